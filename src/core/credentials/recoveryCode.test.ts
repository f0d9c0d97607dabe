import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import {
  generateRecoveryCode,
  groupProblem,
  matchesGroup,
  readRecoveryCode,
  unknownSymbols,
} from './recoveryCode.js'
import { groupsOf, kitIdOf } from './recoveryCodeSymbols.js'

const { code, codeAlphabet, codeRegex, negative } = vectors.recoveryKey
const alphabet = Array.from(codeAlphabet)

// To count millions takes its time where other work is done as well.
vi.setConfig({ testTimeout: 60_000 })

afterEach(() => vi.restoreAllMocks())

/** A small generator (mulberry32), so that a run can be had again. */
function seeded(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = array as unknown as Uint8Array
    for (let index = 0; index < bytes.length; index++) bytes[index] = next() >>> 13
    return array
  })
}

/** The upper tail of the chi-square distribution: the regularised incomplete gamma function, by its series. */
function tailOf(chiSquare: number, freedom: number): number {
  const [shape, x] = [freedom / 2, chiSquare / 2]
  let logGamma = 0.5 * Math.log(Math.PI)
  for (let half = 0.5; half < shape; half++) logGamma += Math.log(half)
  let [term, sum] = [1 / shape, 1 / shape]
  for (let n = 1; n < 1000; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return 1 - sum * Math.exp(-x + shape * Math.log(x) - logGamma)
}

/** For each of the 32 positions, how likely so uneven a count of its symbols is by chance. */
function evenness(codes: number): number[] {
  // In arrays by character code: there are millions to count.
  const counts = Array.from({ length: 32 }, () => new Uint32Array(128))
  for (let made = 0; made < codes; made++) {
    const symbols = generateRecoveryCode().slice(3).replaceAll('-', '')
    for (let position = 0; position < 32; position++) {
      const [count, symbol] = [counts[position], symbols.charCodeAt(position)]
      if (count) count[symbol] = (count[symbol] ?? 0) + 1
    }
  }
  const expected = codes / 32
  return counts.map((count) => {
    const seen = alphabet.map((symbol) => count[symbol.charCodeAt(0)] ?? 0)
    expect(seen.reduce((sum, each) => sum + each, 0)).toBe(codes)
    return tailOf(
      seen.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0),
      31,
    )
  })
}

describe('a new code', () => {
  test('has the form of the API', () => {
    const codes = Array.from({ length: 1000 }, generateRecoveryCode)
    for (const each of codes) expect(each).toMatch(new RegExp(codeRegex))
    expect(new Set(codes).size).toBe(1000)
  })

  test('is five bits of each of 32 random bytes', () => {
    const random = vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
      const bytes = array as unknown as Uint8Array
      for (let index = 0; index < bytes.length; index++) bytes[index] = index + 224
      return array
    })
    expect(generateRecoveryCode()).toBe(code)
    expect(random).toHaveBeenCalledOnce()
    expect(random.mock.calls[0]?.[0]).toHaveLength(32)
  })

  test('the measure knows the distribution', () => {
    // Known quantiles of chi-square with 31 degrees of freedom.
    expect(tailOf(44.985, 31)).toBeCloseTo(0.05, 4)
    expect(tailOf(61.098, 31)).toBeCloseTo(0.001, 5)
  })

  test('the measure sees a symbol that is missing, or twice as likely', () => {
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
      const bytes = array as unknown as Uint8Array
      for (let index = 0; index < bytes.length; index++) bytes[index] = Math.random() * 31
      return array
    })
    for (const p of evenness(10_000)) expect(p).toBeLessThan(1e-6)
  })

  test.each<[string, () => void]>([
    ['seeded', () => seeded(20_261_121)],
    ['live', () => undefined],
  ])('has every symbol equally often at every position: %s', (_, source) => {
    source()
    for (const p of evenness(100_000)) expect(p).toBeGreaterThan(1e-6)
  })
})

