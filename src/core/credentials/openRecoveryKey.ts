import { isRegistrationError, RegistrationError } from '../errors.js'
import type { KeySigner } from './assertKey.js'
import { openPasswordProtectedKey } from './openPasswordProtectedKey.js'
import { readRecoveryCode, type RecoveryCodeFault } from './recoveryCode.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'

/** What opens a recovery key. */
export interface OpenRecoveryKeyOptions {
  /** As it was typed or pasted: read by {@link readRecoveryCode}. Secret. */
  code: string
  /** As the kit has it, or `user.name` of the recovery challenge. */
  username: string
  /** Default: base64url of SHA-256 of the envelope, which is what `createRecoveryKey` registers. */
  credId?: string | undefined
}

/** Characters that only turn the direction of writing. A PDF viewer or a chat adds them when a name is copied. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Opens a recovery key to recover with. The key it returns cannot be exported.
 *
 * The code is read as people type it. Where the username does not open the key as it stands, the ways are tried in
 * which paper, PDF and keyboards change one without anybody seeing it: composed and decomposed letters, Arabic
 * presentation forms, marks of direction. Kits of the API's dashboard open as well.
 *
 * @param encryptedRecoveryKey As `allowedRecoveryCredentials[].encryptedRecoveryKey` of a recovery challenge.
 * @throws {RegistrationError} `input_invalid` with field `code`, its `cause` a {@link RecoveryCodeFault};
 * `password_wrong` when code or username are of another key; `envelope_invalid`, its `field` naming what cannot be
 * read; `insecure_context`.
 */
export async function openRecoveryKey(
  encryptedRecoveryKey: string,
  { code: typed, username, credId }: OpenRecoveryKeyOptions,
): Promise<KeySigner> {
  const { code, fault } = readRecoveryCode(typed)
  if (code === undefined) {
    throw new RegistrationError('input_invalid', { field: 'code', cause: fault, message: wordsOf(fault) })
  }
  return opened(encryptedRecoveryKey, code, credId, spellingsOf(username))
}

/** Apart from the function above, so that what is kept to sign with does not keep the code alive. */
async function opened(
  envelope: string,
  code: string,
  credId: string | undefined,
  [spelling = '', ...others]: string[],
): Promise<KeySigner> {
  try {
    const signer = await openPasswordProtectedKey(envelope, code, {
      codec: recoveryKeyCodec(spelling),
      credId,
    })
    return { credId: signer.credId, sign: (data) => signer.sign(data) }
  } catch (error) {
    const another = others.length > 0 && isRegistrationError(error) && error.code === 'password_wrong'
    if (another) return opened(envelope, code, credId, others)
    throw error
  }
}

/** The username itself, then what it may have been. For most names they are all the same, and one is tried. */
function spellingsOf(username: string): string[] {
  const plain = username.replace(DIRECTIONS, '')
  return [...new Set([username, plain, ...['NFC', 'NFD', 'NFKC'].map((form) => plain.normalize(form))])]
}

function wordsOf(fault: RecoveryCodeFault): string {
  if (fault.reason === 'too_short') return `The recovery code is ${fault.missing} symbols too short.`
  if (fault.reason === 'too_long') return `The recovery code is ${fault.extra} symbols too long.`
  return `These symbols are in no recovery code: ${fault.symbols.join(' ')}`
}
