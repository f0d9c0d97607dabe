import { importPrivateKey, sha256, sign } from '../crypto.js'
import { toBase64url, utf8 } from '../encoding.js'
import { isRegistrationError, RegistrationError } from '../errors.js'
import type { PasswordProtectedKeyAssertion } from '../protocol.js'
import { assertKey, type KeySigner } from './assertKey.js'
import { type PrivateKeyCodec, privateKeyCodec } from './privateKeyCodec.js'

/** A {@link KeySigner} that also words the whole answer to a login. */
export interface PasswordProtectedKeySigner extends KeySigner {
  /**
   * The first factor of `POST /auth/login`.
   *
   * @param login The answer of `POST /auth/login/init`: its `challenge` is signed as it stands there.
   */
  assert(login: { challenge: string }): Promise<PasswordProtectedKeyAssertion>
}

/** How {@link openPasswordProtectedKey} opens. */
export interface OpenPasswordProtectedKeyOptions {
  /** What the key was sealed with. Default: {@link privateKeyCodec}. */
  codec?: PrivateKeyCodec | undefined
  /** Default: base64url of SHA-256 of the envelope, which is what `createPasswordProtectedKey` registers. */
  credId?: string | undefined
}

/**
 * Opens a sealed private key to sign in with. The key it returns cannot be exported.
 *
 * @param encryptedPrivateKey As `allowCredentials.passwordProtectedKey[].encryptedPrivateKey` of a login challenge.
 * @param password Secret.
 * @throws {RegistrationError} `password_wrong`; `envelope_invalid`, its `field` naming what cannot be read;
 * `insecure_context`.
 */
export async function openPasswordProtectedKey(
  encryptedPrivateKey: string,
  password: string,
  { codec = privateKeyCodec, credId }: OpenPasswordProtectedKeyOptions = {},
): Promise<PasswordProtectedKeySigner> {
  const privateKey = await opened(encryptedPrivateKey, password, codec)
  const signer: KeySigner = {
    credId: credId ?? toBase64url(await sha256(utf8(encryptedPrivateKey))),
    sign: (data) => sign(privateKey, Uint8Array.from(data)),
  }
  return {
    ...signer,
    assert: async (login) => ({
      kind: 'PasswordProtectedKey',
      credentialAssertion: await assertKey(login, signer),
    }),
  }
}

async function opened(envelope: string, password: string, codec: PrivateKeyCodec): Promise<CryptoKey> {
  try {
    const pkcs8 = await codec.open(envelope, password)
    const copy = Uint8Array.from(pkcs8)
    try {
      return await importPrivateKey(copy)
    } finally {
      copy.fill(0)
      pkcs8.fill(0)
    }
  } catch (error) {
    throw isRegistrationError(error)
      ? error
      : new RegistrationError('envelope_invalid', { field: 'key', cause: error })
  }
}
