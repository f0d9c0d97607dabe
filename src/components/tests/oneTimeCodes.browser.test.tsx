import { setup } from '../../testHelpers/setup.js'
import { Secret, TOTP, URI } from 'otpauth'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

const arabicIndic = (code: string) => code.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
const fullWidth = (code: string) =>
  code.replaceAll(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')
const note = () => t.place.querySelector('[data-part="secret"]')?.textContent ?? ''

/** A flow at its one-time code. The submit is judged by otpauth, as an authenticator app has it. */
async function atCode(settings: { digits?: number; period?: number; algorithm?: string }) {
  const made = t.world(undefined, t.everyKind)
  const totp = new TOTP({ issuer: 'Quillstone', label: 'ada', secret: new Secret({ size: 20 }), ...settings })
  const otpUrl = totp.toString()
  const codes: string[] = []
  const complete: RegistrationApi['complete'] = async (
    { secondFactorCredential },
    { challenge: { user } },
  ) => {
    if (secondFactorCredential?.credentialKind !== 'Totp') throw new Error('Not a one-time code')
    const { otpCode } = secondFactorCredential.credentialInfo
    if (URI.parse(otpUrl).validate({ token: otpCode, window: 1 }) === null) throw new Error('Another code')
    codes.push(otpCode)
    return {
      credential: { uuid: 'cr-1', kind: 'Fido2', name: '' },
      user: { id: user.id, username: user.name, orgId: made.initRequest.orgId },
    }
  }
  const challenge = { ...((await made.init()) as object), otpUrl }
  t.show({ api: { complete }, challenge, secondFactor: 'required', deprecatedKinds: ['Totp'] })
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.secondFactor.title)
  await t.choose('Totp')
  await expect.poll(() => t.field(en.totp.label)).toBeTruthy()
  return { codes, now: () => totp.generate() }
}

describe('a one-time code as the app makes it and a person types it (fault 127)', () => {
  test('eight digits, a minute, SHA-512: said beside the key, and taken in Arabic-Indic digits', async () => {
    const { codes, now } = await atCode({ digits: 8, period: 60, algorithm: 'SHA512' })
    expect(note()).toContain('8 digits, new digits every 60 seconds, and SHA-512')
    await t.type(en.totp.label, now().slice(0, 6))
    await t.click(en.totp.action)
    await expect.poll(() => t.place.textContent).toContain(en.totp.missing({ digits: 8 }))
    expect(en.totp.missing({ digits: 8 })).toContain('8 digits')
    const code = now()
    await t.type(en.totp.label, `\u202B${arabicIndic(code.slice(0, 4))} ${arabicIndic(code.slice(4))}\u202C`)
    await t.click(en.totp.action)
    await t.expectTitle(en.done.title)
    expect(codes).toEqual([code])
  })

  test.each([
    ['full-width digits', fullWidth],
    ['a dash in the middle', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    [
      'what comes along when it is copied',
      (code: string) => `\uFEFF\u200E${code.slice(0, 3)}\u00A0${code.slice(3)}\u200B`,
    ],
  ])('the usual settings are not worth a word; %s', async (_, typed) => {
    const { codes, now } = await atCode({})
    expect(note()).not.toMatch(/digits|seconds|SHA/)
    const code = now()
    await t.type(en.totp.label, typed(code))
    await t.click(en.totp.action)
    await t.expectTitle(en.done.title)
    expect(codes).toEqual([code])
  })

  test('seven digits are seven', async () => {
    const { codes, now } = await atCode({ digits: 7 })
    expect(note()).toContain('In the app, choose 7 digits.')
    const code = now()
    await t.type(en.totp.label, code)
    await t.click(en.totp.action)
    await t.expectTitle(en.done.title)
    expect(codes).toEqual([code])
  })
})

test('user name and registration code as they were pasted (fault 127)', async () => {
  const made = t.world()
  const init = vi.fn(made.api.init)
  const { orgId, username } = made.initRequest
  t.show({ api: { ...made.api, init }, initRequest: { orgId } })
  const { label: words } = en.startForm
  await t.type(words.username, `\uFEFF \u202A${username}\u202C\u200B\u00A0`)
  await t.type(words.registrationCode, ` \u200F${fullWidth('12')}٣٤\u2013ab\u200BCD\u2011۱۲۳۴ `)
  await t.click(en.start.action)
  await expect
    .poll(() => init.mock.calls.map(([input]) => input))
    .toEqual([{ orgId, username, registrationCode: '1234-abCD-1234' }])
})
