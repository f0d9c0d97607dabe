import { RegistrationError } from '../errors.js'
import type { PasswordAttestation } from '../protocol.js'

/**
 * The attestation of a password. Deprecated by the API, and a first factor only.
 *
 * @param password Sent exactly as it is, spaces included: the API's login compares what was typed then.
 * @throws {RegistrationError} `input_invalid`, its `field` `password`, when it is empty.
 */
export function attestPassword(password: string): PasswordAttestation {
  if (!password) throw new RegistrationError('input_invalid', { field: 'password' })
  return { credentialKind: 'Password', credentialInfo: { password } }
}
