import { exportPrivateKey, generateKeyPair } from '../crypto.js'
import { RegistrationError } from '../errors.js'
import type { PasswordProtectedKeyAttestation, UserRegistrationChallenge } from '../protocol.js'
import { assertSameUser, attestKey } from './attestKey.js'
import { wrapKeyStoreError } from './checkedKey.js'
import { type PrivateKeyCodec, privateKeyCodec } from './privateKeyCodec.js'
import { verifySealedKey } from './sealedKey.js'

/**
 * A key encrypted under a password. It can be attested for any number of challenges, so that after an expired challenge
 * the user is not asked again.
 */
export interface PasswordProtectedKeyCredential {
  /**
   * Attests the key for one challenge of the same user, and includes the encrypted key.
   *
   * @throws {RegistrationError} `invalid_challenge` if the challenge belongs to another user.
   */
  attest(challenge: UserRegistrationChallenge): Promise<PasswordProtectedKeyAttestation>
}

/** Options of {@link createPasswordProtectedKey}. */
export interface CreatePasswordProtectedKeyOptions {
  /**
   * Encrypts the key. Secret. How strong it is, is not checked here: an attacker who has the envelope can guess
   * offline, and only the API's email step protects the envelope.
   */
  password: string
  /** How the private key is encrypted. Default: {@link privateKeyCodec}. */
  codec?: PrivateKeyCodec | undefined
  /** Also include the page's origin in the client data. Default false: the API's documentation omits it. */
  includeOrigin?: boolean | undefined
}

/**
 * Creates a PasswordProtectedKey credential: a P-256 key whose private half the API stores, encrypted under a password.
 *
 * Before it resolves, the encrypted key is decrypted with the password, and the decrypted key has to sign. Only that
 * key is used from then on; it cannot be exported. Its credential ID is base64url of SHA-256 of `encryptedPrivateKey`.
 * Takes about twice as long as one encryption; the browser runs it outside the main thread.
 *
 * @throws {RegistrationError} `input_invalid` for an empty password; `key_store_failed` if the codec fails;
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

/** Generates a key and encrypts it; resolves to the encrypted key and to the decrypted one, which was verified. */
async function sealedKey(password: string, codec: PrivateKeyCodec) {
  const { privateKey, publicKey } = await generateKeyPair({ extractable: true })
  const pkcs8 = await exportPrivateKey(privateKey)
  const encryptedPrivateKey = await sealedText(codec, pkcs8, password)
  const key = await verifySealedKey(publicKey, { envelope: encryptedPrivateKey, secret: password, codec })
  return { encryptedPrivateKey, key }
}

/** Encrypts the key with the codec, then overwrites its bytes. */
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
