import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { VerificationError } from './bytes.js'
import { fromDer, toDer } from './der.js'
import vectors from './vectors.json' with { type: 'json' }

test.each(vectors.derEdgeCases)('$name is read and written to the byte', ({ rawHex, derHex }) => {
  expect(Buffer.from(fromDer(Buffer.from(derHex, 'hex'))).toString('hex')).toBe(rawHex)
  expect(Buffer.from(toDer(Buffer.from(rawHex, 'hex'))).toString('hex')).toBe(derHex)
})

test('what node:crypto signs in DER it verifies as r‖s, and is written back the same', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const lengths = new Set<number>()
  for (let count = 0; count < 600; count++) {
    const message = Buffer.from(String(count))
    const der = sign('sha256', message, privateKey)
    const raw = fromDer(der)
    expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true)
    expect(Buffer.from(toDer(raw)).equals(der)).toBe(true)
    lengths.add(der.length)
  }
  expect(lengths.size).toBeGreaterThan(2)
})

test.each([
  ['nothing', ''],
  ['no sequence', '310602010102010a'],
  ['a length too long', '300702010102010a'],
  ['a length too short', '300502010102010a'],
  ['bytes after the sequence', '300602010102010a00'],
  ['bytes after the numbers', '300702010102010a00'],
  ['one number', '3003020101'],
  ['a number that is none', '300604010102010a'],
  ['a number of no bytes', '30050200020101'],
  ['a negative number', '300602018002010a'],
  ['a number with a zero too many', '30070202000102010a'],
  ['a number cut short', '3006020101020a01'],
  ['a number of 33 bytes', `3026022101${'11'.repeat(32)}020101`],
  ['a length in the long form', '30810602010102010a'],
  ['r‖s', vectors.derEdgeCases[0]?.rawHex ?? ''],
])('refuses %s', (_, hex) => {
  expect(() => fromDer(Buffer.from(hex, 'hex'))).toThrow(VerificationError)
})
