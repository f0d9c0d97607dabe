import { parseChallenge } from './challenge.js'
import { type Fields, isRecord, ownProperty, type Reader, readFields, INVALID } from './fields.js'
import type { AllowedRecoveryCredential, UserRecoveryChallenge } from './protocol.js'

/**
 * Checks the answer that begins a recovery: a registration challenge, and the sealed keys that may answer it. Of
 * those, the ones without a sealed key are left out: nothing here can open them.
 *
 * @param answer What `POST /auth/recover/user/init` (or `/delegated`) answered, parsed from JSON.
 * @param options As of {@link parseChallenge}.
 * @throws {RegistrationError} `invalid_challenge`, its `field` naming what is missing or wrong.
 */
export function parseRecoveryChallenge(
  answer: unknown,
  options?: Parameters<typeof parseChallenge>[1],
): UserRecoveryChallenge {
  // Read on its own: inside, its error would be taken for one of the field below, and its own `field` lost.
  const challenge = parseChallenge(answer, options)
  return readFields(answer, 'invalid_challenge', (at) => ({
    ...challenge,
    allowedRecoveryCredentials: at('allowedRecoveryCredentials', sealedKeys),
  }))
}

const sealedKeys: Reader<AllowedRecoveryCredential[]> = (value) => {
  if (!Array.isArray(value)) throw INVALID
  const usable = value.filter(isRecord).flatMap(sealedKey)
  if (usable.length === 0) throw INVALID
  return usable
}

function sealedKey(item: Fields): AllowedRecoveryCredential[] {
  const [id, encryptedRecoveryKey] = [ownProperty(item, 'id'), ownProperty(item, 'encryptedRecoveryKey')]
  const usable =
    typeof id === 'string' && typeof encryptedRecoveryKey === 'string' && id && encryptedRecoveryKey
  return usable ? [{ id, encryptedRecoveryKey }] : []
}
