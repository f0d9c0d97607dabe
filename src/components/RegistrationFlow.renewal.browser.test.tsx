import { Secret, TOTP } from 'otpauth'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { CredentialChoice } from '../registration/options.js'
import type { RegistrationOptions, UseRegistrationResult } from '../react/useRegistration.js'
import { en } from './messages/english.test.helper.js'
import {
  alert,
  button,
  buttons,
  choose,
  click,
  deferred,
  error,
  everyKind,
  held,
  hostKeyStore,
  nextTask,
  place,
  proofOf,
  quickCodec,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  tells,
  type,
  watched,
  world,
} from './world.test.helper.js'
import './styles.css'

setUpWorld()

const done = en.done.title
const doneOtherwise = en.doneOtherwise.title
const good = 'tulip gravel saxophone orbit 41'
const key: CredentialChoice = { kind: 'Key' }
const sealed: CredentialChoice = { kind: 'PasswordProtectedKey', password: good }
const password: CredentialChoice = { kind: 'Password', password: good }
const passkey: CredentialChoice = { kind: 'Fido2' }
const deprecatedKinds = ['Password', 'Totp'] as const

const kindsOf = (made: ReturnType<typeof world>) => made.user()?.credentials.map(({ kind }) => kind)
const idsOf = (made: ReturnType<typeof world>) => made.user()?.credentials.map(({ credId }) => credId)
const codeOf = ({ otpUrl = '' }: { otpUrl?: string | undefined } = {}) =>
  new TOTP({ secret: Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '') }).generate()

