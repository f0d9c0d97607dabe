import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { SoftwareAuthenticator } from '../../../reference-api/softwareAuthenticator.js'
import type { RegistrationErrorCode } from '../../core/errorCodes.js'
import type { UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

type Create = CredentialsContainer['create']

/** What a platform says that no person should read. */
const RAW = 'An unknown error occurred while talking to the credential manager (0x80090016).'
const done = () => t.expectTitle(en.done.title)

/** A widget at its ceremony, and all it tells. */
async function atCeremony(answer: (given: UserRegistrationChallenge) => unknown = (given) => given) {
  const made = t.watched(t.world())
  const onError = vi.fn()
  t.show({ api: made.api, challenge: answer((await made.init()) as UserRegistrationChallenge), onError })
  await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
  return {
    ...made,
    onError,
    codes: () => (onError.mock.calls as [{ code: string }][]).map(([{ code }]) => code),
  }
}

/** The person is told, can try again without a reload, and gets through. */
async function recovers(
  code: RegistrationErrorCode,
  { codes, tries, user }: Awaited<ReturnType<typeof atCeremony>>,
) {
  await t.expectError(code)
  expect(codes()).toEqual([code])
  expect(tries).toEqual([])
  expect(t.place.textContent).not.toContain(RAW)
  await expect.poll(() => document.activeElement).toBe(t.heading())
  await t.replaceAuthenticator()
  await t.click(en.flow.retry)
  await done()
  expect(tries).toHaveLength(1)
  expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
}

/** What the browser's function does the next time. */
const nextCreate = (create: Create) =>
  vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(create)

describe('an authenticator that says no', () => {
  test.each<[what: string, fault: number, options: Record<string, unknown>]>([
    ['verifies nobody', 32, { isUserVerified: false }],
    ['cannot verify anybody', 33, { hasUserVerification: false, isUserVerified: false }],
    ['cannot keep a passkey', 34, { hasResidentKey: false }],
  ])('because it %s: another one works (fault %i)', async (_, __, options) => {
    const flow = await atCeremony()
    await t.replaceAuthenticator(options)
    await t.click(en.firstFactor.action)
    await recovers('ceremony_not_allowed', flow)
  })

  test('because it is full: another one works (fault 35)', async () => {
    const flow = await atCeremony()
    for (let nth = 0; nth < 3; nth++) {
      await navigator.credentials.create({
        publicKey: {
          rp: { id: 'localhost', name: 'Quillstone' },
          user: { id: Uint8Array.of(nth), name: 'grace', displayName: 'grace' },
          challenge: new Uint8Array(32),
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        },
      })
    }
    expect(await t.passkeyIds()).toHaveLength(3)
    await t.click(en.firstFactor.action)
    await recovers('ceremony_not_allowed', flow)
  })

  test('because it has none of the algorithms: another one works (fault 36)', async () => {
    const u2f = {
      protocol: 'u2f',
      ctap2Version: undefined,
      transport: 'usb',
      hasResidentKey: false,
      hasUserVerification: false,
      isUserVerified: false,
    }
    const asked = (alg: number) => (given: UserRegistrationChallenge) => ({
      ...given,
      pubKeyCredParams: [{ type: 'public-key' as const, alg }],
      authenticatorSelection: {
        residentKey: 'discouraged',
        requireResidentKey: false,
        userVerification: 'discouraged',
      },
    })
    await t.replaceAuthenticator(u2f)
    const able = await atCeremony(asked(-7))
    await t.click(en.firstFactor.action)
    await expect.poll(() => able.tries).toHaveLength(1)
    t.root.render(null)
    await expect.poll(t.heading).toBeNull()
    const flow = await atCeremony(asked(-257))
    await t.click(en.firstFactor.action)
    await t.expectError('ceremony_not_allowed')
    await t.replaceAuthenticator()
    await t.click(en.flow.retry)
    await expect.poll(() => flow.tries).toHaveLength(1)
  })
})

describe('a platform that fails: the person is told, nothing is sent, and the next try gets through', () => {
  const rejects = (reason: unknown) => (): Promise<never> => Promise.reject(reason)
  const named = (name: string) => rejects(new DOMException(RAW, name))
  const foreign = () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const { DOMException: Foreign } = frame.contentWindow as unknown as typeof globalThis
    frame.remove()
    return new Foreign(RAW, 'NotSupportedError')
  }
  const throws = () => {
    throw new TypeError(RAW)
  }
  const hostile = {
    get name(): string {
      throw new TypeError(RAW)
    },
    get message(): string {
      throw new TypeError(RAW)
    },
  }
  test.each<[what: string, fault: number, create: Create, code: RegistrationErrorCode]>([
    ['the dialog is closed', 31, named('NotAllowedError'), 'ceremony_not_allowed'],
    ['the provider fails', 39, named('NotReadableError'), 'authenticator_failed'],
    ['a name nobody knows', 40, named('SurpriseError'), 'authenticator_failed'],
    [
      'an Error without a name',
      40,
      rejects(Object.assign(new Error(RAW), { name: '' })),
      'authenticator_failed',
    ],
    ['a text', 40, rejects(RAW), 'authenticator_failed'],
    ['undefined', 40, rejects(undefined), 'authenticator_failed'],
    ['null', 40, rejects(null), 'authenticator_failed'],
    ['a number', 40, rejects(7), 'authenticator_failed'],
    ['a symbol', 40, rejects(Symbol('no')), 'authenticator_failed'],
    ['getters that throw', 40, rejects(hostile), 'authenticator_failed'],
    ['a name that is a symbol', 40, rejects({ name: Symbol('no') }), 'authenticator_failed'],
    [
      'a frozen error',
      40,
      rejects(Object.freeze(new DOMException(RAW, 'DataError'))),
      'authenticator_failed',
    ],
    ['an error of another realm', 40, () => Promise.reject(foreign()), 'authenticator_unsupported'],
    ['a throw', 40, throws, 'authenticator_failed'],
    ['null resolved', 42, () => Promise.resolve(null), 'credential_invalid'],
    ['undefined resolved', 42, () => Promise.resolve(undefined as never), 'credential_invalid'],
    ['undefined in place of a promise', 42, () => undefined as never, 'credential_invalid'],
  ])('%s (fault %i)', async (_, __, create, code) => {
    const flow = await atCeremony()
    nextCreate(create)
    await t.click(en.firstFactor.action)
    await recovers(code, flow)
  })

  test.each([0, 5000, 310_000])(
    'NotAllowedError after %i ms never proves a cancel (fault 41)',
    async (elapsed) => {
      const flow = await atCeremony()
      const rejection = t.deferred()
      const create = nextCreate(() => rejection.promise.then(named('NotAllowedError')))
      const now = performance.now.bind(performance)
      let passed = 0
      vi.spyOn(performance, 'now').mockImplementation(() => now() + passed)
      await t.click(en.firstFactor.action)
      await expect.poll(() => create.mock.calls).toHaveLength(1)
      passed = elapsed
      rejection.resolve()
      await expect.poll(() => flow.onError.mock.calls).toMatchObject([[{ code: 'ceremony_not_allowed' }]])
      await expect.poll(t.alertText).not.toBe('')
      expect(t.alertText()).not.toMatch(/you (have )?(cancel|refus|declin|clos)/i)
      await t.click(en.flow.retry)
      await done()
    },
  )
})

