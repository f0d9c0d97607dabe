/**
 * Returns the text with a word in place of everything that is random. Where it could be taken for something else, the
 * order decides: six words may be as long as a number, and a number may begin with a hyphen or have in it what looks
 * like the name of a kit.
 */
export const withoutSecrets = (text: string) =>
  text
    .replaceAll(/(?<![\w-])[a-z]+(?:-[a-z]+){5}(?![\w-])/g, '‹six words›')
    .replaceAll(/(?<![\w-])[\w-]{43}(?![\w-])/g, '‹number›')
    .replaceAll(/\b(?:[2-7A-Z]{4} ){3,}[2-7A-Z]{1,4}\b/g, '‹setup code›')
    .replaceAll(/\b(?=[A-Z]*\d)[2-9A-Z]{6}\b|\b[A-Z]{6}\b/g, '‹name of the kit›')
    .replaceAll(/\bor-[\w-]{10,}/g, '‹or-…›')
