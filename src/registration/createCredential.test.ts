import { Secret, TOTP } from 'otpauth'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import type { UserRegistrationRequest } from '../core/protocol.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('creating a credential', () => {
  test('a key', async () => {
    const { api, init, kinds } = t.world()
    const { key, keyStore } = t.keyStore()
    const registration = t.begin({ api, challenge: await init(), keyStore })
    registration.create({ kind: 'Key' })
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(kinds()).toEqual(['first Key'])
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a key that is refused is discarded, once', async () => {
    const { api, init, sent } = t.world(t.refusal(400))
    const { key, keyStore } = t.keyStore()
    const registration = t.begin({ api, challenge: await init(), keyStore })
    registration.create({ kind: 'Key' })
    await expect.poll(registration.told).toEqual(['registration_refused/refused'])
    expect(key.discard).toHaveBeenCalledOnce()
    expect(sent[0]).toContain(key.credId)
  })

  test.each([
    ['none', 'leaves', 1],
    ['none', 'is replaced by another user', 1],
    ['open', 'leaves', 0],
    ['open', 'is replaced by another user', 0],
  ] as const)(
    'a key whose submit failed with outcome %s, and whose user then %s, is discarded %i times',
    async (outcome, then, times) => {
      const challenge = await t.world().init()
      const { key, keyStore } = t.keyStore()
      const complete = () => Promise.reject(new RegistrationError('network_failed', { outcome }))
      const registration = t.begin({ api: { complete }, challenge, keyStore })
      const unmount = registration.mount()
      await registration.fails(() => registration.create({ kind: 'Key' }))
      const user = { ...challenge.user, id: `${challenge.user.id}2` }
      if (then === 'leaves') unmount()
      else registration.rerender({ challenge: { ...challenge, challenge: `${challenge.challenge}2`, user } })
      await t.nextTask()
      expect(key.discard).toHaveBeenCalledTimes(times)
    },
  )

  test('a key outlives a session that is over: signed again, asking nobody', async () => {
    const { api, initRequest, init, sent, kinds } = t.world(t.refusal(401))
    const { key, keyStore } = t.keyStore()
    const registration = t.begin({ api, initRequest, challenge: await init(), keyStore })
    registration.create({ kind: 'Key' })
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(registration.told()).toEqual([])
    expect(sent).toHaveLength(2)
    expect(sent[1]).not.toBe(sent[0])
    expect(kinds()).toEqual(['first Key'])
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a kind that is not offered is the mistake of a developer, and makes nothing', async () => {
    const { api, init, sent } = t.world()
    const registration = t.begin({ api, challenge: await init() })
    registration.create({ kind: 'Key' })
    await expect.poll(registration.told).toEqual(['input_invalid/none'])
    expect(registration.error()).toMatchObject({
      field: 'kind',
      message: expect.stringMatching(/^Key .*keyStore/),
    })
    expect(sent).toEqual([])
  })

  test('steps that are optional are left out, the others are not', async () => {
    const { api, init, kinds } = t.world()
    const recovery = { ...t.recovery, policy: 'optional' as const }
    const registration = t.begin({ api, challenge: await init(), secondFactor: 'optional', recovery })
    const step = async (act: () => void, next: string) => {
      act()
      await expect.poll(() => registration.steps().at(-1)).toBe(next)
      await registration.over()
    }
    // The first factor is none of them.
    registration.skip()
    await registration.over()
    await step(registration.create, 'secondFactor')
    await step(registration.skip, 'recovery')
    await step(registration.skip, 'done')
    expect(kinds()).toEqual(['first Fido2'])
    expect(registration.told()).toEqual([])
  })

  test('a recovery key joins when its kit is confirmed, and one that is required cannot be left out', async () => {
    const { api, init, sent, kinds } = t.world()
    const registration = t.begin({ api, challenge: await init(), recovery: t.recovery })
    registration.create()
    await expect.poll(() => registration.steps().at(-1)).toBe('recovery')
    await registration.over()
    registration.skip()
    await registration.over()
    expect(registration.steps()).toEqual(['recovery'])
    registration.create()
    await expect.poll(() => registration.steps().at(-1)).toBe('recoveryKit')
    await registration.over()
    expect(sent).toEqual([])
    registration.confirm()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(kinds()).toEqual(['first Fido2', 'recovery RecoveryKey'])
    expect(registration.told()).toEqual([])
    expect(registration.notices().kit).toBeUndefined()
  })

  test('a recovery key names the page it was made on, where the host wants that', async () => {
    const { api, init, sent } = t.world()
    const steps = ['recovery', 'firstFactor'] as const
    const registration = t.begin({
      api,
      challenge: await init(),
      recovery: t.recovery,
      steps,
      includeOrigin: true,
    })
    await registration.reaches('recoveryKit', registration.create)
    await registration.reaches('firstFactor', registration.confirm)
    await registration.reaches('done', registration.create)
    const { recoveryCredential } = JSON.parse(sent[0] ?? '') as UserRegistrationRequest
    const { clientData = '' } = recoveryCredential?.credentialInfo ?? {}
    expect(JSON.parse(Buffer.from(clientData, 'base64url').toString())).toMatchObject({ origin: t.ORIGIN })
  })

  test('a key that is registered is not given again to the next registration', async () => {
    const { api } = await t.ownServer([200, 200])
    const { keyStore } = t.keyStore()
    const registration = t.begin({ api, challenge: await api.init(), keyStore })
    await registration.reaches('done', () => registration.create({ kind: 'Key' }))
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.steps()).toEqual(['complete', 'done', 'start', 'firstFactor'])
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('a key that may be registered outlives that another user begins', async () => {
    const { api, user } = await t.ownServer([0], (nth) => (nth > 1 ? { user: { ...user, id: 'us-2' } } : {}))
    const { key, keyStore } = t.keyStore()
    const registration = t.begin({ api, challenge: await api.init(), keyStore })
    await registration.fails(() => registration.create({ kind: 'Key' }))
    expect(registration.told()).toEqual(['network_failed/open'])
    await registration.reaches('firstFactor', registration.restart)
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a step that a cancel kept from being left out again is left out with a tap', async () => {
    const { api } = await t.ownServer([401, 200])
    const steps = ['secondFactor', 'firstFactor'] as const
    const registration = t.begin({ api, challenge: await api.init(), secondFactor: 'optional', steps })
    await registration.reaches('firstFactor', registration.skip)
    registration.onStepChange.mockImplementation((step) => step === 'secondFactor' && registration.cancel())
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['cancelled/none'])
    await registration.reaches('firstFactor', registration.skip)
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual(['cancelled/none'])
  })
})

