import * as fc from 'fast-check'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { fromBase64url, sameBytes, toBase64url, toBytes, toWellFormed, utf8 } from './encoding.js'

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Uint8Array.from(array))
/** Any UTF-16, lone surrogates included. */
const utf16 = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'ß', '\uFEFF', '\uD7FF', '\uE000', '\uFFFD', '😀'),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((units) => units.join(''))

describe('base64url', () => {
  test('is what Buffer makes of the same bytes, and back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = Buffer.from(value).toString('base64url')
        expect(toBase64url(value)).toBe(text)
        expect(fromBase64url(text)).toEqual(value)
      }),
    )
  })

  test('encodes what a view shows, not the buffer behind it', () => {
    const whole = Uint8Array.of(1, 2, 3, 4, 5)
    expect(toBase64url(whole.subarray(1, 4))).toBe(Buffer.of(2, 3, 4).toString('base64url'))
  })

  test('nothing is nothing', () => {
    expect(toBase64url(new Uint8Array())).toBe('')
    expect(fromBase64url('')).toEqual(new Uint8Array())
  })

  test.each([
    ['padding', 'AA=='],
    ['one sign of padding', 'AAA='],
    ['padding alone', '='],
    ['the standard alphabet, +', 'ab+d'],
    ['the standard alphabet, /', 'ab/d'],
    ['a space before', ' AAAA'],
    ['a space within', 'AA AA'],
    ['a line break after', 'AAAA\n'],
    ['a line break within', 'AAAA\nAAAA'],
    ['one character', 'A'],
    ['five characters', 'AAAAA'],
    ['a letter beyond ASCII', 'AAAÄ'],
    ['a full-width letter', 'AAAＡ'],
    ['an Arabic digit', 'AAA١'],
    ['NUL', 'AAA\0'],
    ['bits left over in 2', 'AB'],
    ['bits left over in 3', 'AAB'],
    ['bits left over after whole groups', 'AAAAAAAAAB'],
  ])('refuses %s (fault 15)', (_, text) => {
    expect(fromBase64url(text)).toBeUndefined()
  })

  test('of all texts it takes those alone that Buffer would write', () => {
    const alphabet = fc.constantFrom('A', 'Q', 'g', 'w', '-', '_', '9', '+', '/', '=', ' ', '\n', 'ÿ')
    const text = fc.array(alphabet, { maxLength: 9 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, (candidate) => {
        const decoded = Buffer.from(candidate, 'base64url')
        const canonical = decoded.toString('base64url') === candidate
        expect(fromBase64url(candidate)).toEqual(canonical ? new Uint8Array(decoded) : undefined)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('toBytes', () => {
  const expected = Uint8Array.of(2, 3, 4)
  const { buffer } = Uint8Array.of(1, 2, 3, 4, 5, 6)

  test.each([
    ['an ArrayBuffer', () => expected.slice().buffer],
    ['a view with an offset', () => new Uint8Array(buffer, 1, 3)],
    ['a DataView', () => new DataView(buffer, 1, 3)],
    ['a Buffer out of the pool', () => Buffer.from([2, 3, 4])],
    ['a list', () => [2, 3, 4]],
    ['a view of shared memory', () => new Uint8Array(new SharedArrayBuffer(3)).fill(2).map((n, i) => n + i)],
    ['an ArrayBuffer of another realm', () => runInNewContext('Uint8Array.of(2, 3, 4).buffer') as unknown],
    ['a view of another realm', () => runInNewContext('Uint8Array.of(1, 2, 3, 4).subarray(1)') as unknown],
    ['a list of another realm', () => runInNewContext('[2, 3, 4]') as unknown],
  ])('reads %s', (_, value) => {
    const read = toBytes(value())
    expect(read).toEqual(expected)
    expect(Object.getPrototypeOf(read)).toBe(Uint8Array.prototype)
    expect(read?.buffer).toBeInstanceOf(ArrayBuffer)
    expect(read?.buffer.byteLength).toBe(3)
  })

  test('another realm truly is one', () => {
    expect(runInNewContext('new ArrayBuffer(3)')).not.toBeInstanceOf(ArrayBuffer)
  })

  test('reads wider elements byte by byte', () => {
    const wide = Uint16Array.of(0x0102, 0x0304)
    expect(toBytes(wide)).toEqual(new Uint8Array(Buffer.from(wide.buffer)))
  })

  test('copies, so that a later change is not seen', () => {
    const source = Uint8Array.of(2, 3, 4)
    const copies = [toBytes(source), toBytes(source.buffer)]
    source.fill(9)
    expect(copies).toEqual([expected, expected])
  })

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a number', 3],
    ['a string', 'AQID'],
    ['an object with a length', { length: 3, 0: 2, 1: 3, 2: 4 }],
    ['an object with numbered keys', { 0: 2, 1: 3, 2: 4 }],
    ['a function', () => [2, 3, 4]],
    ['256', [256]],
    ['a negative byte', [-1]],
    ['a fraction', [1.5]],
    ['a text of digits', ['1']],
    ['NaN', [Number.NaN]],
    ['a list in a list', [[1]]],
    ['null in a list', [null]],
    ['a Blob', new Blob(['abc'])],
    ['a promise', Promise.resolve(expected)],
  ])('%s is no bytes', (_, value) => {
    expect(toBytes(value)).toBeUndefined()
  })

  test('an empty list and an empty buffer are no bytes at all, yet bytes', () => {
    expect(toBytes([])).toEqual(new Uint8Array())
    expect(toBytes(new ArrayBuffer(0))).toEqual(new Uint8Array())
  })
})

test('utf8 is what Buffer writes', () => {
  fc.assert(
    fc.property(utf16, (text) => {
      expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')))
    }),
  )
})

test('toWellFormed leaves what UTF-8 would keep', () => {
  for (const text of [
    '\uD800',
    '\uDC00',
    'a\uD800b',
    '\uD800\uD800\uDC00',
    '\uDC00\uD800',
    '😀\uDE00',
    '😀',
  ]) {
    expect(toWellFormed(text), `for ${JSON.stringify(text)}`).toBe(Buffer.from(text, 'utf8').toString('utf8'))
  }
  fc.assert(
    fc.property(utf16, (text) => {
      expect(toWellFormed(text)).toBe(Buffer.from(text, 'utf8').toString('utf8'))
    }),
    { numRuns: 1000 },
  )
})

test('sameBytes is what Buffer.compare finds equal', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(sameBytes(a, a.slice())).toBe(true)
      expect(sameBytes(a, b)).toBe(Buffer.compare(a, b) === 0)
    }),
  )
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false)
  expect(sameBytes(Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2))).toBe(false)
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
})
