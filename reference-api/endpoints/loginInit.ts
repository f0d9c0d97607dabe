import type { CreateLoginChallengeResponse } from '@dfns/sdk/generated/auth/types.js'
import { ApiError } from '../apiError.js'
import { decoyOf } from '../decoy.js'
import { signInKinds } from '../credentials/assertion.js'
import { newChallenge, newToken } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readUser } from '../schemas.js'

/** `POST /auth/login/init`: returns a challenge with the credential kinds of the user. */
export const loginInit: Endpoint = async ({ ledger, config, now }, request) => {
  const { username, orgId } = readUser(await request.text())
  const known = ledger.users.get(username)
  const isRegistered = known?.orgId === orgId && known.credentials.length > 0
  if (!isRegistered && (config.unknownAtLogin === 'refuse' || orgId !== config.orgId))
    throw new ApiError(401, 'Unauthorized')
  const user = isRegistered ? known : await decoyOf(username, orgId)
  const expires = now() + config.tokenTtl
  const challenge = newChallenge()
  const challengeIdentifier = newToken(user, expires)
  ledger.logins.set(challengeIdentifier, { user, challenge, expires })
  const of = (wanted: string) => user.credentials.filter(({ kind }) => kind === wanted)
  const type = 'public-key' as const
  const answer: CreateLoginChallengeResponse = {
    challenge,
    challengeIdentifier,
    supportedCredentialKinds: signInKinds(user),
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
