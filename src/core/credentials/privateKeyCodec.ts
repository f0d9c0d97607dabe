import { toJson } from '../json.js'
import { open, randomBytes, seal } from '../crypto.js'
import { utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { type Reader, readFields, INVALID } from '../fields.js'
import { toBase64 } from '../keyEncoding.js'
import { bytes, MAX_ENVELOPE_LENGTH, parseEnvelope } from './envelope.js'

/** Turns a private key into text that only a password opens, and back. */
export interface PrivateKeyCodec {
  /** Seals PKCS#8 bytes. They are overwritten by the caller afterwards, so none may be kept. */
  seal(pkcs8: Uint8Array, password: string): Promise<string>
  /**
   * The very PKCS#8 bytes again. The caller overwrites them after use.
   *
   * It should throw a `RegistrationError`: `password_wrong`, or `envelope_invalid` for what no password can open.
   */
  open(envelope: string, password: string): Promise<Uint8Array>
}

const VERSION = 1
const KDF = 'PBKDF2-SHA256'
const CIPHER = 'AES-256-GCM'
/**
 * Twice what OWASP asks of PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023), and what this package wrote before.
 * A memory-hard function would protect less: `docs/security.md`, under "What a guess costs", has the measurement.
 */
const ITERATIONS = 1_200_000
/** Fewer protect nothing; more would only be there to keep a phone busy for minutes. */
const [LEAST_ITERATIONS, MOST_ITERATIONS] = [100_000, 10_000_000]
const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * The codec used by default. The envelope is base64 of
 * `{"v":1,"kdf":"PBKDF2-SHA256","iterations":1200000,"salt":…,"cipher":"AES-256-GCM","iv":…,"key":…}` with salt (16
 * random bytes), IV (12 random bytes) and key (ciphertext and tag) in base64. The password is normalised (Unicode
 * NFKC), so that it opens however another keyboard writes its letters.
 *
 * The API does not look into an envelope, so the form is this package's own. It opens what has 100 000 to 10 000 000
 * rounds, such as the 600 000 of earlier envelopes. Each derivation takes about a quarter of a second on a laptop, and
 * leaves the page free.
 *
 * `open` throws {@link RegistrationError} `password_wrong`, or `envelope_invalid` with its `field`.
 */
export const privateKeyCodec: PrivateKeyCodec = {
  async seal(pkcs8, password) {
    const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)]
    const plaintext = Uint8Array.from(pkcs8)
    try {
      const sealed = await seal(plaintext, {
        password: normalised(password),
        salt,
        iterations: ITERATIONS,
        iv,
      })
      // The order of the members is part of the form.
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
    const pkcs8 = await open(key, { password: normalised(password), ...sealing })
    if (!pkcs8) throw new RegistrationError('password_wrong')
    return pkcs8
  },
}

function normalised(password: string): string {
  return password.normalize('NFKC')
}

function readEnvelope(envelope: string) {
  return readFields(parseEnvelope(envelope), 'envelope_invalid', (at) => {
    at('v', exactly(VERSION))
    at('kdf', exactly(KDF))
    at('cipher', exactly(CIPHER))
    return {
      iterations: at('iterations', rounds),
      salt: at('salt', bytes(SALT_BYTES, SALT_BYTES)),
      iv: at('iv', bytes(IV_BYTES, IV_BYTES)),
      key: at('key', bytes(TAG_BYTES + 1, MAX_ENVELOPE_LENGTH)),
    }
  })
}

const exactly =
  <T>(only: T): Reader<T> =>
  (value) => {
    if (value !== only) throw INVALID
    return only
  }

const rounds: Reader<number> = (value) => {
  if (!Number.isInteger(value)) throw INVALID
  const count = value as number
  if (count < LEAST_ITERATIONS || count > MOST_ITERATIONS) throw INVALID
  return count
}
