import { beforeEach, describe, expect, test } from 'vitest'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()
// Else the entry of all tabs says at once that the user is registered.
beforeEach(t.blockStorage)

describe('what becomes of passkeys', () => {
  test('each is signaled away once, when it is dead for certain, and one that was accepted never', async () => {
    const ids = t.made
    const { api } = await t.ownServer([401, 400, 200, 200])
    const registration = t.begin({ api })
    await registration.reaches('firstFactor', registration.start)
    await registration.fails(registration.create)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/open', 'registration_refused/refused'])
    expect(t.signaled()).toEqual([ids[1]])
    await registration.reaches('firstFactor', registration.restart)
    await registration.reaches('done', registration.create)
    expect(t.signaled()).toEqual([ids[1], ids[0]])
    await registration.reaches('firstFactor', registration.restart)
    await registration.reaches('done', registration.create)
    expect(t.signaled()).toEqual([ids[1], ids[0]])
    expect(ids).toHaveLength(4)
  })

  test('of another user, one whose outcome is open stays', async () => {
    const { user, api } = await t.ownServer([401, 200], (nth) =>
      nth > 1 ? { user: { ...user, id: 'us-2' } } : {},
    )
    const registration = t.begin({ api })
    await registration.reaches('firstFactor', registration.start)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    await registration.reaches('done', registration.create)
    expect(t.create).toHaveBeenCalledTimes(2)
    expect(t.signal).not.toHaveBeenCalled()
  })

  test.each(['to another mount', 'after a restart'])(
    'one that was accepted and is handed over once more, %s: refused, and never signaled away',
    async (where) => {
      const ids = t.made
      const { api } = await t.ownServer([200, 200])
      const first = t.begin({ api, challenge: await api.init() })
      await first.reaches('done', first.create)
      const accepted: unknown = await t.create.mock.results[0]?.value
      t.create.mockImplementation(async () => accepted)
      let registration = first
      if (where === 'to another mount') registration = t.begin({ api, challenge: await api.init() })
      else await registration.reaches('firstFactor', registration.restart)
      await registration.fails(registration.create)
      expect(registration.told()).toEqual(['credential_invalid/none'])
      expect(ids).toHaveLength(1)
      expect(t.signal).not.toHaveBeenCalled()
      expect(api.complete).toHaveBeenCalledOnce()
    },
  )

  test('a cancel after the last check of one still counts, and it is signaled away', async () => {
    const ids = t.made
    const { api } = await t.ownServer([200])
    const registration = t.begin({ api })
    await registration.reaches('firstFactor', registration.start)
    const give = t.create.getMockImplementation()
    t.create.mockImplementationOnce(async (options) =>
      // Read once all checks are made.
      Object.defineProperty((await give?.(options)) as object, 'authenticatorAttachment', {
        get: () => registration.cancel(),
      }),
    )
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['cancelled/none'])
    expect(t.signaled()).toEqual(ids)
    expect(api.complete).not.toHaveBeenCalled()
    await registration.reaches('done', registration.create)
    expect(t.signaled()).toEqual(ids.slice(0, 1))
  })
})

