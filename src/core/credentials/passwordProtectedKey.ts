import { exportPrivateKey, generateKeyPair } from '../crypto.js'
import { RegistrationError } from '../errors.js'
import type { PasswordProtectedKeyAttestation, UserRegistrationChallenge } from '../protocol.js'
import { assertSameUser, attestKey } from './attestKey.js'
import { wrapKeyStoreError } from './checkedKey.js'
import { type PrivateKeyCodec, privateKeyCodec } from './privateKeyCodec.js'
import { verifySealedKey } from './sealedKey.js'

/** A key sealed under a password; it can be attested again and again, so that an expired challenge costs nothing. */
export interface PasswordProtectedKeyCredential {
  /**
   * The proof for one challenge, of the same user, with the sealed key.
   *
   * @throws {RegistrationError} `invalid_challenge` when the challenge is another user's.
   */
  attest(challenge: UserRegistrationChallenge): Promise<PasswordProtectedKeyAttestation>
}

/** What {@link createPasswordProtectedKey} makes the key with. */
export interface CreatePasswordProtectedKeyOptions {
  /**
   * Seals the key. Secret, and not judged here: whoever gets hold of the envelope can guess offline, for which the
   * API's e-mail step is the only hurdle.
   */
  password: string
  /** How the key is sealed. Default: {@link privateKeyCodec}. */
  codec?: PrivateKeyCodec | undefined
  /** Also name the page's origin in the client data. Default false, as the API documents. */
  includeOrigin?: boolean | undefined
}

/**
 * Makes a PasswordProtectedKey credential: a P-256 key whose private half the API keeps, sealed under a password.
 *
 * The envelope is opened with the password, and the key out of it has to sign, before it is accepted. From then on
 * only that key is used; it cannot be exported. Its credential id is base64url of SHA-256 of the envelope.
 * Takes about twice the time of one sealing; the browser works on it outside the main thread.
 *
 * @throws {RegistrationError} `input_invalid` for an empty password; `key_store_failed` when the codec fails;
 * `insecure_context`.
 */
export async function createPasswordProtectedKey(
  challenge: UserRegistrationChallenge,
  { password, codec = privateKeyCodec, includeOrigin }: CreatePasswordProtectedKeyOptions,
): Promise<PasswordProtectedKeyCredential> {
  if (!password) throw new RegistrationError('input_invalid', { field: 'password' })
  const { encryptedPrivateKey, key } = await wrapKeyStoreError(() => sealedKey(password, codec))
  return {
    async attest(asked) {
      assertSameUser(challenge, asked)
      const credentialInfo = await attestKey(asked, key, { includeOrigin })
      return { credentialKind: 'PasswordProtectedKey', credentialInfo, encryptedPrivateKey }
    },
  }
}

async function sealedKey(password: string, codec: PrivateKeyCodec) {
  const { privateKey, publicKey } = await generateKeyPair({ extractable: true })
  const pkcs8 = await exportPrivateKey(privateKey)
  const encryptedPrivateKey = await sealedText(codec, pkcs8, password)
  const key = await verifySealedKey(publicKey, { envelope: encryptedPrivateKey, secret: password, codec })
  return { encryptedPrivateKey, key }
}

async function sealedText(
  codec: PrivateKeyCodec,
  pkcs8: Uint8Array<ArrayBuffer>,
  password: string,
): Promise<string> {
  try {
    const text = await codec.seal(pkcs8, password)
    if (typeof text === 'string' && text) return text
    throw new RegistrationError('key_store_failed', { field: 'encryptedPrivateKey' })
  } finally {
    pkcs8.fill(0)
  }
}
