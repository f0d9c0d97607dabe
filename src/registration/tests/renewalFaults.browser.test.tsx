import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { UserRegistrationChallenge } from '../../core/protocol.js'
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

const passkey: CredentialChoice = { kind: 'Fido2' }

const deprecatedKinds = ['Password', 'Totp'] as const

const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

const idsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ credId }) => credId)

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

describe('in the other order of steps', () => {
  const steps = ['secondFactor', 'firstFactor'] as const

  test('a passkey, then a Key: the tap is for the second factor', async () => {
    const made = t.watched(t.world(), 'expired')
    const { registration, keys, onError } = await begun(made, { steps })
    expect(registration().state.step).toBe('secondFactor')
    await give(registration, passkey)
    registration().create(key)
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().state.step).toBe('secondFactor')
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    const [before, after] = made.tries.map(({ request }) => t.proofOf(request, 'first'))
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(keys).toHaveLength(1)
    expect(onError).toHaveBeenCalledOnce()
    expect(kindsOf(made)).toEqual(['Key', 'Fido2'])
  })

  test('a Key, then a passkey: the tap is for the first factor', async () => {
    const made = t.watched(t.world(), 'expired')
    const { registration, keys } = await begun(made, { steps })
    await give(registration, key)
    registration().create()
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().state).toMatchObject({
      step: 'firstFactor',
      request: { secondFactorCredential: { credentialKind: 'Key' } },
    })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    const [before, after] = made.tries.map(({ request }) => t.proofOf(request, 'second'))
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(keys).toHaveLength(1)
    expect(kindsOf(made)).toEqual(['Fido2', 'Key'])
  })
})

describe('somebody else in the new init answer', () => {
  const changes: [string, (answer: UserRegistrationChallenge) => Partial<UserRegistrationChallenge>][] = [
    ['another id', ({ user }) => ({ user: { ...user, id: 'us-somebody-else' } })],
    ['another name', ({ user }) => ({ user: { ...user, name: 'grace@example.com' } })],
    ['another relying party', () => ({ rp: { id: 'localhost', name: 'Another' } })],
  ]

  test.each(changes)('%s: nothing is given again, and the key is asked for anew', async (_, change) => {
    const made = t.watched(t.world(), 'expired')
    const init: typeof made.api.init = async (...given) => {
      const answer = (await made.api.init(...given)) as UserRegistrationChallenge
      return made.inits.length > 1 ? { ...answer, ...change(answer) } : answer
    }
    const { registration, keys } = await begun(made, { api: { ...made.api, init } })
    await give(registration, key)
    registration().create(sealed)
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().state).toEqual(expect.objectContaining({ step: 'firstFactor', request: {} }))
    expect(made.tries).toHaveLength(1)
    // The 401 may follow a commit that nobody heard of, and then the key is all that the first user has.
    expect(keys[0]?.discard).not.toHaveBeenCalled()
    await give(registration, key)
    expect(keys).toHaveLength(2)
  })

  test.each(changes)('%s as a prop, before anything was sent: the key is discarded', async (_, change) => {
    const made = t.watched(t.world())
    const { keys, keyStore } = t.hostKeyStore()
    const props = { api: made.api, secondFactor: 'required', keyStore } as const
    const challenge = (await made.init()) as UserRegistrationChallenge
    t.show({ ...props, challenge })
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectTitle(en.secondFactor.title)
    const next = (await made.init()) as UserRegistrationChallenge
    t.show({ ...props, challenge: { ...next, ...change(next) } })
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalledOnce()
    await t.expectTitle(en.key.title)
    expect(made.tries).toEqual([])
  })
})

