import { isoCBOR } from '@simplewebauthn/server/helpers'
import { expect, test } from 'vitest'
import vectors from '../vectors.json' with { type: 'json' }
import { requireDistinct } from './distinct.js'

const { x, y } = vectors.keyP256.privateJwk
const cose = (entries: [number, number | Uint8Array<ArrayBuffer>][]) =>
  Buffer.from(isoCBOR.encode(new Map(entries))).toString('base64url')
const passkey = (last: string) => ({
  kind: 'Fido2' as const,
  credId: 'one',
  publicKey: cose([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(last, 'base64url')],
  ]),
})
const rsa = (credId: string) => ({
  kind: 'Fido2' as const,
  credId,
  publicKey: cose([
    [1, 3],
    [3, -257],
    [-1, Buffer.alloc(256, 7)],
    [-2, Buffer.from([1, 0, 1])],
  ]),
})
const key = {
  kind: 'Key' as const,
  credId: 'two',
  publicKey: Buffer.from(vectors.keyP256.spkiDerHex, 'hex').toString('base64url'),
}

test('one key is one key, as COSE and as SPKI', () => {
  expect(() => requireDistinct([passkey(y), key])).toThrow('same public key')
  expect(() => requireDistinct([rsa('one'), rsa('two')])).toThrow('same public key')
})

test('others may stand beside each other, with kinds that have neither id nor key', () => {
  const keyless = [{ kind: 'Password' as const }, { kind: 'Totp' as const }]
  expect(() => requireDistinct([passkey(x), key, rsa('three'), ...keyless])).not.toThrow()
})
