import {
  type Matcher,
  MatcherBaseClass,
  type MatchExtended,
  type MatchOptions,
  type Options,
  ZxcvbnFactory,
} from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { graphemes } from './graphemes.js'
import { knownRuns } from './knownLines.js'

/** The EFF's large word list, without its four words that contain a hyphen. */
export const words: readonly string[] = dictionary['diceware-common']

/** An estimate looks only at this many characters of a password. */
const MAX_CHARACTERS = 48
/** At most this many code units are split into characters; enough for 48 of the longest emoji. */
const MAX_CODE_UNITS = 2048
/**
 * At most about this many parts of a password are looked up with letters in place of its digits and signs ("p4ssw0rd"):
 * these look-ups take most of the time of an estimate.
 */
const MAX_LEET_LOOKUPS = 12_000
/**
 * Number of words that are ranked in one go, which takes a few milliseconds. Ranking the whole list in one go would
 * block the page noticeably.
 */
const RANK_BATCH = 2048

/**
 * Matches a character that zxcvbn can get as it is: a single code unit that is no surrogate and not in the private use
 * area, whose code units replace other characters here (see `unitsOf`).
 */
const ONE_UNIT = /^[^\uD800-\uF8FF]$/
/** First code unit of the private use area, from which the stand-ins for other characters are taken. */
const FIRST_PRIVATE = 0xe000
/** Distance between stand-in code units, too large for zxcvbn to see a sequence such as "12345". */
const CODE_UNIT_GAP = 8
/** A character that is in no password, so that nothing matches it. */
const NOT_IN_PASSWORD = '\uFFFF'

/**
 * Matches letters of scripts whose words and names are not in the lists, so that a word of them looks random to zxcvbn.
 * Each such letter lowers the estimate by half a power of ten, all together by a factor of 1000 at most, because a
 * common word or name may be that much easier to guess.
 */
const UNLISTED = /(?!\p{Script=Latin})\p{L}/u
/** How much one letter of an {@link UNLISTED} script lowers the estimate, as an exponent of ten. */
const MARGIN_PER_LETTER = 0.5
/** How much all these letters together lower the estimate at most, as an exponent of ten. */
const MAX_MARGIN = 3
/**
 * Matches characters of large sets, such as Chinese ones, and whole syllables. Each takes more than the ten guesses
 * that zxcvbn counts for a character. Accents and Arabic or Hebrew vowel marks do not make a syllable.
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|(?![\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}/u
/** How much one {@link WIDE} character raises the estimate, as an exponent of ten: 25 guesses instead of ten. */
const WIDE_CHARACTER_BONUS = 0.4

/** A list of words, ranked by how likely they are. */
interface RankedWords {
  /**
   * Rank of each word, 1 for the most likely one. Has no prototype, or else "constructor" would have a rank that is not
   * a number.
   */
  ranks: Record<string, number>
  /** Length in characters of the longest word. */
  longest: number
}

/** The word lists that are the same for every password, ranked at the first estimate. */
let common: Promise<[diceware: RankedWords, passwords: RankedWords]> | undefined

