import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { en } from '../components/messages/en.js'
import type { Messages } from '../components/messages/messages.js'

/** Without the loader, so that a language is judged by itself. */
const tableOf = async (tag: string) =>
  ((await import(`../locales/${tag}.ts`)) as { messages: Messages }).messages

const tags = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !/\.test\.|^(index|en)\./.test(name))
  .map((name) => basename(name, '.ts'))

/** What is as in English, and why. `*` is any language. */
const SAME: Record<string, Record<string, string>> = {
  '*': {
    'startForm.example.orgId': 'how such an ID begins, in all languages',
    'done.account': 'the name of the user, and nothing else',
    'wallets.network': 'the name of the network, and nothing else',
  },
  de: {
    'stepNames.start': 'the same word',
    'stepNames.firstFactor': 'the word of all platforms',
    'ways.choices.Fido2.title': 'the word of all platforms',
  },
  it: {
    'stepNames.firstFactor': 'the word of all platforms',
    'ways.choices.Fido2.title': 'the word of all platforms',
  },
  nl: {
    'stepNames.start': 'the same word',
    'stepNames.firstFactor': 'the word of all platforms',
    'ways.choices.Fido2.title': 'the word of all platforms',
  },
  pl: { 'stepNames.start': 'the same word' },
}

const time = new Date('2031-11-28T13:46:00Z')
/** All that a sentence may be told, each unlike the others. Numbers are such that no other one has their digits. */
const FULL = {
  algorithm: 'SHA-Ⓐ',
  appName: '⟨app⟩',
  canRestart: true,
  canResend: true,
  characters: ['⟨O⟩', '⟨I⟩'],
  count: 66,
  createdAt: time,
  digits: 8,
  file: '⟨file⟩',
  hasCode: true,
  hasFields: true,
  hasKit: true,
  hasOtherWays: true,
  id: '⟨id⟩',
  isTest: true,
  lookAlikes: [
    ['⟨B⟩', '⟨H⟩'],
    ['⟨S⟩', '⟨Z⟩'],
  ],
  name: '⟨name⟩',
  network: '⟨network⟩',
  newId: '⟨newId⟩',
  onAnotherDay: true,
  outcome: 'open',
  part: 77,
  parts: [33, 55],
  period: 90,
  requestId: '⟨requestId⟩',
  retryAt: time,
  retryOnAnotherDay: true,
  retrySoon: false,
  site: '⟨site⟩',
  size: 88,
  siteName: '⟨siteName⟩',
  step: 2,
  steps: 4,
  time,
  typed: 22,
  username: '⟨username⟩',
}
type Facts = typeof FULL
/** Those that may be absent or the other way round. */
const LESS: { [Name in keyof Facts]?: unknown } = {
  algorithm: undefined,
  canRestart: false,
  canResend: false,
  hasCode: false,
  hasFields: false,
  hasKit: false,
  hasOtherWays: false,
  isTest: false,
  lookAlikes: [],
  newId: undefined,
  onAnotherDay: false,
  // All of them.
  parts: Array.from({ length: 66 }, (_, index) => index + 1),
  period: undefined,
  requestId: undefined,
  retryAt: undefined,
  retryOnAnotherDay: false,
  retrySoon: true,
  siteName: undefined,
}
/** Each alone away from all, and each alone with nothing else: every way through a sentence is gone. */
const VARIANTS: Record<string, unknown>[] = [
  FULL,
  { ...FULL, ...LESS },
  ...Object.entries(LESS).flatMap(([name, less]) => [
    { ...FULL, [name]: less },
    { ...FULL, ...LESS, [name]: FULL[name as keyof Facts] },
  ]),
]

/** Numbers as no table that writes them by hand has them: `Intl` gives the digits of the locale. */
const withOtherDigits = (lang: string) => `${lang}-u-nu-deva`
const DIGITS = /\d+/g

/** What of the facts a sentence says. `clock` is the time as the locale writes it. */
function saidIn(text: string, clock: string): ReadonlySet<string> {
  const named = [...(text.match(/⟨\w+⟩/g) ?? []), ...(text.includes('Ⓐ') ? ['algorithm'] : [])]
  const rest = text.replace(clock, '').replaceAll(/[०-९]/g, (digit) => String('०१२३४५६७८९'.indexOf(digit)))
  const numbers: readonly string[] = rest.match(DIGITS) ?? []
  // Of a date the year and the day; the month may be a name.
  const dated = numbers.includes('28') && numbers.some((number) => number.endsWith('31'))
  const others = dated ? ['date'] : numbers
  return new Set([...named, ...others, ...(text.includes(clock) ? ['time'] : [])])
}
const clockIn = (locale: string) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time)

/** Bytes. Nearly a quarter is the names of the sentences, and English alone weighs 5.8 kB. */
const MOST = 6000

