import { RegistrationError } from '../errors.js'

/**
 * The least guesses that a password which seals a key should take. Whoever gets hold of a sealed key guesses offline.
 * At 600 000 rounds of PBKDF2-SHA-256, one NVIDIA H200 tried 10 531 passwords a second (measured on 2026-11-28 with
 * kernels of our own, checked against node:crypto). At the 1 200 000 rounds of `privateKeyCodec` it takes twice as
 * long, which makes six years, or 132 000 USD at 2.50 USD an hour, for all of 10^12 (computed). Cards for consumers
 * rent for less and were not measured here: a GeForce RTX 4090 is said to try 15 000 a second at 600 000 rounds.
 *
 * Source of the last figure: https://tobtu.com/minimum-password-settings/
 */
export const LEAST_GUESSES = 1e12

const PASSPHRASE_WORDS = 6

/**
 * How many guesses someone needs who holds the sealed key, knows the user and tries what is likely first: an estimate
 * by zxcvbn (Wheeler, USENIX Security 2016) from 49 000 passwords that many people had, dictionary words, keyboard
 * paths, dates and repetitions. To be compared with {@link LEAST_GUESSES}.
 *
 * In other scripts than Latin it also knows rows of their keyboards, alphabets, and some lines that everybody learns at
 * school; characters are counted as their reader counts them. Their words and names it does not know, and to enumerate
 * letters says too much of these: so a margin of up to a thousand is taken off. A Chinese or Japanese character or a
 * syllable counts 25 guesses, a letter ten.
 *
 * Not checked: words and names of languages other than English, and English beyond the 7776 words and what is in
 * passwords; lines, titles and songs but for those few; words typed with the keyboard set to another script; whether
 * the password was in a breach.
 *
 * Nothing leaves the page. The lists, some 240 kB, are loaded with the first call; each one after it takes a few
 * milliseconds. Only the first 48 characters are judged, because the work grows faster than the length; what follows
 * can only make a password better.
 *
 * @param password Secret, and not kept. Normalised (Unicode NFKC) as `privateKeyCodec` does.
 * @param known Words tied to the user: the username, an email address, the name of the app. Their parts between
 * punctuation marks count too.
 * @returns 1 or more.
 * @throws {RegistrationError} `network_failed`, its outcome `none`, when the lists cannot be loaded. The next call
 * tries again; in browsers that remember a failed `import()` (before https://github.com/whatwg/html/pull/10327) it
 * fails until the page is loaded anew.
 */
export async function guessesOf(password: string, known: readonly string[] = []): Promise<number> {
  const { zxcvbnGuesses: judged } = await loaded()
  return judged(password, known)
}

/**
 * A passphrase to offer: six of the 7776 words of the EFF's large list, joined by dashes; 77.5 bits.
 *
 * Not words of BIP-39: in a wallet they look like a seed phrase, which people must never type where they are asked to.
 *
 * Source of the list: https://www.eff.org/dice
 *
 * @throws {RegistrationError} `network_failed`, as {@link guessesOf}.
 */
export async function generatePassphrase(): Promise<string> {
  const { words } = await loaded()
  return Array.from({ length: PASSPHRASE_WORDS }, () => oneOf(words)).join('-')
}

/** Not kept here: what was loaded the browser remembers, and what failed must be asked for again. */
async function loaded() {
  try {
    return await import('./passwordGuesses.js')
  } catch (cause) {
    throw new RegistrationError('network_failed', { cause, outcome: 'none' })
  }
}

/** One of them, each as likely as the others. At most 65 536. */
function oneOf(words: readonly string[]): string | undefined {
  const drawn = new Uint16Array(1)
  // A part of a round is left at the top of the range; counted, it would make the first words likelier.
  const end = 65_536 - (65_536 % words.length)
  for (;;) {
    const [number = end] = globalThis.crypto.getRandomValues(drawn)
    if (number < end) return words[number % words.length]
  }
}
