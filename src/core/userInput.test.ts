import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCode, readOneTimeCode, readUsername } from './userInput.js'

/** The digits of a script from ICU, which shares nothing with the code under test. */
const digitsOf = (numberingSystem: string) =>
  '0123456789'
    .split('')
    .map((digit) =>
      new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(Number(digit)),
    )
/** Those that write numbers digit by digit: not Roman numerals, nor Chinese ones, which are letters to Unicode. */
const scripts = Intl.supportedValuesOf('numberingSystem').filter((name) =>
  digitsOf(name).every((digit) => /^\p{Nd}$/u.test(digit)),
)
const writtenIn = (script: string, code: string) =>
  code.replaceAll(/\d/g, (digit) => digitsOf(script)[Number(digit)] ?? '')

const UNSEEN = [
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202C',
  '\u2066',
  '\u2069',
  '\u061C',
]
const SPACES = [
  ' ',
  '\t',
  '\n',
  '\u00A0',
  '\u202F',
  '\u2009',
  '\u3000',
  '\uFEFF',
  '\u2060',
  '\u00AD',
  '\u180E',
]
const DASHES = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D', '\u30FC', '\u05BE']

describe('a one-time code as it was typed or pasted (fault 127)', () => {
  test('there are as many scripts as ICU knows', () => {
    expect(scripts.length).toBeGreaterThan(60)
    expect(scripts).toEqual(expect.arrayContaining(['arab', 'arabext', 'deva', 'fullwide', 'thai', 'adlm']))
  })

  test.each(scripts)('in the digits of %s', (script) => {
    expect(readOneTimeCode(writtenIn(script, '098 765-4321'), 10)).toBe('0987654321')
  })

  test.each([
    '123-456',
    '123 456',
    '1 2 3 4 5 6',
    '\u202D123456\u202C',
    '123\u00A0456',
    '123·456',
    '123 • 456',
    '123.456',
  ])('%j', (typed) => {
    expect(readOneTimeCode(typed, 6)).toBe('123456')
  })

  test('with anything unseen, any space and any dash in between', () => {
    const between = fc.constantFrom('', ...UNSEEN, ...SPACES, ...DASHES)
    const digits = fc.array(fc.tuple(between, fc.nat({ max: 9 }), fc.constantFrom(...scripts)), {
      minLength: 6,
      maxLength: 8,
    })
    fc.assert(
      fc.property(digits, between, (parts, end) => {
        const code = parts.map(([, digit]) => digit).join('')
        const typed =
          parts.map(([before, digit, script]) => before + writtenIn(script, String(digit))).join('') + end
        expect(readOneTimeCode(typed, code.length)).toBe(code)
        expect(readOneTimeCode(typed, code.length - 1)).toBeUndefined()
        expect(readOneTimeCode(typed, code.length + 1)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '',
    ' ',
    '12345',
    '1234567',
    '12345a',
    'l23456',
    '12345O',
    '¹23456',
    '①23456',
    '½23456',
    '十23456',
    'Ⅵ23456',
    '123456\0',
    '+123456',
    '123,456',
    '0x1234',
  ])('is not guessed: %j', (typed) => {
    expect(readOneTimeCode(typed, 6)).toBeUndefined()
  })
})

describe('a registration or verification code (fault 127)', () => {
  test.each([
    ['1234-1234-1234-1234', '1234-1234-1234-1234'],
    [' 1234-1234-1234-1234\r\n', '1234-1234-1234-1234'],
    ['\u200E1234\u20131234\u20141234\u22121234\u200F', '1234-1234-1234-1234'],
    ['1234 - 1234 - 1234 - 1234', '1234-1234-1234-1234'],
    ['١٢٣٤-١٢٣٤-١٢٣٤-١٢٣٤', '1234-1234-1234-1234'],
    ['۱۲۳۴-۱۲۳۴-۱۲۳۴-۱۲۳۴', '1234-1234-1234-1234'],
    ['१२३४-१२३४', '1234-1234'],
    ['ＡＢｃ１－２３', 'ABc1-23'],
    ['AbC1\u200B-dEf2', 'AbC1-dEf2'],
  ])('%j is %j', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })

  test('what it may be made of stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const code = text.replaceAll(/\s/g, '')
        expect(readCode(code)).toBe(code)
      }),
    )
    // Cyrillic letters that look Latin: whoever wrote them has another code.
    expect(readCode('АВС-123')).toBe('АВС-123')
    expect(readCode('ÄÖ-１')).toBe('ÄÖ-1')
  })
})

describe('a user name (fault 127)', () => {
  test.each([
    ['  ada@example.com\u00A0', 'ada@example.com'],
    ['\uFEFFada@example.com', 'ada@example.com'],
    ['\u202Aada@example.com\u202C', 'ada@example.com'],
    ['ada@\u200Bexample.com', 'ada@example.com'],
    ['\u200Cada\u200D', 'ada'],
    ['\u061C\u200F عائشة \u200F', 'عائشة'],
    [' \u200B ', ''],
  ])('%j is %j', (typed, name) => {
    expect(readUsername(typed)).toBe(name)
  })

  test.each([
    'Ada Lovelace',
    'ÀDA',
    'e\u0301',
    'می\u200Cخواهم',
    '👩\u200D🚀',
    'ada–b',
    '１２３',
    '١٢٣',
    'a\u00ADb',
    "o'neil+tag",
  ])('keeps %j', (name) => {
    expect(readUsername(name)).toBe(name)
  })
})
