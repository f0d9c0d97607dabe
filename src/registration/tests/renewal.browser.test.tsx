import { setup } from '../../testHelpers/setup.js'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import { en } from '../../testHelpers/english.js'
import '../../components/styles.css'

const t = setup()

const done = en.done.title
const doneWithoutPasskey = en.doneWithoutPasskey.title
const good = 'tulip gravel saxophone orbit 41'
const deprecatedKinds = ['Password', 'Totp'] as const
const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)
const idsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ credId }) => credId)
const codeOf = ({ otpUrl = '' }: { otpUrl?: string | undefined } = {}) =>
  new TOTP({ secret: Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '') }).generate()

/** An authenticator beside the one that each test has. */
async function addSecondAuthenticator() {
  const authenticator = await addVirtualAuthenticator(cdp(), { transport: 'usb' })
  onTestFinished(() => authenticator.remove())
  return authenticator
}

describe('renewal of the challenge: keys in software are attested again, silently', () => {
  test('on the screen nothing is asked and no error is seen (faults 92, 116)', async () => {
    const made = t.watched(t.world(), 'expired')
    const onError = vi.fn()
    t.show({ api: made.api, initRequest: made.initRequest, codec: t.quickCodec, onError })
    const errors: string[] = []
    const observer = new MutationObserver(() => t.alertText() && errors.push(t.alertText()))
    observer.observe(t.place, { subtree: true, childList: true, characterData: true })
    await t.click(en.start.action)
    await t.choose('PasswordProtectedKey')
    await t.type(en.password.label, good)
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    observer.disconnect()
    expect(made.tries).toHaveLength(2)
    expect(errors).toEqual([])
    expect(onError).not.toHaveBeenCalled()
  })
})

describe('renewal of the challenge: passkeys are asked for again, each with one tap', () => {
  test('a passkey and a Key: one tap, and the Key follows by itself (faults 30, 92)', async () => {
    const made = t.watched(t.world(), 'expired')
    const { keys, keyStore } = t.hostKeyStore()
    t.show({ api: made.api, initRequest: made.initRequest, secondFactor: 'required', keyStore })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectError('challenge_expired')
    expect(t.place.querySelector('[data-step="firstFactor"]')).toBeTruthy()
    await t.click(en.flow.retry)
    await t.expectTitle(done)
    const [before, after] = made.tries.map(({ request }) => t.proofOf(request, 'second'))
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(keys).toHaveLength(1)
    expect(kindsOf(made)).toEqual(['Fido2', 'Key'])
    expect(await t.passkeyIds()).toEqual([idsOf(made)?.[0]])
  })

  test('two passkeys: one tap each, and no authenticator keeps one too many (fault 30)', async () => {
    const made = t.watched(t.world(), 'expired')
    t.show({ api: made.api, initRequest: made.initRequest, secondFactor: 'required' })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    const other = await addSecondAuthenticator()
    await t.click(en.secondFactor.action)
    await t.expectError('challenge_expired')
    // The present two are both there: the first is asked of the one that is in the device.
    await t.choose('client-device')
    await t.expectTitle(en.secondFactor.title)
    expect(t.alertText()).toBe('')
    await t.click(en.secondFactor.action)
    await t.expectTitle(done)
    expect(made.tries).toHaveLength(2)
    expect(idsOf(made)).toEqual([...(await t.passkeyIds()), ...(await t.passkeyIds(other))])
    expect(await t.passkeyIds()).toHaveLength(1)
    expect(await t.passkeyIds(other)).toHaveLength(1)
  })
})

describe('renewal of the challenge: a one-time code has passed by then', () => {
  const six = en.totp.label

  test('so it is asked for again, to the new secret', async () => {
    const made = t.watched(t.world(undefined, t.everyKind), 'expired')
    const { keyStore } = t.hostKeyStore()
    const options = { secondFactor: 'required', keyStore, deprecatedKinds } as const
    t.show({ api: made.api, initRequest: made.initRequest, ...options })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectTitle(en.secondFactor.title)
    await t.choose('Totp')
    await t.type(six, codeOf(made.inits[0]))
    await t.click(en.totp.action)
    await t.expectError('challenge_expired')
    expect(t.place.querySelector('[data-part="secret"]')).toBeTruthy()
    const secret = new URL(made.inits[1]?.otpUrl ?? '').searchParams.get('secret')
    await expect
      .poll(() => t.place.querySelector('[data-part="secret-text"]')?.textContent.replaceAll(' ', ''))
      .toBe(secret)
    expect(made.tries).toHaveLength(1)
    await t.type(six, codeOf(made.inits[1]))
    await t.click(en.totp.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(kindsOf(made)).toEqual(['Key', 'Totp'])
  })
})
