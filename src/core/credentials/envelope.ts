import { type Reader, string, INVALID } from '../fields.js'
import { fromBase64 } from '../keyEncoding.js'

/** Far above any envelope of a P-256 key, which has some 300 to 500 characters. */
export const MAX_ENVELOPE_LENGTH = 8192

/** What is in an envelope; `undefined`, which no reader takes, for what is not base64 of JSON. */
export function parseEnvelope(envelope: string): unknown {
  const json = envelope.length > MAX_ENVELOPE_LENGTH ? undefined : fromBase64(envelope)
  try {
    return json && JSON.parse(new TextDecoder().decode(json))
  } catch {
    return undefined
  }
}

/** Reads base64 of so many bytes. */
export const bytes =
  (min: number, max: number): Reader<Uint8Array<ArrayBuffer>> =>
  (value) => {
    const read = fromBase64(string(value))
    if (!read || read.length < min || read.length > max) throw INVALID
    return read
  }
