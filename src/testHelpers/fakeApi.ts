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

export const error = (code: ConstructorParameters<typeof RegistrationError>[0], status?: number) =>
  new RegistrationError(code, { cause: 'test', status })
