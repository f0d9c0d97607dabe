import { exportPublicKey, importPrivateKey, sha256, sign } from '../crypto.js'
import { toBase64url, utf8 } from '../encoding.js'
import { isRegistrationError, RegistrationError } from '../errors.js'
import { toPem } from '../keyEncoding.js'
import type { KeySigner } from './assertKey.js'
import type { AttestableKey } from './attestKey.js'
import { checkedKey } from './checkedKey.js'
import type { PrivateKeyCodec } from './privateKeyCodec.js'

/** An envelope, what opens it, and how. */
export interface Sealed {
  envelope: string
  /** A password, or a recovery code as it is printed. */
  secret: string
  codec: PrivateKeyCodec
}

/**
 * Signs with the key in an envelope; the key cannot be exported.
 *
 * @throws {RegistrationError} What the codec throws; `envelope_invalid` when that is anything else, or what it opens
 * is no P-256 key.
 */
export async function openSealedKey(sealed: Sealed): Promise<KeySigner['sign']> {
  const privateKey = await opened(sealed)
  return (data) => sign(privateKey, Uint8Array.from(data))
}

/**
 * A key just sealed, taken out of its envelope again: the public half of what was generated against the private half
 * of what was opened. Its id is base64url of SHA-256 of the envelope.
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

/** Apart from what keeps the key, so that nothing which can sign keeps the secret alive. */
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
