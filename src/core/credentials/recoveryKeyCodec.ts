import { toJson } from '../json.js'
import { open, randomBytes, seal, sha256 } from '../crypto.js'
import { utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { readFields } from '../fields.js'
import { toBase64 } from '../keyEncoding.js'
import { bytes, MAX_ENVELOPE_LENGTH, parseEnvelope } from './envelope.js'
import type { PrivateKeyCodec } from './privateKeyCodec.js'

/** Rounds of PBKDF2 in the API's own tools. */
const ITERATIONS = 100_000
const IV_BYTES = 16
const TAG_BYTES = 16

/**
 * The codec of the API's own tools, for a recovery code or a password. The envelope is base64 of `{"key":…,"iv":…}`
 * with key (AES-256-GCM ciphertext and tag) and IV (16 random bytes) in base64; PBKDF2-SHA-256 with 100 000 rounds
 * derives the AES key from the code. The salt is SHA-256 of the username, in lower case and trimmed: without the exact
 * username, the code decrypts nothing. A predictable salt and so few rounds do not weaken a code of 160 random bits.
 * They do weaken a password, which this package therefore encrypts with `privateKeyCodec`.
 *
 * Nothing is normalized except the case and the surrounding spaces of the username. The code has to match exactly as it
 * is printed, with capitals, prefix and dashes.
 *
 * Sources, in https://github.com/dfns/dfns-sdk-ts: `public/js/worker.js` of examples/sdk/nextjs-delegated-recovery;
 * `signers/ppk.ts` and `signers/recovery.ts` of packages/sdk-browser.
 */
export const recoveryKeyCodec = (username: string): PrivateKeyCodec => ({
  async seal(pkcs8, code) {
    const iv = randomBytes(IV_BYTES)
    const plaintext = Uint8Array.from(pkcs8)
    try {
      const key = await seal(plaintext, {
        password: code,
        salt: await saltOf(username),
        iterations: ITERATIONS,
        iv,
      })
      // The order of the envelope's members is part of its format.
      return toBase64(utf8(toJson({ key: toBase64(key), iv: toBase64(iv) })))
    } finally {
      plaintext.fill(0)
    }
  },

  async open(envelope, code) {
    const { key, iv } = readFields(parseEnvelope(envelope), 'envelope_invalid', (required) => ({
      key: required('key', bytes(TAG_BYTES + 1, MAX_ENVELOPE_LENGTH)),
      iv: required('iv', bytes(IV_BYTES, IV_BYTES)),
    }))
    const pkcs8 = await open(key, {
      password: code,
      salt: await saltOf(username),
      iterations: ITERATIONS,
      iv,
    })
    if (!pkcs8) throw new RegistrationError('password_wrong')
    return pkcs8
  },
})

/** Returns the salt for a username. */
function saltOf(username: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(utf8(username.toLowerCase().trim()))
}
