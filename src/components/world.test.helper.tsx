import { flushSync } from 'react-dom'
import { createRoot, type Root as ReactRoot } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, expect, type Mock, onTestFinished, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import type { ReferenceConfig } from '../../reference-api/config.js'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import type { KeyStore, StoredKey } from '../core/credentials/key.js'
import type { PrivateKeyCodec } from '../core/credentials/privateKeyCodec.js'
import { dfnsApi } from '../core/dfnsApi.js'
import { fromBase64url } from '../core/encoding.js'
import { RegistrationError, type RegistrationErrorCode } from '../core/errors.js'
import type {
  CredentialKind,
  RegistrationApi,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../core/protocol.js'
import {
  type RegistrationOptions,
  useRegistration,
  type UseRegistrationResult,
} from '../react/useRegistration.js'
import { en } from './messages/english.test.helper.js'
import type { ErrorVariant } from './messages/messages.js'
import { enter, tap } from './hand.test.helper.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'
import type { CredentialOption } from './layouts/credentialOptions.js'

export const relyingParty = { id: 'localhost', name: 'Quillstone' }
/** New for each test, once {@link setUpWorld} was called. */
export let authenticator: VirtualAuthenticator
export let root: ReactRoot
export let place: HTMLElement

/** Before each test of this file an empty page and an empty authenticator. */
export function setUpWorld() {
  // On a busy machine the first import of it takes longer than what a test waits for.
  beforeAll(async () => void (await import('../registration/features.js')))

  beforeEach(async () => {
    sessionStorage.clear()
    localStorage.clear()
    // Whatever the machine of the tests is connected to.
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    authenticator = await addVirtualAuthenticator(cdp())
    place = document.body.appendChild(document.createElement('main'))
    root = createRoot(place)
  })

  afterEach(async () => {
    vi.useRealTimers()
    root.unmount()
    place.remove()
    vi.restoreAllMocks()
    await authenticator.remove()
  })
}

/** Another authenticator in the place of the present one. */
export async function replaceAuthenticator(options?: Record<string, unknown>) {
  await authenticator.remove()
  authenticator = await addVirtualAuthenticator(cdp(), options)
}

export function world(username = 'ada@example.com', config: Partial<ReferenceConfig> = {}) {
  const reference = createReferenceApi({ rpId: 'localhost', origins: [location.origin], ...config })
  const { orgId, registrationCode } = invite(reference.ledger, reference.config.orgId, username)
  const api = dfnsApi({
    baseUrl: location.origin,
    fetch: (input, init) => reference.handle(new Request(input, init)),
  })
  const initRequest = { orgId, username, registrationCode }
  const init = async () => api.init?.(initRequest, { signal: new AbortController().signal })
  return { ...reference, api, initRequest, init, user: () => reference.ledger.users.get(username) }
}

/** A world whose submit fails so many times before anything is sent; `sent` holds every try. */
export function failing(...failures: unknown[]) {
  const made = world()
  const sent: [string, string][] = []
  const complete: RegistrationApi['complete'] = async (request, context) => {
    sent.push([JSON.stringify(request), context.attemptId])
    if (failures.length > 0) throw failures.shift()
    return made.api.complete(request, context)
  }
  return { ...made, sent, api: { ...made.api, complete } }
}

/** Every kind the API knows, the deprecated ones too. */
export const everyKind: Partial<ReferenceConfig> = {
  totp: true,
  supportedCredentialKinds: {
    firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
    secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
  },
}

/** What the stand-in offers in place of its own choice. */
export const offering = (firstFactor: CredentialKind[], secondFactor: CredentialKind[] = []) => ({
  supportedCredentialKinds: { firstFactor, secondFactor },
})

/** One try of the submit. */
interface Try {
  request: UserRegistrationRequest
  challenge: UserRegistrationChallenge
  /** The very text. */
  body: string
  attemptId: string
}

/**
 * What becomes of a submit. The API forgets every registration that has begun (a true 401), or what it offers (a true
 * 400); the request is lost, or the answer to it; or an error in place of an answer.
 */
type Mishap = 'expired' | 'refused' | 'request lost' | 'answer lost' | RegistrationError

/** A world that keeps every try and every init answer, and in which the first submits fare as told. */
export function watched(made: ReturnType<typeof world>, ...mishaps: Mishap[]) {
  const tries: Try[] = []
  const inits: UserRegistrationChallenge[] = []
  const { sessions } = made.ledger
  const init: RegistrationApi['init'] = async (...given) => {
    const answer = (await made.api.init(...given)) as UserRegistrationChallenge
    inits.push(answer)
    return answer
  }
  const complete: RegistrationApi['complete'] = async (request, context) => {
    const { challenge, attemptId } = context
    tries.push({ request, challenge, attemptId, body: JSON.stringify(request) })
    const mishap = mishaps.shift()
    if (mishap instanceof RegistrationError) throw mishap
    if (mishap === 'expired') sessions.clear()
    if (mishap === 'refused') {
      for (const session of sessions.values()) session.challenge = { ...session.challenge, ...offering([]) }
    }
    if (mishap === 'request lost') throw new TypeError('Failed to fetch')
    const answer = await made.api.complete(request, context)
    if (mishap === 'answer lost') throw new TypeError('Failed to fetch')
    return answer
  }
  return { ...made, tries, inits, api: { ...made.api, init, complete } }
}

/** A key in a body, read without any of our code but the alphabet: what is the key, and what it was asked to sign. */
export function proofOf(request: UserRegistrationRequest | undefined, which: 'first' | 'second') {
  const credential = request?.[`${which}FactorCredential`]
  if (!credential || !('credId' in credential.credentialInfo)) return undefined
  const { credId, clientData, attestationData } = credential.credentialInfo
  const { publicKey } = readJson(attestationData) as { publicKey: string }
  const { encryptedPrivateKey } = credential as { encryptedPrivateKey?: string }
  return {
    same: { kind: credential.credentialKind, credId, publicKey, encryptedPrivateKey },
    clientData: readJson(clientData) as Record<string, unknown>,
  }
}

function readJson(base64url: string): unknown {
  return JSON.parse(new TextDecoder().decode(fromBase64url(base64url)))
}

/** Signs in at the API: its status. */
export async function signIn(
  { handle, initRequest: { orgId, username } }: ReturnType<typeof world>,
  prove: (login: { challenge: string }) => Promise<unknown>,
): Promise<number> {
  const post = (path: string, body: unknown) =>
    handle(new Request(`${location.origin}${path}`, { method: 'POST', body: JSON.stringify(body) }))
  const login = (await (await post('/auth/login/init', { orgId, username })).json()) as {
    challenge: string
    challengeIdentifier: string
  }
  const { challengeIdentifier } = login
  return (await post('/auth/login', { challengeIdentifier, firstFactor: await prove(login) })).status
}

/** A key as a host holds one: its PEM in lines, and what became of it. */
export type HostKey = StoredKey & { credId: string; userId: string; discard: Mock<() => Promise<void>> }

/** A host's own store of P-256 keys. `before` runs, and is waited for, before a key is made or signs. */
export function hostKeyStore(before: (act: 'create' | 'sign', nth: number) => unknown = () => undefined) {
  const keys: HostKey[] = []
  let acts = 0
  const create: KeyStore['create'] = async ({ userId }) => {
    await before('create', ++acts)
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
    const base64 = btoa(String.fromCharCode(...spki)).replaceAll(/.{64}/g, '$&\n')
    const key: HostKey = {
      credId: `host-${crypto.randomUUID()}`,
      userId,
      publicKey: `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`,
      sign: async (data) => {
        await before('sign', ++acts)
        const hashed = { name: 'ECDSA', hash: 'SHA-256' }
        return new Uint8Array(await crypto.subtle.sign(hashed, pair.privateKey, data.slice()))
      },
      discard: vi.fn(async () => {}),
    }
    keys.push(key)
    return key
  }
  return { keys, keyStore: { create: vi.fn(create) } }
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Seals nothing, but knows the password again; takes no time. */
export const quickCodec: PrivateKeyCodec = {
  seal: async (pkcs8, password) => `${await digest(password)}.${hex(pkcs8)}`,
  open: async (envelope, password) => {
    const [known, key = ''] = envelope.split('.')
    if (known !== (await digest(password))) throw new RegistrationError('password_wrong')
    return Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  },
}

async function digest(text: string) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

export const error = (code: ConstructorParameters<typeof RegistrationError>[0], status?: number) =>
  new RegistrationError(code, { cause: 'test', status })

/** A promise that the test settles. */
export function deferred<T = void>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let settle: (value: T) => void
  const promise = new Promise<T>((resolve) => (settle = resolve))
  return { promise, resolve: (value) => settle(value) }
}

export const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', resolve, { once: true })
    port1.start()
    port2.postMessage(null)
  })

