import { ApiError } from './apiError.js'
import { bearerOf } from './authorization.js'
import { VerificationError } from './bytes.js'
import { verifyKeyAssertion } from './credentials/key.js'
import type { Handler } from './endpoint.js'
import { newChallenge, newToken } from './ledger.js'
import { readUserAction, readUserActionInit } from './schemas.js'

/** The account of a customer's server. Its actions have to be signed by its key. */
export interface ServiceAccount {
  /** The bearer token of its calls. */
  token: string
  /** ID of its key's credential. */
  credId: string
  /** Its P-256 public key, base64url of the SPKI DER. */
  publicKey: string
}

interface Action {
  challenge: string
  /** Method, path and body of the call that is signed. */
  what: string
}

const SIGNED = '/auth/registration/delegated'

/**
 * Adds the two calls by which a service account signs an action, and demands that what it then does is what it signed,
 * once.
 *
 * Source: https://docs.dfns.co/api-reference/auth/signing-flows
 */
export function withUserActions(handle: Handler, account: ServiceAccount): Handler {
  const begun = new Map<string, Action>()
  /** What was signed, by the token that proves it. */
  const signed = new Map<string, string>()
  const credential = { ...account, uuid: account.credId, name: '', kind: 'Key', factor: 'first' } as const

  const endpoints: Record<string, ((body: string) => unknown) | undefined> = {
    'POST /auth/action/init': (body) => {
      const action = readUserActionInit(body)
      const challenge = newChallenge()
      const challengeIdentifier = newToken()
      const { userActionHttpMethod: method, userActionHttpPath: path, userActionPayload: payload } = action
      begun.set(challengeIdentifier, { challenge, what: `${method} ${path} ${payload}` })
      return {
        challenge,
        challengeIdentifier,
        supportedCredentialKinds: [{ kind: 'Key', factor: 'first', requiresSecondFactor: false }],
        allowCredentials: { key: [{ type: 'public-key', id: account.credId }], webauthn: [] },
        attestation: 'none',
        userVerification: 'required',
        externalAuthenticationUrl: '',
      }
    },
    'POST /auth/action': async (body) => {
      const { challengeIdentifier, firstFactor } = readUserAction(body)
      const action = begun.get(challengeIdentifier)
      begun.delete(challengeIdentifier)
      const { credentialAssertion: asserted } = firstFactor
      if (!action) throw new ApiError(401, 'The challenge of the user action is missing or was used.')
      if (asserted.credId !== account.credId)
        throw new ApiError(401, 'The service account has no such credential.')
      await verifyKeyAssertion(asserted, credential, { challenge: action.challenge, origins: [] })
      const userAction = newToken()
      signed.set(userAction, action.what)
      return { userAction }
    },
  }

  return async (request) => {
    const { pathname } = new URL(request.url)
    const endpoint = endpoints[`${request.method} ${pathname}`]
    if (!endpoint && pathname !== SIGNED) return handle(request)
    try {
      if (bearerOf(request) !== account.token) throw new ApiError(401, 'Unauthorized')
      const body = await request.text()
      if (endpoint) return Response.json(await endpoint(body))
      const { method, url, headers } = request
      const userAction = headers.get('x-dfns-useraction') ?? ''
      const what = signed.get(userAction)
      signed.delete(userAction)
      if (what !== `${method} ${pathname} ${body}`)
        throw new ApiError(401, 'The service account has not signed this user action.')
      return await handle(new Request(url, { method, headers, body }))
    } catch (error) {
      if (error instanceof VerificationError)
        return new ApiError(401, `Invalid user action: ${error.message}`).toResponse()
      if (error instanceof ApiError) return error.toResponse()
      throw error
    }
  }
}
