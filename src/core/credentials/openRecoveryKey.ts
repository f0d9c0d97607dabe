import { RegistrationError } from '../errors.js'
import { isRegistrationError } from '../isRegistrationError.js'
import type { AllowedRecoveryCredential } from '../protocol.js'
import type { KeySigner } from './assertKey.js'
import { readRecoveryCode, type RecoveryCodeProblem } from './recoveryCode.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'
import { openSealedKey } from './sealedKey.js'

/** Options of {@link openRecoveryKey}. */
export interface OpenRecoveryKeyOptions {
  /** The recovery code as the user typed or pasted it; {@link readRecoveryCode} reads it. Secret. */
  secret: string
  /**
   * The username on the recovery kit. `user.name` of the recovery challenge is the same, unless it was changed since.
   */
  username: string
}

/** Direction marks. PDF viewers and chat apps add them when a name is copied. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Decrypts a recovery key to recover with. The signer uses the credential ID that the server sent; the key cannot be
 * exported.
 *
 * The code is read as users type it. If the username as given does not open the key, it is tried in the forms into
 * which paper, PDF and keyboards change a name invisibly: composed and decomposed letters, Arabic presentation forms,
 * direction marks. Kits of the API's own tools open as well.
 *
 * @param allowed One of `allowedRecoveryCredentials` of a recovery challenge, unchanged.
 * @throws {RegistrationError} `input_invalid` with field `secret`, its `cause` a {@link RecoveryCodeProblem};
 * `password_wrong` if code or username belong to another key; `envelope_invalid`, its `field` naming the part that
 * cannot be read; `insecure_context`.
 */
export async function openRecoveryKey(
  { id, encryptedRecoveryKey }: AllowedRecoveryCredential,
  { secret, username }: OpenRecoveryKeyOptions,
): Promise<KeySigner> {
  const { code, problem } = readRecoveryCode(secret)
  if (code === undefined) {
    throw new RegistrationError('input_invalid', {
      field: 'secret',
      cause: problem,
      message: describe(problem),
    })
  }
  return { credId: id, sign: await openWithAnySpelling(encryptedRecoveryKey, code, spellingsOf(username)) }
}

/** Decrypts a recovery key with the first spelling of the username that opens it. */
async function openWithAnySpelling(
  envelope: string,
  secret: string,
  [spelling = '', ...others]: string[],
): Promise<KeySigner['sign']> {
  try {
    return await openSealedKey({ envelope, secret, codec: recoveryKeyCodec(spelling) })
  } catch (error) {
    const another = others.length > 0 && isRegistrationError(error) && error.code === 'password_wrong'
    if (another) return openWithAnySpelling(envelope, secret, others)
    throw error
  }
}

/**
 * Returns the username and then its other possible spellings, each once. Most names have only one, so only one is
 * tried.
 */
function spellingsOf(username: string): string[] {
  const plain = username.replace(DIRECTIONS, '')
  return [...new Set([username, plain, ...['NFC', 'NFD', 'NFKC'].map((form) => plain.normalize(form))])]
}

/** Returns the problem of a typed code as an English sentence, for the message of the error. */
function describe(problem: RecoveryCodeProblem): string {
  if (problem.reason === 'too_short') return `The recovery code is ${problem.missing} symbols too short.`
  if (problem.reason === 'too_long') return `The recovery code is ${problem.extra} symbols too long.`
  return `These symbols are in no recovery code: ${problem.symbols.join(' ')}`
}
