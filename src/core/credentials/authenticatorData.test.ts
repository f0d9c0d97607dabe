import {
  cose,
  decodeCredentialPublicKey,
  isoCBOR,
  parseAuthenticatorData,
} from '@simplewebauthn/server/helpers'
import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { type AuthenticatorData, readAuthenticatorData } from './authenticatorData.js'

type CBORType = Parameters<typeof isoCBOR.encode>[0]

const vector = fromHex(vectors.fido2.attestationObjectHex)
const authData = isoCBOR.decodeFirst<Map<string, Uint8Array>>(vector).get('authData') ?? vector
const expected = asParsed(authData)

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
}

/** What @simplewebauthn/server reads in the same bytes. */
function asParsed(bytes: Uint8Array): AuthenticatorData {
  const { rpIdHash, flags, aaguid, credentialID, credentialPublicKey } = parseAuthenticatorData(
    Uint8Array.from(bytes),
  )
  return {
    rpIdHash: Uint8Array.from(rpIdHash),
    userPresent: flags.up,
    userVerified: flags.uv,
    backupEligible: flags.be,
    backedUp: flags.bs,
    aaguid: Uint8Array.from(aaguid ?? []),
    credentialId: Uint8Array.from(credentialID ?? []),
    algorithm: credentialPublicKey && decodeCredentialPublicKey(credentialPublicKey).get(cose.COSEKEYS.alg),
  }
}

function encoded(...members: [CBORType, CBORType][]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(isoCBOR.encode(new Map(members as [string, CBORType][])))
}

const credentialIdLength = expected.credentialId.length
const coseKey = (...members: [number, CBORType][]) => isoCBOR.encode(new Map(members))
const withAuthData = (bytes: Uint8Array) =>
  encoded(['fmt', 'none'], ['attStmt', new Map()], ['authData', bytes])

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes).fill(value, at, at + 1)
}

const x5c = [new Uint8Array(700).fill(0x30), new Uint8Array(900).fill(0x31)]
const statements: [string, string, CBORType][] = [
  ['none', 'none', new Map()],
  [
    'packed',
    'packed',
    new Map<string, CBORType>([
      ['alg', -7],
      ['sig', new Uint8Array(71).fill(9)],
      ['x5c', x5c],
    ]),
  ],
  [
    'tpm',
    'tpm',
    new Map<string, CBORType>([
      ['ver', '2.0'],
      ['alg', -65535],
      ['x5c', x5c],
      ['sig', new Uint8Array(256)],
      ['certInfo', new Uint8Array(161)],
      ['pubArea', new Uint8Array(65_600)],
    ]),
  ],
  [
    'of numbers, booleans, null and maps in lists',
    'new',
    new Map<string | number, CBORType>([
      [-1, [1, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, -500, 1.5, 1e300]],
      [
        'odd',
        [true, false, null, undefined, '', 'text', [[[[]]]], new Map([['authData', 'of the statement']])],
      ],
    ]),
  ],
]

