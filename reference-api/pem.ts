import { fromBase64, toHex, VerificationError } from './bytes.js'

/** DER of a P-256 public key (RFC 5480) up to its point: id-ecPublicKey, prime256v1, 65 uncompressed bytes. */
const P256_PREFIX = '3059301306072a8648ce3d020106082a8648ce3d03010703420004'
const SPKI_SIZE = 91
const POINT_SIZE = 65

/** Decodes a PEM to its SPKI DER: on one line or on lines of 64 characters, with or without a final newline. */
export function fromPem(pem: string): Uint8Array<ArrayBuffer> {
  const lines = /^-----BEGIN PUBLIC KEY-----\n((?:[A-Za-z\d+/=]+\n)+)-----END PUBLIC KEY-----\n?$/.exec(pem)
  if (!lines?.[1]) throw new VerificationError('publicKey is not a PEM of a public key')
  return fromBase64(lines[1].replaceAll('\n', ''), 'publicKey')
}

/** Returns the uncompressed point of a P-256 key, which WebCrypto calls `raw`. Rejects other keys. */
export function p256PointOf(spki: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (spki.length !== SPKI_SIZE || !toHex(spki).startsWith(P256_PREFIX)) {
    throw new VerificationError('publicKey is not a P-256 key')
  }
  return spki.slice(-POINT_SIZE)
}
