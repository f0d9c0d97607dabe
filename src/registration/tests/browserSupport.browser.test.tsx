import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'

const t = setup()

const watchCreate = () => vi.spyOn(navigator.credentials, 'create')
const done = () => t.expectTitle(en.done.title)

test('a browser without WebAuthn and no other way: said as soon as it is known, no tap, nothing submitted (fault 1)', async () => {
  const made = t.watched(
    t.world(undefined, { supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: [] } }),
  )
  vi.stubGlobal('PublicKeyCredential', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const onError = vi.fn()
  t.show({ api: made.api, challenge: await made.init(), onError })
  await t.expectTitle(en.errors.webauthn_unsupported.title)
  expect(t.place.querySelector('button')).toBeNull()
  expect(made.tries).toEqual([])
})

test('an insecure context is told apart from a browser without passkeys, and has no button (fault 2)', async () => {
  vi.stubGlobal('isSecureContext', false)
  onTestFinished(() => void vi.unstubAllGlobals())
  const create = watchCreate()
  const { api, init } = t.world()
  t.show({ api, challenge: await init() })
  await t.expectTitle(en.errors.insecure_context.title)
  expect(t.place.querySelector('button')).toBeNull()
  expect(create).not.toHaveBeenCalled()
})

test('a browser that throws when it is asked what it allows is asked for the passkey all the same', async () => {
  const policy = vi.fn(() => {
    throw new Error('not here')
  })
  Object.defineProperty(document, 'featurePolicy', { configurable: true, get: policy })
  onTestFinished(() => void Reflect.deleteProperty(document, 'featurePolicy'))
  const { api, init } = t.world()
  t.show({ api, challenge: await init() })
  await t.click(en.firstFactor.action)
  await done()
  expect(policy).toHaveBeenCalled()
})

test('a passkey for a host beside the relying party: a mistake of the developer, told to the host (fault 3)', async () => {
  const create = watchCreate()
  const onError = vi.fn()
  const { api, init } = t.world()
  t.show({
    api,
    challenge: await init(),
    relyingParty: { id: `www.${location.hostname}`, name: 'Quillstone' },
    onError,
  })
  await t.click(en.firstFactor.action)
  await t.expectError('relying_party_invalid')
  const message = expect.stringContaining(location.hostname) as string
  expect(onError.mock.calls).toMatchObject([[{ userAction: 'none', field: 'relyingParty.id', message }]])
  expect(t.button(en.flow.retry)).toBeUndefined()
  expect(create).not.toHaveBeenCalled()
})

describe("a ceremony while a request of the page's own is open: autofill", () => {
  /** Waits for a passkey that is there and nobody picks, as the autofill of a sign-in form does. */
  async function autofill() {
    await navigator.credentials.create({
      publicKey: {
        rp: { id: 'localhost', name: 'Quillstone' },
        user: { id: Uint8Array.of(1), name: 'grace', displayName: 'grace' },
        challenge: new Uint8Array(32),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    })
    await t.authenticator.isAtHand(false)
    const ending = new AbortController()
    const ended = navigator.credentials
      .get({
        mediation: 'conditional' as CredentialMediationRequirement,
        signal: ending.signal,
        publicKey: { challenge: new Uint8Array(32), rpId: 'localhost' },
      })
      .then(
        () => 'answered',
        (error: Error) => error.name,
      )
    onTestFinished(() => ending.abort())
    return { end: () => ending.abort(), ended }
  }

  test('the host ends it in the tap, and the ceremony begins in the same task (fault 47)', async () => {
    const made = t.watched(t.world())
    const { end, ended } = await autofill()
    const create = watchCreate()
    const beforeCeremony = vi.fn(() => {
      end()
      expect(create).not.toHaveBeenCalled()
    })
    t.show({ api: made.api, challenge: await made.init(), beforeCeremony })
    await t.click(en.firstFactor.action)
    expect(await ended).toBe('AbortError')
    await t.replaceAuthenticator()
    await done()
    expect(beforeCeremony.mock.calls).toEqual([['firstFactor']])
    expect(create).toHaveBeenCalledOnce()
    expect(await t.passkeyIds()).toEqual([made.user()?.credentials[0]?.credId])
  })

  test('nobody ends it: named as what it is, and once it is over the next tap works (fault 47)', async () => {
    const made = t.watched(t.world())
    const { end, ended } = await autofill()
    const onError = vi.fn()
    t.show({ api: made.api, challenge: await made.init(), onError })
    await t.click(en.firstFactor.action)
    await t.expectError('ceremony_pending')
    expect(onError.mock.calls).toMatchObject([
      [{ code: 'ceremony_pending', cause: { name: 'OperationError' } }],
    ])
    expect(made.tries).toEqual([])
    end()
    expect(await ended).toBe('AbortError')
    await t.replaceAuthenticator()
    await t.click(en.flow.retry)
    await done()
  })
})

test('the frame of the ceremony is removed: not taken for "registered already" (fault 50)', async () => {
  const { api, init } = t.world()
  const onError = vi.fn()
  t.show({ api, challenge: await init(), onError })
  const frame = document.body.appendChild(document.createElement('iframe'))
  const gone = (frame.contentWindow as Window).navigator.credentials
  frame.remove()
  vi.spyOn(navigator.credentials, 'create').mockImplementationOnce((options) => gone.create(options))
  await t.click(en.firstFactor.action)
  await t.expectError('authenticator_failed')
  const [{ cause }] = onError.mock.calls[0] as [{ cause: DOMException }]
  expect(cause.name).toBe('InvalidStateError')
  // Of another realm, as it is on a page whose frame went.
  expect(cause).not.toBeInstanceOf(DOMException)
  await t.click(en.flow.retry)
  await done()
})

describe('a ceremony during which the wall clock jumps', () => {
  const DAY = 86_400_000
  test.each([
    ['a day on', DAY],
    ['a day back', -DAY],
  ])('%s: nothing ends early (fault 53)', async (_, jump) => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = t.world()
    const onError = vi.fn()
    t.show({ api, challenge: await init(), onError })
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump })
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    expect(onError).not.toHaveBeenCalled()
    // Somebody takes up another device after all.
    await t.replaceAuthenticator()
    await done()
    expect(onError).not.toHaveBeenCalled()
  })

  test('a day back: nothing waits longer (fault 53)', async () => {
    const { api, init } = t.world()
    const create = vi.spyOn(navigator.credentials, 'create')
    create.mockImplementationOnce(() => new Promise(() => {}))
    t.show({ api, challenge: await init() })
    await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
    t.button(en.firstFactor.action)?.click()
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    vi.setSystemTime(Date.now() - DAY)
    vi.advanceTimersByTime(305_500)
    await t.expectError('ceremony_timed_out')
  })
})
