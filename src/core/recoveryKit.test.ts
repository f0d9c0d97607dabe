import { describe, expect, test } from 'vitest'
import { readRecoveryCode } from './credentials/recoveryCode.js'
import { kitFile } from './kitFile.js'
import { kitText, type KitWords, type RecoveryKit } from './recoveryKit.js'

const kit: RecoveryKit = {
  id: 'K7Q2MX',
  code: 'D1-ABCDEF-GHJKL-MNPQR-STUVW-XYZ23-456789',
  credentialId: 'i8vg7NMs0tH2jc5Yycp8rLYFzxxZaHriuAiaUhTpoqk',
  username: 'jdoe@example.co',
  orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc',
  url: 'https://app.example.com/recover',
  appName: 'Example',
  createdAt: new Date('2026-11-21T10:00:00Z'),
}
const words: KitWords = {
  lang: 'en',
  title: (app) => `Recovery kit for ${app}`,
  intro: 'Keep it safe.\nAnd apart from your phone.',
  code: 'Recovery code',
  username: 'Username',
  credentialId: 'Key number',
  orgId: 'Organization',
  url: 'Recover at',
  id: 'Kit',
  support: 'For support',
  date: (date) => `Made on ${date.toISOString().slice(0, 10)}`,
}
const NAMES = ['Zażółć', '日本語ユーザー', 'مستخدم', '👩‍🚀', 'e\u0301', '  two  spaces ', '\u202Eright to left']
const hostile = `</bdi><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;`

describe('the kit as text', () => {
  test('is its words, and each value on a line of its own', () => {
    expect(kitText(kit, words).split('\n\n')).toEqual([
      'Recovery kit for Example',
      words.intro,
      `Recovery code\n${kit.code}`,
      'Username\njdoe@example.co',
      'Recover at\nhttps://app.example.com/recover',
      `Organization\n${kit.orgId}`,
      `Key number\n${kit.credentialId}`,
      'Kit\nK7Q2MX',
      'Made on 2026-11-21',
    ])
  })

  test.each(NAMES)('has the username %j to the letter', (username) => {
    expect(kitText({ ...kit, username }, words).split('\n')).toContain(username)
  })

  test('pasted as a whole, it gives the code', () => {
    expect(readRecoveryCode(kitText(kit, words))).toEqual({ code: kit.code })
  })
})

describe('the kit as a file', () => {
  const html = (
    changes: Partial<RecoveryKit> = {},
    more: Partial<KitWords> = {},
    qr?: { size: number; d: string },
  ) => kitFile({ ...kit, ...changes }, { ...words, ...more }, { qr }).text()

  test('has a name that tells of nobody, and a type that can be shared', () => {
    const file = kitFile(kit, words)
    expect([file.name, file.type]).toEqual(['recovery-kit-K7Q2MX.html', 'text/html'])
    expect(file.size).toBeLessThan(20_000)
  })

  test('has every value', async () => {
    const text = (await html()).replaceAll(/<\/?span>|<wbr>/g, '')
    for (const value of [kit.code, kit.username, kit.credentialId, kit.orgId, kit.url, kit.id]) {
      expect(text).toContain(`>${value}</`)
    }
    expect(text).toContain('<time datetime="2026-11-21T10:00:00.000Z">Made on 2026-11-21</time>')
  })

  test('has no word of the user in its title', async () => {
    expect(await html()).toContain('<title>Recovery kit for Example</title>')
  })

  test('runs nothing and loads nothing', async () => {
    const text = await html({}, {}, { size: 9, d: 'M4 4h1v1h-1z' })
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    )
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|\son\w+=|xlink/i)
    expect([...text.matchAll(/https?:[^"<\s]*/g)].map(([address]) => address)).toEqual([kit.url, kit.url])
  })

  test.each([...NAMES, 'ends in a return\r', hostile])(
    'has the username %j to the letter',
    async (username) => {
      const [, found = ''] =
        /<bdi data-field="username" translate="no">([^<]*)<\/bdi>/.exec(await html({ username })) ?? []
      const entities: Record<string, string> = {
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        '#39': "'",
        '#13': '\r',
      }
      expect(found.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? 'unknown')).toBe(username)
      expect(found).not.toContain('\r')
    },
  )

  test('takes nothing for markup (fault 103)', async () => {
    const picture = { size: 9, d: '' }
    /** Tags and attributes, without what is in quotation marks and between tags. */
    const skeletonOf = (text: string) => text.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><')
    const plain = skeletonOf(await html({}, {}, picture))
    expect(plain).toContain('<a href="" rel="">')
    const url = `https://x/${hostile}`
    const values = { id: hostile, credentialId: hostile, username: hostile, orgId: hostile, appName: hostile }
    const all = Object.fromEntries(
      ['lang', 'intro', 'code', 'username', 'credentialId', 'orgId', 'url', 'id', 'support'].map((name) => [
        name,
        hostile,
      ]),
    )
    const more = { ...all, dir: hostile as 'ltr', title: () => hostile, date: () => hostile }
    expect(skeletonOf(await html({ ...values, url }, more, { size: 9, d: hostile }))).toBe(plain)
  })

  test.each([
    ['https://app.example.com/recover?a=1&b=2', true],
    ['http://localhost:5173/', true],
    ['app.example.com/recover', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
  ])('%s is a link: %s', async (url, linked) => {
    const text = await html({ url })
    expect(text.includes('<a href=')).toBe(linked)
    expect(text).toContain(`>${url.replaceAll('&', '&amp;')}</`)
  })

  test('says its language, its direction, and its encoding where every browser looks for it', async () => {
    expect((await html({ appName: 'x'.repeat(2000) })).indexOf('<meta charset="utf-8">')).toBeLessThan(900)
    expect(await html()).toContain('<meta charset="utf-8">')
    expect(await html()).toContain('<html lang="en" dir="ltr">')
    expect(await html({}, { lang: 'ar', dir: 'rtl' })).toContain('<html lang="ar" dir="rtl">')
  })

  test('draws the QR code it is given, and none otherwise', async () => {
    expect(await html()).not.toContain('<svg')
    expect(await html({}, {}, { size: 9, d: 'M4 4h1v1h-1z' })).toContain(
      '<svg viewBox="0 0 9 9" role="img" aria-label="Recovery kit for Example" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h9v9H0z"/><path d="M4 4h1v1h-1z"/></svg>',
    )
  })
})
