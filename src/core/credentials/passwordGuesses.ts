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

/** The large word list of the EFF, the hyphens of four words taken out. */
export const words: readonly string[] = dictionary['diceware-common']

/** Characters that are judged. */
const MAX_CHARACTERS = 48
/** Code units that are looked at for these: more than so many families of emoji have. */
const MAX_CODE_UNITS = 2048
/** Words looked up in spellings that have letters in place of digits and signs. They cost most of the time. */
const MAX_LEET_WORDS = 12_000
/** Words ranked without a pause: a few milliseconds' work, where the whole list would hold up the page noticeably. */
const RANK_BATCH = 2048

/** What zxcvbn counts as one: a code unit that is no surrogate, and that no other character is written as here. */
const ONE_UNIT = /^[^\uD800-\uF8FF]$/
const FIRST_PRIVATE = 0xe000
/** Farther apart than what zxcvbn takes for a sequence, such as that from 1 to 5. */
const CODE_UNIT_GAP = 8
/** Stands for what is not in the password, so that it is equal to nothing. */
const NOT_IN_PASSWORD = '\uFFFF'

/**
 * Letters of scripts whose words and names the lists do not hold: a word of them looks like so many random letters.
 * That costs half a power of ten for each, up to the thousand that a well-known word or name may be easier.
 */
const UNLISTED = /(?!\p{Script=Latin})\p{L}/u
const MARGIN_OF_EACH = 0.5
const MOST_MARGIN = 3
/**
 * One of thousands of characters, or a whole syllable: worth more than the ten guesses of a letter. Marks that are no
 * letters (accents, Arabic and Hebrew vowels) make no syllable.
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|(?![\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}/u
const WORTH_OF_WIDE = 0.4

interface RankedWords {
  /** 1 is the likeliest. Without a prototype, or "constructor" would be a word whose rank is no number. */
  ranks: Record<string, number>
  /** Characters of the longest word. */
  longest: number
}

let common: Promise<[diceware: RankedWords, passwords: RankedWords]> | undefined

/** See `guessesOf`. */
export async function zxcvbnGuesses(password: string, known: readonly string[]): Promise<number> {
  const characters = charactersOf(password)
  const units = unitsOf(characters)
  const judgeable = units.write(characters)
  const own = known.map((word) => units.write(charactersOf(word).map((character) => character.toLowerCase())))
  const parts = own.flatMap((word) => word.split(/[^\p{L}\p{N}\uE000-\uF8FF]+/u))
  common ??= Promise.all([ranked(words), ranked(dictionary['passwords-common'])])
  const [diceware, passwords] = await common
  // "diceware" is a name the judge knows: each of its words is as likely as the others.
  const lists = Object.entries({ diceware, passwords, known: await ranked([...own, ...parts]) })
  const perSpelling = judgeable.length * Math.max(...lists.map(([, { longest }]) => longest))
  // A new one for each call, because it keeps hold of the password.
  const judge = new ZxcvbnFactory(
    {
      graphs: adjacencyGraphs,
      maxLength: MAX_CHARACTERS,
      l33tMaxSubstitutions: Math.ceil(MAX_LEET_WORDS / Math.max(perSpelling, 1)),
    },
    characters.some((character) => UNLISTED.test(character)) ? { knownLine: lineMatcher(units.read) } : {},
  )
  // The documented way, its option `dictionary`, ranks all the words in one go, and with a prototype.
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

/** As a power of ten: how much more, or less, than ten guesses each these characters are worth. */
function correctionOf(enumerated: readonly string[]): number {
  const count = (script: RegExp) => enumerated.filter((character) => script.test(character)).length
  return WORTH_OF_WIDE * count(WIDE) - Math.min(MARGIN_OF_EACH * count(UNLISTED), MOST_MARGIN)
}

/** What is judged of a text, as its reader counts. */
function charactersOf(text: string): string[] {
  return graphemes(text.slice(0, MAX_CODE_UNITS).normalize('NFKC'), MAX_CHARACTERS)
}

/** zxcvbn counts code units, so each character of the password is written as one. */
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

/** What zxcvbn asks to find parts of known lines. */
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
  // Not asked for: each run says its guesses.
  return { Matching, scoring: () => 1, feedback: () => null }
}

/** Ranks words that are listed by likelihood. */
async function ranked(list: readonly string[]): Promise<RankedWords> {
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
