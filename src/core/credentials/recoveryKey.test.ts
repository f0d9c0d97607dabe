import { createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { failureOf } from '../../testHelpers/failureOf.js'
import type { RecoveryKeyAttestation } from '../protocol.js'
import { openRecoveryKey } from './openRecoveryKey.js'
import { kitIdOf } from './recoveryCodeSymbols.js'
import { createRecoveryKey } from './recoveryKey.js'
import { fewRounds, openedByNode, verifiedByNode } from '../../testHelpers/recoveryKey.js'

const { bodies, recoveryKey: vector } = vectors
const challenge = parseChallenge(bodies.initResponse)
const other = { ...challenge, challenge: 'YW5vdGhlci1jaGFsbGVuZ2UtZW50aXJlbHk' }
const { subtle } = globalThis.crypto
const encrypt = subtle.encrypt.bind(subtle)
const decrypt = subtle.decrypt.bind(subtle)
const deriveKey = subtle.deriveKey.bind(subtle)
const exportKey = subtle.exportKey.bind(subtle) as (format: string, key: CryptoKey) => Promise<ArrayBuffer>
const named = (name: string) => ({ ...challenge, user: { ...challenge.user, name } })

/** The very bytes, not copies of them, that WebCrypto gives and is given of private keys from now on. */
function privateKeys(): BufferSource[] {
  const seen: BufferSource[] = []
  vi.spyOn(subtle, 'exportKey').mockImplementation(async (format: string, key: CryptoKey) => {
    const bytes = await exportKey(format, key)
    if (format === 'pkcs8') seen.push(new Uint8Array(bytes))
    return bytes
  })
  vi.spyOn(subtle, 'encrypt').mockImplementation((algorithm, key, bytes) => {
    seen.push(bytes)
    return encrypt(algorithm, key, bytes)
  })
  vi.spyOn(subtle, 'decrypt').mockImplementation(async (...args) => {
    const bytes = await decrypt(...args)
    seen.push(new Uint8Array(bytes))
    return bytes
  })
  return seen
}

// A hundred thousand rounds take their time where other work is done as well.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test.each(['recommended', 'dashboard', 'example'] as const)(
  'the server of the tests takes the vector: %s',
  (shape) => {
    const credential = vector[shape].credential as RecoveryKeyAttestation
    expect(verifiedByNode(credential)).toBe(vector.pem)
  },
)

