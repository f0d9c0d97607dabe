import { describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationApi } from '../core/protocol.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

/** Takes apart what it is given, as a host may that turns it into what its own server wants. */
function takeApart(it: object) {
  for (const name of Reflect.ownKeys(it)) {
    const value: unknown = Reflect.get(it, name)
    if (typeof value === 'object' && value !== null) takeApart(value)
    Reflect.deleteProperty(it, name)
  }
}

describe('a submit', () => {
  test('without an answer is told, and the same body goes again at a tap', async () => {
    const { api, init, sent } = t.world(t.lost)
    const registration = t.begin({ api, challenge: await init() })
    registration.create()
    await expect.poll(registration.told).toEqual(['network_failed/open'])
    expect(t.signal).not.toHaveBeenCalled()
    await registration.over()
    registration.submit()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toBe(sent[0])
  })

  test.each([400, 422])('a %i is for good: told, and the passkey goes', async (status) => {
    const { api, init, sent } = t.world(t.refusal(status))
    const registration = t.begin({ api, challenge: await init() })
    registration.create()
    await expect.poll(registration.told).toEqual(['registration_refused/refused'])
    expect(t.signal).toHaveBeenCalledOnce()
    const [of] = t.signal.mock.calls[0] ?? []
    expect(sent[0]).toContain(of?.credentialId)
    expect(of?.rpId).toBe(t.relyingParty.id)
    await registration.over()
    registration.submit()
    await registration.over()
    expect(sent).toHaveLength(1)
  })

  test('a session that is over is begun anew, and the passkey is asked for again', async () => {
    const { api, initRequest, init, sent } = t.world(t.refusal(401))
    const registration = t.begin({ api, initRequest, challenge: await init() })
    registration.create()
    await expect.poll(registration.told).toEqual(['challenge_expired/open'])
    expect(registration.steps()).toEqual(['complete', 'firstFactor'])
    await registration.over()
    registration.create()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(sent).toHaveLength(2)
    expect(sent[1]).not.toBe(sent[0])
  })

  test('the submit that says the user exists leaves open whose try that was', async () => {
    const exists = () => Response.json({ error: { message: 'User already exists.' } }, { status: 401 })
    const { api, init } = t.world(exists)
    const challenge = await init()
    const registration = t.begin({ api, challenge })
    registration.create()
    await expect.poll(registration.told).toEqual(['outcome_unknown/open'])
    expect(registration.error()).toMatchObject({ userId: challenge.user.id, status: 401 })
  })

  test('a session that is over, an init that gets no answer, a refusal: nobody knows, and the accepted passkey stays', async () => {
    const { api, initRequest, init: first, sent, user } = t.world(t.echo(401), t.refusal(400))
    const challenge = await first()
    const registration = t.begin({ api: { ...api, init: t.lost }, initRequest, challenge })
    registration.create()
    await expect.poll(registration.told).toHaveLength(1)
    await registration.over()
    registration.submit()
    await expect.poll(registration.told).toHaveLength(2)
    expect(registration.told()[1]).toBe('outcome_unknown/open')
    expect(registration.error()).toMatchObject({ userId: challenge.user.id, status: 400 })
    expect(sent[1]).toBe(sent[0])
    expect(user()?.credentials).toHaveLength(1)
    expect(t.signal).not.toHaveBeenCalled()
  })

  test('that a host takes apart does not take the accepted passkey away with it', async () => {
    const { api, init, user } = t.world()
    const complete: RegistrationApi['complete'] = async (request, context) => {
      const answer = await api.complete(structuredClone(request), context)
      takeApart(request)
      takeApart(context.challenge)
      return answer
    }
    const registration = t.begin({ api: { ...api, complete }, challenge: await init() })
    registration.create()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(user()?.credentials).toHaveLength(1)
    expect(registration.told()).toEqual([])
    expect(t.signal).not.toHaveBeenCalled()
  })

  test('that a host takes apart is the same on the next try, byte for byte', async () => {
    const { api, init, user } = t.world()
    const tries: string[] = []
    const complete: RegistrationApi['complete'] = async (request, context) => {
      tries.push(JSON.stringify([request, context.challenge]))
      if (tries.length > 1) return api.complete(request, context)
      takeApart(request)
      takeApart(context.challenge)
      return t.lost()
    }
    const challenge = await init()
    const registration = t.begin({ api: { ...api, complete }, challenge })
    registration.create()
    await expect.poll(registration.told).toEqual(['network_failed/open'])
    await registration.over()
    registration.submit()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(tries).toHaveLength(2)
    expect(tries[1]).toBe(tries[0])
    expect(tries[0]).toContain(challenge.challenge)
    expect(user()?.credentials).toHaveLength(1)
    expect(t.signal).not.toHaveBeenCalled()
  })

  test('that a host gave up by itself may have arrived', async () => {
    const { api } = await t.ownServer([])
    const complete = () => Promise.reject(new RegistrationError('cancelled'))
    const registration = t.begin({ api: { ...api, complete }, challenge: await api.init() })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['network_failed/open'])
    expect(t.signal).not.toHaveBeenCalled()
  })

  test('once accepted, an earlier try without an answer leaves nothing open', async () => {
    const { api } = await t.ownServer([0, 200])
    const challenge = await api.init()
    api.init.mockRejectedValueOnce(new RegistrationError('init_refused', { status: 401 }))
    const registration = t.begin({ api, challenge })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['network_failed/open'])
    await registration.reaches('done', registration.submit)
    await registration.fails(registration.restart)
    expect(registration.told()).toEqual(['network_failed/open', 'init_refused/none'])
  })
})