/** TypeScript's DOM library does not know the method yet. */
export function spyOnSignal() {
  const known = PublicKeyCredential as unknown as { signalUnknownCredential: (of: unknown) => Promise<void> }
  return vi.spyOn(known, 'signalUnknownCredential')
}

/** As in a browser without the Signal API. */
export function withoutSignalApi() {
  const known = PublicKeyCredential as unknown as Record<string, unknown>
  for (const name of ['signalUnknownCredential', 'signalAllAcceptedCredentials']) {
    const own = Object.getOwnPropertyDescriptor(known, name) as PropertyDescriptor
    Reflect.deleteProperty(known, name)
    onTestFinished(() => void Object.defineProperty(known, name, own))
  }
}

const MARKER = 'registration-flow.unfinished'
/** What the tab remembers of a registration that is not over. */
export const remembered = () =>
  JSON.parse(sessionStorage.getItem(MARKER) ?? 'null') as Record<string, unknown> | null
/** As an earlier visit does. */
export const remember = (left: object) => sessionStorage.setItem(MARKER, JSON.stringify(left))

/** What comes with the page is loaded a moment after it. */
export const equipped = async () => {
  await import('../registration/features.js')
  await nextTask()
}

/** The ids of the passkeys that an authenticator holds, spelled as the API spells them. */
export const held = async (of = authenticator) =>
  (await of.credentials()).map(({ credentialId }) =>
    credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  )

