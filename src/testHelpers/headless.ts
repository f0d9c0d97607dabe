import { afterEach, beforeAll, beforeEach, expect, onTestFinished, vi } from 'vitest'
import type { ReferenceConfig } from '../../reference-api/config.js'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { dfnsApi } from '../core/dfnsApi.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationStep } from '../core/flow.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import type { EngineOptions } from '../registration/options.js'
import { createRegistration } from '../registration/registration.js'
import { error, everyKind, offering, proofOf, watched } from './fakeApi.js'
import { hostKeyStore, quickCodec } from './keys.js'
import { nodeKey } from './nodeKey.js'
import { nodeRunner } from './nodeRunner.js'
import { ORIGIN, standInPlatform } from './platform.js'
import { deferred, nextTask } from './waiting.js'

/*
 * Whole registrations in Node, without React, React Query and a page. The API is the reference API, which verifies
 * requests; the authenticator is a software authenticator.
 */

const relyingParty = { id: 'quillstone.example', name: 'Quillstone' }
const MARKER = 'registration-flow.unfinished'

let platform: ReturnType<typeof standInPlatform>

/** What happens to a submit; `arrive` delivers it to the server. */
type Mishap = (arrive: () => Promise<Response>) => Response | Promise<Response>

/** Creates a server and an invited user; the first submits meet these mishaps. */
function world(...mishaps: Mishap[]) {
  return worldWith({}, ...mishaps)
}

function worldWith(config: Partial<ReferenceConfig>, ...mishaps: Mishap[]) {
  const reference = createReferenceApi({ rpId: relyingParty.id, origins: [ORIGIN], ...config })
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
  const user = () => reference.ledger.users.get(username)
  const kinds = () => user()?.credentials.map(({ kind, factor }) => `${factor} ${kind}`)
  const credIds = () => user()?.credentials.map(({ credId }) => credId)
  return { ...reference, api, initRequest, init, sent, user, kinds, credIds }
}

/**
 * A host's own server, whose init gives a new challenge on each call, and whose submits get these statuses; 0 means
 * no answer.
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

const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const refusal = (status: number) => () => Response.json({ error: { message: 'no' } }, { status })
/** The server accepts the submit, and its answer is lost. */
const answerLost: Mishap = async (arrive) => {
  await arrive()
  return lost()
}
/** The server accepts the submit; the page gets the answer to the browser's own retry of it. */
const echo =
  (status: number): Mishap =>
  async (arrive) => {
    await arrive()
    return refusal(status)()
  }

/**
 * Creates a registration that records the calls of the host's callbacks. It listens to the page only after `mount`.
 */
function begin(options: EngineOptions, load?: Parameters<typeof createRegistration>[2]) {
  const onError = vi.fn<(error: RegistrationError) => void>()
  const onComplete = vi.fn()
  const onStepChange = vi.fn<(step: RegistrationStep) => void>()
  const onAbandon = vi.fn()
  const runner = nodeRunner()
  const given = { relyingParty, retries: 0, onError, onComplete, onStepChange, onAbandon }
  const registration = createRegistration({ ...given, ...options }, runner, load)
  const { getSnapshot, verbs } = registration
  const told = () => onError.mock.calls.map(([{ code, outcome }]) => `${code}/${outcome}`)
  const steps = () => onStepChange.mock.calls.flat()
  /** Waits until no action is running. */
  const over = async () => {
    await expect.poll(runner.isRunning).toBe(false)
  }
  /** Runs a verb and waits until no action is running. */
  const act = async (verb: () => void) => {
    verb()
    await over()
  }
  return {
    ...registration,
    ...verbs,
    runner,
    /** The initial options. */
    options: { ...given, ...options },
    onError,
    onComplete,
    onStepChange,
    onAbandon,
    told,
    steps,
    over,
    act,
    /** Runs a verb and waits until this step is reached and no action is running. */
    reaches: async (step: RegistrationStep, verb: () => void) => {
      verb()
      await expect.poll(() => getSnapshot().state.step).toBe(step)
      await over()
    },
    /** Runs a verb and waits until one more error is reported and no action is running. */
    fails: async (verb: () => void) => {
      const before = told().length
      verb()
      await expect.poll(told).toHaveLength(before + 1)
      await over()
    },
    /** Changes options, as a host does by rendering again. */
    rerender: (changed: Partial<EngineOptions>) => {
      registration.update({ ...given, ...options, ...changed } as EngineOptions)
      registration.applyChallenge()
    },
    mount: () => {
      const unmount = registration.mount()
      onTestFinished(unmount)
      return unmount
    },
    error: () => onError.mock.lastCall?.[0],
    step: () => getSnapshot().state.step,
    notices: () => getSnapshot().notices,
    errors: () => getSnapshot().errors,
  }
}

