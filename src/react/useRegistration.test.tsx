import { notifyManager, QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { ORIGIN, standInPlatform } from '../core/credentials/platform.test.helper.js'
import { nodeKey } from '../core/credentials/nodeKey.test.helper.js'
import { dfnsApi } from '../core/dfnsApi.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationStep } from '../core/flow.js'
import type { RegistrationApi, UserRegistrationChallenge, UserRegistrationRequest } from '../core/protocol.js'
import { type RegistrationOptions, useRegistration, type UseRegistrationResult } from './useRegistration.js'

/*
 * What a registration can do in its first moments, before what only some need has loaded: rendered as on a server, where
 * no effect runs, so that nothing is loaded ahead. The API is the reference one; the browser is a stand-in.
 */

const relyingParty = { id: 'quillstone.example', name: 'Quillstone' }
let signal = standInPlatform().signal
let create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>()

// On a busy machine the first import of it takes longer than the tasks that these tests wait for.
beforeAll(async () => void (await import('../registration/features.js')))
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

/**
 * A host's own server, which begins as often as it is asked, each time with another challenge, and whose submits fare as
 * told: a status, or 0 for no answer.
 */
async function ownServer(
  statuses: number[],
  of: (nth: number) => Partial<UserRegistrationChallenge> = () => ({}),
) {
  const challenge = await world().init()
  const init = vi.fn(async () => {
    const nth = init.mock.calls.length
    return { ...challenge, challenge: `challenge ${nth} after ${challenge.challenge}`, ...of(nth) }
  })
  const complete = vi.fn<RegistrationApi['complete']>(async (_, { challenge: { user } }) => {
    const status = statuses.shift()
    const answer = vectors.bodies.registrationResponse
    if (status === 200) return { ...answer, user: { ...answer.user, id: user.id } }
    if (!status) return lost()
    throw new RegistrationError(status === 401 ? 'challenge_expired' : 'registration_refused', { status })
  })
  return { api: { init, complete }, user: challenge.user }
}

/** The verbs of a registration whose component was rendered once; what comes of them is heard by its listeners. */
function rendered(options: RegistrationOptions) {
  const onError = vi.fn<(error: RegistrationError) => void>()
  const onComplete = vi.fn()
  const onStepChange = vi.fn()
  const seen: UseRegistrationResult[] = []
  const { queryClient = new QueryClient() } = options
  function Page() {
    seen.push(
      useRegistration({
        relyingParty,
        retries: 0,
        ...options,
        queryClient,
        onError,
        onComplete,
        onStepChange,
      }),
    )
    return null
  }
  renderToString(<Page />)
  const [registration] = seen
  if (!registration) throw new Error('Nothing was rendered.')
  const told = () => onError.mock.calls.map(([error]) => `${error.code}/${error.outcome}`)
  const steps = () => onStepChange.mock.calls.flat()
  const over = async () => {
    await expect.poll(() => queryClient.isMutating()).toBe(0)
  }
  /** Acts, until this step is there and nothing is under way. */
  const reaches = async (step: RegistrationStep, act: () => void) => {
    act()
    await expect.poll(() => steps().at(-1)).toBe(step)
    await over()
  }
  /** Acts, until one thing more was told and nothing is under way. */
  const fails = async (act: () => void) => {
    const before = told().length
    act()
    await expect.poll(told).toHaveLength(before + 1)
    await over()
  }
  return {
    ...registration,
    onComplete,
    onStepChange,
    told,
    steps,
    over,
    reaches,
    fails,
    error: () => onError.mock.lastCall?.[0],
  }
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

  test('a cancel ends the ceremony, and what comes after that is signaled away', async () => {
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

  test('a recovery key names the page it was made on, where the host wants that', async () => {
    const { api, init, sent } = world()
    const recovery = { orgId: 'or-1', url: `${ORIGIN}/recover`, policy: 'required' as const }
    const steps = ['recovery', 'firstFactor'] as const
    const page = rendered({ api, challenge: await init(), recovery, steps, includeOrigin: true })
    await page.reaches('recoveryKit', page.create)
    await page.reaches('firstFactor', page.confirm)
    await page.reaches('done', page.create)
    const { recoveryCredential } = JSON.parse(sent[0] ?? '') as UserRegistrationRequest
    const { clientData = '' } = recoveryCredential?.credentialInfo ?? {}
    expect(JSON.parse(Buffer.from(clientData, 'base64url').toString())).toMatchObject({ origin: ORIGIN })
  })

  test('a key that is registered is not given again to the next registration', async () => {
    const { api } = await ownServer([200, 200])
    const { keyStore } = store()
    const page = rendered({ api, challenge: await api.init(), keyStore })
    await page.reaches('done', () => page.create({ kind: 'Key' }))
    await page.reaches('firstFactor', page.restart)
    expect(page.steps()).toEqual(['complete', 'done', 'start', 'firstFactor'])
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('a key that may be registered outlives that another user begins', async () => {
    const { api, user } = await ownServer([0], (nth) => (nth > 1 ? { user: { ...user, id: 'us-2' } } : {}))
    const { key, keyStore } = store()
    const page = rendered({ api, challenge: await api.init(), keyStore })
    await page.fails(() => page.create({ kind: 'Key' }))
    expect(page.told()).toEqual(['network_failed/open'])
    await page.reaches('firstFactor', page.restart)
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a step that a cancel kept from being left out again is left out with a tap', async () => {
    const { api } = await ownServer([401, 200])
    const steps = ['secondFactor', 'firstFactor'] as const
    const page = rendered({ api, challenge: await api.init(), secondFactor: 'optional', steps })
    await page.reaches('firstFactor', page.skip)
    page.onStepChange.mockImplementation((step) => step === 'secondFactor' && page.cancel())
    await page.fails(page.create)
    expect(page.told()).toEqual(['cancelled/none'])
    await page.reaches('firstFactor', page.skip)
    await page.reaches('done', page.create)
    expect(page.told()).toEqual(['cancelled/none'])
  })
})

describe('a tap that has nothing to do', () => {
  test('start, where a registration has begun: init is not asked again', async () => {
    const { api } = await ownServer([])
    const page = rendered({ api })
    await page.reaches('firstFactor', page.start)
    page.start()
    await page.over()
    expect(api.init).toHaveBeenCalledOnce()
    expect(page.steps()).toEqual(['firstFactor'])
  })

  test('start again, while init is under way: it is asked once', async () => {
    const { api } = await ownServer([])
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const init = vi.fn(async () => {
      await answered
      return api.init()
    })
    const page = rendered({ api: { ...api, init } })
    page.start()
    await expect.poll(() => init.mock.calls).toHaveLength(1)
    page.restart()
    await page.reaches('firstFactor', answer)
    expect(init).toHaveBeenCalledOnce()
    expect(page.steps()).toEqual(['firstFactor'])
  })

  test('create, where nothing is collected', async () => {
    const { api } = await ownServer([0])
    const page = rendered({ api })
    page.create()
    await page.over()
    await page.reaches('firstFactor', page.start)
    await page.fails(page.create)
    expect(page.told()).toEqual(['network_failed/open'])
    page.create()
    await page.over()
    expect(page.told()).toEqual(['network_failed/open'])
    expect(create).toHaveBeenCalledOnce()
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('create and skip, once it is done', async () => {
    const { api } = await ownServer([200])
    const page = rendered({ api, challenge: await api.init() })
    await page.reaches('done', page.create)
    page.create()
    await page.over()
    page.skip()
    await page.over()
    expect(page.told()).toEqual([])
    expect(page.steps()).toEqual(['complete', 'done'])
    expect(create).toHaveBeenCalledOnce()
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('start without api.init: told that there is no challenge', async () => {
    const { api } = await ownServer([])
    const page = rendered({ api: { complete: api.complete } })
    await page.fails(page.start)
    expect(page.told()).toEqual(['invalid_challenge/none'])
  })
})

test.each([
  ['neither a challenge nor api.init', false, false, { canStart: false, canRestart: false }],
  ['a challenge', true, false, { canStart: true, canRestart: false }],
  ['api.init', false, true, { canStart: true, canRestart: true }],
])('with %s', async (_, handed, asked, can) => {
  const { api } = await ownServer([])
  const challenge = handed ? await api.init() : undefined
  const page = rendered({ api: asked ? api : { complete: api.complete }, challenge })
  expect(page).toMatchObject(can)
  expect(page.otpUrl()).toBe(handed ? challenge?.otpUrl : undefined)
})

test('start again, before anything has begun, begins', async () => {
  const { api } = await ownServer([])
  const page = rendered({ api })
  await page.reaches('firstFactor', page.restart)
  expect(page.told()).toEqual([])
})

test('two widgets that share a client of the host do not wait for each other', async () => {
  const queryClient = new QueryClient()
  const [one, two] = [await ownServer([]), await ownServer([])]
  const init = vi.fn(() => new Promise(() => {}))
  const waiting = rendered({ api: { ...one.api, init }, queryClient })
  waiting.start()
  await expect.poll(() => init.mock.calls).toHaveLength(1)
  const page = rendered({ api: two.api, queryClient })
  page.start()
  await expect.poll(page.steps).toEqual(['firstFactor'])
})

describe('what becomes of passkeys', () => {
  /** The ids of all that are made. */
  function made() {
    const ids: string[] = []
    const authenticator = new SoftwareAuthenticator()
    create.mockImplementation(async (options) => {
      const passkey = await authenticator.create(options, { origin: ORIGIN })
      ids.push(passkey.id)
      return passkey
    })
    return ids
  }
  const signaled = () => signal.mock.calls.map(([{ credentialId }]) => credentialId)

  test('each is signaled away once, when it is dead for certain, and one that was accepted never', async () => {
    const ids = made()
    const { api } = await ownServer([401, 400, 200, 200])
    const page = rendered({ api })
    await page.reaches('firstFactor', page.start)
    await page.fails(page.create)
    await page.fails(page.create)
    expect(page.told()).toEqual(['challenge_expired/open', 'registration_refused/refused'])
    expect(signaled()).toEqual([ids[1]])
    await page.reaches('firstFactor', page.restart)
    await page.reaches('done', page.create)
    expect(signaled()).toEqual([ids[1], ids[0]])
    await page.reaches('firstFactor', page.restart)
    await page.reaches('done', page.create)
    expect(signaled()).toEqual([ids[1], ids[0]])
    expect(ids).toHaveLength(4)
  })

  test('of another user, one whose outcome is open stays', async () => {
    const { user, api } = await ownServer([401, 200], (nth) =>
      nth > 1 ? { user: { ...user, id: 'us-2' } } : {},
    )
    const page = rendered({ api })
    await page.reaches('firstFactor', page.start)
    await page.fails(page.create)
    expect(page.told()).toEqual(['challenge_expired/open'])
    await page.reaches('done', page.create)
    expect(create).toHaveBeenCalledTimes(2)
    expect(signal).not.toHaveBeenCalled()
  })

  test.each(['to another mount', 'after a restart'])(
    'one that was accepted and is handed over once more, %s: refused, and never signaled away',
    async (where) => {
      const ids = made()
      const { api } = await ownServer([200, 200])
      const first = rendered({ api, challenge: await api.init() })
      await first.reaches('done', first.create)
      const accepted: unknown = await create.mock.results[0]?.value
      create.mockImplementation(async () => accepted)
      let page = first
      if (where === 'to another mount') page = rendered({ api, challenge: await api.init() })
      else await page.reaches('firstFactor', page.restart)
      await page.fails(page.create)
      expect(page.told()).toEqual(['credential_invalid/none'])
      expect(ids).toHaveLength(1)
      expect(signal).not.toHaveBeenCalled()
      expect(api.complete).toHaveBeenCalledOnce()
    },
  )

  test('a cancel after the last check of one still counts, and it is signaled away', async () => {
    const ids = made()
    const { api } = await ownServer([200])
    const page = rendered({ api })
    await page.reaches('firstFactor', page.start)
    const give = create.getMockImplementation()
    create.mockImplementationOnce(async (options) =>
      // Read once all checks are made.
      Object.defineProperty((await give?.(options)) as object, 'authenticatorAttachment', {
        get: () => page.cancel(),
      }),
    )
    await page.fails(page.create)
    expect(page.told()).toEqual(['cancelled/none'])
    expect(signaled()).toEqual(ids)
    expect(api.complete).not.toHaveBeenCalled()
    await page.reaches('done', page.create)
    expect(signaled()).toEqual(ids.slice(0, 1))
  })
})

test('a submit that a host gave up by itself may have arrived', async () => {
  const { api } = await ownServer([])
  const complete = () => Promise.reject(new RegistrationError('cancelled'))
  const page = rendered({ api: { ...api, complete }, challenge: await api.init() })
  await page.fails(page.create)
  expect(page.told()).toEqual(['network_failed/open'])
  expect(signal).not.toHaveBeenCalled()
})

test('once accepted, an earlier try without an answer leaves nothing open', async () => {
  const { api } = await ownServer([0, 200])
  const challenge = await api.init()
  api.init.mockRejectedValueOnce(new RegistrationError('init_refused', { status: 401 }))
  const page = rendered({ api, challenge })
  await page.fails(page.create)
  expect(page.told()).toEqual(['network_failed/open'])
  await page.reaches('done', page.submit)
  await page.fails(page.restart)
  expect(page.told()).toEqual(['network_failed/open', 'init_refused/none'])
})

describe('a challenge that two mounts have in common', () => {
  test('is free for the second one where the host says of the first that nothing was sent', async () => {
    const { api } = await ownServer([200])
    const challenge = await api.init()
    const complete = () => Promise.reject(new RegistrationError('network_failed', { outcome: 'none' }))
    const first = rendered({ api: { complete }, challenge })
    await first.fails(first.create)
    expect(first.told()).toEqual(['network_failed/none'])
    const second = rendered({ api: { complete: api.complete }, challenge })
    await second.reaches('done', second.create)
    expect(second.told()).toEqual([])
  })

  test('is submitted once, also where the ceremony of the second one is under way by then', async () => {
    const { api } = await ownServer([200, 200], () => ({
      supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: ['Fido2'] },
    }))
    const challenge = await api.init()
    const first = rendered({ api, challenge, secondFactor: 'optional' })
    await first.reaches('secondFactor', first.create)
    const give = create.getMockImplementation()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    create.mockImplementationOnce(async (options) => {
      await answered
      return give?.(options)
    })
    const second = rendered({ api, challenge })
    second.create()
    await expect.poll(() => create.mock.calls).toHaveLength(2)
    await first.reaches('done', first.skip)
    await second.fails(answer)
    expect(second.told()).toEqual(['user_exists/none'])
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('is no new beginning: an init that gives it once more cannot be used', async () => {
    const { api } = await ownServer([0])
    const challenge = await api.init()
    const init = async () => challenge
    const first = rendered({ api: { ...api, init } })
    await first.reaches('firstFactor', first.start)
    await first.fails(first.create)
    expect(first.told()).toEqual(['network_failed/open'])
    const second = rendered({ api: { ...api, init } })
    await second.fails(second.start)
    expect(second.told()).toEqual(['invalid_challenge/none'])
    expect(second.error()?.field).toBe('challenge')
    expect(second.steps()).toEqual([])
  })
})