describe('readAuthenticatorData', () => {
  test('reads in the vector what @simplewebauthn/server reads', () => {
    expect(readAuthenticatorData(vector)).toEqual(expected)
    expect(expected).toMatchObject({
      rpIdHash: Uint8Array.from(createHash('sha256').update(vectors.fido2.rpId).digest()),
      credentialId: Uint8Array.from(Buffer.from(vectors.fido2.credential.credentialInfo.credId, 'base64url')),
      userPresent: true,
      userVerified: true,
    })
  })

  test.each(statements)('steps over a statement: %s, in every order of the members', (_, fmt, attStmt) => {
    const [a, b, c]: [CBORType, CBORType][] = [
      ['fmt', fmt],
      ['attStmt', attStmt],
      ['authData', authData],
    ]
    if (!a || !b || !c) throw new Error('Three members')
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]) {
      expect(readAuthenticatorData(encoded(...order))).toEqual(expected)
    }
  })

  test.each<[string, number | undefined, CBORType]>([
    ['ES256', -7, coseKey([1, 2], [3, -7], [-1, 1])],
    ['EdDSA, with its label after others', -8, coseKey([-1, 6], [1, 1], [3, -8])],
    ['RS256', -257, coseKey([1, 3], [3, -257], [-1, new Uint8Array(256)])],
    ['ML-DSA-44', -48, coseKey([1, 7], [3, -48], [-1, new Uint8Array(1312)])],
    ['ESP256', -9, coseKey([1, 2], [3, -9])],
    ['the least there is', -2_147_483_648, coseKey([1, 2], [3, -2_147_483_648])],
    ['a value that looks like the label', undefined, coseKey([1, 3], [-1, -7])],
    ['none', undefined, coseKey([1, 2])],
    ['a text', undefined, coseKey([3, '-7'])],
    ['bytes that are no map', undefined, Uint8Array.of(0xff)],
  ])('says what the key signs with: %s (fault 129)', (_, algorithm, key) => {
    const bytes = Buffer.concat([authData.subarray(0, 55 + credentialIdLength), key as Uint8Array])
    expect(readAuthenticatorData(withAuthData(Uint8Array.from(bytes)))).toEqual({ ...expected, algorithm })
  })

  test('steps over a tag', () => {
    // {"x": 24(h'01'), "authData": ...}
    const tagged = Buffer.concat([fromHex('a2 6178 d818 4101'), withAuthData(authData).subarray(19)])
    expect(readAuthenticatorData(Uint8Array.from(tagged))).toEqual(expected)
  })

  test('reads every flag as @simplewebauthn/server does', () => {
    for (let flags = 0; flags < 64; flags++) {
      const bytes = changed(authData, 32, flags | 0x40)
      expect(readAuthenticatorData(withAuthData(bytes)), `flags ${flags}`).toEqual(asParsed(bytes))
    }
  })

  test('without attested credential data there is nothing to read', () => {
    expect(readAuthenticatorData(withAuthData(changed(authData, 32, 0x05)))).toBeUndefined()
    expect(readAuthenticatorData(withAuthData(authData.subarray(0, 37)))).toBeUndefined()
  })

  test.each([0, 1, 16, 64, 1023, 1024, 65_000])('reads a credential id of %i bytes', (length) => {
    const id = new Uint8Array(length).map((_, index) => index)
    const bytes = Buffer.concat([
      authData.subarray(0, 53),
      Uint8Array.of(length >> 8, length & 0xff),
      id,
      authData.subarray(55 + expected.credentialId.length),
    ])
    expect(readAuthenticatorData(withAuthData(Uint8Array.from(bytes)))?.credentialId).toEqual(id)
  })

  test('an id without a key after it is cut off', () => {
    const whole = 55 + expected.credentialId.length
    expect(readAuthenticatorData(withAuthData(authData.subarray(0, whole + 1)))).toBeDefined()
    for (let length = 0; length <= whole; length++) {
      expect(readAuthenticatorData(withAuthData(authData.subarray(0, length))), `${length} bytes`).toBe(
        undefined,
      )
    }
  })

  test('is undefined wherever the object is cut (fault 66)', () => {
    for (let length = 0; length < vector.length; length++) {
      expect(readAuthenticatorData(vector.slice(0, length)), `${length} bytes`).toBeUndefined()
    }
    const packed = encoded(['fmt', 'packed'], ['attStmt', statements[1]?.[2]], ['authData', authData])
    for (let length = 0; length < packed.length; length++) {
      expect(readAuthenticatorData(packed.slice(0, length)), `packed, ${length} bytes`).toBeUndefined()
    }
  })

  test.each([
    ['{x: 0, authData}', 'a2 6178 00 68', '58', true],
    ['{x: four lists, authData}', `a2 6178 ${'81'.repeat(4)} 00 68`, '58', true],
    ['{x: 100 lists, authData}', `a2 6178 ${'81'.repeat(100)} 00 68`, '58', false],
    ['{x: a list without end, authData}', 'a2 6178 9f 00 ff 68', '58', false],
    ['{x: bytes without end, authData}', 'a2 6178 5f ff 68', '58', false],
    ['{x: a length of a reserved kind, authData}', `a2 6178 1f ${'00'.repeat(128)} 68`, '58', false],
    ['a list of name and authData', '81 68', '58', false],
    ['{name as bytes: authData}', 'a1 48', '58', false],
    ['{authData as text}', 'a1 68', '78', false],
    ['{authData as a list}', 'a1 68', '98', false],
  ])('%s', (_, before, kind, readable) => {
    const name = Buffer.from('authData')
    const bytes = [fromHex(before), name, fromHex(kind), Uint8Array.of(authData.length), authData]
    expect(readAuthenticatorData(Uint8Array.from(Buffer.concat(bytes)))).toEqual(
      readable ? expected : undefined,
    )
  })

  test.each([
    ['nothing', ''],
    ['a list', '80'],
    ['an empty map', 'a0'],
    ['a text', '68 6175746844617461'],
    ['a map without end', 'bf'],
    ['a text without end as key', 'a1 7f 61 61 ff'],
    ['bytes without end as authData', 'a1 68 6175746844617461 5f'],
    ['a text as authData', 'a1 68 6175746844617461 63 616263'],
    ['null as authData', 'a1 68 6175746844617461 f6'],
    ['a number as key', 'a2 01 02 68 6175746844617461 40'],
    ['bytes as key', 'a1 48 6175746844617461 40'],
    ['reserved lengths', 'a1 6178 1c 00'],
    ['a lone break', 'ff'],
    ['a map of 2^64-1 members', 'bb ffffffffffffffff'],
    ['a map of 2^32-1 members', 'ba ffffffff 6178 00 6179 00'],
    ['a key of 2^64-1 bytes', 'a1 7b ffffffffffffffff'],
    ['a key of 2^53+1 bytes', 'a1 7b 0020000000000001'],
    ['authData of 2^64-1 bytes', 'a1 68 6175746844617461 5b ffffffffffffffff'],
    ['authData of 2^32-1 bytes', 'a1 68 6175746844617461 5a ffffffff'],
    ['a statement of 2^64-1 bytes', 'a1 6178 5b ffffffffffffffff'],
    ['a list of 2^32-1 items', 'a1 6178 9a ffffffff 00'],
    ['a list of 2^64-1 items', 'a1 6178 9b ffffffffffffffff 00 00'],
    ['a map of 2^64-1 items', 'a1 6178 bb ffffffffffffffff 00 00'],
    ['lists in lists of 2^64-1 items', `a1 6178 ${'9b ffffffffffffffff '.repeat(7)} 00`],
    ['a float in half a length', 'a1 6178 fb 0000'],
    ['10 000 lists, one in another', `a1 6178 ${'81'.repeat(10_000)} 00`],
    ['10 000 tags, one in another', `a1 6178 ${'c1'.repeat(10_000)} 00`],
  ])('is undefined, at once, for %s', (_, hex) => {
    const began = performance.now()
    expect(readAuthenticatorData(fromHex(hex))).toBeUndefined()
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test.each([
    ['a list of 2^64-1 items, a million of them there', fromHex('a1 6178 9b ffffffffffffffff'), '00'],
    ['a map of 2^64-1 members, half a million of them there', fromHex('bb ffffffffffffffff'), '6000'],
    ['lists of lists', fromHex('a1 6178 9b ffffffffffffffff'), '83 80 81 80 80'],
  ])('takes no longer than its bytes for %s', (_, head, item) => {
    const items = Buffer.alloc(1_000_000, item.replaceAll(' ', ''), 'hex')
    // CPU time, because on a busy machine the elapsed time includes other processes.
    const began = process.cpuUsage()
    expect(readAuthenticatorData(Uint8Array.from(Buffer.concat([head, items])))).toBeUndefined()
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1000).toBeLessThan(2000)
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'a2 6178', 'a1 68 6175746844617461'), fc.uint8Array(), (head, tail) => {
        const bytes = Uint8Array.from(Buffer.concat([fromHex(head), tail]))
        expect(() => readAuthenticatorData(bytes)).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })

  test('with bytes of the vector changed it never throws, and what it reads is in the bytes', () => {
    const change = fc.tuple(fc.nat({ max: vector.length - 1 }), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = vector.slice()
        for (const [at, value] of changes) bytes[at] = value
        const { rpIdHash, credentialId } = readAuthenticatorData(bytes) ?? {}
        for (const part of [rpIdHash, credentialId]) {
          expect(part === undefined || Buffer.from(bytes).includes(Buffer.from(part))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
