import type {
  FirstFactorAttestation,
  RecoveryKeyAttestation,
  SecondFactorAttestation,
} from '../../src/core/protocol.js'
import { ApiError } from '../apiError.js'
import { VerificationError } from '../bytes.js'
import type { VerifiedCredential } from '../ledger.js'
import { type Fido2Expectation, verifyFido2 } from './fido2.js'
import { verifyKey } from './key.js'
import { hashPassword } from './password.js'
import { otpStepOf } from './totp.js'

/** What the credentials of one registration have to prove. */
export interface AttestationExpectation extends Fido2Expectation {
  /** The Totp seed in base32; undefined if the challenge had no `otpUrl`. */
  otpSecret?: string | undefined
  now: number
}

/** Verifies a credential of any kind. */
export async function verifyAttestation(
  attestation: FirstFactorAttestation | SecondFactorAttestation | RecoveryKeyAttestation,
  expectation: AttestationExpectation,
): Promise<VerifiedCredential> {
  try {
    return await proven(attestation, expectation)
  } catch (error) {
    if (error instanceof VerificationError) throw new ApiError(400, `Invalid attestation: ${error.message}`)
    throw error
  }
}

async function proven(
  attestation: FirstFactorAttestation | SecondFactorAttestation | RecoveryKeyAttestation,
  expectation: AttestationExpectation,
): Promise<VerifiedCredential> {
  switch (attestation.credentialKind) {
    case 'Fido2':
      return verifyFido2(attestation, expectation)
    case 'Password':
      return { kind: 'Password', passwordHash: await hashPassword(attestation.credentialInfo.password) }
    case 'Totp': {
      const { otpSecret, now } = expectation
      if (otpSecret === undefined) throw new VerificationError('no otpUrl was handed out')
      const otpStep = otpStepOf(attestation.credentialInfo.otpCode, { otpSecret, now })
      if (otpStep === undefined) throw new VerificationError('otpCode is not the code of this time')
      return { kind: 'Totp', otpSecret, otpStep }
    }
    default:
      return verifyKey(attestation, expectation)
  }
}
