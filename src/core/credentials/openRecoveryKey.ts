import { isRegistrationError, RegistrationError } from '../errors.js'
import type { AllowedRecoveryCredential } from '../protocol.js'
import type { KeySigner } from './assertKey.js'
import { readRecoveryCode, type RecoveryCodeProblem } from './recoveryCode.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'
import { openSealedKey } from './sealedKey.js'

/** What opens a recovery key. */
export interface OpenRecoveryKeyOptions {
  /** The recovery code as it was typed or pasted: read by {@link readRecoveryCode}. Secret. */
  secret: string
  /** As the kit has it, or `user.name` of the recovery challenge. */
  username: string
}

/** Characters that only turn the direction of writing. A PDF viewer or a chat adds them when a name is copied. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Opens a recovery key to recover with. It answers under the id that the server names; the key cannot be exported.
 *
 * The code is read as people type it. Where the username does not open the key as it stands, the ways are tried in
 * which paper, PDF and keyboards change one without anybody seeing it: composed and decomposed letters, Arabic
 * presentation forms, marks of direction. Kits of the API's own tools open as well.
 *
 * @param allowed One of `allowedRecoveryCredentials` of a recovery challenge, as it stands there.
 * @throws {RegistrationError} `input_invalid` with field `secret`, its `cause` a {@link RecoveryCodeProblem};
 * `password_wrong` when code or username are of another key; `envelope_invalid`, its `field` naming what cannot be
 * read; `insecure_context`.
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
  return { credId: id, sign: await opened(encryptedRecoveryKey, code, spellingsOf(username)) }
}

async function opened(
  envelope: string,
  secret: string,
  [spelling = '', ...others]: string[],
): Promise<KeySigner['sign']> {
  try {
    return await openSealedKey({ envelope, secret, codec: recoveryKeyCodec(spelling) })
  } catch (error) {
    const another = others.length > 0 && isRegistrationError(error) && error.code === 'password_wrong'
    if (another) return opened(envelope, secret, others)
    throw error
  }
}

/** The username itself, then what it may have been. For most names they are all the same, and one is tried. */
function spellingsOf(username: string): string[] {
  const plain = username.replace(DIRECTIONS, '')
  return [...new Set([username, plain, ...['NFC', 'NFD', 'NFKC'].map((form) => plain.normalize(form))])]
}

function describe(problem: RecoveryCodeProblem): string {
  if (problem.reason === 'too_short') return `The recovery code is ${problem.missing} symbols too short.`
  if (problem.reason === 'too_long') return `The recovery code is ${problem.extra} symbols too long.`
  return `These symbols are in no recovery code: ${problem.symbols.join(' ')}`
}
