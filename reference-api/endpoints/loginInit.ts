import type {
  CreateLoginChallengeBody,
  CreateLoginChallengeResponse,
} from '@dfns/sdk/generated/auth/types.js'
import { ApiError } from '../apiError.js'
import { signInKinds } from '../credentials/assertion.js'
import { type LedgerUser, newChallenge, newToken } from '../ledger.js'
import type { Endpoint, ReferenceContext } from '../endpoint.js'
import { readLoginInit } from '../schemas.js'

/**
 * `POST /auth/login/init`: returns a challenge. With a user name it lists the user's credentials. Without one it lists
 * nothing: any passkey that the authenticator has for this relying party can answer it.
 */
export const loginInit: Endpoint = async (context, request) => {
  const { ledger, config, now } = context
  const asked = readLoginInit(await request.text())
  const user = asked.username === undefined ? undefined : namedUser(context, asked)
  if (!user && asked.orgId !== config.orgId) throw new ApiError(401, 'Unauthorized')
  const expires = now() + config.tokenTtl
  const challenge = newChallenge()
  const challengeIdentifier = newToken(user, expires)
  ledger.logins.set(challengeIdentifier, { user, challenge, expires })
  const of = (wanted: string) => user?.credentials.filter(({ kind }) => kind === wanted) ?? []
  const type = 'public-key' as const
  const answer: CreateLoginChallengeResponse = {
    challenge,
    challengeIdentifier,
    supportedCredentialKinds: user
      ? signInKinds(user)
      : [{ kind: 'Fido2', factor: 'either', requiresSecondFactor: false }],
    userVerification: 'required',
    attestation: 'none',
    allowCredentials: {
      webauthn: of('Fido2').map(({ credId: id = '' }) => ({ type, id })),
      key: of('Key').map(({ credId: id = '' }) => ({ type, id })),
      passwordProtectedKey: of('PasswordProtectedKey').map(
        ({ credId: id = '', encryptedPrivateKey = '' }) => ({
          type,
          id,
          encryptedPrivateKey,
        }),
      ),
    },
    externalAuthenticationUrl: '',
  }
  return answer
}

/** Throws the same for every name that it does not return the user of. */
function namedUser(
  { ledger, config, now }: ReferenceContext,
  { username = '', orgId, loginCode }: CreateLoginChallengeBody,
): LedgerUser {
  const user = ledger.users.get(username)
  const isRegistered = user?.orgId === orgId && user.credentials.length > 0
  const isProven =
    config.loginCodeOf === 'nobody' ||
    (loginCode !== undefined && user?.loginCode === loginCode && (user.loginCodeExpires ?? 0) > now())
  if (!isRegistered || !isProven) throw new ApiError(401, 'Unauthorized')
  return user
}
