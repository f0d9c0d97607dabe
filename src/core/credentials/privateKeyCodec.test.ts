import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { privateKeyCodec } from './privateKeyCodec.js'
import { failureOf } from '../../testHelpers/failureOf.js'

const vector = vectors.passwordProtectedKey
const pkcs8 = Uint8Array.from(Buffer.from(vector.pkcs8Hex, 'hex'))
const password = 'a password'

interface Envelope {
  v: number
  kdf: string
  iterations: number
  salt: string
  cipher: string
  iv: string
  key: string
}

const read = (envelope: string) => JSON.parse(Buffer.from(envelope, 'base64').toString()) as Envelope
const written = (envelope: unknown) => Buffer.from(JSON.stringify(envelope)).toString('base64')
const vectorWith = (changes: Record<string, unknown>) =>
  written({ ...read(vector.encryptedPrivateKey), ...changes })

/** Opens an envelope with node:crypto alone. */
function openedByNode(envelope: string, withPassword: string): string {
  const { iterations, salt, iv, key } = read(envelope)
  const secret = pbkdf2Sync(withPassword, Buffer.from(salt, 'base64'), iterations, 32, 'sha256')
  const sealed = Buffer.from(key, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64'))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('hex')
}

/** The envelope of the vector with so many rounds, sealed with node:crypto alone. */
function sealedByNode(iterations: number): string {
  const [salt, iv] = [vector.saltHex, vector.ivHex].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer]
  const secret = pbkdf2Sync(vector.password.normalize('NFKC'), salt, iterations, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', secret, iv)
  const sealed = Buffer.concat([cipher.update(pkcs8), cipher.final(), cipher.getAuthTag()])
  return vectorWith({ iterations, key: sealed.toString('base64') })
}

afterEach(() => vi.restoreAllMocks())

describe('sealing', () => {
  test('with a known salt and IV gives exactly the envelope that node:crypto gives (fault 136)', async () => {
    const fixed = new Map(
      [vector.saltHex, vector.ivHex].map((hex) => [hex.length / 2, Buffer.from(hex, 'hex')]),
    )
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
      const bytes = array as unknown as Uint8Array
      bytes.set(fixed.get(bytes.length) ?? [])
      return array
    })
    const sealed = await privateKeyCodec.seal(pkcs8, vector.password)
    expect(sealed).toBe(sealedByNode(1_200_000))
    // The maker itself is right: it makes the vector.
    expect(sealedByNode(vector.iterations)).toBe(vector.encryptedPrivateKey)
  })

  test('takes a new salt and a new IV each time, and node:crypto opens it', async () => {
    const envelopes = [
      await privateKeyCodec.seal(pkcs8, password),
      await privateKeyCodec.seal(pkcs8, password),
    ]
    const [a, b] = envelopes.map(read)
    expect(a).toMatchObject({ v: 1, kdf: 'PBKDF2-SHA256', iterations: 1_200_000, cipher: 'AES-256-GCM' })
    expect(Buffer.from(a?.salt ?? '', 'base64')).toHaveLength(16)
    expect(Buffer.from(a?.iv ?? '', 'base64')).toHaveLength(12)
    expect(a?.salt).not.toBe(b?.salt)
    expect(a?.iv).not.toBe(b?.iv)
    for (const envelope of envelopes) expect(openedByNode(envelope, password)).toBe(vector.pkcs8Hex)
  })

  test('leaves the bytes it was given to their owner, and overwrites its own', async () => {
    const encrypted = vi.spyOn(globalThis.crypto.subtle, 'encrypt')
    const mine = pkcs8.slice()
    await privateKeyCodec.seal(mine, password)
    expect(mine).toEqual(pkcs8)
    expect(encrypted.mock.calls[0]?.[2]).toEqual(new Uint8Array(pkcs8.length))
  })
})

