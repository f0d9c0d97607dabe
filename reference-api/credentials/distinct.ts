import { isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers'
import { ApiError } from '../apiError.js'
import type { Proven } from '../ledger.js'

/** COSE labels of an elliptic curve point (RFC 9053 §7.1.1). */
const X = -2
const Y = -3

/** A second factor that is the first one again is none: each credential must have an id and a key of its own. */
export function demandDistinct(credentials: Proven[]): void {
  for (const [name, of] of [
    ['id', ({ credId }: Proven) => credId],
    ['public key', pointOf],
  ] as const) {
    const values = credentials.map(of).filter((value) => value !== undefined)
    if (new Set(values).size < values.length) {
      throw new ApiError(400, `Two credentials have the same ${name}.`)
    }
  }
}

/** The point of a key, whichever way it is written; for keys without one, what is written. */
function pointOf({ kind, publicKey }: Proven): string | undefined {
  if (publicKey === undefined) return undefined
  const bytes = isoBase64URL.toBuffer(publicKey)
  if (kind !== 'Fido2') return isoBase64URL.fromBuffer(bytes.slice(-64))
  const cose = isoCBOR.decodeFirst<Map<number, unknown>>(bytes)
  const [x, y] = [cose.get(X), cose.get(Y)]
  if (!(x instanceof Uint8Array && y instanceof Uint8Array)) return publicKey
  return isoBase64URL.fromBuffer(Uint8Array.of(...x, ...y))
}