describe('options that change while the user is at a step', () => {
  test('a recovery kit that the host no longer wants is not made', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init(), recovery: t.recovery })
    await registration.reaches('recovery', registration.create)
    registration.rerender({ recovery: 'off' })
    await registration.act(registration.create)
    registration.rerender({ recovery: undefined })
    await registration.act(registration.create)
    expect(registration.step()).toBe('recovery')
    expect(registration.notices().kit).toBeUndefined()
    expect(registration.told()).toEqual([])
  })

  /** The features, of a page whose server lost the file of the other credentials. */
  const withoutOthers = async () => {
    vi.resetModules()
    vi.doMock('./otherCredentials.js', () => Promise.reject(new TypeError('404')))
    onTestFinished(() => {
      vi.doUnmock('./otherCredentials.js')
      vi.resetModules()
    })
    return import('./features.js')
  }

  test('a second factor that was not wanted before: no passkey is made that cannot be sent', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() }, withoutOthers)
    registration.rerender({ secondFactor: 'optional' })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['network_failed/none'])
    expect(t.create).not.toHaveBeenCalled()
  })

  test('a passkey alone needs no file of other credentials', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() }, withoutOthers)
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual([])
  })
})

describe('a credential whose tap comes to nothing', () => {
  test('a key that signs once and then no more is discarded, once', async () => {
    const { api, init, sent } = t.world()
    const { key, keyStore } = t.keyStore()
    const { sign } = key
    key.sign = vi.fn(sign).mockRejectedValue(new Error('locked')).mockImplementationOnce(sign)
    const registration = t.begin({ api, challenge: await init(), keyStore })
    await registration.fails(() => registration.create({ kind: 'Key' }))
    expect(registration.told()).toEqual(['key_store_failed/none'])
    expect(key.discard).toHaveBeenCalledOnce()
    expect(sent).toEqual([])
  })

  test('a recovery kit whose key the browser never derives: told after a minute', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init(), recovery: t.recovery })
    await registration.reaches('recovery', registration.create)
    vi.useFakeTimers()
    const asked = t.deferred()
    vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(() => {
      asked.resolve()
      return new Promise(() => {})
    })
    registration.create()
    await asked.promise
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    await expect.poll(registration.told).toEqual(['key_store_failed/none'])
    expect(registration.step()).toBe('recovery')
  })

  test('a key that the store gives after a cancel is discarded', async () => {
    const { api, init, sent } = t.world()
    const { key, keyStore } = t.keyStore()
    const given = t.deferred<typeof key>()
    keyStore.create.mockImplementationOnce(() => given.promise)
    const registration = t.begin({ api, challenge: await init(), keyStore })
    registration.create({ kind: 'Key' })
    await expect.poll(() => keyStore.create.mock.calls).toHaveLength(1)
    await registration.fails(registration.cancel)
    expect(registration.told()).toEqual(['cancelled/none'])
    expect(key.discard).not.toHaveBeenCalled()
    given.resolve(key)
    await expect.poll(() => key.discard.mock.calls).toHaveLength(1)
    expect(sent).toEqual([])
  })

  test('a store that fails after a cancel is no unhandled rejection', async () => {
    const { api, init } = t.world()
    const { keyStore } = t.keyStore()
    const given = t.deferred()
    keyStore.create.mockImplementationOnce(() => given.promise.then(() => Promise.reject(new Error('full'))))
    const registration = t.begin({ api, challenge: await init(), keyStore })
    registration.create({ kind: 'Key' })
    await expect.poll(() => keyStore.create.mock.calls).toHaveLength(1)
    await registration.fails(registration.cancel)
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    onTestFinished(() => void process.off('unhandledRejection', unhandled))
    given.resolve()
    await t.nextTask()
    await t.nextTask()
    expect(unhandled).not.toHaveBeenCalled()
  })

  test('a key whose store the host takes away within the tap names the option', async () => {
    const { api, init, sent } = t.world()
    const { keyStore } = t.keyStore()
    // Asked for right before the key is made.
    Object.defineProperty(keyStore, 'evictable', {
      get: () => registration.rerender({ keyStore: undefined }),
    })
    const registration = t.begin({ api, challenge: await init(), keyStore })
    await registration.fails(() => registration.create({ kind: 'Key' }))
    expect(registration.error()).toMatchObject({
      code: 'key_store_failed',
      field: 'keyStore',
      outcome: 'none',
    })
    expect(keyStore.create).not.toHaveBeenCalled()
    expect(sent).toEqual([])
  })

  test('a passkey that the server does not list: no ceremony, and the error names what is missing', async () => {
    const { api, init } = t.worldWith(t.offering(['PasswordProtectedKey']))
    const registration = t.begin({ api, challenge: await init() })
    await registration.fails(registration.create)
    expect(registration.error()).toMatchObject({
      code: 'invalid_challenge',
      field: 'supportedCredentialKinds',
      outcome: 'none',
    })
    expect(t.create).not.toHaveBeenCalled()
  })

  test('a file that does not load, and does not at the next tap: the second error says that it is a part of this page', async () => {
    const { api, init, sent } = t.world()
    const features = async () => {
      vi.resetModules()
      vi.doMock('./otherCredentials.js', () => Promise.reject(new TypeError('404')))
      return import('./features.js')
    }
    onTestFinished(() => {
      vi.doUnmock('./otherCredentials.js')
      vi.resetModules()
    })
    const registration = t.begin({ api, challenge: await init() }, features)
    const choice = { kind: 'PasswordProtectedKey', password: 'six words of the long list here' } as const
    await registration.fails(() => registration.create(choice))
    expect(registration.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    expect(registration.error()?.cause).toBeInstanceOf(Error)
    await registration.fails(() => registration.create(choice))
    expect(registration.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: 'features' })
    expect(registration.step()).toBe('firstFactor')
    expect(sent).toEqual([])
  })
})

