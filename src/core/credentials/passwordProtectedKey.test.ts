import { createHash, createPublicKey, verify as nodeVerify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { RegistrationError } from '../errors.js'
import { openPasswordProtectedKey } from './openPasswordProtectedKey.js'
import { createPasswordProtectedKey } from './passwordProtectedKey.js'
import type { PrivateKeyCodec } from './privateKeyCodec.js'
import { failureOf } from '../../testHelpers/failureOf.js'

const { bodies, passwordProtectedKey: vector } = vectors
const challenge = parseChallenge(bodies.initResponse)
const other = { ...challenge, challenge: 'YW5vdGhlci1jaGFsbGVuZ2UtZW50aXJlbHk' }
const password = 'correct horse battery staple'
const username = challenge.user.name
const allowed = vector.loginAllowCredential
const holding = (encryptedPrivateKey: string) => ({ ...allowed, encryptedPrivateKey })

const sha256 = (data: string | Buffer) => createHash('sha256').update(data)

/** What a server does with an attestation, with node:crypto alone; gives the public key. */
function verified({ clientData, attestationData }: { clientData: string; attestationData: string }): string {
  const json = Buffer.from(attestationData, 'base64url').toString()
  const { publicKey, signature, ...rest } = JSON.parse(json) as { publicKey: string; signature: string }
  expect(rest).toEqual({})
  const clientDataHash = sha256(Buffer.from(clientData, 'base64url')).digest('hex')
  const fingerprint = Buffer.from(JSON.stringify({ clientDataHash, publicKey }))
  expect(nodeVerify('sha256', fingerprint, publicKey, Buffer.from(signature, 'hex'))).toBe(true)
  return publicKey
}

/** Seals nothing at all: fast, and its every step can be seen. */
function plainCodec() {
  const seen: Uint8Array[] = []
  const codec: PrivateKeyCodec = {
    async seal(pkcs8, secret) {
      seen.push(pkcs8)
      return JSON.stringify([secret, Buffer.from(pkcs8).toString('hex')])
    },
    async open(envelope, secret) {
      const [expected, hex = ''] = JSON.parse(envelope) as string[]
      if (secret !== expected) throw new RegistrationError('password_wrong')
      const pkcs8 = new Uint8Array(Buffer.from(hex, 'hex'))
      seen.push(pkcs8)
      return pkcs8
    },
  }
  return { codec, seen }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('createPasswordProtectedKey', () => {
  test('registers a key that its password opens again', async () => {
    const credential = await createPasswordProtectedKey(challenge, { password })
    const attestation = await credential.attest(challenge)
    const { credentialKind, credentialInfo, encryptedPrivateKey, ...rest } = attestation
    expect(rest).toEqual({})
    expect(credentialKind).toBe('PasswordProtectedKey')
    expect(Buffer.from(credentialInfo.clientData, 'base64url').toString()).toBe(
      `{"challenge":"${challenge.challenge}","type":"key.create"}`,
    )
    expect(credentialInfo.credId).toBe(sha256(encryptedPrivateKey).digest('base64url'))
    const publicKey = verified(credentialInfo)
    expect(publicKey.split('\n')).toHaveLength(3)
    expect(createPublicKey(publicKey).asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' })

    const signer = await openPasswordProtectedKey(
      { id: credentialInfo.credId, encryptedPrivateKey },
      { secret: password, username },
    )
    const { kind, credentialAssertion } = await signer.assert({ challenge: 'login' })
    expect(kind).toBe('PasswordProtectedKey')
    expect(credentialAssertion.credId).toBe(credentialInfo.credId)
    const signature = Buffer.from(credentialAssertion.signature, 'base64url')
    const signed = Buffer.from(credentialAssertion.clientData, 'base64url')
    expect(signed.toString()).toBe('{"challenge":"login","type":"key.get"}')
    expect(nodeVerify('sha256', signed, publicKey, signature)).toBe(true)
  })

  test('costs two derivations of 1 200 000 rounds, and attesting costs none (fault 136)', async () => {
    const derived = vi.spyOn(globalThis.crypto.subtle, 'deriveKey')
    const credential = await createPasswordProtectedKey(challenge, { password })
    await credential.attest(challenge)
    await credential.attest(other)
    expect(derived.mock.calls.map(([algorithm]) => algorithm)).toMatchObject([
      { name: 'PBKDF2', hash: 'SHA-256', iterations: 1_200_000 },
      { name: 'PBKDF2', hash: 'SHA-256', iterations: 1_200_000 },
    ])
  })

  test('attests the same key for one challenge after the other', async () => {
    const credential = await createPasswordProtectedKey(challenge, { password, ...plainCodec() })
    const [a, b] = [await credential.attest(challenge), await credential.attest(other)]
    expect(verified(a.credentialInfo)).toBe(verified(b.credentialInfo))
    expect(a.encryptedPrivateKey).toBe(b.encryptedPrivateKey)
    expect(a.credentialInfo.credId).toBe(b.credentialInfo.credId)
    expect(a.credentialInfo.clientData).not.toBe(b.credentialInfo.clientData)
  })

  test('overwrites the private key everywhere it was bytes, and keeps one that cannot be exported', async () => {
    const { codec, seen } = plainCodec()
    const imported = vi.spyOn(globalThis.crypto.subtle, 'importKey')
    await createPasswordProtectedKey(challenge, { password, codec })
    const privateImports = imported.mock.calls.filter(([format]) => (format as string) === 'pkcs8')
    expect(privateImports).toHaveLength(1)
    expect(privateImports[0]?.[3]).toBe(false)
    const everywhere = [...seen, ...privateImports.map(([, bytes]) => bytes)]
    expect(everywhere).toHaveLength(3)
    for (const bytes of everywhere) expect(bytes).toEqual(new Uint8Array(138))
  })

  test('names the page when asked to', async () => {
    vi.stubGlobal('location', { origin: 'https://app.example.com' })
    const { codec } = plainCodec()
    const credential = await createPasswordProtectedKey(challenge, { password, codec, includeOrigin: true })
    const { credentialInfo } = await credential.attest(challenge)
    verified(credentialInfo)
    expect(Buffer.from(credentialInfo.clientData, 'base64url').toString()).toBe(
      `{"challenge":"${challenge.challenge}","crossOrigin":false,"origin":"https://app.example.com","type":"key.create"}`,
    )
  })

  test('is of one user: a challenge of another is not attested', async () => {
    const credential = await createPasswordProtectedKey(challenge, { password, ...plainCodec() })
    const error = await failureOf(
      credential.attest({ ...challenge, user: { ...challenge.user, id: 'us-another' } }),
    )
    expect(error).toMatchObject({ code: 'invalid_challenge', field: 'user.id' })
  })

  test('needs a password', async () => {
    const error = await failureOf(createPasswordProtectedKey(challenge, { password: '' }))
    expect(error).toMatchObject({ code: 'input_invalid', field: 'password' })
  })

  const broken = new Error('broken')
  const { codec } = plainCodec()
  test.each<[string, Partial<PrivateKeyCodec>, Record<string, unknown>]>([
    ['cannot seal', { seal: () => Promise.reject(broken) }, { cause: broken }],
    ['cannot open', { open: () => Promise.reject(broken) }, {}],
    ['does not know the password again', { open: () => codec.open('["other"]', password) }, {}],
    ['seals to nothing', { seal: async () => '' }, { field: 'encryptedPrivateKey' }],
    ['seals to no text', { seal: async () => 5 as unknown as string }, { field: 'encryptedPrivateKey' }],
    ['opens to no key', { open: async () => new Uint8Array(138) }, {}],
    [
      'opens to another key',
      { open: async () => new Uint8Array(Buffer.from(vector.pkcs8Hex, 'hex')) },
      { field: 'signature' },
    ],
  ])('is not believed when the codec %s', async (_, fault, found) => {
    const error = await failureOf(
      createPasswordProtectedKey(challenge, { password, codec: { ...codec, ...fault } }),
    )
    expect(error).toMatchObject({ code: 'key_store_failed', userAction: 'retry', outcome: 'none', ...found })
  })

  test('overwrites the private key also when the codec throws', async () => {
    const seen: Uint8Array[] = []
    const seal = (pkcs8: Uint8Array): never => {
      seen.push(pkcs8)
      throw broken
    }
    await failureOf(createPasswordProtectedKey(challenge, { password, codec: { ...codec, seal } }))
    expect(seen).toEqual([new Uint8Array(138)])
  })
})

describe('openPasswordProtectedKey', () => {
  test('answers a login as the vector does, and node:crypto verifies it', async () => {
    const { body, clientDataJSON } = vector.assertion
    const signer = await openPasswordProtectedKey(allowed, { secret: vector.password, username })
    expect(signer.credId).toBe(vector.loginAllowCredential.id)
    const assertion = await signer.assert({ challenge: vectors.inputs.challenge })
    const { signature } = assertion.credentialAssertion
    expect(assertion).toEqual({ ...body, credentialAssertion: { ...body.credentialAssertion, signature } })
    for (const each of [signature, body.credentialAssertion.signature]) {
      const bytes = Buffer.from(each, 'base64url')
      expect(nodeVerify('sha256', Buffer.from(clientDataJSON), vector.pem, bytes)).toBe(true)
    }
  })

  test('signs anything, as r||s', async () => {
    const signer = await openPasswordProtectedKey(allowed, { secret: vector.password, username })
    const data = Buffer.from('anything')
    const signature = await signer.sign(data)
    expect(signature).toHaveLength(64)
    expect(nodeVerify('sha256', data, { key: vector.pem, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
  })

  test('answers under the id that the server names (fault 125)', async () => {
    const { codec } = plainCodec()
    const envelope = JSON.stringify([password, vector.pkcs8Hex])
    const signer = await openPasswordProtectedKey(
      { id: 'mine', encryptedPrivateKey: envelope },
      { secret: password, username, codec },
    )
    expect((await signer.assert({ challenge: 'login' })).credentialAssertion.credId).toBe('mine')
  })

  test('says that the password is wrong', async () => {
    const opening = openPasswordProtectedKey(allowed, { secret: password, username })
    expect(await failureOf(opening)).toMatchObject({ code: 'password_wrong' })
  })

  test('says that the envelope cannot be read', async () => {
    expect(
      await failureOf(openPasswordProtectedKey(holding('nothing'), { secret: password, username })),
    ).toMatchObject({
      code: 'envelope_invalid',
    })
  })

  test.each(['', '00', vectors.keyP256.spkiDerHex])('refuses what is no private key: %s', async (hex) => {
    const { codec, seen } = plainCodec()
    const opening = openPasswordProtectedKey(holding(JSON.stringify([password, hex])), {
      secret: password,
      username,
      codec,
    })
    expect(await failureOf(opening)).toMatchObject({ code: 'envelope_invalid', field: 'key' })
    expect(seen[0]?.every((byte) => byte === 0)).toBe(true)
  })
})
