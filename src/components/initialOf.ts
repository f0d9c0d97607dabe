/** Returns the first letter of a name in upper case, shown in place of a picture. */
export const initialOf = (name: string): string =>
  String.fromCodePoint(name.trim().codePointAt(0) ?? 0x20).toUpperCase()
