import { randomBytes } from '../crypto.js'
import { fromBase64url, utf8 } from '../encoding.js'

/** 32 symbols, so that five bits choose one. Neither 0 and O nor 1 and I are among them: on paper they look alike. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LOOK_ALIKES = '01IO'
const PREFIX = 'D1'
const SYMBOLS = 32
const KIT_ID_SYMBOLS = 6

/** Where the groups of a code begin and end: six symbols, four times five, six. */
const GROUPS = [
  [0, 6],
  [6, 11],
  [11, 16],
  [16, 21],
  [21, 26],
  [26, 32],
] as const

/**
 * What people put between symbols, or what comes along from where they copied: spaces, dashes of every kind, the
 * minus sign, the long vowel mark that a Japanese keyboard writes for a dash, full stops, quotation marks, and
 * characters that nobody sees.
 */
const BETWEEN = String.raw`[\s\p{Pd}\p{Cf}\p{Cc}\p{Pi}\p{Pf}−ー_.,:;·'"]`
const SEPARATORS = new RegExp(BETWEEN, 'gu')

/** A complete code in the midst of a longer text. Its groups stay whole: a gap within one may be the end of the code. */
const COMPLETE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${[PREFIX, ...GROUPS.map(([from, to]) => `[${ALPHABET}]{${to - from}}`)].join(`${BETWEEN}*`)}(?![\p{L}\p{N}])`,
  'giu',
)

/** Symbols that no code has. */
export interface UnknownSymbols {
  /** Each once, upper case, in the order in which they stand. */
  symbols: string[]
  /** Those of them that are 0, 1, I or O: read again, they turn out to be something else. */
  lookAlikes: string[]
}

/** Why what was typed cannot be a recovery code. */
export type RecoveryCodeFault =
  | { reason: 'too_short'; missing: number }
  | { reason: 'too_long'; extra: number }
  | ({ reason: 'unknown_symbols' } & UnknownSymbols)

/** What {@link readRecoveryCode} read: the code as it is printed, or what is wrong. */
export type RecoveryCodeReading =
  { code: string; fault?: undefined } | { code?: undefined; fault: RecoveryCodeFault }

/**
 * A new recovery code, `D1-` and 32 symbols in groups of 6-5-5-5-5-6: 160 random bits. Secret.
 *
 * The form is the one that the API's own tools read; theirs have 152 bits, since they make it from a UUID.
 */
export function generateRecoveryCode(): string {
  return canonical(symbolsOf(randomBytes(SYMBOLS)))
}

/**
 * Reads a recovery code as people type and paste it: any case, with or without the prefix, any spaces and dashes or
 * none, full-width letters, or the whole text of a kit. No symbol is ever guessed: 0 and O, 1 and I cannot occur and
 * are told as such. Only in the prefix, which is always the same, I and L are taken for 1.
 *
 * It cannot tell whether the code is the right one: there is no check digit in it.
 */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  const symbols = withoutPrefix(bare(typed))
  const { length } = symbols
  const unknown = unknownSymbols(symbols)
  if (!unknown && length === SYMBOLS) return { code: canonical(symbols) }
  const within = new Set(
    typed
      .normalize('NFKC')
      .match(COMPLETE)
      ?.map((found) => withoutPrefix(bare(found))),
  )
  const [only, ...others] = within
  if (only !== undefined && others.length === 0) return { code: canonical(only) }
  if (unknown) return { fault: { reason: 'unknown_symbols', ...unknown } }
  return length < SYMBOLS
    ? { fault: { reason: 'too_short', missing: SYMBOLS - length } }
    : { fault: { reason: 'too_long', extra: length - SYMBOLS } }
}

/** The six groups of a code as {@link generateRecoveryCode} and {@link readRecoveryCode} give it, without `D1`. */
export function groupsOf(code: string): string[] {
  return code.split('-').slice(1)
}

/** Whether somebody typed this group, as forgiving as {@link readRecoveryCode}. */
export function matchesGroup(typed: string, group: string): boolean {
  const symbols = bare(typed)
  return symbols === group || symbols === PREFIX + group
}

/** Symbols that one hand writes like another. */
const LIKENESSES: readonly (readonly [string, string])[] = [
  ['B', '8'],
  ['S', '5'],
  ['Z', '2'],
  ['G', '6'],
  ['U', 'V'],
]

/** Why what was typed is not the group that was asked for; groups count from 1. */
export type GroupFault =
  | { reason: 'empty' }
  | ({ reason: 'unknown_symbols' } & UnknownSymbols)
  /** It is another group of the same code. */
  | { reason: 'other_group'; group: number }
  | { reason: 'length'; symbols: number }
  /** Pairs of symbols that are easily taken for each other, of which one was typed. */
  | { reason: 'different'; likenesses: (readonly [string, string])[] }

/**
 * What is wrong with what somebody typed for one group of a code; `undefined` when it is that group.
 *
 * @param index - of the group, from 0.
 */
export function groupFault(typed: string, groups: readonly string[], index: number): GroupFault | undefined {
  const group = groups[index] ?? ''
  if (matchesGroup(typed, group)) return undefined
  const symbols = bare(typed)
  if (symbols === '') return { reason: 'empty' }
  const typedIndex = groups.findIndex((candidate) => matchesGroup(typed, candidate))
  if (typedIndex >= 0) return { reason: 'other_group', group: typedIndex + 1 }
  const unknown = unknownSymbols(symbols)
  if (unknown) return { reason: 'unknown_symbols', ...unknown }
  if (symbols.length !== group.length) return { reason: 'length', symbols: group.length }
  const likenesses = LIKENESSES.filter(([one, other]) => symbols.includes(one) || symbols.includes(other))
  return { reason: 'different', likenesses }
}

/** What in a code, or in a part of it, cannot be right; `undefined` when every symbol can. */
export function unknownSymbols(typed: string): UnknownSymbols | undefined {
  const symbols = [...new Set(withoutPrefix(bare(typed)))].filter((symbol) => !ALPHABET.includes(symbol))
  if (symbols.length === 0) return undefined
  return { symbols, lookAlikes: symbols.filter((symbol) => LOOK_ALIKES.includes(symbol)) }
}

/**
 * A short name for a kit, six symbols of the same alphabet, to tell one sheet of paper from another. Not secret: it
 * is made of the credential id.
 */
export function kitIdOf(credId: string): string {
  return symbolsOf((fromBase64url(credId) ?? utf8(credId)).subarray(0, KIT_ID_SYMBOLS))
}

/** One symbol for each byte. 256 is a multiple of 32, so every symbol is equally likely. */
function symbolsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}

function canonical(symbols: string): string {
  return [PREFIX, ...GROUPS.map(([from, to]) => symbols.slice(from, to))].join('-')
}

/** Letters and digits alone. Only a to z become capitals: those of other letters may be two (ß) or of this alphabet. */
function bare(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(SEPARATORS, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

function withoutPrefix(symbols: string): string {
  // L does occur in a code, and I may stand for some other symbol of it: unless a whole code follows.
  const misread = symbols.length === PREFIX.length + SYMBOLS && /^D[IL]/.test(symbols)
  return misread || symbols.startsWith(PREFIX) ? symbols.slice(PREFIX.length) : symbols
}
