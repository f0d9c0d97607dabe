import { exportPublicKey, importPublicKey, randomBytes, verify } from '../crypto.js'
import { sameBytes, toBase64url, toBytes } from '../encoding.js'
import { isRegistrationError, RegistrationError } from '../errors.js'
import { fromPem } from '../keyEncoding.js'
import type { AttestableKey } from './attestKey.js'

/** A key in other hands. */
export interface UncheckedKey {
  /** Unique to this credential. Default: base64url of 32 random bytes. */
  credId?: string | undefined
  /** SPKI PEM, in lines of any length. Signed and sent exactly as it is. */
  publicKey: string
  /** ECDSA P-256 over SHA-256 of `data` (not of its hash); resolves to r||s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/**
 * The key as one to rely on: read once, and no signature of it leaves unless it verifies against the very PEM that
 * is sent. A trial signature is made at once, so that a key that cannot sign is known before anything is built on it.
 *
 * @throws {RegistrationError} `key_store_failed`, its `field` `publicKey`, `signature` or `credId`.
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
          // A copy each way: what the other hands do with theirs later changes nothing here.
          const signature = toBytes(await unchecked.sign(data.slice()))
          // Anything but 64 bytes, DER for one, verifies as little as a signature of another key.
          if (!signature || !(await verify(verifier, signature, Uint8Array.from(data))))
            throw unfit('signature')
          return signature
        }),
    }
    await key.sign(randomBytes(32))
    return key
  })
}

/** Runs what is in other hands; whatever it throws becomes `key_store_failed`. */
export async function wrapKeyStoreError<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw isRegistrationError(error) && PASSED_THROUGH.has(error.code) ? error : unfit(undefined, error)
  }
}

/** What a store may say for itself. Any other code would tell of a submit that never was. */
const PASSED_THROUGH: ReadonlySet<string> = new Set(['cancelled', 'insecure_context', 'key_store_failed'])

async function verifierOf(pem: string): Promise<CryptoKey> {
  const spki = typeof pem === 'string' ? fromPem(pem) : undefined
  if (!spki) throw unfit('publicKey')
  const key = await importPublicKey(spki).catch((error: unknown) => {
    throw isRegistrationError(error) ? error : unfit('publicKey', error)
  })
  // Engines also take other spellings of the same key (a compressed point, bytes after the end); servers need not.
  if (!sameBytes(await exportPublicKey(key), spki)) throw unfit('publicKey')
  return key
}

function unfit(field: string | undefined, cause?: unknown): RegistrationError {
  return new RegistrationError('key_store_failed', { field, cause })
}
