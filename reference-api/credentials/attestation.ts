import type {
  FirstFactorAttestation,
  RecoveryKeyAttestation,
  SecondFactorAttestation,
} from '../../src/core/protocol.js'
import { ApiError } from '../apiError.js'
import { Unproven } from '../bytes.js'
import type { Proven } from '../ledger.js'
import { type Fido2Expectation, verifyFido2 } from './fido2.js'
import { verifyKey } from './key.js'
import { hashPassword } from './password.js'
import { otpStepOf } from './totp.js'

/** What the credentials of one registration must prove. */
export interface AttestationExpectation extends Fido2Expectation {
  /** Base32; absent where no `otpUrl` was handed out. */
  otpSecret?: string | undefined
  now: number
}

/** Verifies one credential, of whichever kind. */
export async function verifyAttestation(
  attestation: FirstFactorAttestation | SecondFactorAttestation | RecoveryKeyAttestation,
  expectation: AttestationExpectation,
): Promise<Proven> {
  try {
    return await proven(attestation, expectation)
  } catch (error) {
    if (error instanceof Unproven) throw new ApiError(400, `Invalid attestation: ${error.message}`)
    throw error
  }
}

async function proven(
  attestation: FirstFactorAttestation | SecondFactorAttestation | RecoveryKeyAttestation,
  expectation: AttestationExpectation,
): Promise<Proven> {
  switch (attestation.credentialKind) {
    case 'Fido2':
      return verifyFido2(attestation, expectation)
    case 'Password':
      return { kind: 'Password', passwordHash: await hashPassword(attestation.credentialInfo.password) }
    case 'Totp': {
      const { otpSecret, now } = expectation
      if (otpSecret === undefined) throw new Unproven('no otpUrl was handed out')
      const otpStep = otpStepOf(attestation.credentialInfo.otpCode, { otpSecret, now })
      if (otpStep === undefined) throw new Unproven('otpCode is not the code of this time')
      return { kind: 'Totp', otpSecret, otpStep }
    }
    default:
      return verifyKey(attestation, expectation)
  }
}