describe('a new recovery key', () => {
  test('is registered with what its code and the username open, with node:crypto alone', async () => {
    const { code, credId, kitId, attest } = await createRecoveryKey(challenge)
    const attestation = await attest(challenge)
    const { credentialKind, credentialInfo, encryptedPrivateKey = '', ...rest } = attestation
    expect(rest).toEqual({})
    expect(credentialKind).toBe('RecoveryKey')
    expect(Object.keys(credentialInfo)).toEqual(['credId', 'clientData', 'attestationData'])
    expect(credentialInfo.credId).toBe(credId)
    expect(kitId).toBe(kitIdOf(credId))
    expect(code).toMatch(new RegExp(vector.codeRegex))
    expect(Buffer.from(credentialInfo.clientData, 'base64url').toString()).toBe(
      vector.recommended.clientDataJSON,
    )

    const publicKey = verifiedByNode(attestation)
    expect(publicKey.split('\n')).toHaveLength(3)
    const opened = openedByNode(encryptedPrivateKey, code, vector.username)
    const key = createPrivateKey({ key: opened, format: 'der', type: 'pkcs8' })
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
    expect(createPublicKey(publicKey).export({ format: 'der', type: 'spki' })).toEqual(spki)
    for (const [wrong, username] of [
      [code.toLowerCase(), vector.username],
      [code, vector.negative.wrongUsername],
    ] as const) {
      expect(() => openedByNode(encryptedPrivateKey, wrong, username)).toThrow(/authenticate/)
    }
  })

  test.each(['Zażółć', '日本語ユーザー', 'مستخدم', '👩‍🚀 pilot', ' JDoe@Example.CO '])(
    'is of the user %j: node:crypto and our own opening read it',
    async (name) => {
      const { code, attest } = await createRecoveryKey(named(name))
      const { encryptedPrivateKey = '', credentialInfo } = await attest(named(name))
      expect(openedByNode(encryptedPrivateKey, code, name)[0]).toBe(0x30)
      const signer = await openRecoveryKey(
        { id: credentialInfo.credId, encryptedRecoveryKey: encryptedPrivateKey },
        { secret: code, username: name },
      )
      const data = Buffer.from('anything')
      const signature = await signer.sign(data)
      const key = verifiedByNode(await attest(named(name)))
      expect(verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
    },
  )

  test('is another one each time', async () => {
    fewRounds()
    const [a, b] = await Promise.all([createRecoveryKey(challenge), createRecoveryKey(challenge)])
    expect(a.code).not.toBe(b.code)
    expect(a.credId).not.toBe(b.credId)
    expect(a.kitId).not.toBe(b.kitId)
  })

  test('is attested for one challenge after the other', async () => {
    fewRounds()
    const { attest } = await createRecoveryKey(challenge)
    const [a, b] = [await attest(challenge), await attest(other)]
    expect(verifiedByNode(a)).toBe(verifiedByNode(b))
    expect(a.encryptedPrivateKey).toBe(b.encryptedPrivateKey)
    expect(a.credentialInfo.credId).toBe(b.credentialInfo.credId)
    expect(a.credentialInfo.clientData).not.toBe(b.credentialInfo.clientData)
  })

  test('names the origin when asked to', async () => {
    fewRounds()
    vi.stubGlobal('location', { origin: 'https://app.example.com' })
    const { attest } = await createRecoveryKey(challenge, { includeOrigin: true })
    const attestation = await attest(challenge)
    verifiedByNode(attestation)
    expect(Buffer.from(attestation.credentialInfo.clientData, 'base64url').toString()).toBe(
      `{"challenge":"${challenge.challenge}","crossOrigin":false,"origin":"https://app.example.com","type":"key.create"}`,
    )
  })

  test('is of one user: with another id, or another name, it is not attested', async () => {
    fewRounds()
    const { attest } = await createRecoveryKey(challenge)
    for (const [field, user] of [
      ['user.id', { id: 'us-another' }],
      ['user.name', { name: 'another@example.co' }],
      // It salts the same, but the kit carries the one it was made with.
      ['user.name', { name: 'JDoe@example.co' }],
    ] as const) {
      const error = await failureOf(attest({ ...challenge, user: { ...challenge.user, ...user } }))
      expect(error).toMatchObject({ code: 'invalid_challenge', field })
    }
  })

  test('keeps a key that cannot be exported, and overwrites the private key everywhere it was bytes', async () => {
    fewRounds()
    const seen = privateKeys()
    const imported = vi.spyOn(subtle, 'importKey')
    const signed = vi.spyOn(subtle, 'sign')
    const { attest } = await createRecoveryKey(challenge)
    await attest(challenge)
    expect(signed).toHaveBeenCalledTimes(2)
    for (const [, key] of signed.mock.calls) expect(key.extractable).toBe(false)
    // Exported, sealed, opened, imported.
    const everywhere = [
      ...seen,
      ...imported.mock.calls.filter(([format]) => (format as string) === 'pkcs8').map(([, bytes]) => bytes),
    ]
    expect(everywhere).toHaveLength(4)
    for (const bytes of everywhere) expect(bytes).toEqual(new Uint8Array(138))
  })
})

describe('the trial', () => {
  test.each<[string, () => void, Record<string, unknown>]>([
    [
      'what was sealed does not open',
      () =>
        vi.spyOn(subtle, 'encrypt').mockImplementation(async (...args) => {
          const bytes = new Uint8Array(await encrypt(...args))
          bytes[9] = (bytes[9] ?? 0) ^ 1
          return bytes.buffer
        }),
      { cause: expect.objectContaining({ code: 'password_wrong' }) as unknown },
    ],
    [
      'another key was sealed',
      () =>
        vi
          .spyOn(subtle, 'encrypt')
          .mockImplementation((algorithm, key) =>
            encrypt(algorithm, key, Buffer.from(vector.pkcs8Hex, 'hex')),
          ),
      { field: 'signature' },
    ],
    [
      'no key was sealed',
      () =>
        vi
          .spyOn(subtle, 'encrypt')
          .mockImplementation((algorithm, key) => encrypt(algorithm, key, new Uint8Array(138))),
      {},
    ],
    [
      'the key is sealed under something else than is shown',
      () =>
        vi
          .spyOn(subtle, 'deriveKey')
          .mockImplementationOnce((algorithm, ...rest) =>
            deriveKey({ ...(algorithm as Pbkdf2Params), salt: new Uint8Array(32) }, ...rest),
          ),
      { cause: expect.objectContaining({ code: 'password_wrong' }) as unknown },
    ],
    [
      'sealing fails',
      () => vi.spyOn(subtle, 'encrypt').mockRejectedValue(new Error('broken')),
      { cause: expect.objectContaining({ message: 'broken' }) as unknown },
    ],
  ])('ends it when %s (fault 74)', async (_, breaks, found) => {
    fewRounds()
    breaks()
    expect(await failureOf(createRecoveryKey(challenge))).toMatchObject({
      code: 'key_store_failed',
      userAction: 'retry',
      outcome: 'none',
      ...found,
    })
  })

  test('overwrites the private key also when sealing fails (faults 74, 80)', async () => {
    fewRounds()
    const seen = privateKeys()
    const encrypted = vi.spyOn(subtle, 'encrypt').mockRejectedValue(new Error('broken'))
    await failureOf(createRecoveryKey(challenge))
    expect(encrypted).toHaveBeenCalledOnce()
    expect(seen).toHaveLength(1)
    for (const bytes of [...seen, encrypted.mock.calls[0]?.[2]]) expect(bytes).toEqual(new Uint8Array(138))
  })

  test('says that the page is no secure context (fault 73)', async () => {
    vi.stubGlobal('crypto', { getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) })
    expect(await failureOf(createRecoveryKey(challenge))).toMatchObject({ code: 'insecure_context' })
  })
})
