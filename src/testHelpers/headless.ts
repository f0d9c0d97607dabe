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
 * Whole registrations in Node: no React, no React Query, no page. The API is the reference one, and it verifies what it
 * is sent; the authenticator is one in software.
 */

const relyingParty = { id: 'quillstone.example', name: 'Quillstone' }
const MARKER = 'registration-flow.unfinished'

let platform: ReturnType<typeof standInPlatform>

/** What the network makes of a submit; `arrive` lets it reach the server all the same. */
type Mishap = (arrive: () => Promise<Response>) => Response | Promise<Response>

/** A server whose submits fare as told at first. */
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

const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const refusal = (status: number) => () => Response.json({ error: { message: 'no' } }, { status })
/** Accepted, and the answer is lost. */
const answerLost: Mishap = async (arrive) => {
  await arrive()
  return lost()
}
/** Accepted, and answered as the browser's own repetition of it is. */
const echo =
  (status: number): Mishap =>
  async (arrive) => {
    await arrive()
    return refusal(status)()
  }

/** A registration, and all that its host hears. It begins to watch the page with `mount`. */
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
  /** Until nothing is under way. */
  const over = async () => {
    await expect.poll(runner.isRunning).toBe(false)
  }
  /** Acts, until nothing is under way. */
  const act = async (verb: () => void) => {
    verb()
    await over()
  }
  return {
    ...registration,
    ...verbs,
    runner,
    /** As they were at first. */
    options: { ...given, ...options },
    onError,
    onComplete,
    onStepChange,
    onAbandon,
    told,
    steps,
    over,
    act,
    /** Acts, until this step is there and nothing is under way. */
    reaches: async (step: RegistrationStep, verb: () => void) => {
      verb()
      await expect.poll(() => getSnapshot().state.step).toBe(step)
      await over()
    },
    /** Acts, until one thing more was told and nothing is under way. */
    fails: async (verb: () => void) => {
      const before = told().length
      verb()
      await expect.poll(told).toHaveLength(before + 1)
      await over()
    },
    /** Takes other options, as a host does that renders again. */
    rerender: (changed: Partial<EngineOptions>) => {
      registration.update({ ...given, ...options, ...changed } as EngineOptions)
      registration.takeChallenge()
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

/** A host's own store of one key. */
function keyStore(credId = 'key-of-a-host') {
  const key = { ...nodeKey(), credId }
  return { key, keyStore: { create: vi.fn(async () => key) } }
}

/** The next ceremony waits until it is answered by what is returned, and heeds no signal. */
function holdCeremony(): () => void {
  const { promise, resolve } = deferred()
  platform.create.mockImplementationOnce(async ({ publicKey }) => {
    await promise
    return makePasskey({ publicKey })
  })
  return resolve
}

/** As in a browser without the Signal API. */
function withoutSignalApi() {
  vi.stubGlobal('PublicKeyCredential', function PublicKeyCredential() {})
}

/** As in a frame without storage: nothing is known of what other tabs did, or this one did before. */
function blockStorage() {
  vi.stubGlobal('localStorage', undefined)
  vi.stubGlobal('sessionStorage', undefined)
}

let authenticator: SoftwareAuthenticator
let reported = vi.fn<(error: unknown) => void>()
/** The ids of all passkeys that were made, in order. */
let made: string[] = []

async function makePasskey(options: CredentialCreationOptions) {
  const passkey = await authenticator.create(options, { origin: ORIGIN })
  made.push(passkey.id)
  return passkey
}

/** Storage that the test can read. */
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

/** Something happens to the page. */
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
  /** What the tab remembers of a registration that is not over. */
  remembered: () => JSON.parse(sessionStorage.getItem(MARKER) ?? 'null') as Record<string, unknown> | null,
  /** As an earlier visit does. */
  remember: (left: object) => sessionStorage.setItem(MARKER, JSON.stringify(left)),
  /** The ids of passkeys that the browser was told to forget. */
  signaled: () => platform.signal.mock.calls.map(([{ credentialId }]) => credentialId),
  /** What the browser is asked for passkeys with. */
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
  /** What was reported to the page as an uncaught error. */
  get reported() {
    return reported
  },
}

/** The fixture of a test file in Node: before each of its tests another browser, with an empty authenticator. */
export function setupHeadless(): typeof fixture {
  // On a busy machine the first import of it takes longer than what a test waits for.
  beforeAll(async () => void (await import('../registration/features.js')))
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
