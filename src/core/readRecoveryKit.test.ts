import { describe, expect, test } from 'vitest'
import { kitFile } from './kitFile.js'
import { kitText, type KitWords, type RecoveryKit } from './recoveryKit.js'
import { readRecoveryKit } from './readRecoveryKit.js'

const kit: RecoveryKit = {
  id: 'K7Q2MX',
  code: 'D1-ABCDEF-GHJKL-MNPQR-STUVW-XYZ23-456789',
  credentialId: 'i8vg7NMs0tH2jc5Yycp8rLYFzxxZaHriuAiaUhTpoqk',
  username: 'jdoe@example.co',
  orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc',
  url: 'https://app.example.com/recover?a=1&b=2',
  appName: 'Example & Söhne',
  createdAt: new Date('2026-11-21T10:00:00Z'),
}
const words: KitWords = {
  lang: 'pl',
  title: (app) => `Zestaw ${app}`,
  intro: 'Pierwszy wiersz.\n\nDrugi akapit.',
  code: 'Kod',
  username: 'Nazwa',
  credentialId: 'Numer',
  orgId: 'Organizacja',
  url: 'Adres',
  id: 'Zestaw',
  support: 'Dla pomocy',
  date: () => '21 listopada 2026',
}
const { appName: _, createdAt: __, ...written } = kit
const NAMES = [
  'jdoe@example.co',
  '日本語ユーザー',
  ' two  spaces ',
  'a\n\nb',
  'a\r\nb',
  '</bdi><b data-field="code">&amp;"',
  '1 and more',
]

describe('a kit is read', () => {
  test.each(NAMES)('from its file, with the username %j to the letter', async (username) => {
    const file = kitFile({ ...kit, username }, words, { qr: { size: 9, d: 'M4 4h1v1h-1z' } })
    expect(readRecoveryKit(await file.text())).toEqual({ ...written, username })
  })

  test.each(NAMES.flatMap((username) => [true, false].map((numbered) => [username, numbered] as const)))(
    'from its text in another language, with the username %j to the letter (numbered: %s)',
    (username, numbered) => {
      const text = kitText({ ...kit, username }, words, { numbered })
      expect(readRecoveryKit(text)).toEqual({ ...written, username })
      expect(readRecoveryKit(`  ${text}\n\n`)).toEqual({ ...written, username })
    },
  )

  test('from its text with the line ends of Windows', () => {
    expect(readRecoveryKit(kitText(kit, words).replaceAll('\n', '\r\n'))).toEqual(written)
  })

  test('from what a PDF of the printed sheet gives: what nothing else looks like', () => {
    const pdf = `Recovery kit for Example Kit\nK7Q2MX\nRecovery code\nD1\n1 ABCDEF 2 GHJKL 3 MNPQR\n4 STUVW 5 XYZ23 6 456789\nUsername\njdoe@example.co\nRecover at\n${kit.url}\nFor support\nOrganization number\n${kit.orgId}\nKit number\n${kit.credentialId}\nMade on November 21, 2026`
    const { code, credentialId, orgId, url } = kit
    expect(readRecoveryKit(pdf)).toEqual({ code, credentialId, orgId, url })
  })

  test.each([
    kit.code,
    kit.code.toLowerCase().replaceAll('-', ' '),
    'D1 1: ABCDEF 2: GHJKL 3: MNPQR 4: STUVW 5: XYZ23 6: 456789',
  ])('from the code alone: %s', (typed) => expect(readRecoveryKit(typed)).toEqual({ code: kit.code }))

  test.each(['', 'shopping', '<p>no kit</p>', 'D1-ABCDEF', `<bdi data-field="constructor">x</bdi>`])(
    'from %j: nothing',
    (text) => expect(readRecoveryKit(text)).toEqual({}),
  )

  test('whose code was changed into what no code can be: all but the code', async () => {
    const text = (await kitFile(kit, words).text()).replace('ABCDEF', 'ABCDE0')
    const { code, ...others } = written
    expect(readRecoveryKit(text)).toEqual(others)
    expect(code).toBe(kit.code)
  })
})