/** A host's own key store with one key. */
function keyStore(credId = 'key-of-a-host') {
  const key = { ...nodeKey(), credId }
  return { key, keyStore: { create: vi.fn(async () => key) } }
}

/** Holds the next ceremony, which ignores its signal; returns a function that lets it create its passkey. */
function holdCeremony(): () => void {
  const { promise, resolve } = deferred()
  platform.create.mockImplementationOnce(async ({ publicKey }) => {
    await promise
    return makePasskey({ publicKey })
  })
  return resolve
}

/** Imitates a browser without the Signal API. */
function withoutSignalApi() {
  vi.stubGlobal('PublicKeyCredential', function PublicKeyCredential() {})
}

/** Imitates a frame without storage, where nothing is known about other tabs and earlier visits. */
function blockStorage() {
  vi.stubGlobal('localStorage', undefined)
  vi.stubGlobal('sessionStorage', undefined)
}

let authenticator: SoftwareAuthenticator
let reported = vi.fn<(error: unknown) => void>()
/** The IDs of all created passkeys, in order. */
let made: string[] = []

async function makePasskey(options: CredentialCreationOptions) {
  const passkey = await authenticator.create(options, { origin: ORIGIN })
  made.push(passkey.id)
  return passkey
}

/** A `Storage` in memory. */
function storage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  }
}

/** Dispatches an event to the page. */
function happens(type: string, more: object = {}): Event {
  const event = Object.assign(new Event(type, { cancelable: true }), more)
  dispatchEvent(event)
  return event
}

const fixture = {
  ORIGIN,
  relyingParty,
  recovery: { policy: 'required', orgId: 'or-1', url: `${ORIGIN}/recover` } as const,
  answerLost,
  begin,
  blockStorage,
  deferred,
  echo,
  error,
  everyKind,
  happens,
  holdCeremony,
  hostKeyStore,
  keyStore,
  lost,
  makePasskey,
  nextTask,
  offering,
  ownServer,
  proofOf,
  quickCodec,
  refusal,
  watched,
  withoutSignalApi,
  world,
  worldWith,
  /** Returns the stored marker of an unfinished registration. */
  remembered: () => JSON.parse(sessionStorage.getItem(MARKER) ?? 'null') as Record<string, unknown> | null,
  /** Stores the marker of an earlier visit. */
  remember: (left: object) => sessionStorage.setItem(MARKER, JSON.stringify(left)),
  /** The IDs of the passkeys that were signaled as unknown. */
  signaled: () => platform.signal.mock.calls.map(([{ credentialId }]) => credentialId),
  /** The mock of `navigator.credentials.create()`. */
  get create() {
    return platform.create
  },
  get signal() {
    return platform.signal
  },
  get signalAll() {
    return platform.signalAll
  },
  get made() {
    return made
  },
  /** The mock of `reportError()`. */
  get reported() {
    return reported
  },
}

/** Sets up a test file in Node: each test gets a new browser and an empty authenticator. */
export function setupHeadless(): typeof fixture {
  // On a busy machine, the first import takes longer than a test waits.
  beforeAll(async () => void (await import('../registration/features.js')), 60_000)
  beforeEach(() => {
    platform = standInPlatform()
    authenticator = new SoftwareAuthenticator()
    made = []
    platform.create.mockImplementation(makePasskey)
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
    vi.stubGlobal('sessionStorage', storage())
    vi.stubGlobal('localStorage', storage())
    reported = vi.fn<(error: unknown) => void>()
    vi.stubGlobal('reportError', reported)
    vi.spyOn(console, 'warn').mockReturnValue()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  return fixture
}
