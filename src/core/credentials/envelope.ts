import { type Reader, string, wrong } from '../fields.js'
import { fromBase64 } from '../keyEncoding.js'

/** Far above any envelope of a P-256 key, which has some 300 to 500 characters. */
export const LONGEST_ENVELOPE = 8192

/** What is in an envelope; `undefined`, which no reader takes, for what is not base64 of JSON. */
export function parsedEnvelope(envelope: string): unknown {
  const json = envelope.length > LONGEST_ENVELOPE ? undefined : fromBase64(envelope)
  try {
    return json && JSON.parse(new TextDecoder().decode(json))
  } catch {
    return undefined
  }
}

/** Reads base64 of so many bytes. */
export const bytes =
  (least: number, most: number): Reader<Uint8Array<ArrayBuffer>> =>
  (value) => {
    const read = fromBase64(string(value))
    if (!read || read.length < least || read.length > most) throw wrong
    return read
  }