describe('opening', () => {
  test('gives the private key of the vector, whose 600 000 rounds were written before (fault 136)', async () => {
    expect(read(vector.encryptedPrivateKey).iterations).toBe(600_000)
    expect(await privateKeyCodec.open(vector.encryptedPrivateKey, vector.password)).toEqual(pkcs8)
  })

  test('takes a password however its letters are written', async () => {
    const decomposed = vector.password.normalize('NFD')
    expect(decomposed).not.toBe(vector.password)
    expect(await privateKeyCodec.open(vector.encryptedPrivateKey, decomposed)).toEqual(pkcs8)
    // NFKC, not NFC alone: full-width letters and ligatures are the same to it.
    const envelope = await privateKeyCodec.seal(pkcs8, 'ﬁve ＦＩＶＥ')
    expect(await privateKeyCodec.open(envelope, 'five FIVE')).toEqual(pkcs8)
    expect(openedByNode(envelope, 'five FIVE')).toBe(vector.pkcs8Hex)
  })

  test.each(['', 'correct horse battery staple', `${vector.password} `, vector.password.toUpperCase()])(
    'refuses the password %j',
    async (wrong) => {
      const error = await failureOf(privateKeyCodec.open(vector.encryptedPrivateKey, wrong))
      expect(error).toMatchObject({ code: 'password_wrong', userAction: 'retry', outcome: 'none' })
      expect([error.message, error.cause]).toEqual(['password_wrong', 'password_wrong'])
    },
  )

  test('a changed ciphertext looks like a wrong password', async () => {
    const sealed = Buffer.from(read(vector.encryptedPrivateKey).key, 'base64')
    sealed.writeUInt8(sealed.readUInt8(3) ^ 1, 3)
    const envelope = vectorWith({ key: sealed.toString('base64') })
    expect(await failureOf(privateKeyCodec.open(envelope, vector.password))).toMatchObject({
      code: 'password_wrong',
    })
  })

  test.each([
    ['version 2', 'v', { v: 2 }],
    ['a version as text', 'v', { v: '1' }],
    ['no version', 'v', { v: undefined }],
    ['another kdf', 'kdf', { kdf: 'Argon2id' }],
    ['no kdf', 'kdf', { kdf: undefined }],
    ['another cipher', 'cipher', { cipher: 'AES-256-CBC' }],
    ['99 999 rounds', 'iterations', { iterations: 99_999 }],
    ['10 000 001 rounds', 'iterations', { iterations: 10_000_001 }],
    ['endless rounds', 'iterations', { iterations: 1e308 }],
    ['half a round', 'iterations', { iterations: 100_000.5 }],
    ['negative rounds', 'iterations', { iterations: -600_000 }],
    ['rounds as text', 'iterations', { iterations: '600000' }],
    ['no rounds', 'iterations', { iterations: null }],
    ['a short salt', 'salt', { salt: 'AAAA' }],
    ['a salt in base64url', 'salt', { salt: '_-eIBA5vQeNtoLNIiag' }],
    ['an IV of 16 bytes', 'iv', { iv: Buffer.alloc(16).toString('base64') }],
    ['an IV as a list', 'iv', { iv: [1, 2] }],
    ['no key', 'key', { key: '' }],
    ['a tag alone', 'key', { key: Buffer.alloc(16).toString('base64') }],
  ])('refuses %s, before it derives anything', async (_, field, changes) => {
    const derived = vi.spyOn(globalThis.crypto.subtle, 'deriveKey')
    const error = await failureOf(privateKeyCodec.open(vectorWith(changes), vector.password))
    expect(error).toMatchObject({ code: 'envelope_invalid', field, userAction: 'none', outcome: 'none' })
    expect(derived).not.toHaveBeenCalled()
  })

  test.each([100_000, 10_000_000])('takes %i rounds', async (iterations) => {
    vi.spyOn(globalThis.crypto.subtle, 'deriveKey').mockRejectedValue(new Error('reached'))
    await expect(privateKeyCodec.open(vectorWith({ iterations }), password)).rejects.toThrow('reached')
  })

  test.each([
    ['nothing', ''],
    ['text', 'my key'],
    ['JSON without base64', Buffer.from(vector.encryptedPrivateKey, 'base64').toString()],
    ['base64url', Buffer.from('{"a":"?>~"}').toString('base64url')],
    ['a line break at the end', `${vector.encryptedPrivateKey}\n`],
    ['half of it', vector.encryptedPrivateKey.slice(0, 200)],
    ['no JSON', Buffer.from('key').toString('base64')],
    ['null', written(null)],
    ['a list', written([1])],
    ['an empty object', written({})],
    ['9000 characters', vectorWith({ more: 'x'.repeat(8000) })],
  ])('refuses %s', async (_, envelope) => {
    expect(await failureOf(privateKeyCodec.open(envelope, vector.password))).toMatchObject({
      code: 'envelope_invalid',
    })
  })
})