export const heading = () => place.querySelector('h2')
export const button = (name: string | RegExp) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent.match(name))
/** What is on the buttons there are, in their order. */
export const buttons = () => [...place.querySelectorAll('button')].map(({ textContent }) => textContent)
export const alert = () => place.querySelector('[data-part="error"]')?.textContent ?? ''
export const show = (props: RegistrationFlowProps) =>
  root.render(<RegistrationFlow relyingParty={relyingParty} retries={0} {...props} />)
/** Long enough for a form to be loaded and a password to be judged on a busy machine. */
const PATIENCE = { timeout: 10_000 }
export async function shows(title: string, clock?: { interval: number }) {
  await expect.poll(() => heading()?.textContent, { ...PATIENCE, ...clock }).toBe(title)
}
/**
 * For `shows`, after a false clock was moved to the very end of a pause. What comes of that asks for timers of no time
 * (React Query tells of its news by one), and as long as a false clock is being moved, these are due a millisecond on.
 */
export const TICKING = { interval: 1 }
export const click = async (name: string | RegExp) => {
  await tap(() => button(name))
}

/** Where one code means different things to the user. */
const VARIANTS: Partial<Record<RegistrationErrorCode, readonly ErrorVariant[]>> = {
  ceremony_not_allowed: ['ceremony_not_asked', 'ceremony_took_long'],
  already_registered: ['same_device_again'],
  network_failed: ['part_not_loaded', 'stopped_waiting'],
  challenge_expired: ['begun_elsewhere'],
  registration_refused: ['digits_refused'],
  outcome_unknown: ['account_found'],
}

/** The words of this error are there. */
export const tells = async (code: RegistrationErrorCode) => {
  const titles = [code, ...(VARIANTS[code] ?? [])].map((words) => en.errors[words].title)
  const shown = () => place.querySelector<HTMLElement>('[data-part="error"]')?.dataset['code']
  await expect.poll(shown, PATIENCE).toBe(code)
  await expect.poll(() => titles.find((title) => alert().includes(title)), PATIENCE).toBeTruthy()
}
/** Takes one of the other ways. */
export const choose = async (way: CredentialOption) => {
  if (!place.querySelector('[data-part="ways"]')) await click(en.ways.action)
  await tap(() => place.querySelector(`[data-way="${way}"]`))
}
/** The ways there are, in their order. */
export const ways = () =>
  [...place.querySelectorAll<HTMLElement>('[data-way]')].map(({ dataset }) => dataset['way'])

/** The input with this label. */
export const field = (label: string) =>
  [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label)
    ?.control as HTMLInputElement | null
export const type = async (label: string, text: string) => {
  await expect.poll(() => field(label), PATIENCE).toBeTruthy()
  await enter(field(label) as HTMLInputElement, text)
}

function Headless({
  onRender,
  ...options
}: RegistrationOptions & { onRender: (now: UseRegistrationResult) => void }) {
  onRender(useRegistration(options))
  return null
}

/** The hook without any screen; what it returns tells what the newest render said. */
export function showHook(options: RegistrationOptions): () => UseRegistrationResult {
  const renders: UseRegistrationResult[] = []
  const onRender = (now: UseRegistrationResult) => void renders.push(now)
  flushSync(() =>
    root.render(<Headless relyingParty={relyingParty} retries={0} {...options} onRender={onRender} />),
  )
  return () => renders.at(-1) as UseRegistrationResult
}
