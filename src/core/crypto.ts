import { utf8 } from './encoding.js'
import { errorName } from './errorName.js'
import { RegistrationError } from './errors.js'

/** Bytes in a buffer that is not shared, which is what WebCrypto takes. */
type Bytes = Uint8Array<ArrayBuffer>

/** Parameters of WebCrypto: for a key, and for a signature. */
const P256 = { name: 'ECDSA', namedCurve: 'P-256' }
const ES256 = { name: 'ECDSA', hash: 'SHA-256' }

/** Returns WebCrypto or throws: browsers hide it in insecure contexts, and some test environments have none. */
function webCrypto<Part extends 'subtle' | 'getRandomValues'>(part: Part): Pick<Crypto, Part> {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> }
  if (!crypto?.[part]) throw new RegistrationError('insecure_context')
  return crypto as Crypto
}

const subtle = (): SubtleCrypto => webCrypto('subtle').subtle

/** Returns cryptographically random bytes. */
export function randomBytes(length: number): Bytes {
  return webCrypto('getRandomValues').getRandomValues(new Uint8Array(length))
}

/** Returns the SHA-256 hash. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle().digest('SHA-256', bytes))
}

/** Generates a P-256 key pair. The public key can always be exported, the private key only if `extractable`. */
export async function generateKeyPair({ extractable }: { extractable: boolean }): Promise<CryptoKeyPair> {
  return subtle().generateKey(P256, extractable, ['sign', 'verify'])
}

/** Imports a P-256 private key from PKCS#8 as non-extractable. The caller still has to overwrite the bytes. */
export async function importPrivateKey(pkcs8: Bytes): Promise<CryptoKey> {
  return subtle().importKey('pkcs8', pkcs8, P256, false, ['sign'])
}

/** Exports an extractable private key as PKCS#8. Secret: the caller overwrites the bytes after use. */
export async function exportPrivateKey(privateKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await subtle().exportKey('pkcs8', privateKey))
}

/** Imports a P-256 public key from SPKI; rejects for any other key or format. */
export async function importPublicKey(spki: Bytes): Promise<CryptoKey> {
  return subtle().importKey('spki', spki, P256, true, ['verify'])
}

/** Exports a public key as SPKI: 91 bytes. */
export async function exportPublicKey(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await subtle().exportKey('spki', publicKey))
}

/** Signs with ECDSA over SHA-256; the signature is r||s, 64 bytes. */
export async function sign(privateKey: CryptoKey, data: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle().sign(ES256, privateKey, data))
}

/** Whether `signature` (r||s) was made with the private key that belongs to `publicKey`, over `data`. */
export async function verify(publicKey: CryptoKey, signature: Bytes, data: Bytes): Promise<boolean> {
  return subtle().verify(ES256, publicKey, signature, data)
}

/** The parameters that {@link seal} and {@link open} must share. */
export interface Sealing {
  /** Used as it is; the caller normalizes it if needed. Secret. */
  password: string
  salt: Bytes
  /** Rounds of PBKDF2-HMAC-SHA-256. */
  iterations: number
  /** Must never be used twice with the same password and salt. */
  iv: Bytes
}

/**
 * Encrypts with AES-256-GCM under a key that PBKDF2-SHA-256 derives from a password. The tag (16 bytes) is at the end.
 */
export async function seal(plaintext: Bytes, { iv, ...sealing }: Sealing): Promise<Bytes> {
  const key = await sealingKey(sealing)
  return new Uint8Array(await subtle().encrypt({ name: 'AES-GCM', iv }, key, plaintext))
}

/**
 * Decrypts what {@link seal} encrypted. Resolves to `undefined` if the password is wrong or a byte was changed: the two
 * are indistinguishable. The caller overwrites the result after use.
 */
export async function open(sealed: Bytes, { iv, ...sealing }: Sealing): Promise<Bytes | undefined> {
  const key = await sealingKey(sealing)
  try {
    return new Uint8Array(await subtle().decrypt({ name: 'AES-GCM', iv }, key, sealed))
  } catch (error) {
    if (errorName(error) === 'OperationError') return undefined
    throw error
  }
}

/** Derives the AES key from a password. */
async function sealingKey({ password, salt, iterations }: Omit<Sealing, 'iv'>): Promise<CryptoKey> {
  const secret = utf8(password)
  try {
    const material = await subtle().importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
    // The derived key never exists as bytes in JavaScript, so there are none to overwrite.
    return await subtle().deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    )
  } finally {
    secret.fill(0)
  }
}
