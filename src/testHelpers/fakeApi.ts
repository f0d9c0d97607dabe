import type { ReferenceConfig } from '../../reference-api/config.js'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { dfnsApi } from '../core/dfnsApi.js'
import { fromBase64url } from '../core/encoding.js'
import { RegistrationError } from '../core/errors.js'
import type {
  CredentialKind,
  RegistrationApi,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../core/protocol.js'

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

/** A server whose submits fail with these errors before anything is sent; `sent` has every try. */
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

/** All credential kinds of the API, including the deprecated ones. */
export const everyKind: Partial<ReferenceConfig> = {
  totp: true,
  supportedCredentialKinds: {
    firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
    secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
  },
}

/** Returns the option of the reference API that says which credential kinds it offers. */
export const offering = (firstFactor: CredentialKind[], secondFactor: CredentialKind[] = []) => ({
  supportedCredentialKinds: { firstFactor, secondFactor },
})

/** One try of the submit. */
interface Try {
  request: UserRegistrationRequest
  challenge: UserRegistrationChallenge
  /** The request as JSON text. */
  body: string
  attemptId: string
}

/**
 * What happens to a submit: the API forgets all sessions (a real 401) or what it offers (a real 400), the request or
 * its answer is lost, or an error replaces the answer.
 */
type Mishap = 'expired' | 'refused' | 'request lost' | 'answer lost' | RegistrationError

/** Records every try and every init answer of a server; the first submits fail as given. */
export function watched<World extends ReturnType<typeof world>>(made: World, ...mishaps: Mishap[]) {
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

/**
 * Reads a key from a request without our own code except the base64url alphabet: its identity, and the client data
 * that it signed.
 */
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

/** Signs in at the API; returns the HTTP status. */
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

export const error = (code: ConstructorParameters<typeof RegistrationError>[0], status?: number) =>
  new RegistrationError(code, { cause: 'test', status })
