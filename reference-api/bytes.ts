/*
 * Strict decoders: Node's own skip invalid characters, so a client that sends them would never be told. This file
 * shares nothing with `src/`.
 */

/** The sent data does not prove what it should. Becomes status 400 for an attestation and 401 for an assertion. */
export class VerificationError extends Error {}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Decodes unpadded base64url in its canonical form only. */
export function fromBase64url(text: string, name: string): Uint8Array<ArrayBuffer> {
  const padded = text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4)
  const bytes = fromBase64(padded, name)
  if (toBase64url(bytes) !== text)
    throw new VerificationError(`${name} is not canonical base64url without padding`)
  return bytes
}

/** Decodes padded base64, as in PEM. */
export function fromBase64(text: string, name: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[A-Za-z\d+/]{4})+$|^(?:[A-Za-z\d+/]{4})*[A-Za-z\d+/]{2}(?:==|[A-Za-z\d+/]=)$/.test(text)) {
    throw new VerificationError(`${name} is not base64`)
  }
  return Uint8Array.from(atob(text), (symbol) => symbol.charCodeAt(0))
}

export function toBase64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Decodes lower-case hexadecimal, which every client writes. */
export function fromHex(text: string, name: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[\da-f]{2})+$/.test(text)) throw new VerificationError(`${name} is not hex in lower case`)
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Parses a JSON object from UTF-8 bytes. */
export function toObject(bytes: Uint8Array, name: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new VerificationError(`${name} is not JSON`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new VerificationError(`${name} is not an object`)
  }
  return value as Record<string, unknown>
}
