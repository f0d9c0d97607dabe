import { toJson } from '../json.js'
import { open, randomBytes, seal } from '../crypto.js'
import { utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { type Reader, readFields, INVALID } from '../fields.js'
import { toBase64 } from '../keyEncoding.js'
import { bytes, MAX_ENVELOPE_LENGTH, parseEnvelope } from './envelope.js'

/** Encrypts a private key to text under a password, and decrypts it. */
export interface PrivateKeyCodec {
  /**
   * Encrypts PKCS#8 bytes. Do not keep them: the caller overwrites them afterwards. Resolves to the envelope: a text
   * that contains the encrypted key and everything else that `open` needs, except the password.
   */
  seal(pkcs8: Uint8Array, password: string): Promise<string>
  /**
   * Decrypts to the same PKCS#8 bytes. The caller overwrites them after use.
   *
   * Should throw a `RegistrationError`: `password_wrong`, or `envelope_invalid` for an envelope that no password can
   * open.
   */
  open(envelope: string, password: string): Promise<Uint8Array>
}

/** The member `v` of an envelope: the version of its format. */
const VERSION = 1
const KDF = 'PBKDF2-SHA256'
const CIPHER = 'AES-256-GCM'
/**
 * Rounds of PBKDF2: twice what OWASP asks for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). For the same
 * waiting time, Argon2id would protect less: browsers do not have it built in, and it is slow in JavaScript and in
 * WebAssembly. `docs/security.md`, under "What a guess costs", has the measurement.
 */
const ITERATIONS = 1_200_000
/**
 * Limits for the rounds of an envelope that is opened: fewer would protect nothing, and more would keep a phone busy
 * for minutes.
 */
const [MIN_ITERATIONS, MAX_ITERATIONS] = [100_000, 10_000_000]
/** Lengths in bytes. The tag is the one that AES-GCM adds to the ciphertext. */
const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * The default codec. The envelope is base64 of
 * `{"v":1,"kdf":"PBKDF2-SHA256","iterations":1200000,"salt":…,"cipher":"AES-256-GCM","iv":…,"key":…}` with salt (16
 * random bytes), IV (12 random bytes) and key (ciphertext and tag) in base64. The password is normalized (Unicode
 * NFKC), so that it opens the envelope even if another keyboard encodes its letters differently.
 *
 * The API does not look into an envelope, so the format is this package's own. It opens envelopes with 100 000 to 10
 * 000 000 rounds, such as the 600 000 of earlier versions. Each derivation takes about a quarter of a second on a
 * laptop and does not block the page.
 *
 * `open` throws {@link RegistrationError} `password_wrong`, or `envelope_invalid` with its `field`.
 */
export const privateKeyCodec: PrivateKeyCodec = {
  async seal(pkcs8, password) {
    const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)]
    const plaintext = Uint8Array.from(pkcs8)
    try {
      const sealed = await seal(plaintext, {
        password: normalizePassword(password),
        salt,
        iterations: ITERATIONS,
        iv,
      })
      // The order of the envelope's members is part of its format.
      const envelope = {
        v: VERSION,
        kdf: KDF,
        iterations: ITERATIONS,
        salt: toBase64(salt),
        cipher: CIPHER,
        iv: toBase64(iv),
        key: toBase64(sealed),
      }
      return toBase64(utf8(toJson(envelope)))
    } finally {
      plaintext.fill(0)
    }
  },

  async open(envelope, password) {
    const { key, ...sealing } = readEnvelope(envelope)
    const pkcs8 = await open(key, { password: normalizePassword(password), ...sealing })
    if (!pkcs8) throw new RegistrationError('password_wrong')
    return pkcs8
  },
}

/** Normalizes a password, so that it does not depend on how a keyboard encodes letters. */
function normalizePassword(password: string): string {
  return password.normalize('NFKC')
}

/** Reads the parameters and the encrypted key from an envelope. @throws {RegistrationError} `envelope_invalid`. */
function readEnvelope(envelope: string) {
  return readFields(parseEnvelope(envelope), 'envelope_invalid', (required) => {
    required('v', exactly(VERSION))
    required('kdf', exactly(KDF))
    required('cipher', exactly(CIPHER))
    return {
      iterations: required('iterations', rounds),
      salt: required('salt', bytes(SALT_BYTES, SALT_BYTES)),
      iv: required('iv', bytes(IV_BYTES, IV_BYTES)),
      key: required('key', bytes(TAG_BYTES + 1, MAX_ENVELOPE_LENGTH)),
    }
  })
}

/** Returns a reader that accepts only this value. */
const exactly =
  <T>(only: T): Reader<T> =>
  (value) => {
    if (value !== only) throw INVALID
    return only
  }

/** Reads the number of PBKDF2 rounds, within its limits. */
const rounds: Reader<number> = (value) => {
  if (!Number.isInteger(value)) throw INVALID
  const count = value as number
  if (count < MIN_ITERATIONS || count > MAX_ITERATIONS) throw INVALID
  return count
}
