import { exportPublicKey, importPrivateKey, sha256, sign } from '../crypto.js'
import { toBase64url, utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { isRegistrationError } from '../isRegistrationError.js'
import { toPem } from '../keyEncoding.js'
import type { KeySigner } from './assertKey.js'
import type { AttestableKey } from './attestKey.js'
import { checkedKey } from './checkedKey.js'
import type { PrivateKeyCodec } from './privateKeyCodec.js'

/** An envelope, the secret that decrypts it, and the codec. */
export interface Sealed {
  /** The encrypted private key, in the format of the codec. */
  envelope: string
  /** A password, or a recovery code as it is printed. */
  secret: string
  codec: PrivateKeyCodec
}

/**
 * Decrypts the key in an envelope and returns its `sign` function; the key cannot be exported.
 *
 * @throws {RegistrationError} The error of the codec; `envelope_invalid` if the codec throws anything else, or if the
 * decrypted bytes are not a P-256 key.
 */
export async function openSealedKey(sealed: Sealed): Promise<KeySigner['sign']> {
  const privateKey = await opened(sealed)
  return (data) => sign(privateKey, Uint8Array.from(data))
}

/**
 * Decrypts a key that was just encrypted and verifies it against the public half that was generated. Its credential ID
 * is base64url of SHA-256 of the envelope.
 *
 * @throws {RegistrationError} As {@link openSealedKey} and {@link checkedKey}.
 */
export async function verifySealedKey(publicKey: CryptoKey, sealed: Sealed): Promise<AttestableKey> {
  return checkedKey({
    credId: toBase64url(await sha256(utf8(sealed.envelope))),
    publicKey: toPem(await exportPublicKey(publicKey)),
    sign: await openSealedKey(sealed),
  })
}

/**
 * Decrypts the key in an envelope. A function of its own, so that the closure of the `sign` function does not keep the
 * secret in memory.
 */
async function opened({ envelope, secret, codec }: Sealed): Promise<CryptoKey> {
  try {
    const pkcs8 = await codec.open(envelope, secret)
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
