import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { failureOf } from '../../testHelpers/failureOf.js'
import { openedByNode, sha256 } from '../../testHelpers/recoveryKey.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'

const vector = vectors.recoveryKey
const { code, username, negative, encryptedPrivateKey } = vector
const pkcs8 = Uint8Array.from(Buffer.from(vector.pkcs8Hex, 'hex'))
const codec = recoveryKeyCodec(username)

const written = (envelope: unknown) => Buffer.from(JSON.stringify(envelope)).toString('base64')
const vectorWith = (changes: Record<string, unknown>) =>
  written({ ...(JSON.parse(vector.envelopeJSON) as object), ...changes })

// A hundred thousand rounds take their time where other work is done as well.
vi.setConfig({ testTimeout: 30_000 })

const NAMES = [
  'Zażółć',
  '日本語ユーザー',
  'مستخدم',
  '👩‍🚀 é',
  '  JDoe@Example.CO\t',
  'ÀÉÎÕÜ',
  'İstanbul',
  'ΑΣ',
  ' ',
]

afterEach(() => vi.restoreAllMocks())

describe('the opener with node:crypto', () => {
  test('opens the vector', () => {
    expect(openedByNode(encryptedPrivateKey, code, username).toString('hex')).toBe(vector.pkcs8Hex)
    expect(sha256(username).digest('hex')).toBe(vector.saltHex)
  })
})

describe('sealing', () => {
  test('with the IV of the vector gives exactly its envelope', async () => {
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
      const bytes = array as unknown as Uint8Array
      bytes.set(Buffer.from(vector.ivHex, 'hex'))
      return array
    })
    const sealed = await codec.seal(pkcs8, code)
    expect(sealed).toBe(encryptedPrivateKey)
    expect(sealed).toBe(btoa(vector.envelopeJSON))
  })

  test.each(NAMES)('salted with %j, node:crypto opens it', async (name) => {
    const sealed = await recoveryKeyCodec(name).seal(pkcs8, code)
    expect(openedByNode(sealed, code, name).toString('hex')).toBe(vector.pkcs8Hex)
  })

  test('takes a new IV of 16 bytes each time', async () => {
    const ivs = await Promise.all(
      [1, 2].map(async () => {
        const envelope = Buffer.from(await codec.seal(pkcs8, code), 'base64').toString()
        const { key, iv, ...rest } = JSON.parse(envelope) as { key: string; iv: string }
        expect(rest).toEqual({})
        expect(Buffer.from(key, 'base64')).toHaveLength(pkcs8.length + 16)
        return Buffer.from(iv, 'base64')
      }),
    )
    for (const iv of ivs) expect(iv).toHaveLength(16)
    expect(ivs[0]).not.toEqual(ivs[1])
  })

  test('leaves the bytes it was given to their owner, and overwrites its own', async () => {
    const encrypted = vi.spyOn(globalThis.crypto.subtle, 'encrypt')
    const mine = pkcs8.slice()
    await codec.seal(mine, code)
    expect(mine).toEqual(pkcs8)
    expect(encrypted.mock.calls[0]?.[2]).toEqual(new Uint8Array(pkcs8.length))
  })
})

describe('opening', () => {
  test('gives the private key of the vector', async () => {
    expect(await codec.open(encryptedPrivateKey, code)).toEqual(pkcs8)
  })

  test.each(vector.equivalentUsernames)('takes the username %j for the same', async (name) => {
    expect(await recoveryKeyCodec(name).open(encryptedPrivateKey, code)).toEqual(pkcs8)
  })

  test.each([
    negative.wrongCode,
    negative.lowerCaseCode,
    negative.noPrefix,
    negative.noDashes,
    ` ${code}`,
    '',
  ])('takes the code to the letter, so not %j', async (wrong) => {
    expect(await failureOf(codec.open(encryptedPrivateKey, wrong))).toMatchObject({
      code: 'password_wrong',
      userAction: 'retry',
      outcome: 'none',
      cause: 'password_wrong',
    })
  })

  test.each([negative.wrongUsername, '', 'jdoe @example.co'])('does not open for %j', async (name) => {
    expect(await failureOf(recoveryKeyCodec(name).open(encryptedPrivateKey, code))).toMatchObject({
      code: 'password_wrong',
    })
  })

  test('a changed ciphertext looks like a wrong code', async () => {
    const sealed = Buffer.from(vector.ciphertextAndTagHex, 'hex')
    sealed.writeUInt8(sealed.readUInt8(3) ^ 1, 3)
    const envelope = vectorWith({ key: sealed.toString('base64') })
    expect(await failureOf(codec.open(envelope, code))).toMatchObject({ code: 'password_wrong' })
  })

  test.each<[string, string, string]>([
    ['(answer)', 'nothing', ''],
    ['(answer)', 'no base64', '{"key":"","iv":""}'],
    ['(answer)', 'base64 without its padding', encryptedPrivateKey.replace(/=+$/, '')],
    ['(answer)', 'no JSON', btoa('key')],
    ['(answer)', 'a list', written([])],
    ['(answer)', 'more than any envelope', vectorWith({ more: 'A'.repeat(8192) })],
    ['key', 'no key', vectorWith({ key: undefined })],
    ['key', 'a key that is no text', vectorWith({ key: 5 })],
    ['key', 'a key in base64url', vectorWith({ key: 'qB3wfxPEfOQ-_e4fRM2Eg3p1i5TheQ==' })],
    ['key', 'no ciphertext before the tag', vectorWith({ key: 'A'.repeat(20) + 'AA==' })],
    ['iv', 'no IV', vectorWith({ iv: undefined })],
    ['iv', 'an IV of 12 bytes', vectorWith({ iv: 'AAAAAAAAAAAAAAAA' })],
  ])('finds %s at fault: %s', async (field, _, envelope) => {
    expect(await failureOf(codec.open(envelope, code))).toMatchObject({
      code: 'envelope_invalid',
      field,
      userAction: 'none',
    })
  })
})
