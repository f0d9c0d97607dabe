import { VerificationError } from './bytes.js'

/*
 * Converts ECDSA signatures over P-256 between the API's DER (`SEQUENCE { r INTEGER, s INTEGER }`) and WebCrypto's two
 * numbers of 32 bytes each. Strict: each number has only one valid encoding.
 */
const SEQUENCE = 0x30
const INTEGER = 0x02
const SIZE = 32

/** DER to r‖s. */
export function fromDer(der: Uint8Array): Uint8Array<ArrayBuffer> {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2)
    throw new VerificationError('signature is not a DER sequence')
  const r = integer(der.subarray(2))
  const s = integer(r.rest)
  if (s.rest.length > 0) throw new VerificationError('signature has more than two numbers')
  const raw = new Uint8Array(2 * SIZE)
  raw.set(r.value, SIZE - r.value.length)
  raw.set(s.value, 2 * SIZE - s.value.length)
  return raw
}

/** r‖s to DER. */
export function toDer(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = [...number(raw.subarray(0, SIZE)), ...number(raw.subarray(SIZE))]
  return Uint8Array.of(SEQUENCE, numbers.length, ...numbers)
}

function number(padded: Uint8Array): number[] {
  const first = padded.findIndex((byte) => byte !== 0)
  const value = padded.subarray(first === -1 ? SIZE - 1 : first)
  const sign = (value[0] ?? 0) > 0x7f ? [0] : []
  return [INTEGER, sign.length + value.length, ...sign, ...value]
}

function integer(bytes: Uint8Array): { value: Uint8Array; rest: Uint8Array } {
  const [tag, length = 0, first = 0, second = 0] = bytes
  const padded = length > 1 && first === 0
  if (
    tag !== INTEGER ||
    length === 0 ||
    bytes.length < 2 + length ||
    first > 0x7f ||
    (padded && second <= 0x7f) ||
    length - Number(padded) > SIZE
  ) {
    throw new VerificationError('signature has a number that is not DER')
  }
  return { value: bytes.subarray(2 + Number(padded), 2 + length), rest: bytes.subarray(2 + length) }
}
