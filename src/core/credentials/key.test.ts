import { createHash, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { RegistrationError } from '../errors.js'
import { createKey, type KeyStore, type StoredKey } from './key.js'
import { nodeKey } from '../../testHelpers/nodeKey.js'
import { failureOf } from '../../testHelpers/failureOf.js'

const { bodies, keyP256, keyRsa3072, keyEd25519 } = vectors
const challenge = parseChallenge(bodies.initResponse)
const other = { ...challenge, challenge: 'YW5vdGhlci1jaGFsbGVuZ2UtZW50aXJlbHk' }

function storeOf(key: unknown) {
  return { create: vi.fn<KeyStore['create']>(async () => key as StoredKey) }
}

function proofOf(attestationData: string) {
  const json = Buffer.from(attestationData, 'base64url').toString()
  return JSON.parse(json) as { publicKey: string; signature: string }
}

/** Verifies an attestation the way a server would, with node:crypto alone. */
function accepted({ clientData, attestationData }: { clientData: string; attestationData: string }): boolean {
  const { publicKey, signature } = proofOf(attestationData)
  const clientDataHash = createHash('sha256').update(Buffer.from(clientData, 'base64url')).digest('hex')
  const fingerprint = JSON.stringify({ clientDataHash, publicKey })
  return nodeVerify(
    'sha256',
    Buffer.from(fingerprint),
    createPublicKey(publicKey),
    Buffer.from(signature, 'hex'),
  )
}

afterEach(() => vi.unstubAllGlobals())

describe('a key of a store', () => {
  test('is attested for one challenge after the other', async () => {
    const key = nodeKey()
    const store = storeOf({ ...key, credId: 'credential-1' })
    const credential = await createKey(challenge, store)
    expect(store.create).toHaveBeenCalledExactlyOnceWith({
      userId: challenge.user.id,
      signal: expect.any(AbortSignal),
    })
    for (const asked of [challenge, other]) {
      const { credentialKind, credentialInfo, ...rest } = await credential.attest(asked)
      expect(credentialKind).toBe('Key')
      expect(rest).toEqual({})
      expect(credentialInfo.credId).toBe('credential-1')
      expect(Buffer.from(credentialInfo.clientData, 'base64url').toString()).toBe(
        `{"challenge":"${asked.challenge}","type":"key.create"}`,
      )
      // In 64 columns and with a line break at the end, as OpenSSL writes it.
      expect(proofOf(credentialInfo.attestationData).publicKey).toBe(key.publicKey)
      expect(accepted(credentialInfo)).toBe(true)
    }
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('gets 32 random bytes for an id when the store gives none', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const credential = await createKey(challenge, storeOf(nodeKey()))
        const attested = await Promise.all([credential.attest(challenge), credential.attest(other)])
        expect(attested[0].credentialInfo.credId).toBe(attested[1].credentialInfo.credId)
        return attested[0].credentialInfo.credId
      }),
    )
    expect(ids[0]).toMatch(/^[\w-]{43}$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  test('names the page when asked to', async () => {
    vi.stubGlobal('location', { origin: 'https://app.example.com' })
    const credential = await createKey(challenge, storeOf(nodeKey()), { includeOrigin: true })
    const { credentialInfo } = await credential.attest(challenge)
    expect(Buffer.from(credentialInfo.clientData, 'base64url').toString()).toBe(
      `{"challenge":"${challenge.challenge}","crossOrigin":false,"origin":"https://app.example.com","type":"key.create"}`,
    )
    expect(accepted(credentialInfo)).toBe(true)
  })

  test('may be an object of a class, and signs before it is believed', async () => {
    class HostKey implements StoredKey {
      readonly #key = nodeKey()
      signed = 0
      get publicKey() {
        return this.#key.publicKey
      }
      sign(data: Uint8Array) {
        this.signed++
        return this.#key.sign(data)
      }
      discard() {
        return this.#key.discard()
      }
    }
    const key = new HostKey()
    const credential = await createKey(challenge, storeOf(key))
    expect(key.signed).toBe(1)
    expect(accepted((await credential.attest(challenge)).credentialInfo)).toBe(true)
    await credential.discard()
  })

  test('is of one user: a challenge of another is not attested', async () => {
    const credential = await createKey(challenge, storeOf(nodeKey()))
    const error = await failureOf(
      credential.attest({ ...challenge, user: { ...challenge.user, id: 'us-another' } }),
    )
    expect(error).toMatchObject({ code: 'invalid_challenge', field: 'user.id' })
  })

  test('that was discarded is not attested any more', async () => {
    const key = nodeKey()
    const credential = await createKey(challenge, storeOf(key))
    await credential.discard()
    expect(key.discard).toHaveBeenCalledOnce()
    expect(await failureOf(credential.attest(challenge))).toMatchObject({ code: 'key_store_failed' })
  })

  test('that cannot be discarded says so', async () => {
    const gone = new Error('gone')
    const key = { ...nodeKey(), discard: vi.fn().mockRejectedValue(gone) }
    const credential = await createKey(challenge, storeOf(key))
    expect(await failureOf(credential.discard())).toMatchObject({ code: 'key_store_failed', cause: gone })
  })
})

const good = nodeKey()
const privatePem = good.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const p256 = createPublicKey(good.publicKey)
/** The same point in its short form, which engines take for the same key. */
function compressed(): string {
  const { x = '', y = '' } = p256.export({ format: 'jwk' })
  const sign = (Buffer.from(y, 'base64url').at(-1) ?? 0) % 2 ? '03' : '02'
  const point = `${sign}${Buffer.from(x, 'base64url').toString('hex')}`
  return pemOf(`3039301306072a8648ce3d020106082a8648ce3d030107032200${point}`)
}
function pemOf(hex: string): string {
  const base64 = Buffer.from(hex, 'hex').toString('base64')
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`
}
const spki = keyP256.spkiDerHex

describe('a key that does not fit is discarded and never attested', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['no PEM', 'publicKey', { publicKey: undefined }],
    ['text in place of PEM', 'publicKey', { publicKey: 'my key' }],
    ['an RSA key', 'publicKey', { publicKey: keyRsa3072.pem }],
    ['an Ed25519 key', 'publicKey', { publicKey: keyEd25519.pem }],
    ['a P-384 key', 'publicKey', nodeKey('P-384')],
    ['a secp256k1 key', 'publicKey', nodeKey('secp256k1')],
    ['a compressed point', 'publicKey', { publicKey: compressed() }],
    ['a point off the curve', 'publicKey', { publicKey: pemOf(`${spki.slice(0, -2)}e1`) }],
    ['half a key', 'publicKey', { publicKey: pemOf(spki.slice(0, 120)) }],
    ['bytes after the key', 'publicKey', { publicKey: pemOf(`${spki}00`) }],
    ['a private key', 'publicKey', { publicKey: privatePem }],
    ['the public key of another', 'signature', { publicKey: nodeKey().publicKey }],
    [
      'a signature in DER',
      'signature',
      { sign: async (data: Uint8Array) => new Uint8Array(nodeSign('sha256', data, good.privateKey)) },
    ],
    ['63 bytes', 'signature', { sign: async () => new Uint8Array(63) }],
    ['64 zeros', 'signature', { sign: async () => new Uint8Array(64) }],
    ['nothing', 'signature', { sign: async () => undefined }],
    ['a text', 'signature', { sign: async () => 'x'.repeat(64) }],
    ['one and the same signature', 'signature', { sign: () => good.sign(Uint8Array.of(1)) }],
    ['an empty id', 'credId', { credId: '' }],
    ['an id that is no text', 'credId', { credId: 7 }],
  ])('%s', async (_, field, fault) => {
    const discard = vi.fn()
    const error = await failureOf(createKey(challenge, storeOf({ ...good, ...fault, discard })))
    expect(error).toMatchObject({ code: 'key_store_failed', field, userAction: 'retry', outcome: 'none' })
    await vi.waitFor(() => expect(discard).toHaveBeenCalledOnce())
  })

  test('a signer that fails only later does not get its signature sent', async () => {
    const sign = vi.fn(good.sign).mockImplementationOnce(good.sign).mockResolvedValue(new Uint8Array(64))
    const credential = await createKey(challenge, storeOf({ ...good, sign }))
    expect(await failureOf(credential.attest(challenge))).toMatchObject({
      code: 'key_store_failed',
      field: 'signature',
    })
  })

  test('a signer that writes into what it is given changes nothing', async () => {
    const sign = async (data: Uint8Array) => good.sign(data).finally(() => data.fill(0))
    const credential = await createKey(challenge, storeOf({ ...good, sign }))
    expect(accepted((await credential.attest(challenge)).credentialInfo)).toBe(true)
  })
})

describe('a store that fails', () => {
  const broken = new Error('broken')

  test.each<[string, KeyStore['create']]>([
    ['rejects', () => Promise.reject(broken)],
    [
      'throws',
      () => {
        throw broken
      },
    ],
    ['has a signer that throws', async () => ({ ...nodeKey(), sign: () => Promise.reject(broken) })],
  ])('%s: the cause is kept', async (_, create) => {
    expect(await failureOf(createKey(challenge, { create }))).toMatchObject({
      code: 'key_store_failed',
      cause: broken,
    })
  })

  test.each([undefined, null, 'key'])('makes %j', async (key) => {
    expect(await failureOf(createKey(challenge, storeOf(key)))).toMatchObject({ code: 'key_store_failed' })
  })

  test('cannot speak of a submit', async () => {
    const cause = new RegistrationError('network_failed')
    const error = await failureOf(createKey(challenge, { create: () => Promise.reject(cause) }))
    expect(error).toMatchObject({ code: 'key_store_failed', outcome: 'none', cause })
  })

  test('can say that its user cancelled', async () => {
    const create = () => Promise.reject(new RegistrationError('cancelled'))
    expect(await failureOf(createKey(challenge, { create }))).toMatchObject({ code: 'cancelled' })
  })

  test('a discard that fails hides nothing', async () => {
    const discard = vi.fn().mockRejectedValue(broken)
    const store = storeOf({ ...nodeKey(), publicKey: 'my key', discard })
    expect(await failureOf(createKey(challenge, store))).toMatchObject({ field: 'publicKey' })
    await vi.waitFor(() => expect(discard).toHaveBeenCalledOnce())
  })
})

describe('an abort', () => {
  test('before the beginning: the store is not asked', async () => {
    const store = storeOf(nodeKey())
    const error = await failureOf(createKey(challenge, store, { signal: AbortSignal.abort('gone') }))
    expect(error).toMatchObject({ code: 'cancelled', cause: 'gone' })
    expect(store.create).not.toHaveBeenCalled()
  })

  test('ends the waiting for a store, and what it makes later is discarded', async () => {
    const controller = new AbortController()
    let resolve: (key: StoredKey) => void = () => undefined
    const late = new Promise<StoredKey>((settle) => {
      resolve = settle
    })
    const making = createKey(challenge, { create: () => late }, controller)
    controller.abort('gone')
    expect(await failureOf(making)).toMatchObject({ code: 'cancelled', cause: 'gone' })
    const key = nodeKey()
    resolve(key)
    await vi.waitFor(() => expect(key.discard).toHaveBeenCalledOnce())
  })

  test('ends the waiting for a signer, and the key is discarded', async () => {
    const controller = new AbortController()
    const sign = vi.fn(() => new Promise<never>(() => undefined))
    const key = { ...nodeKey(), sign }
    const making = createKey(challenge, storeOf(key), controller)
    await vi.waitFor(() => expect(sign).toHaveBeenCalled())
    controller.abort()
    expect(await failureOf(making)).toMatchObject({ code: 'cancelled' })
    await vi.waitFor(() => expect(key.discard).toHaveBeenCalledOnce())
  })

  test('reaches the store, whose own rejection is no other error', async () => {
    const controller = new AbortController()
    const create: KeyStore['create'] = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      })
    const making = createKey(challenge, { create }, controller)
    controller.abort()
    expect(await failureOf(making)).toMatchObject({ code: 'cancelled' })
  })

  test('afterwards changes nothing', async () => {
    const controller = new AbortController()
    const key = nodeKey()
    const credential = await createKey(challenge, storeOf(key), controller)
    controller.abort()
    expect(accepted((await credential.attest(challenge)).credentialInfo)).toBe(true)
    expect(key.discard).not.toHaveBeenCalled()
  })
})
