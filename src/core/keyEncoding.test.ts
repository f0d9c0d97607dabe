import * as fc from 'fast-check'
import { createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { toHex } from './encoding.js'
import { fromBase64, fromPem, toBase64, toDer, toPem } from './keyEncoding.js'

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Uint8Array.from(array))
const { keyP256, keyRsa3072, derEdgeCases } = vectors

function hex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

test('hex is what Buffer writes', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(toHex(value)).toBe(Buffer.from(value).toString('hex'))
    }),
  )
})

describe('base64', () => {
  test('is what Buffer makes of the same bytes, and back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = Buffer.from(value).toString('base64')
        expect(toBase64(value)).toBe(text)
        expect(fromBase64(text)).toEqual(value)
      }),
    )
  })

  test('of all texts it takes those alone that Buffer would write', () => {
    const letter = fc.constantFrom('A', 'Q', 'g', 'w', '-', '_', '9', '+', '/', '=', ' ', '\n', 'ÿ')
    const text = fc.array(letter, { maxLength: 9 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, (candidate) => {
        const decoded = Buffer.from(candidate, 'base64')
        const canonical = decoded.toString('base64') === candidate
        expect(fromBase64(candidate)).toEqual(canonical ? new Uint8Array(decoded) : undefined)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    'AA',
    'AAA',
    'AA=',
    'AA===',
    'AAAA=',
    'AAAA==',
    '=',
    '==',
    'AB==',
    'AA==\n',
    'a-_d',
    'A',
    'é===',
  ])('refuses %j', (text) => expect(fromBase64(text)).toBeUndefined())
})

describe('PEM', () => {
  test('is the one of the vector, in one line', () => {
    expect(toPem(hex(keyP256.spkiDerHex))).toBe(keyP256.pemSingleLine)
  })

  test.each([
    ['one line', keyP256.pemSingleLine],
    ['64 columns', keyP256.pem64Columns],
    ['as OpenSSL ends it', `${keyP256.pem64Columns}\n`],
    ['with the line breaks of Windows', `${keyP256.pem64Columns}\n`.replaceAll('\n', '\r\n')],
  ])('is read: %s', (_, pem) => {
    expect(toHex(fromPem(pem) ?? new Uint8Array())).toBe(keyP256.spkiDerHex)
  })

  test('of another key is read as node:crypto reads it', () => {
    const der = createPublicKey(keyRsa3072.pem).export({ type: 'spki', format: 'der' })
    expect(fromPem(keyRsa3072.pem)).toEqual(Uint8Array.from(der))
  })

  test.each([
    ['nothing', ''],
    ['base64 alone', keyP256.pemSingleLine.split('\n')[1] ?? ''],
    ['no end', keyP256.pemSingleLine.split('\n').slice(0, 2).join('\n')],
    ['no contents', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----'],
    ['a private key', keyP256.pemSingleLine.replaceAll('PUBLIC', 'PRIVATE')],
    ['text before it', `key:\n${keyP256.pemSingleLine}`],
    ['text after it', `${keyP256.pemSingleLine}\nkey`],
    ['two of them', `${keyP256.pemSingleLine}\n${keyP256.pemSingleLine}`],
    ['a space in it', keyP256.pemSingleLine.replace('MFkw', 'MFkw ')],
    ['a letter lost', keyP256.pemSingleLine.replace('MFkw', 'MFk')],
  ])('is not read: %s', (_, pem) => expect(fromPem(pem)).toBeUndefined())
})

describe('DER', () => {
  test.each(derEdgeCases)('is exactly that of the vector: $name', ({ rawHex, derHex }) => {
    expect(toHex(toDer(hex(rawHex)))).toBe(derHex)
  })

  test('has one byte for an integer that is zero', () => {
    expect(toHex(toDer(new Uint8Array(64)))).toBe('3006020100020100')
  })

  test.each([0, 1, 63, 65, 70, 96, 128])('of %i bytes is refused', (length) => {
    expect(() => toDer(new Uint8Array(length))).toThrow(RangeError)
  })

  test('reads what a view shows, not the buffer behind it', () => {
    const [first] = derEdgeCases
    const whole = Buffer.concat([
      Buffer.alloc(7, 9),
      Buffer.from(first?.rawHex ?? '', 'hex'),
      Buffer.alloc(3, 9),
    ])
    expect(toHex(toDer(new Uint8Array(whole).subarray(7, 71)))).toBe(first?.derHex)
  })
})