describe('what can go wrong with it', () => {
  test('init without a connection: the next tap gets through, with the same key', async () => {
    const made = t.watched(t.world(), 'expired')
    const { keys, keyStore } = t.hostKeyStore()
    const init = vi.fn(made.api.init)
    const onError = vi.fn()
    const { initRequest } = made
    t.show({ api: { ...made.api, init }, challenge: await made.init(), initRequest, keyStore, onError })
    init.mockRejectedValueOnce(t.error('network_failed'))
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectError('network_failed')
    expect(onError.mock.calls).toMatchObject([[{ code: 'network_failed', outcome: 'none' }]])
    expect(keys[0]?.discard).not.toHaveBeenCalled()
    await t.click(en.flow.retry)
    await t.expectTitle(doneOtherwise)
    expect(init).toHaveBeenCalledTimes(2)
    // The same body meets the same 401 before a new challenge is asked for again.
    expect(made.tries).toHaveLength(3)
    expect(keys).toHaveLength(1)
    expect(idsOf(made)).toEqual([keys[0]?.credId])
  })

  test('a second 401 in a row is not answered by itself; "Start again" is, with the same key', async () => {
    const made = t.watched(t.world(), 'expired', 'expired')
    const { keys, keyStore } = t.hostKeyStore()
    const onError = vi.fn()
    t.show({ api: made.api, initRequest: made.initRequest, keyStore, onError })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectError('challenge_expired')
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    expect(onError.mock.calls).toMatchObject([[{ code: 'challenge_expired', status: 401 }]])
    expect(t.button(en.flow.retry)).toBeUndefined()
    await t.click(en.complete.restart)
    await t.expectTitle(doneOtherwise)
    expect(made.tries).toHaveLength(3)
    expect(made.inits).toHaveLength(3)
    expect(keys).toHaveLength(1)
    expect(idsOf(made)).toEqual([keys[0]?.credId])
  })

  test('no api.init: a new challenge is answered at once, and sent with a tap', async () => {
    const made = t.watched(t.world(), 'expired')
    const { keys, keyStore } = t.hostKeyStore()
    const { complete } = made.api
    const props = { api: { complete }, secondFactor: 'required', keyStore, codec: t.quickCodec } as const
    const onError = vi.fn()
    t.show({ ...props, challenge: await made.init(), onError })
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectTitle(en.secondFactor.title)
    await t.choose('PasswordProtectedKey')
    await t.type(en.password.label, good)
    await t.click(en.password.action)
    await t.expectError('challenge_expired')
    expect(onError.mock.calls).toMatchObject([[{ code: 'challenge_expired' }]])
    expect(t.place.querySelector('[data-part="actions"] button')).toBeNull()
    const next = (await made.init()) as UserRegistrationChallenge
    t.show({ ...props, challenge: next, onError })
    await expect.poll(() => t.button(en.complete.action)).toBeTruthy()
    expect(t.alertText()).toBe('')
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    expect(made.tries).toHaveLength(1)
    await t.click(en.complete.action)
    await t.expectTitle(doneOtherwise)
    for (const which of ['first', 'second'] as const) {
      const [before, after] = made.tries.map(({ request }) => t.proofOf(request, which))
      expect(after?.same).toEqual(before?.same)
      expect(after?.clientData.challenge).toBe(next.challenge)
    }
    expect(keys).toHaveLength(1)
    expect(kindsOf(made)).toEqual(['Key', 'PasswordProtectedKey'])
  })

  test('a key that does not sign any more: another way is open, and the key is not used again (fault 106)', async () => {
    const made = t.watched(t.world(), 'expired', 'expired')
    // Made, tried, attested; and then the card is pulled out.
    const { keys, keyStore } = t.hostKeyStore((_, nth) =>
      nth > 3 ? Promise.reject(new Error('gone')) : undefined,
    )
    t.show({ api: made.api, initRequest: made.initRequest, keyStore })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectError('key_store_failed')
    await t.click(en.ways.action)
    await t.click(en.ways.back)
    await t.click(`${en.firstFactor.action}|${en.flow.retry}`)
    await t.expectError('challenge_expired')
    // This one has expired, too: what is asked for is what was given last.
    await t.expectTitle(en.firstFactor.title)
    await t.click(`${en.firstFactor.action}|${en.flow.retry}`)
    await t.expectTitle(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
    expect(keys[0]?.discard).toHaveBeenCalledOnce()
  })

  test('a store that hangs: Cancel frees the page (fault 106)', async () => {
    const made = t.watched(t.world(), 'expired')
    const late = t.deferred()
    const { keyStore } = t.hostKeyStore((_, nth) => (nth === 4 ? late.promise : undefined))
    onTestFinished(() => late.resolve())
    t.show({ api: made.api, initRequest: made.initRequest, keyStore })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    await t.click(en.flow.retry)
    await t.expectTitle(doneOtherwise)
    expect(kindsOf(made)).toEqual(['Key'])
  })

  test('a new challenge while a store still signs for the old one: nothing of the old is sent (fault 106)', async () => {
    const made = t.watched(t.world())
    const late = t.deferred()
    const { keys, keyStore } = t.hostKeyStore((_, nth) => (nth === 3 ? late.promise : undefined))
    const props = { api: made.api, keyStore }
    t.show({ ...props, challenge: await made.init() })
    await t.choose('Key')
    await t.click(en.key.action)
    await expect.poll(() => keys.length).toBe(1)
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeTruthy()
    const next = (await made.init()) as UserRegistrationChallenge
    t.show({ ...props, challenge: next })
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeUndefined()
    late.resolve()
    await t.click(en.key.action)
    await t.expectTitle(doneOtherwise)
    expect(made.tries.map(({ request }) => t.proofOf(request, 'first')?.clientData.challenge)).toEqual([
      next.challenge,
    ])
  })
})
