import { RegistrationError } from '../errors.js'

/**
 * The minimum of guesses that a password for an encrypted key should take, because an attacker who has the encrypted
 * key can guess offline. At 600 000 rounds of PBKDF2-SHA-256, one NVIDIA H200 tried 10 531 passwords a second (measured
 * on 2026-11-28 with kernels of our own, checked against node:crypto). At the 1 200 000 rounds of `privateKeyCodec` it
 * takes twice as long: for all of 10^12 guesses six years, or 132 000 USD at 2.50 USD an hour (computed). Consumer
 * cards are cheaper to rent and were not measured: a GeForce RTX 4090 is said to try 15 000 a second at 600 000 rounds.
 *
 * Source of the last figure: https://tobtu.com/minimum-password-settings/
 */
export const MIN_GUESSES = 1e12

/** Number of words in a passphrase. */
const PASSPHRASE_WORDS = 6

/**
 * Estimates how many guesses an attacker needs who has the encrypted key, knows the user and tries likely passwords
 * first. The estimate is by zxcvbn (Wheeler, USENIX Security 2016) from 49 000 common passwords, dictionary words,
 * keyboard paths, dates and repetitions. Compare it with {@link MIN_GUESSES}.
 *
 * For scripts other than Latin it also knows rows of their keyboards, alphabets, and some lines that everybody learns
 * at school; characters are counted as users count them. It does not know their words and names, so counting letters
 * overestimates these, and a factor of up to 1000 is subtracted. A Chinese or Japanese character or a syllable counts
 * as 25 guesses, a letter as ten.
 *
 * Not checked: words and names of other languages; English words other than the 7776 of the EFF's large word list and
 * those in common passwords; lines, titles and songs except the few mentioned above; words typed with the keyboard set
 * to another script; whether the password was in a breach.
 *
 * Nothing leaves the page. The first call loads the lists, some 240 kB; later calls take a few milliseconds. Only the
 * first 48 characters are judged, because the work grows faster than the length; more characters can only make a
 * password better.
 *
 * @param password Secret, and not stored. Normalized (Unicode NFKC) as `privateKeyCodec` does.
 * @param known Words that are tied to the user: the username, an email address, the name of the app. Their parts
 * between punctuation marks count too.
 * @returns 1 or more.
 * @throws {RegistrationError} `network_failed`, its outcome `none`, if the lists cannot be loaded. The next call tries
 * again; browsers that remember a failed `import()` (before https://github.com/whatwg/html/pull/10327) fail until the
 * page is reloaded.
 */
export async function estimateGuesses(password: string, known: readonly string[] = []): Promise<number> {
  const { zxcvbnGuesses: judged } = await loadEstimator()
  return judged(password, known)
}

/**
 * Generates a passphrase: six of the 7776 words of the EFF's large word list, joined by dashes; 77.5 bits.
 *
 * BIP-39 words are not used: in a wallet app they would look like a seed phrase, and users learn never to type their
 * seed phrase on a page that asks for it.
 *
 * Source of the list: https://www.eff.org/dice
 *
 * @throws {RegistrationError} `network_failed`, as {@link estimateGuesses}.
 */
export async function generatePassphrase(): Promise<string> {
  const { words } = await loadEstimator()
  return Array.from({ length: PASSPHRASE_WORDS }, () => randomWord(words)).join('-')
}

/**
 * Loads the word lists and the estimator of how many guesses an attacker needs. Keeps nothing itself: the browser keeps
 * a module that is loaded, and only a new `import()` can succeed after one that failed.
 */
async function loadEstimator() {
  try {
    return await import('./passwordGuesses.js')
  } catch (cause) {
    throw new RegistrationError('network_failed', { cause, outcome: 'none' })
  }
}

/** Returns a random word, each equally likely. At most 65 536 words. */
function randomWord(words: readonly string[]): string | undefined {
  const drawn = new Uint16Array(1)
  // The range is cut to a multiple of the number of words: otherwise the first words would be more likely.
  const end = 65_536 - (65_536 % words.length)
  for (;;) {
    const [number = end] = globalThis.crypto.getRandomValues(drawn)
    if (number < end) return words[number % words.length]
  }
}
