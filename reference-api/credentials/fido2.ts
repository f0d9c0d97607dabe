import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import { ApiError } from '../apiError.js'
import type { LedgerCredential } from '../ledger.js'
import type { Attestation } from '../schemas.js'

/** What a passkey must prove. */
export interface Fido2Expectation {
  challenge: string
  origins: string[]
  rpId: string
  requireUserVerification: boolean
}

/**
 * Verifies a Fido2 attestation with @simplewebauthn/server, which shares no code with this package.
 * The API's browser SDK signs the UTF-8 bytes of the challenge, its mobile SDKs the decoded ones: both count.
 */
export async function verifyFido2(
  { credentialInfo: { credId, clientData, attestationData } }: Attestation,
  { challenge, origins, rpId, requireUserVerification }: Fido2Expectation,
): Promise<Omit<LedgerCredential, 'uuid' | 'name'>> {
  const verified = await verifyRegistrationResponse({
    response: {
      id: credId,
      rawId: credId,
      type: 'public-key',
      response: { clientDataJSON: clientData, attestationObject: attestationData },
      clientExtensionResults: {},
    },
    expectedChallenge: (signed) => signed === challenge || signed === isoBase64URL.fromUTF8String(challenge),
    expectedOrigin: origins,
    expectedRPID: rpId,
    requireUserVerification,
  }).catch((error: unknown) => {
    throw new ApiError(400, `Invalid attestation: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (!verified.verified) throw new ApiError(400, 'Invalid attestation.')
  const { credential, userVerified, origin } = verified.registrationInfo
  if (credential.id !== credId)
    throw new ApiError(400, 'Invalid attestation: credId is not the attested one.')
  return {
    kind: 'Fido2',
    credId,
    publicKey: isoBase64URL.fromBuffer(credential.publicKey),
    userVerified,
    origin,
  }
}
