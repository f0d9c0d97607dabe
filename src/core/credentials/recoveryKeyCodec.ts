import { toJson } from '../json.js'
import { open, randomBytes, seal, sha256 } from '../crypto.js'
import { utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { type Reader, readFields, string, wrong } from '../fields.js'
import { fromBase64, toBase64 } from '../keyEncoding.js'
import type { PrivateKeyCodec } from './privateKeyCodec.js'

const ITERATIONS = 100_000
const IV_BYTES = 16
const TAG_BYTES = 16
/** Far above the envelope of a P-256 key, which has 316 characters. */
const LONGEST_ENVELOPE = 8192

/**
 * How the API's own tools seal a recovery key: the envelope is base64 of `{"key":…,"iv":…}` with key (AES-256-GCM
 * ciphertext and tag) and IV (16 random bytes) in base64, the AES key PBKDF2-SHA-256 of the recovery code over
 * 100 000 rounds. The salt is SHA-256 of the username, lower case and trimmed: without the exact username the code
 * opens nothing. That a salt can be foreseen, and so few rounds, do no harm to a code of 160 random bits.
 *
 * Nothing is normalised but the case and the ends of the username. The code counts to the letter: as it is printed,
 * capitals, prefix and dashes.
 *
 * Source: `public/js/worker.js` in https://github.com/dfns/dfns-sdk-ts (examples/sdk/nextjs-delegated-recovery).
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
      // The order of the members is part of the form.
      return toBase64(utf8(toJson({ key: toBase64(key), iv: toBase64(iv) })))
    } finally {
      plaintext.fill(0)
    }
  },

  async open(envelope, code) {
    const { key, iv } = readFields(parsed(envelope), 'envelope_invalid', (at) => ({
      key: at('key', bytes(TAG_BYTES + 1, LONGEST_ENVELOPE)),
      iv: at('iv', bytes(IV_BYTES, IV_BYTES)),
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

function saltOf(username: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(utf8(username.toLowerCase().trim()))
}

/** `undefined`, which no reader takes, for what is not base64 of JSON. */
function parsed(envelope: string): unknown {
  const json = envelope.length > LONGEST_ENVELOPE ? undefined : fromBase64(envelope)
  try {
    return json && JSON.parse(new TextDecoder().decode(json))
  } catch {
    return undefined
  }
}

const bytes =
  (least: number, most: number): Reader<Uint8Array<ArrayBuffer>> =>
  (value) => {
    const read = fromBase64(string(value))
    if (!read || read.length < least || read.length > most) throw wrong
    return read
  }