/** Estimates guesses with zxcvbn; `estimateGuesses` documents the parameters and the result. */
export async function zxcvbnGuesses(password: string, known: readonly string[]): Promise<number> {
  const characters = charactersOf(password)
  const units = unitsOf(characters)
  const judgeable = units.write(characters)
  const own = known.map((word) => units.write(charactersOf(word).map((character) => character.toLowerCase())))
  const parts = own.flatMap((word) => word.split(/[^\p{L}\p{N}\uE000-\uF8FF]+/u))
  common ??= Promise.all([rankWords(words), rankWords(dictionary['passwords-common'])])
  const [diceware, passwords] = await common
  // zxcvbn treats the words of a list named "diceware" as equally likely.
  const lists = Object.entries({ diceware, passwords, known: await rankWords([...own, ...parts]) })
  const perSpelling = judgeable.length * Math.max(...lists.map(([, { longest }]) => longest))
  // A new instance per call, because it keeps the password in memory.
  const judge = new ZxcvbnFactory(
    {
      graphs: adjacencyGraphs,
      maxLength: MAX_CHARACTERS,
      l33tMaxSubstitutions: Math.ceil(MAX_LEET_LOOKUPS / Math.max(perSpelling, 1)),
    },
    characters.some((character) => UNLISTED.test(character)) ? { knownLine: lineMatcher(units.read) } : {},
  )
  // The documented option `dictionary` would rank all words in one go and block the page, and gives ranks a prototype.
  Object.assign(judge['options'] as Options, {
    rankedDictionaries: Object.fromEntries(lists.map(([name, { ranks }]) => [name, ranks])),
    rankedDictionariesMaxWordSize: Object.fromEntries(lists.map(([name, { longest }]) => [name, longest])),
  })
  const { guesses, sequence } = judge.check(judgeable)
  const enumerated = sequence
    .filter(({ pattern }) => pattern === 'bruteforce')
    .flatMap(({ token }) => units.read(token))
  return Math.max(1, guesses * 10 ** correctionOf(enumerated))
}

/**
 * Returns the correction of an estimate, as an exponent of ten, for the characters for which zxcvbn found no pattern:
 * it counts ten guesses for each of them.
 */
function correctionOf(enumerated: readonly string[]): number {
  const count = (script: RegExp) => enumerated.filter((character) => script.test(character)).length
  return WIDE_CHARACTER_BONUS * count(WIDE) - Math.min(MARGIN_PER_LETTER * count(UNLISTED), MAX_MARGIN)
}

/** Returns the part of a text that is judged: its first `MAX_CHARACTERS` characters, as users count them. */
function charactersOf(text: string): string[] {
  return graphemes(text.slice(0, MAX_CODE_UNITS).normalize('NFKC'), MAX_CHARACTERS)
}

/**
 * Returns functions that write each character of the password as one code unit, because zxcvbn counts code units, and
 * that read such text.
 */
function unitsOf(characters: readonly string[]) {
  const written = new Map<string, string>()
  for (const character of characters) {
    const own = ONE_UNIT.test(character)
    if (!own && !written.has(character)) {
      written.set(character, String.fromCharCode(FIRST_PRIVATE + CODE_UNIT_GAP * written.size))
    }
  }
  const readAs = new Map([...written].map(([character, unit]) => [unit, character]))
  return {
    write: (text: readonly string[]) =>
      text
        .map(
          (character) => written.get(character) ?? (ONE_UNIT.test(character) ? character : NOT_IN_PASSWORD),
        )
        .join(''),
    read: (text: string) => text.split('').map((unit) => readAs.get(unit) ?? unit),
  }
}

/** A zxcvbn matcher that finds parts of well-known lines, such as first lines of poems. */
function lineMatcher(read: (text: string) => string[]): Matcher {
  class Matching extends MatcherBaseClass {
    match({ password }: MatchOptions): MatchExtended[] {
      return knownRuns(read(password)).map(({ i, j, guesses }) => ({
        pattern: 'knownLine',
        token: password.slice(i, j + 1),
        i,
        j,
        guesses,
      }))
    }
  }
  // `scoring` and `feedback` are required, but not used: each match already has its number of guesses.
  return { Matching, scoring: () => 1, feedback: () => null }
}

/** Ranks words that are sorted by likelihood. */
async function rankWords(list: readonly string[]): Promise<RankedWords> {
  const ranks = Object.create(null) as Record<string, number>
  let longest = 0
  for (const [index, word] of list.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    if (index % RANK_BATCH === 0) await new Promise((resolve) => setTimeout(resolve))
    ranks[word] ??= index + 1
    longest = Math.max(longest, word.length)
  }
  return { ranks, longest }
}
