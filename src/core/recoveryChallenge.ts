import { parseChallenge } from './challenge.js'
import { type JsonObject, isRecord, ownProperty, type Reader, readFields, INVALID } from './fields.js'
import type { AllowedRecoveryCredential, UserRecoveryChallenge } from './protocol.js'

/**
 * Validates the response that begins a recovery: a registration challenge, and the encrypted private keys of the
 * recovery credentials that may sign it. Recovery credentials without an encrypted key are dropped, because this package
 * cannot use them.
 *
 * @param answer The response of `POST /auth/recover/user/init` (or `/delegated`), parsed from JSON.
 * @param options The options of {@link parseChallenge}.
 * @throws {RegistrationError} `invalid_challenge`; its `field` names the missing or wrong field.
 */
export function parseRecoveryChallenge(
  answer: unknown,
  options?: Parameters<typeof parseChallenge>[1],
): UserRecoveryChallenge {
  // Parsed outside of `readFields`, which would replace the error and lose its `field`.
  const challenge = parseChallenge(answer, options)
  return readFields(answer, 'invalid_challenge', (required) => ({
    ...challenge,
    allowedRecoveryCredentials: required('allowedRecoveryCredentials', sealedKeys),
  }))
}

/** Reads the list of encrypted recovery keys. */
const sealedKeys: Reader<AllowedRecoveryCredential[]> = (value) => {
  if (!Array.isArray(value)) throw INVALID
  const usable = value.filter(isRecord).flatMap(sealedKey)
  if (usable.length === 0) throw INVALID
  return usable
}

/** Returns the encrypted recovery key in a list of one; an empty list if a part of it is missing. */
function sealedKey(item: JsonObject): AllowedRecoveryCredential[] {
  const [id, encryptedRecoveryKey] = [ownProperty(item, 'id'), ownProperty(item, 'encryptedRecoveryKey')]
  const usable =
    typeof id === 'string' && typeof encryptedRecoveryKey === 'string' && id && encryptedRecoveryKey
  return usable ? [{ id, encryptedRecoveryKey }] : []
}
