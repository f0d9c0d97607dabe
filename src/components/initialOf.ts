/** The first letter of a name, for a picture in the place of one. */
export const initialOf = (name: string): string =>
  String.fromCodePoint(name.trim().codePointAt(0) ?? 0x20).toUpperCase()