describe('where a passkey is to be', () => {
  const asked = (nth: number) =>
    t.create.mock.calls[nth]?.[0].publicKey as PublicKeyCredentialCreationOptions & { hints?: string[] }

  test('in the place that the user chose: the hint, and the attachment for browsers without hints', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() })
    await registration.reaches('done', () => registration.create({ kind: 'Fido2', hint: 'security-key' }))
    expect(asked(0).hints).toEqual(['security-key'])
    expect(asked(0).authenticatorSelection?.authenticatorAttachment).toBe('cross-platform')
  })

  test.each([
    ['platform', ['security-key', 'hybrid'], 'cross-platform'],
    ['cross-platform', ['client-device'], 'platform'],
    [undefined, undefined, undefined],
  ])(
    'the second one is asked for elsewhere than a first one of attachment %s',
    async (attachment, hints, other) => {
      const { api, init } = t.world()
      const registration = t.begin({ api, challenge: await init(), secondFactor: 'required' })
      t.create.mockImplementationOnce(async (options) =>
        Object.defineProperty(await t.makePasskey(options), 'authenticatorAttachment', { value: attachment }),
      )
      await registration.reaches('secondFactor', registration.create)
      expect(asked(0).excludeCredentials).toEqual([])
      await registration.fails(() => {
        t.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
        registration.create()
      })
      expect(asked(1).hints).toEqual(hints)
      expect(asked(1).authenticatorSelection?.authenticatorAttachment).toBe(other)
      const excluded = asked(1).excludeCredentials?.map(({ id }) =>
        Buffer.from(id as Uint8Array).toString('base64url'),
      )
      expect(excluded).toEqual(t.made)
    },
  )
})