describe('a submit without an answer', () => {
  test('offline goes again with each connection, as often as the host allows, and then it is told', async () => {
    vi.stubGlobal('navigator', { credentials: { create: t.create }, onLine: false })
    const { api } = await t.ownServer([])
    const registration = t.begin({ api, challenge: await api.init(), retries: 2 })
    registration.create()
    for (const tries of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await expect.poll(() => registration.notices().waiting).toBe('online')
      expect(api.complete).toHaveBeenCalledTimes(tries)
      expect(registration.told()).toEqual([])
      t.happens('online')
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await expect.poll(() => api.complete.mock.calls).toHaveLength(tries + 1)
    }
    await expect.poll(registration.told).toEqual(['network_failed/open'])
    await registration.over()
    expect(api.complete).toHaveBeenCalledTimes(3)
    expect(registration.notices().waiting).toBeUndefined()
    expect(registration.notices().failures).toBe(1)
  })

  test('is counted with each round that the user begins', async () => {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api, challenge: await api.init() })
    const failures: unknown[] = [registration.notices().failures]
    for (const verb of [registration.create, registration.submit, registration.submit]) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      await registration.fails(verb)
      failures.push(registration.notices().failures)
    }
    expect(failures).toEqual([undefined, 1, 2, 3])
  })
})

describe('a session that is over', () => {
  test('over again by the next submit: one more challenge for each tap, and not one after the other', async () => {
    const { api } = await t.ownServer([401, 401, 401, 200])
    const { keyStore } = t.keyStore()
    const registration = t.begin({ api, challenge: await api.init(), keyStore })
    await registration.fails(() => registration.create({ kind: 'Key' }))
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(api.complete).toHaveBeenCalledTimes(2)
    expect(api.init).toHaveBeenCalledTimes(2)
  })

  test('where the host has no init: told, and nothing else is asked', async () => {
    const { api } = await t.ownServer([401])
    const registration = t.begin({ api: { complete: api.complete }, challenge: await api.init() })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('and an init without an answer: the next tap asks again, and nothing is said to be open', async () => {
    const { api } = await t.ownServer([401, 401, 200])
    const { keyStore } = t.keyStore()
    const registration = t.begin({ api, challenge: await api.init(), keyStore })
    api.init.mockImplementationOnce(t.lost)
    await registration.fails(() => registration.create({ kind: 'Key' }))
    expect(registration.getSnapshot().state).toMatchObject({ step: 'complete', outcome: 'none' })
    await registration.reaches('done', registration.submit)
    expect(registration.told()).toEqual(['init_failed/none'])
  })
})

test('the bearer token of the new user goes to the host, and not into the state', async () => {
  const { api, init } = t.world()
  const wallets = [{ network: 'EthereumSepolia' }] as const
  const registration = t.begin({ api, challenge: await init(), wallets })
  await registration.reaches('done', registration.create)
  const [[answer] = []] = registration.onComplete.mock.calls as [{ authentication?: { token: string } }][]
  const token = answer?.authentication?.token ?? ''
  expect(token).not.toBe('')
  const { state } = registration.getSnapshot()
  expect(state).toMatchObject({ response: { user: { username: 'ada@example.com' } } })
  expect(JSON.stringify(state)).not.toContain(token)
})

describe('what is not submitted, or not accepted', () => {
  test('the answer for another user is none', async () => {
    const { api, init } = t.world()
    const complete: RegistrationApi['complete'] = async (...given) => {
      const answer = (await api.complete(...given)) as { user: object }
      return { ...answer, user: { ...answer.user, id: 'us-another' } }
    }
    const registration = t.begin({ api: { ...api, complete }, challenge: await init() })
    await registration.fails(registration.create)
    expect(registration.error()).toMatchObject({ code: 'answer_invalid', field: 'user.id', outcome: 'open' })
    expect(registration.onComplete).not.toHaveBeenCalled()
    expect(registration.step()).toBe('complete')
  })

  test('wallets that are no JSON: nothing is sent', async () => {
    const { api, init, sent } = t.world()
    const wallets = [{ network: 'EthereumSepolia', tags: [1n] as never }] as const
    const registration = t.begin({ api, challenge: await init(), wallets })
    await registration.fails(registration.create)
    expect(registration.error()).toMatchObject({
      code: 'key_store_failed',
      outcome: 'none',
      message: 'The request is no JSON.',
      cause: expect.any(TypeError) as TypeError,
    })
    expect(sent).toEqual([])
  })
})
