import { createHash, createPublicKey, verify as nodeVerify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  open,
  randomBytes,
  seal,
  type Sealing,
  sha256,
  sign,
  verify,
} from './crypto.js'
import { toHex, utf8 } from './encoding.js'
import { errorName } from './errorName.js'
import { toPem } from './keyEncoding.js'

const { keyP256, passwordProtectedKey, recoveryKey } = vectors
const message = utf8('to be signed')

function hex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

function accepted(pem: string, signature: Uint8Array, data: Uint8Array): boolean {
  const key = createPublicKey(pem)
  return nodeVerify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature)
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a generated key signs, and node:crypto accepts it for this message only', async () => {
  const { privateKey, publicKey } = await generateKeyPair({ extractable: false })
  const pem = toPem(await exportPublicKey(publicKey))
  const signature = await sign(privateKey, message)
  expect(signature).toHaveLength(64)
  expect(accepted(pem, signature, message)).toBe(true)
  expect(accepted(pem, signature, utf8('another'))).toBe(false)
  expect(await verify(publicKey, signature, message)).toBe(true)
  expect(await verify(publicKey, signature, utf8('another'))).toBe(false)
})

test('a private key is exported when it was made for that, and never otherwise', async () => {
  const extractable = await generateKeyPair({ extractable: true })
  expect(await exportPrivateKey(extractable.privateKey)).toHaveLength(138)
  const closed = await generateKeyPair({ extractable: false })
  // Node.js 20 misspells the name, so its beginning has to do.
  expect(await exportPrivateKey(closed.privateKey).catch(errorName)).toMatch(/^InvalidAccess/)
  const imported = await importPrivateKey(hex(keyP256.pkcs8DerHex))
  expect(imported.extractable).toBe(false)
  expect(await exportPrivateKey(imported).catch(errorName)).toMatch(/^InvalidAccess/)
})

test('the keys of the vector are imported, and belong together', async () => {
  const publicKey = await importPublicKey(hex(keyP256.spkiDerHex))
  expect(toHex(await exportPublicKey(publicKey))).toBe(keyP256.spkiDerHex)
  const signature = await sign(await importPrivateKey(hex(keyP256.pkcs8DerHex)), message)
  expect(accepted(keyP256.pem64Columns, signature, message)).toBe(true)
})

test('sha256 is what node:crypto makes', async () => {
  expect(toHex(await sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
})

test('random bytes come from getRandomValues', () => {
  const source = vi.spyOn(globalThis.crypto, 'getRandomValues')
  expect(randomBytes(32)).toBe(source.mock.results[0]?.value)
  expect(randomBytes(32)).not.toEqual(randomBytes(32))
})

describe('sealing', () => {
  const sealing: Sealing = {
    password: passwordProtectedKey.password,
    salt: hex(passwordProtectedKey.saltHex),
    iterations: passwordProtectedKey.iterations,
    iv: hex(passwordProtectedKey.ivHex),
  }
  const plaintext = hex(passwordProtectedKey.pkcs8Hex)
  const sealed = hex(passwordProtectedKey.ciphertextAndTagHex)

  test('gives exactly the bytes of the vector, and opens them', async () => {
    expect(toHex(await seal(plaintext, sealing))).toBe(passwordProtectedKey.ciphertextAndTagHex)
    expect(toHex((await open(sealed, sealing)) ?? new Uint8Array())).toBe(passwordProtectedKey.pkcs8Hex)
  })

  test('uses a key that never becomes bytes', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveKey')
    await seal(plaintext, sealing)
    expect(await derive.mock.results[0]?.value).toMatchObject({ extractable: false })
  })

  test('also gives the bytes of a recovery key: other rounds, and an IV of 16 bytes', async () => {
    const other = {
      password: recoveryKey.code,
      salt: hex(recoveryKey.saltHex),
      iterations: recoveryKey.iterations,
      iv: hex(recoveryKey.ivHex),
    }
    const { key } = JSON.parse(recoveryKey.envelopeJSON) as { key: string }
    const opened = (await open(Uint8Array.from(Buffer.from(key, 'base64')), other)) ?? new Uint8Array()
    expect(toHex(opened)).toBe(recoveryKey.pkcs8Hex)
    expect(Buffer.from(await seal(opened, other)).toString('base64')).toBe(key)
  })

  test.each([
    ['another password', { ...sealing, password: `${sealing.password} ` }, sealed],
    ['another salt', { ...sealing, salt: new Uint8Array(16) }, sealed],
    ['other rounds', { ...sealing, iterations: sealing.iterations - 1 }, sealed],
    ['another IV', { ...sealing, iv: new Uint8Array(12) }, sealed],
    ['a changed byte', sealing, sealed.map((byte, index) => (index === 5 ? byte ^ 1 : byte))],
    ['a changed tag', sealing, sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte))],
    ['less than a tag', sealing, sealed.slice(0, 8)],
  ])('does not open with %s', async (_, other, bytes) => {
    expect(await open(bytes, other)).toBeUndefined()
  })

  test('another failure is not taken for a wrong password', async () => {
    const broken = new TypeError('broken')
    vi.spyOn(globalThis.crypto.subtle, 'decrypt').mockRejectedValue(broken)
    await expect(open(sealed, { ...sealing, iterations: 1 })).rejects.toBe(broken)
  })

  test('overwrites the bytes of the password, also when it fails', async () => {
    const imported = vi.spyOn(globalThis.crypto.subtle, 'importKey')
    await seal(plaintext, { ...sealing, iterations: 1 })
    expect(await seal(plaintext, { ...sealing, iterations: 0 }).catch(errorName)).toBe('OperationError')
    expect(imported.mock.calls.map(([, secret]) => secret)).toEqual(
      [0, 1].map(() => new Uint8Array(utf8(sealing.password).length)),
    )
  })
})

test('without WebCrypto, the page is no secure context (fault 73)', async () => {
  vi.stubGlobal('crypto', { getRandomValues: () => undefined })
  await expect(generateKeyPair({ extractable: false })).rejects.toMatchObject({ code: 'insecure_context' })
  await expect(sha256(message)).rejects.toMatchObject({ code: 'insecure_context' })
})
