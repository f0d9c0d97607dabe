import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import type { Fido2Attestation } from '../../src/core/protocol.js'
import { fromBase64url, toBase64url, VerificationError, utf8 } from '../bytes.js'
import type { LedgerCredential, VerifiedCredential } from '../ledger.js'
import type { AssertionOf } from '../bodyValidators.js'

/** What a passkey has to prove. */
export interface Fido2Expectation {
  challenge: string
  origins: string[]
  rpId: string
  requireUserVerification: boolean
  /** COSE algorithm numbers of the challenge. A new key must use one of them, and one that this stand-in can verify. */
  algorithms?: number[]
}

/**
 * Verifies a Fido2 attestation with @simplewebauthn/server, which shares no code with this package. The challenge may
 * be its UTF-8 bytes, as the API's browser SDK signs it, or the decoded bytes, as its mobile SDKs do.
 */
export async function verifyFido2(
  { credentialInfo: { credId, clientData, attestationData } }: Fido2Attestation,
  { algorithms, ...expectation }: Fido2Expectation,
): Promise<VerifiedCredential> {
  demandBase64url({ credId, clientData, attestationData })
  const verified = await verifyRegistrationResponse({
    response: {
      id: credId,
      rawId: credId,
      type: 'public-key',
      response: { clientDataJSON: clientData, attestationObject: attestationData },
      clientExtensionResults: {},
    },
    ...expected(expectation),
    ...(algorithms && { supportedAlgorithmIDs: algorithms }),
  }).catch(unproven)
  if (!verified.verified) throw new VerificationError('the attestation does not verify')
  const { credential, userVerified, origin } = verified.registrationInfo
  if (credential.id !== credId) throw new VerificationError('credId is not the attested one.')
  return {
    kind: 'Fido2',
    credId,
    publicKey: isoBase64URL.fromBuffer(credential.publicKey),
    userVerified,
    origin,
    counter: credential.counter,
  }
}

/** Verifies a passkey assertion. Returns the new signature counter for the ledger. */
export async function verifyFido2Assertion(
  { credId, clientData, authenticatorData, signature, userHandle }: AssertionOf<'Fido2'>,
  { publicKey = '', counter = 0 }: LedgerCredential,
  { userId, ...expectation }: Fido2Expectation & { userId: string },
): Promise<number> {
  if (userHandle !== undefined && userHandle !== toBase64url(utf8(userId))) {
    throw new VerificationError('userHandle is of another user')
  }
  demandBase64url({ credId, clientData, authenticatorData, signature })
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: {
      id: credId,
      rawId: credId,
      type: 'public-key',
      response: { clientDataJSON: clientData, authenticatorData, signature },
      clientExtensionResults: {},
    },
    credential: { id: credId, publicKey: fromBase64url(publicKey, 'publicKey'), counter },
    ...expected(expectation),
  }).catch(unproven)
  if (!verified) throw new VerificationError('the signature does not verify')
  return authenticationInfo.newCounter
}

function expected({ challenge, origins, rpId, requireUserVerification }: Fido2Expectation) {
  return {
    expectedChallenge: (signed: string) =>
      signed === challenge || signed === isoBase64URL.fromUTF8String(challenge),
    expectedOrigin: origins,
    expectedRPID: rpId,
    requireUserVerification,
  }
}

/** The library also accepts padded base64url, so this check rejects a client that pads. */
function demandBase64url(fields: Record<string, string>): void {
  for (const [name, text] of Object.entries(fields)) fromBase64url(text, name)
}

function unproven(error: unknown): never {
  throw new VerificationError(error instanceof Error ? error.message : String(error))
}