/** Gzip bytes that a page with the widget loads for this language: what formats is there with the English words. */
async function weightOf(tag: string): Promise<number> {
  const environment = process.env['NODE_ENV']
  try {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: join(import.meta.dirname, `${tag}.ts`), formats: ['es'], fileName: tag },
        rolldownOptions: { output: { minify: true }, external: /\/messages\/format\.js$/ },
      },
    })
    const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
    expect(chunks).toHaveLength(1)
    return gzipSync(chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join(''), { level: 9 }).length
  } finally {
    // Vite sets it, and other tests run in the same process.
    process.env['NODE_ENV'] = environment
  }
}

type Say = (facts: Record<string, unknown>) => string

/** The strings and functions of a table, by their paths. */
function leavesOf(table: unknown, path = ''): [string, string | Say][] {
  if (typeof table !== 'object' || table === null) return [[path, table as string | Say]]
  return Object.entries(table).flatMap(([key, value]) => leavesOf(value, path ? `${path}.${key}` : key))
}
const english = new Map(leavesOf(en))
const say = (leaf: string | Say, facts: Record<string, unknown>) =>
  typeof leaf === 'string' ? leaf : leaf(facts)
/** What English says in each state. */
const plain = new Map(
  [...english].map(([path, leaf]) => [
    path,
    VARIANTS.map((facts) => say(leaf, { ...facts, locale: withOtherDigits('en') })),
  ]),
)

test('all have their sentences in one order', async () => {
  // The one that weighs least, of some thousand: alike sentences stand near each other. It is not that of English.
  const orders = await Promise.all(
    tags.map(async (tag) => leavesOf(await tableOf(tag)).map(([path]) => path)),
  )
  for (const order of orders) expect(order).toEqual(orders[0])
})

test('there are languages to look at', () => {
  expect(tags.length).toBe(13)
})

