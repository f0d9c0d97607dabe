import { dfnsApi } from '../core/dfnsApi.js'
import type { CredentialKind, RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import { completeEnvironment } from './environment.js'

/** A fault on command, of the network or of what stands before the API. */
export type ReferenceFault =
  /** Nothing reaches the API. */
  | 'drop-before'
  /** The API did its work; its answer is lost. */
  | 'drop-after'
  /** The answer comes three seconds later. */
  | 'delay'
  | 'status-401'
  | 'status-429'
  | 'status-503'
  /** A page of somebody else's, as of a hotel's network. */
  | 'html'
  /** The API did its work; its answer breaks off. */
  | 'truncated'

/** What is asked of a registration. */
export interface ReferencePolicy {
  /** What may be registered. */
  supportedCredentialKinds?: { firstFactor: CredentialKind[]; secondFactor: CredentialKind[] } | undefined
  /** Whether init hands out a new secret in `otpUrl` where `Totp` may be the second factor. Default false. */
  totp?: boolean | undefined
  /** Milliseconds that a challenge and its token are good. Default 300 000. */
  tokenTtl?: number | undefined
  /** Where passkeys may be kept. Default: anywhere. */
  authenticatorAttachment?: 'platform' | 'cross-platform' | undefined
}

/** The account of a server of yours, which calls `POST /auth/registration/delegated` and signs it. */
export interface ReferenceServiceAccount {
  /** The bearer token of its calls. */
  token: string
  /** ID of its key's credential. */
  credId: string
  /** Its P-256 public key, base64url of the SPKI DER. */
  publicKey: string
}

/** What {@link createReferenceApi} takes. */
export interface ReferenceApiOptions extends ReferencePolicy {
  /** The domain that passkeys are for. Default: the page's, else `localhost`. */
  rpId?: string | undefined
  /** Where passkeys may be made. Default: the page's origin. */
  origins?: string[] | undefined
  /** When new wallets have their addresses: `later` (default), so that the host asks again, or `at once`. */
  walletAddresses?: 'later' | 'at once' | undefined
  /** What a completing call gets whose body was accepted before: `refuse` (default, as the API) or the `same` answer. */
  replay?: 'refuse' | 'same' | undefined
  /** Who may begin delegated registrations. Default: nobody. */
  serviceAccount?: ReferenceServiceAccount | undefined
  /** Fields of the init answer in place of the default ones. */
  challenge?: Partial<UserRegistrationChallenge> | undefined
}

/** What a registration email carries. */
export interface ReferenceInvitation {
  orgId: string
  username: string
  registrationCode: string
}

/** A credential that was verified and accepted. */
export interface ReferenceCredential {
  readonly kind: CredentialKind
  readonly name: string
  readonly factor: 'first' | 'second' | 'recovery'
  /** base64url */
  readonly credId?: string | undefined
}

/** A stand-in for the Dfns API inside this process. */
export interface ReferenceApi {
  /** For `<RegistrationFlow api={…}>`: the functions of `dfnsApi`, which reach this stand-in. */
  readonly api: Required<RegistrationApi>
  /** The whole stand-in as one function: for `dfnsApi({ fetch })`, MSW, or a server. It goes by method and path alone. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Sends a registration email. The policy is for this user alone. */
  readonly invite: (username: string, policy?: ReferencePolicy) => Promise<ReferenceInvitation>
  /** The init answer of an invitation, for hosts that already hold it. */
  readonly begin: (invitation: ReferenceInvitation) => Promise<UserRegistrationChallenge>
  /** What was accepted of the user. */
  readonly credentials: (username: string) => Promise<readonly ReferenceCredential[]>
  /** Ends every registration that the user has begun, as if too much time had passed; resolves to their number. */
  readonly expire: (username: string) => Promise<number>
  /** Makes the next completing calls fail, one for each fault, in this order. */
  readonly failNext: (...faults: readonly ReferenceFault[]) => void
}

/** Any: the stand-in goes by the path. No such address can be reached by mistake (RFC 2606). */
const BASE = 'https://reference-api.invalid'
/** Paths of the calls that complete a registration or a recovery. */
const COMPLETING = new Set(['/auth/registration', '/auth/registration/enduser', '/auth/recover/user'])

/**
 * A stand-in for the Dfns API that truly verifies what it is sent, built from the API's published documents alone. It
 * shares no verification with the widget. Nothing leaves this process; its code loads at the first call.
 */
export function createReferenceApi(options: ReferenceApiOptions = {}): ReferenceApi {
  completeEnvironment()
  const faults: ReferenceFault[] = []
  let coming: ReturnType<typeof load> | undefined
  const loaded = () => (coming ??= load(options))
  const fetch: ReferenceApi['fetch'] = async (input, init) => {
    const { handle } = await loaded()
    const request = requestOf(input, init)
    const fault = faults.length > 0 && isCompleting(request) ? faults.shift() : undefined
    if (fault) request.headers.set('x-simulate', fault)
    return unlessAborted(handle(request), init?.signal).catch((cause: unknown) => {
      // As a browser says it.
      throw new TypeError('Failed to fetch', { cause })
    })
  }
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${BASE}/reference/${path}`, { method, ...text })
    const said: unknown = await answer.json()
    if (!answer.ok) throw new Error((said as { error: { message: string } }).error.message)
    return said
  }
  const api = dfnsApi({ baseUrl: BASE, fetch })
  return {
    api,
    fetch,
    invite: async (username, policy) => {
      const invited = await control('POST', 'invitations', { username, ...policy })
      const { orgId, registrationCode } = invited as ReferenceInvitation
      return { orgId, username, registrationCode }
    },
    begin: async (invitation) =>
      (await api.init(invitation, { signal: new AbortController().signal })) as UserRegistrationChallenge,
    credentials: async (username) => {
      const user = await control('GET', `users/${encodeURIComponent(username)}`)
      return (user as { credentials: ReferenceCredential[] }).credentials
    },
    expire: async (username) => {
      const ended = await control('POST', `expire/${encodeURIComponent(username)}`)
      return (ended as { expired: number }).expired
    },
    failNext: (...more) => {
      faults.push(...more)
    },
  }
}

/** What the stand-in needs, and nothing that a test environment's own classes would quarrel about: no signal. */
function requestOf(input: string | URL | Request, init: RequestInit | undefined): Request {
  if (input instanceof Request) return new Request(input, { headers: new Headers(input.headers) })
  const { method = 'GET', headers, body } = init ?? {}
  // Vitest's jsdom takes longer for a `URL` than for all the rest of a request.
  const url = typeof input === 'string' && input.startsWith('http') ? input : new URL(input, BASE)
  return new Request(url, { method, headers: new Headers(headers), body: body ?? null })
}

/** Whether this request completes a registration or a recovery. */
const isCompleting = ({ url }: Request) => COMPLETING.has(new URL(url).pathname)

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    promise.then(resolve, reject)
  })
}

/** Loads the reference API and configures it. */
async function load({ challenge, rpId, origins, serviceAccount, ...policy }: ReferenceApiOptions) {
  // At the first call: in a test that never asks, it costs nothing.
  const { createReferenceHandler } = await import('./referenceHandler.js')
  const { location } = globalThis as { location?: Location }
  const given = Object.entries(policy).filter(([, value]) => value !== undefined)
  const handle = createReferenceHandler(
    {
      rpId: rpId ?? (location?.hostname || 'localhost'),
      origins: origins ?? [location?.origin ?? 'http://localhost'],
      ...Object.fromEntries(given),
      ...(challenge && { challenge: () => challenge }),
    },
    serviceAccount,
  )
  return { handle }
}