describe('the other kinds', () => {
  test('a key names the page it was made on, where the host wants that, and not otherwise', async () => {
    for (const includeOrigin of [true, undefined]) {
      const { api, init, sent } = t.world()
      const { keyStore } = t.keyStore()
      const registration = t.begin({ api, challenge: await init(), keyStore, includeOrigin })
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await registration.reaches('done', () => registration.create({ kind: 'Key' }))
      const { firstFactorCredential } = JSON.parse(sent[0] ?? '') as {
        firstFactorCredential: { credentialInfo: { clientData: string } }
      }
      const clientData = Buffer.from(firstFactorCredential.credentialInfo.clientData, 'base64url').toString()
      expect((JSON.parse(clientData) as { origin?: string }).origin).toBe(includeOrigin && t.ORIGIN)
    }
  })

  test('a one-time code is in the request, and only its kind in the state', async () => {
    const { api, init, sent, kinds } = t.worldWith(t.everyKind)
    const challenge = await init()
    const secret = new URL(challenge.otpUrl ?? '').searchParams.get('secret') ?? ''
    const otpCode = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
    const deprecatedKinds = ['Totp'] as const
    const registration = t.begin({ api, challenge, deprecatedKinds, secondFactor: 'required' })
    await registration.reaches('secondFactor', registration.create)
    await registration.reaches('done', () => registration.create({ kind: 'Totp', otpCode }))
    expect(sent.join()).toContain(otpCode)
    expect(kinds()).toEqual(['first Fido2', 'second Totp'])
    const { state } = registration.getSnapshot()
    expect('request' in state && state.request.secondFactorCredential).toStrictEqual({
      credentialKind: 'Totp',
    })
  })

  test('a password is in the request, and only its kind in the state', async () => {
    const { api, init, sent, kinds } = t.worldWith(t.everyKind)
    const deprecatedKinds = ['Password'] as const
    const registration = t.begin({ api, challenge: await init(), deprecatedKinds, secondFactor: 'optional' })
    await registration.reaches('secondFactor', () =>
      registration.create({ kind: 'Password', password: 'correct horse' }),
    )
    expect(registration.getSnapshot().state).toMatchObject({
      request: { firstFactorCredential: { credentialKind: 'Password' } },
    })
    expect(JSON.stringify(registration.getSnapshot())).not.toContain('correct horse')
    await registration.act(() => registration.create({ kind: 'Fido2' }))
    expect(sent.join()).toContain('correct horse')
    expect(kinds()).toEqual(['first Password', 'second Fido2'])
  })
})
