import { fromBase64url, toBase64url } from './encoding.js'

/** Encodes bytes as standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  const text = toBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

/** Decodes standard base64; `undefined` for anything that {@link toBase64} would not write. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64url(
    text
      .replace(/={1,2}$/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  )
  return bytes && toBase64(bytes) === text ? bytes : undefined
}

/** First and last line of a public key PEM (RFC 7468 §13). */
const BEGIN = '-----BEGIN PUBLIC KEY-----'
const END = '-----END PUBLIC KEY-----'

/** Encodes a public key (SPKI, DER) as PEM: the base64 on one line, without a final line break. */
export function toPem(spki: Uint8Array<ArrayBuffer>): string {
  return `${BEGIN}\n${toBase64(spki)}\n${END}`
}

/**
 * Decodes a public key PEM to its SPKI bytes; `undefined` for anything else. Lines may have any length and the text may
 * end with a line break, as OpenSSL writes it (RFC 7468 §3).
 */
export function fromPem(pem: string): Uint8Array<ArrayBuffer> | undefined {
  const lines = pem.replace(/\r?\n$/, '').split(/\r?\n/)
  const framed = lines.length > 2 && lines[0] === BEGIN && lines.at(-1) === END
  return framed ? fromBase64(lines.slice(1, -1).join('')) : undefined
}

/** Length in bytes of r, and of s, in a P-256 signature. */
const HALF = 32

/**
 * Converts an ECDSA P-256 signature from WebCrypto's format r||s (IEEE P1363) to DER (RFC 3279 §2.2.3).
 *
 * @throws {RangeError} Unless it has exactly 64 bytes: the server would refuse any other signature.
 */
export function toDer(rs: Uint8Array): Uint8Array<ArrayBuffer> {
  if (rs.length !== 2 * HALF) throw new RangeError(`A P-256 signature has 64 bytes, this has ${rs.length}.`)
  const integers = [...integer(rs.subarray(0, HALF)), ...integer(rs.subarray(HALF))]
  return Uint8Array.of(0x30, integers.length, ...integers)
}

/** Encodes a DER integer: as few bytes as possible, with a leading zero if it would otherwise be negative. */
function integer(unsigned: Uint8Array): number[] {
  const first = unsigned.findIndex((byte) => byte !== 0)
  const bytes = [...unsigned.subarray(first === -1 ? HALF - 1 : first)]
  if ((bytes[0] ?? 0) > 0x7f) bytes.unshift(0)
  return [0x02, bytes.length, ...bytes]
}