describe('a ceremony that does not end', () => {
  test('for want of any authenticator: Cancel ends it, and the next tap works once there is one (fault 43)', async () => {
    const flow = await atCeremony()
    await t.authenticator.remove()
    t.authenticator.remove = () => Promise.resolve()
    await t.click(en.firstFactor.action)
    await t.click(en.firstFactor.cancel)
    await recovers('cancelled', flow)
  })

  test('and heeds no signal: Cancel ends it all the same, and what comes late is signaled away (faults 43, 44)', async () => {
    const flow = await atCeremony()
    const late = t.deferred<Credential | null>()
    const create = nextCreate(() => late.promise)
    const signal = t.spyOnSignal()
    await t.click(en.firstFactor.action)
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    const [{ publicKey } = {}] = create.mock.calls[0] ?? []
    const made = await new SoftwareAuthenticator().create({ publicKey }, { origin: location.origin })
    late.resolve(made)
    await expect.poll(() => signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId: made.id }]])
    expect(t.alertText()).toContain(en.errors.cancelled.title)
    await recovers('cancelled', flow)
  })

  test('and heeds no signal: the next tap need not wait for it, and both keys have an owner (faults 43, 44)', async () => {
    const flow = await atCeremony()
    const late = t.deferred<Credential | null>()
    const create = nextCreate(() => late.promise)
    const signal = t.spyOnSignal()
    await t.click(en.firstFactor.action)
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    await t.click(en.firstFactor.cancel)
    await recovers('cancelled', flow)
    const [{ publicKey } = {}] = create.mock.calls[0] ?? []
    const made = await new SoftwareAuthenticator().create({ publicKey }, { origin: location.origin })
    late.resolve(made)
    await expect.poll(() => signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId: made.id }]])
    await t.nextTask()
    expect(t.heading()?.textContent).toBe(en.done.title)
    expect(flow.tries).toHaveLength(1)
  })

  test('before the clock of our own says so, although the browser never answers (fault 43)', async () => {
    const flow = await atCeremony()
    const create = nextCreate(() => new Promise(() => {}))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    onTestFinished(() => void vi.useRealTimers())
    t.button(en.firstFactor.action)?.click()
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    vi.advanceTimersByTime(300_000)
    await t.nextTask()
    expect(flow.codes()).toEqual([])
    vi.advanceTimersByTime(5500)
    await t.expectError('ceremony_timed_out')
    // Nobody knows what the device does after that.
    expect(t.alertText()).toContain('If a passkey was saved all the same')
    vi.useRealTimers()
    await recovers('ceremony_timed_out', flow)
  })
})

test('a ceremony that ends in an AbortError although a key was stored: the next passkey of the same user replaces it (fault 45)', async () => {
  const flow = await atCeremony()
  const create = navigator.credentials.create.bind(navigator.credentials)
  nextCreate(async (options) => {
    await create({ ...options, signal: undefined })
    throw new DOMException('signal is aborted without reason', 'AbortError')
  })
  await t.click(en.firstFactor.action)
  await t.expectError('cancelled')
  const [leftover, ...more] = await t.passkeyIds()
  expect(more).toEqual([])
  expect(flow.tries).toEqual([])
  await t.click(en.flow.retry)
  await done()
  const accepted = flow.user()?.credentials[0]?.credId
  expect(accepted).not.toBe(leftover)
  expect(await t.passkeyIds()).toEqual([accepted])
})
