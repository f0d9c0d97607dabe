import { randomBytes } from '../crypto.js'
import { ALPHABET, symbolsOf } from './recoveryCodeSymbols.js'

/** Characters that occur in no code after its prefix, because on paper they look like others. */
const LOOK_ALIKES = '01IO'
/** Every code begins with it. */
const PREFIX = 'D1'
/** Number of symbols in a code, without the prefix. */
const CODE_LENGTH = 32

/** Start and end of each group of a code: six symbols, four times five, six. */
const GROUPS = [
  [0, 6],
  [6, 11],
  [11, 16],
  [16, 21],
  [21, 26],
  [26, 32],
] as const

/**
 * Characters that users type between symbols, or copy together with them: spaces, dashes of all kinds, the minus
 * sign, the long vowel mark that Japanese keyboards type for a dash, full stops, quotation marks, and invisible
 * characters.
 */
const SEPARATOR = String.raw`[\s\p{Pd}\p{Cf}\p{Cc}\p{Pi}\p{Pf}−ー_.,:;·'"]`
/** Matches every separator in a text. */
const SEPARATORS = new RegExp(SEPARATOR, 'gu')

/**
 * Matches a complete code inside a longer text. A gap within a group is not allowed, because it may be the end of the
 * code.
 */
const COMPLETE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${[PREFIX, ...GROUPS.map(([from, to]) => `[${ALPHABET}]{${to - from}}`)].join(`${SEPARATOR}*`)}(?![\p{L}\p{N}])`,
  'giu',
)

/** Typed symbols that occur in no recovery code. */
export interface UnknownSymbols {
  /** The symbols in upper case and in the order in which they were typed, each once. */
  symbols: string[]
  /** Those of the symbols that are 0, 1, I or O: on the kit, each is really another symbol that looks like it. */
  lookAlikes: string[]
}

/** Why the typed text cannot be a recovery code. */
export type RecoveryCodeProblem =
  | { reason: 'too_short'; missing: number }
  | { reason: 'too_long'; extra: number }
  | ({ reason: 'unknown_symbols' } & UnknownSymbols)

/** The result of {@link readRecoveryCode}: the code as it is printed, or the problem. */
export type RecoveryCodeReading =
  { code: string; problem?: undefined } | { code?: undefined; problem: RecoveryCodeProblem }

/**
 * Generates a recovery code: `D1-` and 32 symbols in groups of 6-5-5-5-5-6, which are 160 random bits. Secret.
 *
 * The API's own tools read this format; their codes have 152 bits, because they are made from a UUID.
 */
export function generateRecoveryCode(): string {
  return formatCode(symbolsOf(randomBytes(CODE_LENGTH)))
}

/**
 * Reads a recovery code as users type and paste it: upper or lower case, with or without the prefix, with any spaces
 * and dashes or none, in full-width letters, or as part of the text of a kit. Symbols are never guessed: 0, O, 1 and I
 * do not occur in a code and are reported. Only in the prefix, which never varies, I and L are read as 1.
 *
 * It cannot tell whether the code is the right one, because the code has no check digit.
 */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  const symbols = stripPrefix(normalizeCode(typed))
  const { length } = symbols
  const unknown = unknownSymbols(symbols)
  if (!unknown && length === CODE_LENGTH) return { code: formatCode(symbols) }
  const within = new Set(
    typed
      .normalize('NFKC')
      .match(COMPLETE)
      ?.map((found) => stripPrefix(normalizeCode(found))),
  )
  const [only, ...others] = within
  if (only !== undefined && others.length === 0) return { code: formatCode(only) }
  if (unknown) return { problem: { reason: 'unknown_symbols', ...unknown } }
  return length < CODE_LENGTH
    ? { problem: { reason: 'too_short', missing: CODE_LENGTH - length } }
    : { problem: { reason: 'too_long', extra: length - CODE_LENGTH } }
}

/** Whether the typed text is this group, with the tolerance of {@link readRecoveryCode}. */
export function matchesGroup(typed: string, group: string): boolean {
  const symbols = normalizeCode(typed)
  return symbols === group || symbols === PREFIX + group
}

/** Symbols that look alike in handwriting. */
const LOOK_ALIKE_PAIRS: readonly (readonly [string, string])[] = [
  ['B', '8'],
  ['S', '5'],
  ['Z', '2'],
  ['G', '6'],
  ['U', 'V'],
]

/** Why the typed text is not the group that the user was asked for. Groups are counted from 1. */
export type GroupProblem =
  | { reason: 'empty' }
  | ({ reason: 'unknown_symbols' } & UnknownSymbols)
  /** The text is another group of the same code; `group` is its number. */
  | { reason: 'other_group'; group: number }
  /** The text has too many or too few symbols; `symbols` is the right number. */
  | { reason: 'length'; symbols: number }
  /** `lookAlikePairs` are the pairs of symbols that look alike in handwriting and of which the user typed one. */
  | { reason: 'different'; lookAlikePairs: (readonly [string, string])[] }

/**
 * Returns why the typed text is not one group of a code; `undefined` if it is that group.
 *
 * @param index Index of the group, from 0.
 */
export function groupProblem(
  typed: string,
  groups: readonly string[],
  index: number,
): GroupProblem | undefined {
  const group = groups[index] ?? ''
  if (matchesGroup(typed, group)) return undefined
  const symbols = normalizeCode(typed)
  if (symbols === '') return { reason: 'empty' }
  const typedIndex = groups.findIndex((candidate) => matchesGroup(typed, candidate))
  if (typedIndex >= 0) return { reason: 'other_group', group: typedIndex + 1 }
  const unknown = unknownSymbols(symbols)
  if (unknown) return { reason: 'unknown_symbols', ...unknown }
  if (symbols.length !== group.length) return { reason: 'length', symbols: group.length }
  const lookAlikePairs = LOOK_ALIKE_PAIRS.filter(
    ([one, other]) => symbols.includes(one) || symbols.includes(other),
  )
  return { reason: 'different', lookAlikePairs }
}

/** Returns the symbols of a code, or of a part of one, that cannot be right; `undefined` if all can. */
export function unknownSymbols(typed: string): UnknownSymbols | undefined {
  const symbols = [...new Set(stripPrefix(normalizeCode(typed)))].filter(
    (symbol) => !ALPHABET.includes(symbol),
  )
  if (symbols.length === 0) return undefined
  return { symbols, lookAlikes: symbols.filter((symbol) => LOOK_ALIKES.includes(symbol)) }
}

/** Returns the code as it is printed: the prefix and the groups, joined by dashes. */
function formatCode(symbols: string): string {
  return [PREFIX, ...GROUPS.map(([from, to]) => symbols.slice(from, to))].join('-')
}

/**
 * Removes separators and converts a to z to upper case. Other letters keep their case, because in upper case they may
 * become two letters (ß) or a symbol of a code.
 */
function normalizeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(SEPARATORS, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** Removes the prefix of a code, if it is there. */
function stripPrefix(symbols: string): string {
  // "DI" and "DL" are misread prefixes only if a complete code follows: L occurs in codes, and I may be a misread
  // symbol.
  const misread = symbols.length === PREFIX.length + CODE_LENGTH && /^D[IL]/.test(symbols)
  return misread || symbols.startsWith(PREFIX) ? symbols.slice(PREFIX.length) : symbols
}