describe('what a browser without the Signal API leaves to the user', () => {
  const undeletable = { rpId: t.relyingParty.id, username: 'ada@example.com' }

  test('a passkey that was refused', async () => {
    t.withoutSignalApi()
    const made = t.world(t.refusal(400))
    const registration = t.begin({ api: made.api, challenge: await made.init() })
    await registration.fails(registration.create)
    expect(registration.notices().undeletablePasskey).toEqual(undeletable)
    expect(registration.told()).toEqual(['registration_refused/refused'])
  })

  test('a passkey that came after a cancel', async () => {
    t.withoutSignalApi()
    const made = t.world()
    const registration = t.begin({ api: made.api, challenge: await made.init() })
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    await registration.fails(registration.cancel)
    expect(registration.notices().undeletablePasskey).toBeUndefined()
    answer()
    await expect.poll(() => registration.notices().undeletablePasskey).toEqual(undeletable)
    await registration.reaches('done', registration.create)
    expect(registration.notices().undeletablePasskey).toBeUndefined()
  })

  test('a passkey that was cancelled after its last check', async () => {
    t.withoutSignalApi()
    const made = t.world()
    const registration = t.begin({ api: made.api, challenge: await made.init() })
    t.create.mockImplementationOnce(async (options) =>
      Object.defineProperty(await t.makePasskey(options), 'authenticatorAttachment', {
        get: () => registration.cancel(),
      }),
    )
    await registration.fails(registration.create)
    expect(registration.notices().undeletablePasskey).toEqual(undeletable)
  })

  test.each([
    ['on the same authenticator: nothing, since the accepted one took its place', 'platform', undefined],
    ['on another one', 'cross-platform', undeletable],
  ])('a passkey of a session that ran out, %s', async (_, attachment, told) => {
    t.withoutSignalApi()
    const made = t.watched(t.world(), 'expired')
    const registration = t.begin({ api: made.api, initRequest: made.initRequest })
    await registration.reaches('firstFactor', registration.start)
    t.create.mockImplementationOnce(async (options) =>
      Object.defineProperty(await t.makePasskey(options), 'authenticatorAttachment', { value: attachment }),
    )
    await registration.fails(registration.create)
    await registration.reaches('done', registration.create)
    expect(registration.notices().undeletablePasskey).toEqual(told)
  })

  test('two passkeys of a session that ran out: nothing, since each was replaced on its own authenticator', async () => {
    t.withoutSignalApi()
    const made = t.watched(t.world(), 'expired')
    const registration = t.begin({ api: made.api, initRequest: made.initRequest, secondFactor: 'required' })
    const authenticators = { platform: new SoftwareAuthenticator(), roaming: new SoftwareAuthenticator() }
    const createOn = (name: keyof typeof authenticators) => {
      t.create.mockImplementationOnce(async (options) => {
        const passkey = await authenticators[name].create(options, { origin: t.ORIGIN })
        return Object.defineProperty(passkey, 'authenticatorAttachment', { value: name })
      })
      registration.create()
    }
    await registration.reaches('firstFactor', registration.start)
    await registration.reaches('secondFactor', () => createOn('platform'))
    await registration.fails(() => createOn('roaming'))
    await registration.reaches('secondFactor', () => createOn('platform'))
    await registration.reaches('done', () => createOn('roaming'))
    expect(t.create).toHaveBeenCalledTimes(4)
    expect(registration.notices().undeletablePasskey).toBeUndefined()
  })

  test('a passkey of a user whom init replaced by another one, under the name of the first', async () => {
    t.withoutSignalApi()
    const another = { id: 'us-grace', name: 'grace@example.com' }
    const { api, user } = await t.ownServer([], (nth) => (nth > 1 ? { user: { ...user, ...another } } : {}))
    const registration = t.begin({ api, challenge: await api.init(), secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.getSnapshot().state).toMatchObject({ challenge: { user: another } })
    expect(registration.notices().undeletablePasskey).toEqual(undeletable)
  })

  test('a passkey of a user who gave way to another one, unless it may be registered', async () => {
    t.withoutSignalApi()
    const [ada, grace] = [t.world(), t.world()]
    const registration = t.begin({ api: ada.api, challenge: await ada.init(), secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    const next = await grace.init()
    registration.rerender({ challenge: { ...next, user: { ...next.user, id: 'us-grace' } } })
    expect(registration.notices().undeletablePasskey).toEqual(undeletable)

    const open = t.world(t.lost)
    const other = t.begin({ api: open.api, challenge: await open.init() })
    await other.fails(other.create)
    other.rerender({
      challenge: { ...next, user: { ...next.user, id: 'us-2' } },
    })
    expect(other.notices().undeletablePasskey).toBeUndefined()
  })

  test('with the Signal API there is nothing to say, and it goes', async () => {
    const [ada, grace] = [t.world(), t.world()]
    const registration = t.begin({ api: ada.api, challenge: await ada.init(), secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    const next = await grace.init()
    registration.rerender({ challenge: { ...next, user: { ...next.user, id: 'us-grace' } } })
    expect(t.signaled()).toEqual(t.made)
    expect(registration.notices().undeletablePasskey).toBeUndefined()
  })
})

describe('acceptedCredentialIds', () => {
  test('with the new passkeys, the browser is told all that are alive, once, after the answer', async () => {
    const made = t.world()
    const challenge = await made.init()
    const registration = t.begin({ api: made.api, challenge, acceptedCredentialIds: ['b2xk'] })
    await registration.reaches('done', registration.create)
    const userId = Buffer.from(challenge.user.id).toString('base64url')
    const allAcceptedCredentialIds = ['b2xk', t.made[0]]
    expect(t.signalAll.mock.calls).toEqual([[{ rpId: t.relyingParty.id, userId, allAcceptedCredentialIds }]])
  })

  test('of a session that ran out, a passkey that another one replaced is not among them', async () => {
    const made = t.watched(t.world(), 'expired')
    const registration = t.begin({ api: made.api, initRequest: made.initRequest, acceptedCredentialIds: [] })
    await registration.reaches('firstFactor', registration.start)
    await registration.fails(registration.create)
    await registration.reaches('done', registration.create)
    expect(t.signalAll.mock.calls).toMatchObject([[{ allAcceptedCredentialIds: [t.made[1]] }]])
  })

  test.each(['not given', 'refused', 'open'])('%s: nothing of the kind is said', async (how) => {
    const made = how === 'refused' ? t.world(t.refusal(400)) : how === 'open' ? t.world(t.lost) : t.world()
    const acceptedCredentialIds = how === 'not given' ? undefined : []
    const registration = t.begin({ api: made.api, challenge: await made.init(), acceptedCredentialIds })
    await registration.act(registration.create)
    expect(t.signalAll).not.toHaveBeenCalled()
    expect(t.reported).not.toHaveBeenCalled()
  })

  test('that cannot be read: registered all the same, and reported as a fault of the host', async () => {
    const made = t.world()
    const acceptedCredentialIds = Promise.resolve([]) as never
    const registration = t.begin({ api: made.api, challenge: await made.init(), acceptedCredentialIds })
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual([])
    expect(t.reported.mock.calls).toEqual([[expect.any(TypeError)]])
  })
})
