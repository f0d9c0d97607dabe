import { exportPublicKey, importPublicKey, randomBytes, verify } from '../crypto.js'
import { sameBytes, toBase64url, toBytes } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { isRegistrationError } from '../isRegistrationError.js'
import { fromPem } from '../keyEncoding.js'
import type { AttestableKey } from './attestKey.js'

/** A P-256 key from the host's code, which {@link checkedKey} has not verified yet. */
export interface UncheckedKey {
  /** ID of the credential, unique. Default: base64url of 32 random bytes. */
  credId?: string | undefined
  /** SPKI PEM, with lines of any length. Signed and sent exactly as it is. */
  publicKey: string
  /** Signs `data` (not its hash) with ECDSA P-256 over SHA-256; resolves to r||s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/**
 * Verifies a key from the host's code. Its members are read once, and each signature is verified against the PEM that
 * is sent before it is returned. A trial signature is made at once, so that a key that cannot sign fails before it is
 * used.
 *
 * @throws {RegistrationError} `key_store_failed`; its `field` is `publicKey`, `signature` or `credId`.
 */
export function checkedKey(unchecked: UncheckedKey): Promise<AttestableKey> {
  return wrapKeyStoreError(async () => {
    const { credId = toBase64url(randomBytes(32)), publicKey } = unchecked
    if (typeof credId !== 'string' || !credId) throw unfit('credId')
    const verifier = await verifierOf(publicKey)
    const key: AttestableKey = {
      credId,
      publicKey,
      sign: (data) =>
        wrapKeyStoreError(async () => {
          // Data and signature are copied, so that later changes by the host's code have no effect here.
          const signature = toBytes(await unchecked.sign(data.slice()))
          // A signature in another format, such as DER, fails to verify like a signature of another key.
          if (!signature || !(await verify(verifier, signature, Uint8Array.from(data))))
            throw unfit('signature')
          return signature
        }),
    }
    await key.sign(randomBytes(32))
    return key
  })
}

/** Runs the host's code; every error becomes `key_store_failed`. */
export async function wrapKeyStoreError<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw isRegistrationError(error) && PASSED_THROUGH.has(error.code) ? error : unfit(undefined, error)
  }
}

/**
 * Error codes that the host's code may throw itself. Every other code becomes `key_store_failed`, because some codes
 * say that a submit may have been accepted, and there was none.
 */
const PASSED_THROUGH: ReadonlySet<string> = new Set(['cancelled', 'insecure_context', 'key_store_failed'])

/** Imports the public key of the host's key, against which its signatures are verified. */
async function verifierOf(pem: string): Promise<CryptoKey> {
  const spki = typeof pem === 'string' ? fromPem(pem) : undefined
  if (!spki) throw unfit('publicKey')
  const key = await importPublicKey(spki).catch((error: unknown) => {
    throw isRegistrationError(error) ? error : unfit('publicKey', error)
  })
  // WebCrypto also accepts other encodings of the same key (a compressed point, trailing bytes); servers may not.
  if (!sameBytes(await exportPublicKey(key), spki)) throw unfit('publicKey')
  return key
}

/** Returns the error for a key of the host that cannot be used; `field` names what is wrong with it. */
function unfit(field: string | undefined, cause?: unknown): RegistrationError {
  return new RegistrationError('key_store_failed', { field, cause })
}