/** A hook that has begun, with everything that a host can allow. */
async function begun(made: ReturnType<typeof watched>, options: Partial<RegistrationOptions> = {}) {
  const { keys, keyStore } = hostKeyStore()
  const onError = vi.fn()
  const seal = vi.fn(quickCodec.seal)
  const registration = showHook({
    api: made.api,
    initRequest: made.initRequest,
    secondFactor: 'required',
    codec: { ...quickCodec, seal },
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
    const made = watched(world(undefined, everyKind), 'expired')
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
      const [old, renewed] = [proofOf(before?.request, which), proofOf(after?.request, which)]
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
    root.unmount()
    await nextTask()
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('on the screen nothing is asked and no error is seen (faults 92, 116)', async () => {
    const made = watched(world(), 'expired')
    const onError = vi.fn()
    show({ api: made.api, initRequest: made.initRequest, codec: quickCodec, onError })
    const errors: string[] = []
    const observer = new MutationObserver(() => alert() && errors.push(alert()))
    observer.observe(place, { subtree: true, childList: true, characterData: true })
    await click(en.start.action)
    await choose('PasswordProtectedKey')
    await type(en.password.label, good)
    await click(en.password.action)
    await shows(doneOtherwise)
    observer.disconnect()
    expect(made.tries).toHaveLength(2)
    expect(errors).toEqual([])
    expect(onError).not.toHaveBeenCalled()
  })

  test('a second factor that was left out stays left out', async () => {
    const made = watched(world(), 'expired')
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
    const made = watched(world(), 'expired')
    const { keys, keyStore } = hostKeyStore()
    show({ api: made.api, initRequest: made.initRequest, secondFactor: 'required', keyStore })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    await choose('Key')
    await click(en.key.action)
    await tells('challenge_expired')
    expect(place.querySelector('[data-step="firstFactor"]')).toBeTruthy()
    await click(en.flow.retry)
    await shows(done)
    const [before, after] = made.tries.map(({ request }) => proofOf(request, 'second'))
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(keys).toHaveLength(1)
    expect(kindsOf(made)).toEqual(['Fido2', 'Key'])
    expect(await held()).toEqual([idsOf(made)?.[0]])
  })

  test('two passkeys: one tap each, and no authenticator keeps one too many (fault 30)', async () => {
    const made = watched(world(), 'expired')
    show({ api: made.api, initRequest: made.initRequest, secondFactor: 'required' })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    const other = await another()
    await click(en.secondFactor.action)
    await tells('challenge_expired')
    // The present two are both there: the first is asked of the one that is in the device.
    await choose('client-device')
    await shows(en.secondFactor.title)
    expect(alert()).toBe('')
    await click(en.secondFactor.action)
    await shows(done)
    expect(made.tries).toHaveLength(2)
    expect(idsOf(made)).toEqual([...(await held()), ...(await held(other))])
    expect(await held()).toHaveLength(1)
    expect(await held(other)).toHaveLength(1)
  })

  test('a passkey and nothing more, where a second one was left out: one tap', async () => {
    const made = watched(world(), 'expired')
    show({ api: made.api, initRequest: made.initRequest, secondFactor: 'optional' })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await click(en.secondFactor.skip.passkey)
    await tells('challenge_expired')
    await click(en.flow.retry)
    await shows(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
  })
})

describe('a one-time code has passed by then', () => {
  const six = en.totp.label

  test('so it is asked for again, to the new secret', async () => {
    const made = watched(world(undefined, everyKind), 'expired')
    const { keyStore } = hostKeyStore()
    const options = { secondFactor: 'required', keyStore, deprecatedKinds } as const
    show({ api: made.api, initRequest: made.initRequest, ...options })
    await click(en.start.action)
    await choose('Key')
    await click(en.key.action)
    await shows(en.secondFactor.title)
    await choose('Totp')
    await type(six, codeOf(made.inits[0]))
    await click(en.totp.action)
    await tells('challenge_expired')
    expect(place.querySelector('[data-part="secret"]')).toBeTruthy()
    const secret = new URL(made.inits[1]?.otpUrl ?? '').searchParams.get('secret')
    await expect
      .poll(() => place.querySelector('[data-part="secret-text"]')?.textContent.replaceAll(' ', ''))
      .toBe(secret)
    expect(made.tries).toHaveLength(1)
    await type(six, codeOf(made.inits[1]))
    await click(en.totp.action)
    await shows(doneOtherwise)
    expect(kindsOf(made)).toEqual(['Key', 'Totp'])
  })

  test.each<[string, CredentialChoice | undefined, string[]]>([
    ['a key', key, ['PasswordProtectedKey', 'Key']],
    ['nothing', undefined, ['PasswordProtectedKey']],
  ])('and %s in its place is what is sent', async (_, instead, kinds) => {
    const made = watched(world(undefined, everyKind), 'expired')
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

describe('in the other order of steps', () => {
  const steps = ['secondFactor', 'firstFactor'] as const

  test('a passkey, then a Key: the tap is for the second factor', async () => {
    const made = watched(world(), 'expired')
    const { registration, keys, onError } = await begun(made, { steps })
    expect(registration().state.step).toBe('secondFactor')
    await give(registration, passkey)
    registration().create(key)
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().state.step).toBe('secondFactor')
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    const [before, after] = made.tries.map(({ request }) => proofOf(request, 'first'))
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(keys).toHaveLength(1)
    expect(onError).toHaveBeenCalledOnce()
    expect(kindsOf(made)).toEqual(['Key', 'Fido2'])
  })

  test('a Key, then a passkey: the tap is for the first factor', async () => {
    const made = watched(world(), 'expired')
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
    const [before, after] = made.tries.map(({ request }) => proofOf(request, 'second'))
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
    const made = watched(world(), 'expired')
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
    const made = watched(world())
    const { keys, keyStore } = hostKeyStore()
    const props = { api: made.api, secondFactor: 'required', keyStore } as const
    const challenge = (await made.init()) as UserRegistrationChallenge
    show({ ...props, challenge })
    await choose('Key')
    await click(en.key.action)
    await shows(en.secondFactor.title)
    const next = (await made.init()) as UserRegistrationChallenge
    show({ ...props, challenge: { ...next, ...change(next) } })
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalledOnce()
    await shows(en.key.title)
    expect(made.tries).toEqual([])
  })
})

describe('what can go wrong with it', () => {
  test('init without a connection: the next tap gets through, with the same key', async () => {
    const made = watched(world(), 'expired')
    const { keys, keyStore } = hostKeyStore()
    const init = vi.fn(made.api.init)
    const onError = vi.fn()
    const { initRequest } = made
    show({ api: { ...made.api, init }, challenge: await made.init(), initRequest, keyStore, onError })
    init.mockRejectedValueOnce(error('network_failed'))
    await choose('Key')
    await click(en.key.action)
    await tells('network_failed')
    expect(onError.mock.calls).toMatchObject([[{ code: 'network_failed', outcome: 'none' }]])
    expect(keys[0]?.discard).not.toHaveBeenCalled()
    await click(en.flow.retry)
    await shows(doneOtherwise)
    expect(init).toHaveBeenCalledTimes(2)
    // The same body meets the same 401 before a new challenge is asked for again.
    expect(made.tries).toHaveLength(3)
    expect(keys).toHaveLength(1)
    expect(idsOf(made)).toEqual([keys[0]?.credId])
  })

  test('a second 401 in a row is not answered by itself; "Start again" is, with the same key', async () => {
    const made = watched(world(), 'expired', 'expired')
    const { keys, keyStore } = hostKeyStore()
    const onError = vi.fn()
    show({ api: made.api, initRequest: made.initRequest, keyStore, onError })
    await click(en.start.action)
    await choose('Key')
    await click(en.key.action)
    await tells('challenge_expired')
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    expect(onError.mock.calls).toMatchObject([[{ code: 'challenge_expired', status: 401 }]])
    expect(button(en.flow.retry)).toBeUndefined()
    await click(en.complete.restart)
    await shows(doneOtherwise)
    expect(made.tries).toHaveLength(3)
    expect(made.inits).toHaveLength(3)
    expect(keys).toHaveLength(1)
    expect(idsOf(made)).toEqual([keys[0]?.credId])
  })

  test('no api.init: a new challenge is answered at once, and sent with a tap', async () => {
    const made = watched(world(), 'expired')
    const { keys, keyStore } = hostKeyStore()
    const { complete } = made.api
    const props = { api: { complete }, secondFactor: 'required', keyStore, codec: quickCodec } as const
    const onError = vi.fn()
    show({ ...props, challenge: await made.init(), onError })
    await choose('Key')
    await click(en.key.action)
    await shows(en.secondFactor.title)
    await choose('PasswordProtectedKey')
    await type(en.password.label, good)
    await click(en.password.action)
    await tells('challenge_expired')
    expect(onError.mock.calls).toMatchObject([[{ code: 'challenge_expired' }]])
    expect(buttons()).toEqual([en.again.reload])
    const next = (await made.init()) as UserRegistrationChallenge
    show({ ...props, challenge: next, onError })
    await expect.poll(() => button(en.complete.action)).toBeTruthy()
    expect(alert()).toBe('')
    for (let turn = 0; turn < 20; turn++) await nextTask()
    expect(made.tries).toHaveLength(1)
    await click(en.complete.action)
    await shows(doneOtherwise)
    for (const which of ['first', 'second'] as const) {
      const [before, after] = made.tries.map(({ request }) => proofOf(request, which))
      expect(after?.same).toEqual(before?.same)
      expect(after?.clientData.challenge).toBe(next.challenge)
    }
    expect(keys).toHaveLength(1)
    expect(kindsOf(made)).toEqual(['Key', 'PasswordProtectedKey'])
  })

  test('a key that does not sign any more: another way is open, and the key is not used again (fault 106)', async () => {
    const made = watched(world(), 'expired', 'expired')
    // Made, tried, attested; and then the card is pulled out.
    const { keys, keyStore } = hostKeyStore((_, nth) =>
      nth > 3 ? Promise.reject(new Error('gone')) : undefined,
    )
    show({ api: made.api, initRequest: made.initRequest, keyStore })
    await click(en.start.action)
    await choose('Key')
    await click(en.key.action)
    await tells('key_store_failed')
    await click(en.ways.action)
    await click(en.ways.back)
    await click(`${en.firstFactor.action}|${en.flow.retry}`)
    await tells('challenge_expired')
    // This one has expired, too: what is asked for is what was given last.
    expect(place.querySelector('[data-step="firstFactor"]')).toBeTruthy()
    await click(`${en.firstFactor.action}|${en.flow.retry}`)
    await shows(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
    expect(keys[0]?.discard).toHaveBeenCalledOnce()
  })

  test('a store that hangs: Cancel frees the page (fault 106)', async () => {
    const made = watched(world(), 'expired')
    const late = deferred()
    const { keyStore } = hostKeyStore((_, nth) => (nth === 4 ? late.promise : undefined))
    onTestFinished(() => late.resolve())
    show({ api: made.api, initRequest: made.initRequest, keyStore })
    await click(en.start.action)
    await choose('Key')
    await click(en.key.action)
    await click(en.firstFactor.cancel)
    await tells('cancelled')
    await click(en.flow.retry)
    await shows(doneOtherwise)
    expect(kindsOf(made)).toEqual(['Key'])
  })

  test('a new challenge while a store still signs for the old one: nothing of the old is sent (fault 106)', async () => {
    const made = watched(world())
    const late = deferred()
    const { keys, keyStore } = hostKeyStore((_, nth) => (nth === 3 ? late.promise : undefined))
    const props = { api: made.api, keyStore }
    show({ ...props, challenge: await made.init() })
    await choose('Key')
    await click(en.key.action)
    await expect.poll(() => keys.length).toBe(1)
    await expect.poll(() => button(en.firstFactor.cancel)).toBeTruthy()
    const next = (await made.init()) as UserRegistrationChallenge
    show({ ...props, challenge: next })
    await expect.poll(() => button(en.firstFactor.cancel)).toBeUndefined()
    late.resolve()
    await click(en.key.action)
    await shows(doneOtherwise)
    expect(made.tries.map(({ request }) => proofOf(request, 'first')?.clientData.challenge)).toEqual([
      next.challenge,
    ])
  })
})
