import { type Options, ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** The large word list of the EFF, the hyphens of four words taken out. */
export const words: readonly string[] = dictionary['diceware-common']

/** Characters that are judged. */
const MOST_CHARACTERS = 48
/** Words looked up in spellings that have letters in place of digits and signs. They cost most of the time. */
const MOST_RESPELLED = 12_000
/** Words ranked without a pause: a few milliseconds' work, where the whole list would hold up the page noticeably. */
const RANKED_AT_ONCE = 2048

interface RankedWords {
  /** 1 is the likeliest. Without a prototype, or "constructor" would be a word whose rank is no number. */
  ranks: Record<string, number>
  /** Characters of the longest word. */
  longest: number
}

let common: Promise<[diceware: RankedWords, passwords: RankedWords]> | undefined

/** See `guessesOf`. */
export async function judged(password: string, known: readonly string[]): Promise<number> {
  const judgeable = reduced(password)
  const own = known.map((word) => reduced(word).toLowerCase())
  const parts = own.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
  common ??= Promise.all([ranked(words), ranked(dictionary['passwords-common'])])
  const [diceware, passwords] = await common
  // "diceware" is a name the judge knows: each of its words is as likely as the others.
  const lists = Object.entries({ diceware, passwords, known: await ranked([...own, ...parts]) })
  const perSpelling = judgeable.length * Math.max(...lists.map(([, { longest }]) => longest))
  // A new one for each call, because it keeps hold of the password.
  const judge = new ZxcvbnFactory({
    graphs: adjacencyGraphs,
    maxLength: MOST_CHARACTERS,
    l33tMaxSubstitutions: Math.ceil(MOST_RESPELLED / Math.max(perSpelling, 1)),
  })
  // The documented way, its option `dictionary`, ranks all the words in one go, and with a prototype.
  Object.assign(judge['options'] as Options, {
    rankedDictionaries: Object.fromEntries(lists.map(([name, { ranks }]) => [name, ranks])),
    rankedDictionariesMaxWordSize: Object.fromEntries(lists.map(([name, { longest }]) => [name, longest])),
  })
  return judge.check(judgeable).guesses
}

function reduced(text: string): string {
  return text.normalize('NFKC').slice(0, MOST_CHARACTERS)
}

/** Ranks words that are listed by likelihood. */
async function ranked(list: readonly string[]): Promise<RankedWords> {
  const ranks = Object.create(null) as Record<string, number>
  let longest = 0
  for (const [index, word] of list.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    if (index % RANKED_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve))
    ranks[word] ??= index + 1
    longest = Math.max(longest, word.length)
  }
  return { ranks, longest }
}
