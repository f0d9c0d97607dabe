import { isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers'
import { ApiError } from '../apiError.js'
import type { VerifiedCredential } from '../ledger.js'

/** COSE labels of the coordinates of an elliptic curve point (RFC 9053 §7.1.1). */
const X = -2
const Y = -3

/**
 * Throws unless every credential has its own ID and its own key: the first factor must not be the second factor again.
 */
export function requireDistinct(credentials: VerifiedCredential[]): void {
  for (const [name, of] of [
    ['id', ({ credId }: VerifiedCredential) => credId],
    ['public key', pointOf],
  ] as const) {
    const values = credentials.map(of).filter((value) => value !== undefined)
    if (new Set(values).size < values.length) {
      throw new ApiError(400, `Two credentials have the same ${name}.`)
    }
  }
}

/** Returns the point of a public key, independent of its encoding; for a credential without a key, its encoding. */
function pointOf({ kind, publicKey }: VerifiedCredential): string | undefined {
  if (publicKey === undefined) return undefined
  const bytes = isoBase64URL.toBuffer(publicKey)
  if (kind !== 'Fido2') return isoBase64URL.fromBuffer(bytes.slice(-64))
  const cose = isoCBOR.decodeFirst<Map<number, unknown>>(bytes)
  const [x, y] = [cose.get(X), cose.get(Y)]
  if (!(x instanceof Uint8Array && y instanceof Uint8Array)) return publicKey
  return isoBase64URL.fromBuffer(Uint8Array.of(...x, ...y))
}
