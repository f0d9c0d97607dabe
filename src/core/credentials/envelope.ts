import { type Reader, string, INVALID } from '../fields.js'
import { fromBase64 } from '../keyEncoding.js'

/** Far above the length of any envelope of a P-256 key, which is 300 to 500 characters. */
export const MAX_ENVELOPE_LENGTH = 8192

/**
 * Decodes an envelope, an encrypted private key with its parameters as base64 of JSON; `undefined` for any other text,
 * which the caller's {@link Reader}s then reject.
 */
export function parseEnvelope(envelope: string): unknown {
  const json = envelope.length > MAX_ENVELOPE_LENGTH ? undefined : fromBase64(envelope)
  try {
    return json && JSON.parse(new TextDecoder().decode(json))
  } catch {
    return undefined
  }
}

/** Returns a reader that decodes base64 and throws unless it has `min` to `max` bytes. */
export const bytes =
  (min: number, max: number): Reader<Uint8Array<ArrayBuffer>> =>
  (value) => {
    const read = fromBase64(string(value))
    if (!read || read.length < min || read.length > max) throw INVALID
    return read
  }
