import { notifyManager } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import { ORIGIN, standInPlatform } from '../core/credentials/platform.test.helper.js'
import { nodeKey } from '../core/credentials/nodeKey.test.helper.js'
import { dfnsApi } from '../core/dfnsApi.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import { type RegistrationOptions, useRegistration, type UseRegistrationResult } from './useRegistration.js'

/*
 * What a registration can do in its first moments, before what only some need has loaded: rendered as on a server, where
 * no effect runs, so that nothing is loaded ahead. The API is the reference one; the browser is a stand-in.
 */

const relyingParty = { id: 'quillstone.example', name: 'Quillstone' }
let signal = standInPlatform().signal
let create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>()

beforeEach(() => {
  const platform = standInPlatform()
  signal = platform.signal
  create = platform.create
  const authenticator = new SoftwareAuthenticator()
  create.mockImplementation((options) => authenticator.create(options, { origin: ORIGIN }))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** `arrive` lets it reach the server all the same. */
type Mishap = (arrive: () => Promise<Response>) => Response | Promise<Response>

/** A server whose submits fare as told at first. */
function world(...mishaps: Mishap[]) {
  const reference = createReferenceApi({ rpId: relyingParty.id, origins: [ORIGIN] })
  const username = 'ada@example.com'
  const { orgId, registrationCode } = invite(reference.ledger, reference.config.orgId, username)
  const sent: string[] = []
  const api = dfnsApi({
    baseUrl: ORIGIN,
    fetch: async (input, init) => {
      if (!input.endsWith('/init')) sent.push(init.body as string)
      const mishap = input.endsWith('/init') ? undefined : mishaps.shift()
      const arrive = () => reference.handle(new Request(input, { ...init, signal: null }))
      return mishap ? mishap(arrive) : arrive()
    },
  })
  const initRequest = { orgId, username, registrationCode }
  const init = async () =>
    (await api.init?.(initRequest, { signal: new AbortController().signal })) as UserRegistrationChallenge
  return { api, initRequest, init, sent, user: () => reference.ledger.users.get(username) }
}

/** The verbs of a registration whose component was rendered once; what comes of them is heard by its listeners. */
function rendered(options: RegistrationOptions) {
  const onError = vi.fn<(error: RegistrationError) => void>()
  const onComplete = vi.fn()
  const onStepChange = vi.fn()
  const seen: UseRegistrationResult[] = []
  function Page() {
    seen.push(useRegistration({ relyingParty, ...options, onError, onComplete, onStepChange }))
    return null
  }
  renderToString(<Page />)
  const [registration] = seen
  if (!registration) throw new Error('Nothing was rendered.')
  const told = () => onError.mock.calls.map(([error]) => `${error.code}/${error.outcome}`)
  const steps = () => onStepChange.mock.calls.flat()
  return { ...registration, onComplete, told, steps, error: () => onError.mock.lastCall?.[0] }
}

/** A mutation is over a little after it told. */
const settled = () => new Promise<void>((resolve) => notifyManager.schedule(resolve))
const refusal = (status: number) => () => Response.json({ error: { message: 'no' } }, { status })
const lost = () => Promise.reject(new TypeError('Failed to fetch'))
/** Accepted, and answered as the browser's own repetition of it is. */
const echo =
  (status: number): Mishap =>
  async (arrive) => {
    await arrive()
    return refusal(status)()
  }

/** Takes apart what it is given, as a host may that turns it into what its own server wants. */
function takeApart(it: object) {
  for (const name of Reflect.ownKeys(it)) {
    const value: unknown = Reflect.get(it, name)
    if (typeof value === 'object' && value !== null) takeApart(value)
    Reflect.deleteProperty(it, name)
  }
}

describe('before anything else has loaded', () => {
  test('a passkey is registered, under a plain name', async () => {
    const { api, init, sent, user } = world()
    const { create: tap, onComplete, told, steps } = rendered({ api, challenge: await init() })
    tap()
    await expect.poll(() => onComplete.mock.calls).toHaveLength(1)
    expect(sent).toHaveLength(1)
    expect(JSON.parse(sent[0] ?? '')).toMatchObject({
      firstFactorCredential: { credentialKind: 'Fido2', credentialName: 'Passkey' },
    })
    expect(user()?.credentials).toMatchObject([{ kind: 'Fido2', name: 'Passkey' }])
    expect(steps()).toEqual(['complete', 'done'])
    expect(told()).toEqual([])
    expect(signal).not.toHaveBeenCalled()
  })

  test('from the start on: init is asked, then the tap', async () => {
    const { api, initRequest, user } = world()
    const page = rendered({ api, initRequest })
    page.start()
    await expect.poll(page.steps).toEqual(['firstFactor'])
    await settled()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(user()?.credentials).toHaveLength(1)
  })

  test('a submit without an answer is told, and the same body goes again at a tap', async () => {
    const { api, init, sent } = world(lost)
    const page = rendered({ api, challenge: await init() })
    page.create()
    await expect.poll(page.told).toEqual(['network_failed/open'])
    expect(signal).not.toHaveBeenCalled()
    await settled()
    page.submit()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toBe(sent[0])
  })

  test.each([400, 422])('a %i is for good: told, and the passkey goes', async (status) => {
    const { api, init, sent } = world(refusal(status))
    const page = rendered({ api, challenge: await init() })
    page.create()
    await expect.poll(page.told).toEqual(['registration_refused/refused'])
    expect(signal).toHaveBeenCalledOnce()
    const [of] = signal.mock.calls[0] ?? []
    expect(sent[0]).toContain(of?.credentialId)
    expect(of?.rpId).toBe(relyingParty.id)
    await settled()
    page.submit()
    await settled()
    expect(sent).toHaveLength(1)
  })

  test('a session that is over is begun anew, and the passkey is asked for again', async () => {
    const { api, initRequest, init, sent } = world(refusal(401))
    const page = rendered({ api, initRequest, challenge: await init() })
    page.create()
    await expect.poll(page.told).toEqual(['challenge_expired/open'])
    expect(page.steps()).toEqual(['complete', 'firstFactor'])
    await settled()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(sent).toHaveLength(2)
    expect(sent[1]).not.toBe(sent[0])
  })

  test('a ceremony that fails is told, and the next one gets through', async () => {
    const { api, init } = world()
    const page = rendered({ api, challenge: await init() })
    create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    page.create()
    await expect.poll(page.told).toEqual(['ceremony_not_allowed/none'])
    await settled()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(page.steps()).toEqual(['complete', 'done'])
  })

  test('with wallets nothing is sent before what reads the answer is there', async () => {
    const { api, init, sent } = world()
    const page = rendered({ api, challenge: await init(), wallets: [{ network: 'EthereumSepolia' }] })
    page.create()
    await expect.poll(page.told).toEqual(['network_failed/none'])
    expect(sent).toEqual([])
    expect(signal).not.toHaveBeenCalled()
  })

  test('a cancel ends the ceremony, and what comes after that is signalled away', async () => {
    const { api, init, sent } = world()
    const authenticator = new SoftwareAuthenticator()
    const page = rendered({ api, challenge: await init() })
    // One that heeds no signal, and comes late.
    let give = () => {}
    const asked = new Promise<void>((resolve) => (give = resolve))
    create.mockImplementationOnce(async ({ publicKey }) => {
      await asked
      return authenticator.create({ publicKey }, { origin: ORIGIN })
    })
    page.create()
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    page.cancel()
    await expect.poll(page.told).toEqual(['cancelled/none'])
    give()
    await expect.poll(() => signal.mock.calls).toHaveLength(1)
    expect(sent).toEqual([])
    await settled()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
  })

  test.each([
    ['registration_refused', 'init_refused'],
    ['challenge_expired', 'init_refused'],
    ['user_exists', 'user_exists'],
    ['rate_limited', 'rate_limited'],
  ] as const)('a server that refuses to begin with %s is %s, and nothing was sent', async (code, as) => {
    const { api } = world()
    const init = () => Promise.reject(new RegistrationError(code, { status: 400 }))
    const page = rendered({ api: { ...api, init } })
    page.start()
    await expect.poll(page.told).toEqual([`${as}/none`])
    expect(page.error()).toMatchObject({ status: 400, userId: undefined })
    expect(page.steps()).toEqual([])
  })

  test('after a try without an answer, who cannot begin again may be one who got through', async () => {
    const { api, init: first } = world(lost)
    const challenge = await first()
    const init = () => Promise.reject(new RegistrationError('user_exists', { status: 409 }))
    const page = rendered({ api: { ...api, init }, challenge })
    page.create()
    await expect.poll(page.told).toEqual(['network_failed/open'])
    await settled()
    page.restart()
    await expect.poll(page.told).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(page.error()).toMatchObject({ userId: challenge.user.id })
    expect(signal).not.toHaveBeenCalled()
  })

  test('the submit that says the user exists leaves open whose try that was', async () => {
    const exists = () => Response.json({ error: { message: 'User already exists.' } }, { status: 401 })
    const { api, init } = world(exists)
    const challenge = await init()
    const page = rendered({ api, challenge })
    page.create()
    await expect.poll(page.told).toEqual(['outcome_unknown/open'])
    expect(page.error()).toMatchObject({ userId: challenge.user.id, status: 401 })
  })

  test('a session that is over, an init that gets no answer, a refusal: nobody knows, and the accepted passkey stays', async () => {
    const { api, initRequest, init: first, sent, user } = world(echo(401), refusal(400))
    const challenge = await first()
    const page = rendered({ api: { ...api, init: lost }, initRequest, challenge })
    page.create()
    await expect.poll(page.told).toHaveLength(1)
    await settled()
    page.submit()
    await expect.poll(page.told).toHaveLength(2)
    expect(page.told()[1]).toBe('outcome_unknown/open')
    expect(page.error()).toMatchObject({ userId: challenge.user.id, status: 400 })
    expect(sent[1]).toBe(sent[0])
    expect(user()?.credentials).toHaveLength(1)
    expect(signal).not.toHaveBeenCalled()
  })
})

describe('a host that takes apart what it is given', () => {
  test('does not take the accepted passkey away with it', async () => {
    const { api, init, user } = world()
    const complete: RegistrationApi['complete'] = async (request, context) => {
      const answer = await api.complete(structuredClone(request), context)
      takeApart(request)
      takeApart(context.challenge)
      return answer
    }
    const page = rendered({ api: { ...api, complete }, challenge: await init() })
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(user()?.credentials).toHaveLength(1)
    expect(page.told()).toEqual([])
    expect(signal).not.toHaveBeenCalled()
  })

  test('is given the same on the next try, byte for byte', async () => {
    const { api, init, user } = world()
    const tries: string[] = []
    const complete: RegistrationApi['complete'] = async (request, context) => {
      tries.push(JSON.stringify([request, context.challenge]))
      if (tries.length > 1) return api.complete(request, context)
      takeApart(request)
      takeApart(context.challenge)
      return lost()
    }
    const challenge = await init()
    const page = rendered({ api: { ...api, complete }, challenge })
    page.create()
    await expect.poll(page.told).toEqual(['network_failed/open'])
    await settled()
    page.submit()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(tries).toHaveLength(2)
    expect(tries[1]).toBe(tries[0])
    expect(tries[0]).toContain(challenge.challenge)
    expect(user()?.credentials).toHaveLength(1)
    expect(signal).not.toHaveBeenCalled()
  })
})

describe('other kinds and steps, each loaded by its own tap', () => {
  const store = () => {
    const key = { ...nodeKey(), credId: 'key-of-a-host' }
    return { key, keyStore: { create: async () => key } }
  }
  const kindsOf = (user: ReturnType<ReturnType<typeof world>['user']>) =>
    user?.credentials.map(({ kind, factor }) => [kind, factor])

  test('a key', async () => {
    const { api, init, user } = world()
    const { key, keyStore } = store()
    const page = rendered({ api, challenge: await init(), keyStore })
    page.create({ kind: 'Key' })
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(kindsOf(user())).toEqual([['Key', 'first']])
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a key that is refused is discarded, once', async () => {
    const { api, init, sent } = world(refusal(400))
    const { key, keyStore } = store()
    const page = rendered({ api, challenge: await init(), keyStore })
    page.create({ kind: 'Key' })
    await expect.poll(page.told).toEqual(['registration_refused/refused'])
    expect(key.discard).toHaveBeenCalledOnce()
    expect(sent[0]).toContain(key.credId)
  })

  test('a key outlives a session that is over: signed again, asking nobody', async () => {
    const { api, initRequest, init, sent, user } = world(refusal(401))
    const { key, keyStore } = store()
    const page = rendered({ api, initRequest, challenge: await init(), keyStore })
    page.create({ kind: 'Key' })
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(page.told()).toEqual([])
    expect(sent).toHaveLength(2)
    expect(sent[1]).not.toBe(sent[0])
    expect(kindsOf(user())).toEqual([['Key', 'first']])
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a kind that is not offered is the mistake of a developer, and makes nothing', async () => {
    const { api, init, sent } = world()
    const page = rendered({ api, challenge: await init() })
    page.create({ kind: 'Key' })
    await expect.poll(page.told).toEqual(['input_invalid/none'])
    expect(page.error()).toMatchObject({ field: 'kind', message: expect.stringMatching(/^Key .*keyStore/) })
    expect(sent).toEqual([])
  })

  test('steps that are optional are left out, the others are not', async () => {
    const { api, init, user } = world()
    const recovery = { orgId: 'or-1', url: `${ORIGIN}/recover`, policy: 'optional' as const }
    const page = rendered({ api, challenge: await init(), secondFactor: 'optional', recovery })
    const step = async (act: () => void, next: string) => {
      act()
      await expect.poll(() => page.steps().at(-1)).toBe(next)
      await settled()
    }
    // The first factor is none of them.
    page.skip()
    await settled()
    await settled()
    await step(page.create, 'secondFactor')
    await step(page.skip, 'recovery')
    await step(page.skip, 'done')
    expect(kindsOf(user())).toEqual([['Fido2', 'first']])
    expect(page.told()).toEqual([])
  })

  test('a recovery key joins when its kit is confirmed, and one that is required cannot be left out', async () => {
    const { api, init, sent, user } = world()
    const recovery = { orgId: 'or-1', url: `${ORIGIN}/recover`, policy: 'required' as const }
    const page = rendered({ api, challenge: await init(), recovery })
    page.create()
    await expect.poll(() => page.steps().at(-1)).toBe('recovery')
    await settled()
    page.skip()
    await settled()
    await settled()
    expect(page.steps()).toEqual(['recovery'])
    page.create()
    await expect.poll(() => page.steps().at(-1)).toBe('recoveryKit')
    await settled()
    expect(sent).toEqual([])
    page.confirm()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(kindsOf(user())).toEqual([
      ['Fido2', 'first'],
      ['RecoveryKey', 'recovery'],
    ])
    expect(page.told()).toEqual([])
  })
})
