import { isoBase64URL } from '@simplewebauthn/server/helpers'
import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import { ApiError } from '../apiError.js'
import { newId, newToken } from '../ledger.js'
import type { Endpoint } from '../referenceApi.js'
import { readRegistrationInit } from '../schemas.js'

/** `POST /auth/registration/init`: a challenge for the holder of a registration code. */
export const registrationInit: Endpoint = async ({ ledger, config, now }, request) => {
  const { orgId, username, registrationCode } = readRegistrationInit(await request.text())
  const user = ledger.users.get(username)
  if (
    !user ||
    user.orgId !== orgId ||
    user.registrationCode !== registrationCode ||
    user.codeExpires <= now()
  ) {
    throw new ApiError(400, 'Registration code expired')
  }
  if (user.credentials.length > 0) throw new ApiError(401, 'User already exists.')
  for (const [token, session] of ledger.sessions) if (session.user === user) ledger.sessions.delete(token)
  const token = newToken()
  const challenge: UserRegistrationChallenge = {
    user: { id: user.id, name: username, displayName: username },
    temporaryAuthenticationToken: token,
    challenge: isoBase64URL.fromUTF8String(newId('ch')),
    supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: [] },
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
    otpUrl: '',
    ...config.challenge?.(user),
  }
  ledger.sessions.set(token, { user, challenge, expires: now() + config.tokenTtl })
  return challenge
}
