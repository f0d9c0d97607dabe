import { base64URLStringToBuffer, bufferToBase64URLString } from '@simplewebauthn/browser'

/**
 * Encodes a string as UTF-8. Creates its `TextEncoder` on use, because a test environment of the host may have none at
 * import time.
 */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Encodes bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array<ArrayBuffer>): string {
  return bufferToBase64URLString(bytes.slice().buffer)
}

/**
 * Decodes base64url; `undefined` for anything but canonical base64url without padding. Browsers disagree about padding
 * and about the standard alphabet, so this package has one strict rule.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(base64URLStringToBuffer(text))
  return toBase64url(bytes) === text ? bytes : undefined
}

/** Whether this is an integer from 0 to 255. */
function isByte(item: unknown): boolean {
  return Number.isInteger(item) && (item as number) >= 0 && (item as number) < 256
}

/**
 * Copies the bytes of a buffer, a view or a plain array of bytes, of any realm. `undefined` for anything else,
 * including values that throw: a detached buffer, a revoked proxy.
 */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  try {
    if (ArrayBuffer.isView(value)) {
      return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()
    }
    if (Array.isArray(value)) {
      // `Array.from` turns holes into `undefined`, which is not a byte.
      return Array.from(value).every(isByte) ? Uint8Array.from(value as number[]) : undefined
    }
    // Throws unless the value is a real ArrayBuffer. `instanceof` would reject a buffer of another realm.
    return new Uint8Array(ArrayBuffer.prototype.slice.call(value as ArrayBuffer, 0)).slice()
  } catch {
    return undefined
  }
}

/** Whether both arrays hold the same bytes. Not constant-time: no compared value is secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** Replaces lone surrogates, as `String.prototype.toWellFormed` (ES2024) does. */
export function toWellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text))
}

/** Bytes to lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
