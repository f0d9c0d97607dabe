import { createHash, verify as nodeVerify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { importPrivateKey, sign } from '../crypto.js'
import { assertKey } from './assertKey.js'
import { attestKey, keyClientData } from './attestKey.js'

const { inputs, clientData, keyP256 } = vectors
const { challenge } = inputs
const privateKey = await importPrivateKey(Uint8Array.from(Buffer.from(keyP256.pkcs8DerHex, 'hex')))

/** The key of the vector, and everything it was asked to sign. */
function vectorKey(publicKey = keyP256.pemSingleLine) {
  const signed: string[] = []
  const key = {
    credId: keyP256.credId,
    publicKey,
    sign: (data: Uint8Array) => {
      signed.push(Buffer.from(data).toString())
      return sign(privateKey, Uint8Array.from(data))
    },
  }
  return { key, signed }
}

const decoded = (base64url: string) => Buffer.from(base64url, 'base64url').toString()

function proofOf({ attestationData }: { attestationData: string }) {
  return JSON.parse(decoded(attestationData)) as { publicKey: string; signature: string; algorithm?: string }
}

function accepted(publicKey: string, message: string, signature: Buffer): boolean {
  return nodeVerify('sha256', Buffer.from(message), publicKey, signature)
}

afterEach(() => vi.unstubAllGlobals())

describe('attestKey', () => {
  test('is the vector, but for the signature, which node:crypto verifies', async () => {
    const { recommended } = keyP256
    const { key, signed } = vectorKey()
    const info = await attestKey({ challenge }, key)
    expect(Object.keys(info)).toEqual(['credId', 'clientData', 'attestationData'])
    expect(info.credId).toBe(recommended.credential.credentialInfo.credId)
    expect(info.clientData).toBe(recommended.credential.credentialInfo.clientData)
    expect(signed).toEqual([recommended.fingerprint])

    const { signature } = proofOf(info)
    expect(decoded(info.attestationData)).toBe(
      recommended.attestationJSON.replace(recommended.signatureHex, signature),
    )
    expect(signature).toMatch(/^30[\da-f]{2}02[\da-f]+$/)
    expect(accepted(keyP256.pem64Columns, recommended.fingerprint, Buffer.from(signature, 'hex'))).toBe(true)
    expect(accepted(keyP256.pem64Columns, `${recommended.fingerprint} `, Buffer.from(signature, 'hex'))).toBe(
      false,
    )
  })

  test('what is verified is what the vector itself passes', () => {
    const { recommended, sdkBrowserShape } = keyP256
    for (const { fingerprint, signatureHex } of [recommended, sdkBrowserShape]) {
      expect(accepted(keyP256.pem64Columns, fingerprint, Buffer.from(signatureHex, 'hex'))).toBe(true)
    }
  })

  test('a PEM in 64 columns, as the SDK writes it, is signed and sent as it is', async () => {
    const { sdkBrowserShape, recommended } = keyP256
    const { key, signed } = vectorKey(keyP256.pem64Columns)
    const info = await attestKey({ challenge }, key)
    // The SDK orders its client data in another way, so the hash is another one and all else is the same.
    expect(signed).toEqual([
      sdkBrowserShape.fingerprint.replace(sdkBrowserShape.clientDataHash, recommended.clientDataHash),
    ])
    expect(decoded(info.attestationData)).toBe(
      sdkBrowserShape.attestationJSON.replace(sdkBrowserShape.signatureHex, proofOf(info).signature),
    )
  })

  test('names the page when asked to, still sorted', async () => {
    vi.stubGlobal('location', { origin: inputs.origin })
    const { key, signed } = vectorKey()
    const info = await attestKey({ challenge }, key, { includeOrigin: true })
    const json = decoded(info.clientData)
    const dashboard = JSON.parse(clientData.dashboard_raw_with_origin.json) as Record<string, unknown>
    expect(JSON.parse(json)).toEqual(dashboard)
    expect(json).toBe(JSON.stringify(dashboard, ['challenge', 'crossOrigin', 'origin', 'type']))
    const clientDataHash = createHash('sha256').update(json).digest('hex')
    expect(signed).toEqual([JSON.stringify({ clientDataHash, publicKey: key.publicKey })])
  })

  test('sends the algorithm when it is given', async () => {
    const { key } = vectorKey()
    const info = await attestKey({ challenge }, key, { algorithm: 'SHA256' })
    const { signature } = proofOf(info)
    expect(decoded(info.attestationData)).toBe(
      JSON.stringify({ publicKey: key.publicKey, signature, algorithm: 'SHA256' }),
    )
  })

  test.each([0, 63, 65, 70])('refuses a signature of %i bytes', async (length) => {
    const key = { ...vectorKey().key, sign: async () => new Uint8Array(length) }
    await expect(attestKey({ challenge }, key)).rejects.toThrow(RangeError)
  })

  test('calls the method of the key on the key', async () => {
    class Key {
      credId = keyP256.credId
      publicKey = keyP256.pemSingleLine
      own = privateKey
      sign(data: Uint8Array<ArrayBuffer>) {
        return sign(this.own, data)
      }
    }
    expect(await attestKey({ challenge }, new Key())).toMatchObject({ credId: keyP256.credId })
  })
})

test('client data is exactly that of the vector', () => {
  expect(keyClientData('key.create', challenge)).toBe(clientData.recommended_sorted_raw.json)
  expect(keyClientData('key.get', challenge)).toBe(keyP256.assertion.clientDataJSON)
  const json = keyClientData('key.create', 'quote " and \\ and é')
  expect(JSON.parse(json)).toEqual({ challenge: 'quote " and \\ and é', type: 'key.create' })
})

test('assertKey is the vector, but for the signature, which node:crypto verifies', async () => {
  const { assertion, clientDataJSON } = keyP256.assertion
  const { key, signed } = vectorKey()
  const { signature, ...rest } = await assertKey({ challenge }, key)
  expect({ ...rest, signature: assertion.credentialAssertion.signature }).toEqual(
    assertion.credentialAssertion,
  )
  expect(signed).toEqual([clientDataJSON])
  for (const each of [signature, assertion.credentialAssertion.signature]) {
    expect(accepted(keyP256.pem64Columns, clientDataJSON, Buffer.from(each, 'base64url'))).toBe(true)
  }
})
