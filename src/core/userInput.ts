/*
 * Reads what users type or paste. Invisible characters are removed. In codes, digits of other scripts, full-width
 * forms and dashes become ASCII. A letter that only looks like another one, such as a Cyrillic a, is not replaced.
 */

/** Dashes of all scripts, the minus sign, and the long vowel mark that Japanese keyboards type for a dash. */
const DASHES = /[\p{Pd}\u2212\u30FC]/gu
/** Spaces of all kinds and invisible characters: joiners, direction marks, soft hyphens, the byte order mark. */
const INVISIBLE = /[\s\p{Cf}]/gu
/** Characters that authenticator apps put between the groups of a one-time code, as well as the dash. */
const SEPARATORS = /[-.\u00B7\u2022\u2219]/g
/** Distance from ASCII to its full-width forms, which East Asian keyboards type. */
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Returns a digit of any script as an ASCII digit. Each script has its ten digits in a row, beginning with zero
 * (Unicode Standard §4.6).
 */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/**
 * Reads a registration code or verification code: removes spaces and invisible characters, and converts digits, dashes
 * and full-width letters to ASCII. Upper and lower case are kept, because the API compares codes.
 */
export function readCode(typed: string): string {
  return typed
    .replaceAll(INVISIBLE, '')
    .replaceAll(DASHES, '-')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
}

/**
 * Reads a one-time code: ASCII digits, also if they were typed in groups.
 *
 * @returns `undefined` unless exactly `digits` digits remain.
 */
export function readOneTimeCode(typed: string, digits: number): string | undefined {
  const code = readCode(typed).replaceAll(SEPARATORS, '')
  return /^[0-9]+$/.test(code) && code.length === digits ? code : undefined
}

/**
 * Reads a user name: removes surrounding spaces, and the invisible marks that are copied along with it: direction
 * marks, zero-width spaces, word joiners and byte order marks. Nothing else is changed. The two joiners inside a name
 * are kept, because Persian and scripts of India need them for spelling.
 */
export function readUsername(typed: string): string {
  return typed
    .replaceAll(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g, '')
}
