import { expect, test } from 'vitest'
import {
  fromBase64,
  fromBase64url,
  fromHex,
  toBase64url,
  toHex,
  toObject,
  VerificationError,
  utf8,
} from './bytes.js'

test('bytes are read and written as Node does', () => {
  for (let length = 1; length < 40; length++) {
    const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(length)))
    expect(toBase64url(bytes)).toBe(bytes.toString('base64url'))
    expect(toHex(bytes)).toBe(bytes.toString('hex'))
    expect(bytes.equals(fromBase64url(bytes.toString('base64url'), 'x'))).toBe(true)
    expect(bytes.equals(fromBase64(bytes.toString('base64'), 'x'))).toBe(true)
    expect(bytes.equals(fromHex(bytes.toString('hex'), 'x'))).toBe(true)
  }
})

test.each(['', 'A', 'AA==', 'AB', 'AAB', 'A A', 'AA\n', '+A', '/A', 'AAAAA', '\u00e9A'])(
  '%j is not base64url',
  (text) => {
    expect(() => fromBase64url(text, 'x')).toThrow(VerificationError)
  },
)

test.each(['', 'A', 'AA', 'AA=', 'A===', 'AA==AA==', 'AAA\n', '-A==', '=AAA'])('%j is not base64', (text) => {
  expect(() => fromBase64(text, 'x')).toThrow(VerificationError)
})

test.each(['', '0', '0g', 'AB', ' 00', '0x00'])('%j is not hex', (text) => {
  expect(() => fromHex(text, 'x')).toThrow(VerificationError)
})

test.each([
  utf8('{'),
  utf8('[]'),
  utf8('null'),
  utf8('"a"'),
  utf8('1'),
  utf8('\ufeff{}'),
  Buffer.from('7b22ff223a317d', 'hex'),
])('bytes that are no JSON object in UTF-8 (%#)', (bytes) => {
  expect(() => toObject(bytes, 'x')).toThrow(VerificationError)
})
