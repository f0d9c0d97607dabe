import { RegistrationError } from '../errors.js'
import type { PasswordAttestation } from '../protocol.js'

/**
 * Creates the attestation of a password. Deprecated by the API, and a first factor only.
 *
 * @param password Sent exactly as it is, including spaces, because the API's login compares it exactly.
 * @throws {RegistrationError} `input_invalid`, its `field` `password`, if it is empty.
 */
export function attestPassword(password: string): PasswordAttestation {
  if (!password) throw new RegistrationError('input_invalid', { field: 'password' })
  return { credentialKind: 'Password', credentialInfo: { password } }
}
