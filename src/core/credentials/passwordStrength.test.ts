import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { generatePassphrase, estimateGuesses, MIN_GUESSES } from './passwordStrength.js'

const WORDS = 7776

afterEach(() => void vi.restoreAllMocks())

/** Has the platform draw these numbers of 16 bits, one after the other and round and round. */
function draws(...numbers: number[]) {
  let next = 0
  return vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
    const view = array as unknown as Uint16Array
    expect([view.BYTES_PER_ELEMENT, view.length]).toEqual([2, 1])
    view[0] = numbers[next++ % numbers.length] ?? 0
    return array
  })
}

describe('estimateGuesses', () => {
  test.each<[string, string[]?]>([
    [''],
    ['password'],
    ['P@ssw0rd!'],
    ['Summer2026!'],
    ['qwertyuiop123'],
    ['correcthorse'],
    ['drowssap123'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['abcabcabcabcabcabcabc'],
    ['1qaz2wsx3edc4rfv'],
    ['14.02.1987'],
    // Two of the words of passphrases, the first ones in the alphabet and the last ones.
    ['abacus-abdomen'],
    ['zodiac-zoologist'],
    ['jdoe@example.co', ['jdoe@example.co']],
    ['JDoe@Example.co1', ['jdoe@example.co']],
    ['kowalczyk2026!', ['a.kowalczyk@example.co']],
    ['Wonderwallet2026', ['jdoe', 'Wonderwallet']],
    ['Qxzvyltron2026!', ['Qxzvyltron']],
    ['anna-maria.van-der-berg@example.co.uk1', ['anna-maria.van-der-berg@example.co.uk']],
  ])('"%s" is too easy to guess', async (password, known) => {
    const guesses = await estimateGuesses(password, known)
    expect(guesses).toBeGreaterThanOrEqual(1)
    expect(guesses).toBeLessThan(MIN_GUESSES)
  })

  test.each<[string, string[]?]>([
    ['correct horse battery staple'],
    ['xn7k2v9qpl4m8'],
    ['Tr0ub4dour&3-Kx9#'],
    ['zwölf Boxkämpfer jagen Viktor'],
    ['kowalczyk-unwired-lagoon-tidbit', ['a.kowalczyk@example.co']],
    ['my-constructor-lamp-unwired', ['jdoe@example.co']],
    ['constructor__proto__', ['jdoe@example.co.uk']],
    ['пароль от моего кошелька'],
  ])('"%s" is not', async (password, known) => {
    const guesses = await estimateGuesses(password, known)
    expect(guesses).toBeGreaterThanOrEqual(MIN_GUESSES)
    expect(Number.isFinite(guesses)).toBe(true)
  })

  test('what is tied to the user makes it easier, in one call and not in the next', async () => {
    const [password, known] = ['Wonderwallet-Kowalczyk', ['Wonderwallet', 'kowalczyk@example.co']] as const
    const strangers = await estimateGuesses(password)
    expect(await estimateGuesses(password, known)).toBeLessThan(strangers / 1e6)
    expect(await estimateGuesses(password)).toBe(strangers)
  })

  // Every object has the first two.
  test.each(['constructor', '__proto__', 'Wonderwallet', 'jdoe@example.co'])(
    '%s, if it is known, is tried first, and with two digits next',
    async (word) => {
      expect(await estimateGuesses(`${word}99`.toLowerCase(), [word])).toBeLessThan(20_000)
    },
  )

  test('the words of a passphrase count the same, wherever they stand in the list', async () => {
    const [first, last] = await Promise.all(
      ['abdominalabrasive', 'zoologistzippy'].map((two) => estimateGuesses(two)),
    )
    expect(first).toBe(last)
  })

  test.each([
    ['full-width letters', 'ｐａｓｓｗｏｒｄ', 'password'],
    ['a ligature', 'ﬁnance', 'finance'],
  ])('%s are judged as they are sealed', async (_, typed, sealed) => {
    expect(await estimateGuesses(typed)).toBe(await estimateGuesses(sealed))
    expect(await estimateGuesses(sealed, [typed])).toBeLessThan(10)
  })

  test('only the beginning of a long one is judged, so the time has a bound', async () => {
    const start = 'x9'.repeat(24)
    expect(await estimateGuesses(`${start}xn7k2v9qpl4m8`)).toBe(await estimateGuesses(start))
    const slow = ['p@ssw0rd', '1234567890', 'a@$3!1|0'].map((part) => part.repeat(100_000))
    const began = performance.now()
    for (const password of slow) await estimateGuesses(password, slow)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('generatePassphrase', () => {
  test('gives six words that nobody guesses, other ones each time (fault 136)', async () => {
    const made = await Promise.all(Array.from({ length: 200 }, generatePassphrase))
    expect(new Set(made).size).toBe(made.length)
    // Of 1200 words drawn from 7776, some 1112 are different ones.
    expect(new Set(made.flatMap((passphrase) => passphrase.split('-'))).size).toBeGreaterThan(1050)
    for (const passphrase of made) {
      expect(passphrase).toMatch(/^[a-z]{3,9}(-[a-z]{3,9}){5}$/)
      expect(await estimateGuesses(passphrase), passphrase).toBeGreaterThan(MIN_GUESSES)
    }
  })

  test('draws again above the last whole round', async () => {
    const drawn = draws(8 * WORDS, 65_535, 8 * WORDS - 1, 0, WORDS, WORDS - 1, 1, 2)
    expect(await generatePassphrase()).toBe('zoom-abacus-abacus-zoom-abdomen-abdominal')
    expect(drawn).toHaveBeenCalledTimes(8)
  })
})

test('the lists are loaded on demand; what could not be loaded is asked for again', async () => {
  const offline = new TypeError('Failed to fetch dynamically imported module')
  const load = vi.fn(() => {
    throw offline
  })
  vi.resetModules()
  vi.doMock('./passwordGuesses.js', load)
  onTestFinished(() => vi.doUnmock('./passwordGuesses.js'))
  const core = await import('../index.js')
  expect(load).not.toHaveBeenCalled()
  for (const act of [core.generatePassphrase, () => core.estimateGuesses('password')]) {
    const error: unknown = await act().catch((thrown: unknown) => thrown)
    expect(core.isRegistrationError(error)).toBe(true)
    expect(error).toMatchObject({
      code: 'network_failed',
      outcome: 'none',
      userAction: 'retry',
      cause: { cause: offline },
    })
  }
  expect(load).toHaveBeenCalled()
  vi.doUnmock('./passwordGuesses.js')
  expect(await core.estimateGuesses('password')).toBeLessThan(MIN_GUESSES)
})
