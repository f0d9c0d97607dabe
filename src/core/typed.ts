/*
 * What people type or paste, read and never guessed: the same characters in another script or another dress, without
 * what nobody sees. A letter that only looks like another stays what it is.
 */

/** Dashes of every script, the minus sign, and the long vowel mark that a Japanese keyboard writes for a dash. */
const DASHES = /[\p{Pd}\u2212\u30FC]/gu
/** Spaces of every kind, and characters that nobody sees: joiners, direction marks, soft hyphens, the byte order mark. */
const INVISIBLE = /[\s\p{Cf}]/gu
/** What apps put between the groups of a one-time code, besides spaces and dashes. */
const SEPARATORS = /[-.\u00B7\u2022\u2219]/g
/** Full-width forms of ASCII, as an East Asian keyboard writes them, stand this far from it. */
const FULL_WIDTH_OFFSET = 0xfee0

/** A digit of any script by its value. Each script has its ten in a row, from zero on (Unicode Standard §4.6). */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/**
 * A registration or verification code as the API gave it: without spaces and unseen characters, with ASCII digits, ASCII
 * dashes, and the letters of a full-width keyboard as ASCII. Capital letters are left to whoever checks the code.
 */
export function readCode(typed: string): string {
  return typed
    .replaceAll(INVISIBLE, '')
    .replaceAll(DASHES, '-')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
}

/**
 * A one-time code: ASCII digits alone, also where they were typed in groups.
 *
 * @returns `undefined` when what is left is not exactly so many digits.
 */
export function readOneTimeCode(typed: string, digits: number): string | undefined {
  const code = readCode(typed).replaceAll(SEPARATORS, '')
  return /^[0-9]+$/.test(code) && code.length === digits ? code : undefined
}

/**
 * A user name: without space around it, and without the marks that come along when it is copied: direction marks,
 * zero-width spaces, word joiners and byte order marks. Nothing else is changed. The two joiners within a name stay,
 * since they spell words in Persian and in scripts of India.
 */
export function readUsername(typed: string): string {
  return typed
    .replaceAll(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g, '')
}
