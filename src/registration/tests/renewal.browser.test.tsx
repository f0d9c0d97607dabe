import { setup } from '../../testHelpers/setup.js'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import type { CredentialChoice } from '../options.js'
import type { RegistrationOptions, UseRegistrationResult } from '../../react/useRegistration.js'
import { en } from '../../components/messages/en.js'
import '../../components/styles.css'

const t = setup()

const done = en.done.title

const doneOtherwise = en.doneOtherwise.title

const good = 'tulip gravel saxophone orbit 41'

const key: CredentialChoice = { kind: 'Key' }

const sealed: CredentialChoice = { kind: 'PasswordProtectedKey', password: good }

const password: CredentialChoice = { kind: 'Password', password: good }

const deprecatedKinds = ['Password', 'Totp'] as const

const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

const idsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ credId }) => credId)

const codeOf = ({ otpUrl = '' }: { otpUrl?: string | undefined } = {}) =>
  new TOTP({ secret: Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '') }).generate()

/** A hook that has begun, with everything that a host can allow. */
async function begun(made: ReturnType<typeof t.watched>, options: Partial<RegistrationOptions> = {}) {
  const { keys, keyStore } = t.hostKeyStore()
  const onError = vi.fn()
  const seal = vi.fn(t.quickCodec.seal)
  const registration = t.showHook({
    api: made.api,
    initRequest: made.initRequest,
    secondFactor: 'required',
    codec: { ...t.quickCodec, seal },
    keyStore,
    deprecatedKinds,
    retries: 0,
    onError,
    ...(options as object),
  })
  registration().start()
  await expect.poll(() => 'challenge' in registration().state && registration().status).toBe('idle')
  return { registration, keys, seal, onError }
}

/** Gives one thing after the other, each at its step. */
async function give(registration: () => UseRegistrationResult, ...choices: CredentialChoice[]) {
  for (const choice of choices) {
    const { step } = registration().state
    registration().create(choice)
    await expect
      .poll(() => registration().status !== 'pending' && registration().state.step, { timeout: 5000 })
      .not.toBe(step)
    await expect.poll(() => registration().status, { timeout: 10_000 }).not.toBe('pending')
  }
}

/** An authenticator beside the one that each test has. */
async function another() {
  const made = await addVirtualAuthenticator(cdp(), { transport: 'usb' })
  onTestFinished(() => made.remove())
  return made
}

describe('keys in software are attested again, silently', () => {
  test.each([
    ['Key', 'PasswordProtectedKey', key, sealed],
    ['PasswordProtectedKey', 'Key', sealed, key],
    ['Key', 'another Key', key, key],
    ['PasswordProtectedKey', 'another of them', sealed, sealed],
    ['Password', 'Key', password, key],
  ])('%s and %s: one more init, the same keys, no tap (faults 30, 92, 116)', async (_, __, first, second) => {
    const made = t.watched(t.world(undefined, t.everyKind), 'expired')
    const onAbandon = vi.fn()
    const { registration, keys, seal, onError } = await begun(made, { onAbandon })
    await give(registration, first, second)
    expect(registration().state.step).toBe('done')
    const [before, after] = made.tries
    const [told, toldAgain] = made.inits
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    expect(toldAgain?.challenge).not.toBe(told?.challenge)
    for (const which of ['first', 'second'] as const) {
      const [old, renewed] = [t.proofOf(before?.request, which), t.proofOf(after?.request, which)]
      expect(renewed?.same).toEqual(old?.same)
      expect(renewed?.clientData.challenge).toBe(renewed && toldAgain?.challenge)
    }
    expect(after?.attemptId).not.toBe(before?.attemptId)
    expect(kindsOf(made)).toEqual([first.kind, second.kind])
    // Made once each.
    const kinds = [first, second].map(({ kind }) => kind)
    expect(keys).toHaveLength(kinds.filter((kind) => kind === 'Key').length)
    expect(seal).toHaveBeenCalledTimes(kinds.filter((kind) => kind === 'PasswordProtectedKey').length)
    for (const { discard } of keys) expect(discard).not.toHaveBeenCalled()
    expect(onError).not.toHaveBeenCalled()
    t.root.unmount()
    await t.nextTask()
    expect(onAbandon).not.toHaveBeenCalled()
  })

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
    await t.expectTitle(doneOtherwise)
    observer.disconnect()
    expect(made.tries).toHaveLength(2)
    expect(errors).toEqual([])
    expect(onError).not.toHaveBeenCalled()
  })

  test('a second factor that was left out stays left out', async () => {
    const made = t.watched(t.world(), 'expired')
    const { registration, onError } = await begun(made, { secondFactor: 'optional' })
    await give(registration, sealed)
    expect(registration().state.step).toBe('secondFactor')
    registration().skip()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(made.tries.map(({ request }) => Object.keys(request))).toEqual([
      ['firstFactorCredential'],
      ['firstFactorCredential'],
    ])
    expect(onError).not.toHaveBeenCalled()
  })
})

describe('passkeys are asked for again, each with one tap', () => {
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
    await t.expectTitle(en.firstFactor.title)
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
    const other = await another()
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

  test('a passkey and nothing more, where a second one was left out: one tap', async () => {
    const made = t.watched(t.world(), 'expired')
    t.show({ api: made.api, initRequest: made.initRequest, secondFactor: 'optional' })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.click(en.secondFactor.skip)
    await t.expectError('challenge_expired')
    await t.click(en.flow.retry)
    await t.expectTitle(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
  })
})

describe('a one-time code has passed by then', () => {
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
    await t.expectTitle(en.totp.title)
    const secret = new URL(made.inits[1]?.otpUrl ?? '').searchParams.get('secret')
    await expect
      .poll(() => t.place.querySelector('[data-part="secret-text"]')?.textContent.replaceAll(' ', ''))
      .toBe(secret)
    expect(made.tries).toHaveLength(1)
    await t.type(six, codeOf(made.inits[1]))
    await t.click(en.flow.retry)
    await t.expectTitle(doneOtherwise)
    expect(kindsOf(made)).toEqual(['Key', 'Totp'])
  })

  test.each<[string, CredentialChoice | undefined, string[]]>([
    ['a key', key, ['PasswordProtectedKey', 'Key']],
    ['nothing', undefined, ['PasswordProtectedKey']],
  ])('and %s in its place is what is sent', async (_, instead, kinds) => {
    const made = t.watched(t.world(undefined, t.everyKind), 'expired')
    const { registration } = await begun(made, { secondFactor: 'optional' })
    await give(registration, sealed)
    registration().create({ kind: 'Totp', otpCode: codeOf(made.inits[0]) })
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().state.step).toBe('secondFactor')
    if (instead) registration().create(instead)
    else registration().skip()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(kindsOf(made)).toEqual(kinds)
    expect(made.tries[1]?.body).not.toContain('otpCode')
  })
})