describe.each(tags)('%s', async (tag) => {
  const messages = await tableOf(tag)
  const leaves = leavesOf(messages)
  const locale = withOtherDigits(messages.lang)
  const spoken = new Map(
    leaves.map(([path, leaf]) => [path, VARIANTS.map((facts) => say(leaf, { ...facts, locale }))]),
  )
  /** Everything that it can say. */
  const sentences = leaves.flatMap(([path, leaf]): [string, string][] =>
    typeof leaf === 'string'
      ? [[path, leaf]]
      : VARIANTS.map((facts) => [path, leaf({ ...facts, locale: messages.lang })]),
  )
  const wrong = (is: (text: string, path: string) => boolean) => [
    ...new Set(sentences.filter(([path, text]) => is(text, path)).map(([path, text]) => `${path}: ${text}`)),
  ]

  test('says what language it is, and how it is written', () => {
    expect(messages.lang).toBe(tag)
    expect(messages.dir).toBe(['ar', 'he'].includes(tag) ? 'rtl' : 'ltr')
  })

  test('has a sentence for each of the English ones, and no other', () => {
    expect(new Set(leaves.map(([path]) => path))).toEqual(new Set(english.keys()))
  })

  test('says nothing in English but what is the same in both', () => {
    const same = leaves.filter(([path, leaf]) => {
      const facts = { ...FULL, isTest: false, locale }
      return path !== 'dir' && say(leaf, facts) === say(english.get(path) as string, facts)
    })
    const meant = { ...SAME['*'], ...SAME[tag] }
    expect(same.map(([path]) => path).filter((path) => !(path in meant))).toEqual([])
    // And nothing is on that list that is not needed there.
    const found = new Set(same.map(([path]) => path))
    expect(Object.keys(SAME[tag] ?? {}).filter((path) => !found.has(path))).toEqual([])
  })

  test('says of what it is told as much as English does, in every state', () => {
    const [here, there] = [clockIn(locale), clockIn(withOtherDigits('en'))]
    const differing = leaves.flatMap(([path]) =>
      (spoken.get(path) ?? []).flatMap((text, index) => {
        const said = saidIn(text, here)
        const toSay = saidIn(plain.get(path)?.[index] ?? '', there)
        const differs = said.size !== toSay.size || [...said].some((fact) => !toSay.has(fact))
        return differs ? [`${path}: ${[...said].join()} in place of ${[...toSay].join()}: ${text}`] : []
      }),
    )
    expect([...new Set(differing)]).toEqual([])
  })

  test('tells states apart that English tells apart', () => {
    const alike = leaves.filter(([path]) => {
      const texts = spoken.get(path) ?? []
      const pairs = new Set(texts.map((text, index) => `${text}\0${plain.get(path)?.[index]}`))
      return pairs.size > new Set(texts).size
    })
    expect(alike.map(([path]) => path)).toEqual([])
  })

  test('writes no number by hand: digits, dates and times are those of the locale', () => {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time)
    const byHand = [...spoken].flatMap(([path, texts]) =>
      // Where the names of months are numbers, Intl has them in Latin digits.
      texts.filter((text) => /\d/.test(text.replace(date, ''))).map((text) => `${path}: ${text}`),
    )
    expect([...new Set(byHand)]).toEqual([])
  })

  test('lists are those of the locale', () => {
    const items = FULL.parts.map((part) => new Intl.NumberFormat(locale).format(part))
    const facts = { ...FULL, locale }
    const lists = (given: string[]) =>
      (['conjunction', 'disjunction'] as const).map((type) =>
        new Intl.ListFormat(locale, { type }).format(given),
      )
    // Polish has spaces that do not break in it.
    const [body, unknown] = [messages.kitCheck.body(facts), messages.kitCheck.unknown(facts)].map((text) =>
      text.replaceAll('\u00A0', ' '),
    )
    expect(lists(items).some((list) => body?.includes(list))).toBe(true)
    expect(lists(FULL.characters).some((list) => unknown?.includes(list))).toBe(true)
  })

  test('never shouts, and puts nothing together that is not there', () => {
    expect(wrong((text) => /[!！¡]/.test(text))).toEqual([])
    expect(wrong((text) => /\b(undefined|null|NaN)\b|\[object| {2}|\.\.|^\s|\s$|^$/.test(text))).toEqual([])
  })

  test('titles have no full stop, what explains has one', () => {
    expect(wrong((text, path) => /\.title$/i.test(path) && /[.。]$/.test(text))).toEqual([])
    expect(
      wrong(
        (text, path) =>
          /^(errors|start|firstFactor|complete|done|recovery|places|key)\..*[bB]ody$/.test(path) &&
          !/[.。]$|⟨requestId⟩[.。]?$/.test(text),
      ),
    ).toEqual([])
  })

  test('is short enough: a third longer than English, and not more', () => {
    const most = (path: string) =>
      !/^kit\.(saved|denied)/.test(path) &&
      /(^|\.)(action|retry|restart|cancel|skip|back|resend|reload|show|hide|copy|pending|skipAction|uncover)$/.test(
        path,
      )
        ? 43
        : /\.title$/i.test(path)
          ? 56
          : path.startsWith('unfinished')
            ? 440
            : 350
    expect(wrong((text, path) => text.length > most(path)).map((line) => `${line.length} ${line}`)).toEqual(
      [],
    )
  })

  test('what names the button for people who hear it contains what stands on it', () => {
    expect(messages.totp.copyLabel.toLowerCase()).toContain(messages.totp.copy.toLowerCase())
  })

  test('the name of the file is one that every system takes', () => {
    const name = messages.kit.sheet.fileName({ id: 'ABCDEF', locale })
    // Where the words are written from right to left, the ID stands before them: `inOneDirection` says why.
    expect(name).toMatch(messages.dir === 'rtl' ? /^ABCDEF-/ : /-ABCDEF$/)
    expect(name).not.toMatch(/[\\/:*?"<>|\s\p{C}]/u)
    expect(Buffer.byteLength(name)).toBeLessThan(100)
  })

  test('weighs no more than 6 kB', async () => {
    expect(await weightOf(tag)).toBeLessThanOrEqual(MOST)
    // The first one loads the bundler.
  }, 120_000)
})

describe('fr', () => {
  test('has a space that never breaks before what French sets apart', async () => {
    const spaced = leavesOf(await tableOf('fr')).flatMap(([path, leaf]) =>
      VARIANTS.map((facts) => say(leaf, { ...facts, locale: 'fr' }))
        .filter((text) => /(?<![\u00A0\u202F\d])[?:;»]|«(?![\u00A0\u202F])/.test(text))
        .map((text) => `${path}: ${text}`),
    )
    expect([...new Set(spaced)]).toEqual([])
  })
})

describe('pl', () => {
  test('has no word of one letter at the end of a line', async () => {
    const ends = leavesOf(await tableOf('pl')).flatMap(([path, leaf]) =>
      VARIANTS.map((facts) => say(leaf, { ...facts, locale: 'pl' }))
        // Where a line may end. Letters of a code are capitals.
        .filter((text) =>
          text
            .split(' ')
            .slice(0, -1)
            .some((piece) => /^[„(]?[aiouwz]$/.test(piece.split('\u00A0').at(-1)?.toLowerCase() ?? '')),
        )
        .map((text) => `${path}: ${text}`),
    )
    expect([...new Set(ends)]).toEqual([])
  })
})

test('each file says where its word for passkey is from', () => {
  for (const tag of tags) {
    const head = readFileSync(join(import.meta.dirname, `${tag}.ts`), 'utf8').split('\nimport', 1)[0] ?? ''
    expect(head, tag).toMatch(/https:\/\//)
  }
})
