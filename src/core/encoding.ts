import { base64URLStringToBuffer, bufferToBase64URLString } from '@simplewebauthn/browser'

/** The UTF-8 bytes of a string. Its encoder is made on use: a host's test environment may lack one when it imports this. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Bytes to base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array<ArrayBuffer>): string {
  return bufferToBase64URLString(bytes.slice().buffer)
}

/**
 * base64url to bytes, or `undefined` for anything that is not canonical base64url without padding.
 * Browsers disagree on padding and on the standard alphabet; one strict rule serves all of them.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(base64URLStringToBuffer(text))
  return toBase64url(bytes) === text ? bytes : undefined
}

function isByte(item: unknown): boolean {
  return Number.isInteger(item) && (item as number) >= 0 && (item as number) < 256
}

/**
 * Whatever stands for bytes (a buffer or a view, of any realm, or a plain array), copied.
 * `undefined` for anything else, also for what throws: a detached buffer, a revoked proxy.
 */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  try {
    if (ArrayBuffer.isView(value)) {
      return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()
    }
    if (Array.isArray(value)) {
      // `Array.from` turns holes into values, which are then no bytes.
      return Array.from(value).every(isByte) ? Uint8Array.from(value as number[]) : undefined
    }
    // Throws for anything but a true buffer; `instanceof` would refuse one of another realm.
    return new Uint8Array(ArrayBuffer.prototype.slice.call(value as ArrayBuffer, 0)).slice()
  } catch {
    return undefined
  }
}

/** True when both hold the same bytes. Not constant in time: nothing compared here is secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** A string without lone surrogates, as `String.prototype.toWellFormed` (ES2024) makes it. */
export function toWellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text))
}

/** Bytes to lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