describe('reading a code', () => {
  test.each<[string, string]>([
    ['as it is printed', code],
    ['lower case', negative.lowerCaseCode],
    ['without the prefix', negative.noPrefix],
    ['without dashes', negative.noDashes],
    ['without either', negative.noDashes.slice(2)],
    ['spaces around', `  ${code}\n`],
    ['spaces for dashes', code.replaceAll('-', ' ')],
    ['spaces and dashes', code.replaceAll('-', ' - ')],
    ['one group to a line', code.replaceAll('-', '\r\n')],
    ['dashes at other places', 'D1-ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789'],
    ['non-breaking spaces', code.replaceAll('-', '\u00A0')],
    ['ideographic spaces', code.replaceAll('-', '\u3000')],
    ['soft hyphens and zero-width spaces', code.replaceAll('-', '\u00AD\u200B')],
    ['marks of direction', `\u2066\u200F${code}\u2069`],
    ['a byte order mark', `\uFEFF${code}`],
    ...Array.from('‐‑‒–—―⸺﹘﹣－−⁻ー･・', (dash): [string, string] => [
      `U+${dash.charCodeAt(0).toString(16)} for dashes`,
      code.replaceAll('-', dash),
    ]).filter(([name]) => !/ff65|30fb/.test(name)),
    ['full-width letters', full(code)],
    ['full-width small letters', full(code.toLowerCase())],
    ['letters of mathematics', code.replace('ABCDEF', '𝐀𝐁𝐂𝐃𝐄𝐅')],
    ['quotation marks', `“${code}”`],
    ['at the end of a sentence', `${code}.`],
    ['I in the prefix', code.replace('D1', 'DI')],
    ['l in the prefix', code.replace('D1', 'dl')],
    ['l in the prefix, without dashes', negative.noDashes.replace('D1', 'dl')],
    ['a whole kit', `Recovery code\n${code}\n\nUsername\njdoe@example.co`],
    ['a whole kit in one line', `Recovery code: ${code.toLowerCase()} Username: jdoe@example.co`],
    ['a whole kit that lost its dashes', `Code ${negative.noDashes}\n\nUsername\njdoe@example.co`],
    ['a whole kit that was broken into lines', `Code\n${code.replace('L-', 'L-\n')}\n\nUsername`],
    ['a whole kit in full-width letters', full(`Code ${code} Name`)],
    ['the code twice', `${code}\n${code.toLowerCase()}`],
  ])('%s', (_, typed) => {
    expect(readRecoveryCode(typed)).toEqual({ code })
  })

  function full(text: string): string {
    return Array.from(text, (letter) =>
      letter === ' ' ? '\u3000' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    ).join('')
  }

  test('a code that begins like a misread prefix is taken as it is', () => {
    const body = `DL${'A'.repeat(30)}`
    expect(readRecoveryCode(body)).toEqual({ code: 'D1-DLAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA' })
    expect(readRecoveryCode(`dl${body}`)).toEqual(readRecoveryCode(body))
  })

  test.each([
    ['', 32],
    ['D1', 32],
    [' d1 - ', 32],
    ['ABC', 29],
    [code.slice(0, -1), 1],
    [negative.noPrefix.slice(1), 1],
  ])('%j is too short', (typed, missing) => {
    expect(readRecoveryCode(typed)).toEqual({ problem: { reason: 'too_short', missing } })
  })

  test.each([
    [`${code}A`, 1],
    [`${code}${code.slice(3)}`, 32],
    [`${negative.noPrefix}ABC`, 3],
    // Only in front can letters be a prefix that was misread.
    [`AADL${'A'.repeat(30)}`, 2],
    // Neither which of two codes is meant can be told, nor what is too much in a code without its groups.
    [`${code}\n${negative.wrongCode}`, 32],
  ])('%j is too long', (typed, extra) => {
    const { problem } = readRecoveryCode(typed)
    // The second prefix is no part of a code: it is named as what it is.
    expect(problem).toEqual(
      typed.indexOf('D1', 2) === -1
        ? { reason: 'too_long', extra }
        : { reason: 'unknown_symbols', symbols: ['1'], lookAlikes: ['1'] },
    )
  })

  test('one symbol too many is not cut off, wherever the gaps are', () => {
    const extra = { problem: { reason: 'too_long', extra: 1 } }
    expect(readRecoveryCode(code.replace('F-', 'FX-').replace('9', ' 9'))).toEqual(extra)
    expect(readRecoveryCode(`${code}A`)).toEqual(extra)
    expect(readRecoveryCode(`A${code}`).problem).toMatchObject({ symbols: ['1'] })
  })

  test.each<[string, string[], string[]]>([
    [code.replace('A', '0'), ['0'], ['0']],
    [code.replace('A', 'o'), ['O'], ['O']],
    [code.replace('AB', 'i1'), ['I', '1'], ['I', '1']],
    [code.replace('ABCDE', '0O1I0'), ['0', 'O', '1', 'I'], ['0', 'O', '1', 'I']],
    [code.replace('A', 'Ä'), ['Ä'], []],
    [code.replace('A', 'A\u0308'), ['Ä'], []],
    [code.replace('A', 'А' /* Cyrillic */), ['А'], []],
    [code.replace('S', 'ß'), ['ß'], []],
    [code.replace('A', '😀'), ['😀'], []],
    [code.replace('A', '*'), ['*'], []],
    [code.replace('AB', '?0'), ['?', '0'], ['0']],
    [`DI${'A'.repeat(30)}`, ['I'], ['I']],
  ])('%j has symbols that no code has', (typed, symbols, lookAlikes) => {
    expect(readRecoveryCode(typed)).toEqual({ problem: { reason: 'unknown_symbols', symbols, lookAlikes } })
  })

  const codes = fc
    .array(fc.constantFrom(...alphabet), { minLength: 32, maxLength: 32 })
    .map((symbols) => readRecoveryCode(symbols.join('')).code ?? '')
  const gaps = fc.array(fc.constantFrom(...Array.from('-– ‑—\u00A0\u200B\u3000ー_.\n\t−')), { maxLength: 3 })

  test('heals any damage by case, space and dash (fault 79)', () => {
    const damaged = codes.chain((whole) =>
      fc
        .tuple(fc.boolean(), fc.array(fc.tuple(gaps, fc.boolean()), { minLength: 34, maxLength: 34 }), gaps)
        .map(([prefix, damages, end]) => {
          const symbols = Array.from(whole.replaceAll('-', '').slice(prefix ? 0 : 2))
          const typed = symbols.map((symbol, index) => {
            const [gap, lower] = damages[index] ?? [[], false]
            return gap.join('') + (lower ? symbol.toLowerCase() : symbol)
          })
          return [whole, typed.join('') + end.join('')] as const
        }),
    )
    fc.assert(
      fc.property(damaged, ([whole, typed]) => {
        expect(readRecoveryCode(typed)).toEqual({ code: whole })
      }),
      { numRuns: 500 },
    )
  })

  test('never heals a symbol that was changed, left out, added or swapped (fault 79)', () => {
    const places = fc.nat({ max: 31 })
    const others = fc.oneof(
      fc.constantFrom(...alphabet),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    )
    const wrong = fc
      .tuple(codes, places, others, fc.constantFrom('change', 'leave', 'add', 'swap'))
      .map(([whole, place, other, kind]) => {
        const symbols = Array.from(whole.slice(3).replaceAll('-', ''))
        const [here = '', next = ''] = symbols.slice(place)
        if (kind === 'change') symbols.splice(place, 1, other)
        if (kind === 'leave') symbols.splice(place, 1)
        if (kind === 'add') symbols.splice(place, 0, here)
        if (kind === 'swap') symbols.splice(place, 2, next, here)
        return [whole, `D1${symbols.join('')}`, here, other, next, kind] as const
      })
      // What reads as the same symbol is no change.
      .filter(([, , here, other, next, kind]) =>
        kind === 'change' ? !matchesGroup(other, here) : kind !== 'swap' || (next !== '' && here !== next),
      )
    fc.assert(
      fc.property(wrong, ([whole, typed]) => {
        const { code: read, problem } = readRecoveryCode(typed)
        expect(read).not.toBe(whole)
        expect((read === undefined) !== (problem === undefined)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('reads whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { code: read, problem } = readRecoveryCode(typed)
        expect(problem ? undefined : new RegExp(codeRegex).test(read)).not.toBe(false)
      }),
    )
    // In a time that grows with the length alone.
    for (const long of ['D1-ABCDEF-'.repeat(10_000), `D1${' '.repeat(100_000)}`, 'D1 '.repeat(30_000)]) {
      expect(readRecoveryCode(long).problem).toBeDefined()
    }
  })
})

describe('a group that was typed', () => {
  const groups = ['ABCDEF', 'GHJKL', 'MNPQR', 'STUVW', 'XYZ23', '456789']
  test.each([
    ['ABCDEF', 0, undefined],
    ['d1-ab cd-ef', 0, undefined],
    ['', 0, { reason: 'empty' }],
    [' - \u200B', 0, { reason: 'empty' }],
    ['mnpqr', 1, { reason: 'other_group', group: 3 }],
    ['GHJK0', 1, { reason: 'unknown_symbols', symbols: ['0'], lookAlikes: ['0'] }],
    ['GHJKÄ', 1, { reason: 'unknown_symbols', symbols: ['Ä'], lookAlikes: [] }],
    ['GHJK', 1, { reason: 'length', symbols: 5 }],
    ['GHJKLM', 1, { reason: 'length', symbols: 5 }],
    ['ABCDE', 0, { reason: 'length', symbols: 6 }],
    ['HHJKL', 1, { reason: 'different', lookAlikePairs: [] }],
    [
      '6HJKV',
      1,
      {
        reason: 'different',
        lookAlikePairs: [
          ['G', '6'],
          ['U', 'V'],
        ],
      },
    ],
  ] as const)('%j for group %i: %j', (typed, index, fault) => {
    expect(groupProblem(typed, groups, index)).toEqual(fault)
  })
})

describe('groups', () => {
  const groups = ['ABCDEF', 'GHJKL', 'MNPQR', 'STUVW', 'XYZ23', '456789']

  test('are six, and make the code again', () => {
    expect(groupsOf(code)).toEqual(groups)
    expect(['D1', ...groups].join('-')).toBe(code)
  })

  test.each(['ABCDEF', 'abcdef', ' a b-c d e f ', 'ＡＢＣＤＥＦ', 'D1-ABCDEF', 'd1 abcdef', 'ABC\u00A0DEF'])(
    'match what was typed as %j',
    (typed) => {
      expect(matchesGroup(typed, 'ABCDEF')).toBe(true)
    },
  )

  test.each(['', 'D1', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'GHJKL', 'ÁBCDEF', code])('do not match %j', (typed) => {
    expect(matchesGroup(typed, 'ABCDEF')).toBe(false)
  })

  test('an empty answer matches no group', () => {
    for (const group of groups) expect(matchesGroup(' - ', group)).toBe(false)
  })

  test('symbols that cannot be are told of a part as of the whole', () => {
    expect(unknownSymbols('d1-abcd0i')).toEqual({ symbols: ['0', 'I'], lookAlikes: ['0', 'I'] })
    expect(unknownSymbols('a b-c')).toBeUndefined()
    expect(unknownSymbols('')).toBeUndefined()
  })
})

describe('the name of a kit', () => {
  test('is made of the credential id, and of nothing else', () => {
    const bytes = Buffer.from(vectors.recoveryKey.credId, 'base64url')
    const expected = Array.from(bytes.subarray(0, 6), (byte) => alphabet[byte % 32]).join('')
    expect(kitIdOf(vectors.recoveryKey.credId)).toBe(expected)
    expect(expected).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  })

  test('is there for any id', () => {
    expect(kitIdOf('cr-34514-nip9c')).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
    expect(kitIdOf('any id, padded=')).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  })
})
