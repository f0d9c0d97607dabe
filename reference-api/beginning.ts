import type { CreateRecoveryChallengeResponse } from '@dfns/sdk/generated/auth/types.js'
import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import { newOtp } from './credentials/totp.js'
import { type LedgerCredential, type LedgerUser, newChallenge, newToken, type Session } from './ledger.js'
import type { ReferenceContext } from './endpoint.js'

type RecoveryChallenge = UserRegistrationChallenge &
  Pick<CreateRecoveryChallengeResponse, 'allowedRecoveryCredentials'>

/** Begins a registration, or begins it again. All init endpoints call this. */
export function begin(context: ReferenceContext, user: LedgerUser): UserRegistrationChallenge {
  if (user.credentials.length > 0) throw new ApiError(401, 'User already exists.')
  return keepOnly(context.ledger.sessions, newSession(context, user)).challenge
}

/**
 * Begins a recovery: a challenge for new credentials, and the encrypted recovery key that must sign them. The answer
 * contains only the key that the client named, because the API's own dashboard expects exactly one.
 */
export function beginRecovery(
  context: ReferenceContext,
  user: LedgerUser,
  credential: LedgerCredential,
): RecoveryChallenge {
  const { token, session } = newSession(context, user)
  const { challenge } = keepOnly(context.ledger.recoveries, { token, session: { ...session, credential } })
  const { credId: id = '', encryptedPrivateKey: encryptedRecoveryKey = '' } = credential
  return { ...challenge, allowedRecoveryCredentials: [{ id, encryptedRecoveryKey }] }
}

/** Removes all other sessions of the user, because only the newest one is valid. */
function keepOnly<Kept extends Session>(
  sessions: Map<string, Kept>,
  { token, session }: { token: string; session: Kept },
): Kept {
  for (const [old, { user }] of sessions) if (user === session.user) sessions.delete(old)
  sessions.set(token, session)
  return session
}

function newSession(
  { config, now }: ReferenceContext,
  user: LedgerUser,
): { token: string; session: Session } {
  const { supportedCredentialKinds, totp, tokenTtl, authenticatorAttachment } = { ...config, ...user.policy }
  const expires = now() + tokenTtl
  const otp =
    totp && supportedCredentialKinds.secondFactor.includes('Totp') ? newOtp(user.username) : undefined
  const token = newToken(user, expires)
  const challenge: UserRegistrationChallenge = {
    user: { id: user.id, name: user.username, displayName: user.username },
    temporaryAuthenticationToken: token,
    challenge: newChallenge(),
    supportedCredentialKinds,
    authenticatorSelection: {
      ...(authenticatorAttachment && { authenticatorAttachment }),
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
  return { token, session: { user, challenge, expires, ...(otp && { otpSecret: otp.otpSecret }) } }
}
