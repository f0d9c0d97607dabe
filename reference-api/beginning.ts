import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import { newOtp } from './credentials/totp.js'
import { type LedgerUser, newChallenge, newToken } from './ledger.js'
import type { ReferenceContext } from './referenceApi.js'

/** Begins a registration, or begins it again: the one thing all ways in lead to. */
export function begin(
  { ledger, config, now }: ReferenceContext,
  user: LedgerUser,
): UserRegistrationChallenge {
  if (user.credentials.length > 0) throw new ApiError(401, 'User already exists.')
  for (const [token, session] of ledger.sessions) if (session.user === user) ledger.sessions.delete(token)
  const expires = now() + config.tokenTtl
  const { supportedCredentialKinds } = config
  const otp =
    config.totp && supportedCredentialKinds.secondFactor.includes('Totp') ? newOtp(user.username) : undefined
  const token = newToken(user, expires)
  const challenge: UserRegistrationChallenge = {
    user: { id: user.id, name: user.username, displayName: user.username },
    temporaryAuthenticationToken: token,
    challenge: newChallenge(),
    supportedCredentialKinds,
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    excludeCredentials: [],
    otpUrl: otp?.otpUrl ?? '',
    ...config.challenge?.(user),
  }
  ledger.sessions.set(token, { user, challenge, expires, ...(otp && { otpSecret: otp.otpSecret }) })
  return challenge
}
