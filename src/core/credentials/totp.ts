import { RegistrationError } from '../errors.js'
import type { TotpAttestation } from '../protocol.js'

/**
 * The attestation of a one-time code. Deprecated by the API, and a second factor only.
 *
 * @param otpCode As typed: spaces are taken out, six digits must be left (RFC 6238).
 * @throws {RegistrationError} `input_invalid`, its `field` `otpCode`. The code itself is never in the error.
 */
export function attestTotp(otpCode: string): TotpAttestation {
  const digits = otpCode.replaceAll(/\s/g, '')
  if (!/^[0-9]{6}$/.test(digits)) throw new RegistrationError('input_invalid', { field: 'otpCode' })
  return { credentialKind: 'Totp', credentialInfo: { otpCode: digits } }
}
