import { generateKeyPairSync, sign as nodeSign, verify } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import type { KeySigner } from './credentials/assertKey.js'
import { openRecoveryKey } from './credentials/openRecoveryKey.js'
import { createRecoveryKey } from './credentials/recoveryKey.js'
import type { RecoverUserRequest, UserRegistrationRequest } from './protocol.js'
import { recoveryRequest } from './recoverUser.js'
import { parseRecoveryChallenge } from './recoveryChallenge.js'

const { recoverUser: vector, recoveryKey, derEdgeCases } = vectors
const origin = 'https://app.example.com'
const newCredentials = JSON.parse(vector.newCredentialsJSON) as UserRegistrationRequest
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** A key of node:crypto in the place of an opened one. */
const signer: KeySigner = {
  credId: 'old',
  sign: async (data) =>
    Uint8Array.from(nodeSign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
}

/** What a server does with the request, from nothing but the text it was sent; gives the new credentials. */
function received(json: string, key: Parameters<typeof verify>[2]): UserRegistrationRequest {
  const { recovery, newCredentials: sent } = JSON.parse(json) as RecoverUserRequest
  const { clientData, signature } = recovery.credentialAssertion
  const signed = Buffer.from(clientData, 'base64url')
  expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
  const { challenge, ...rest } = JSON.parse(signed.toString()) as { challenge: string }
  expect(rest).toEqual({ type: 'key.get', origin, crossOrigin: false })
  // It has only what it parsed, so it must serialize that again.
  expect(challenge).toBe(Buffer.from(JSON.stringify(sent)).toString('base64url'))
  return sent
}

// A hundred thousand rounds take their time where other work is done as well.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => vi.unstubAllGlobals())

describe('recoveryRequest', () => {
  test('is the request of the vector, but for the signature', async () => {
    const opened = await openRecoveryKey(
      { id: recoveryKey.credId, encryptedRecoveryKey: recoveryKey.encryptedPrivateKey },
      { secret: recoveryKey.code, username: recoveryKey.username },
    )
    const { body, json } = await recoveryRequest({ signer: opened, newCredentials, origin })
    const { signature } = body.recovery.credentialAssertion
    const expected = structuredClone(vector.officialShape.body)
    expected.recovery.credentialAssertion.signature = signature
    expect(body).toEqual(expected)
    expect(json).toBe(JSON.stringify(expected))
    expect(Buffer.from(body.recovery.credentialAssertion.clientData, 'base64url').toString()).toBe(
      vector.officialShape.clientDataJSON,
    )
    for (const each of [json, JSON.stringify(vector.officialShape.body)]) {
      expect(received(each, recoveryKey.pem)).toEqual(newCredentials)
    }
  })

  test('holds exactly what was signed', async () => {
    const { json } = await recoveryRequest({ signer, newCredentials, origin })
    expect(json.endsWith(`,"newCredentials":${vector.newCredentialsJSON}}`)).toBe(true)
    received(json, publicKey)
  })

  test('is the same whatever the names are, and serialized again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (credentialName) => {
        const credential = { ...newCredentials.firstFactorCredential, credentialName }
        const named = { ...newCredentials, firstFactorCredential: credential }
        const { body, json } = await recoveryRequest({ signer, newCredentials: named, origin })
        expect(JSON.stringify(body)).toBe(json)
        expect(received(new TextDecoder().decode(new TextEncoder().encode(json)), publicKey)).toEqual(
          JSON.parse(JSON.stringify(named)),
        )
      }),
      { numRuns: 50 },
    )
  })

  test.each(['Téléphone 📱', 'Zażółć', '日本語', 'مستخدم', 'a "quoted" \\ \u2028 name', '\uD800'])(
    'keeps the name %j intact',
    async (credentialName) => {
      const recoveryCredential = { ...newCredentials.recoveryCredential, credentialName }
      const named = { ...newCredentials, recoveryCredential } as UserRegistrationRequest
      const { body, json } = await recoveryRequest({ signer, newCredentials: named, origin })
      expect(body.newCredentials.recoveryCredential?.credentialName).toBe(credentialName)
      expect(received(json, publicKey).recoveryCredential?.credentialName).toBe(credentialName)
    },
  )

  test('serializes once, before anything else can change what it was given', async () => {
    const changing = structuredClone(newCredentials)
    const toJSON = vi.fn(() => structuredClone(newCredentials))
    const slow: KeySigner = {
      ...signer,
      async sign(data) {
        Object.assign(changing.firstFactorCredential, { credentialName: 'changed' })
        return signer.sign(data)
      },
    }
    const { body, json } = await recoveryRequest({
      signer: slow,
      newCredentials: Object.assign(changing, { toJSON }),
      origin,
    })
    expect(toJSON).toHaveBeenCalledOnce()
    expect(body.newCredentials).toEqual(newCredentials)
    received(json, publicKey)
  })

  test('names the origin of the page unless told another', async () => {
    vi.stubGlobal('location', { origin })
    received((await recoveryRequest({ signer, newCredentials })).json, publicKey)
  })

  test.each(derEdgeCases)('writes the signature as DER: $name', async ({ rawHex, derHex }) => {
    const fixed = { credId: 'old', sign: async () => Uint8Array.from(Buffer.from(rawHex, 'hex')) }
    const { body } = await recoveryRequest({ signer: fixed, newCredentials, origin })
    expect(body.recovery.credentialAssertion.signature).toBe(Buffer.from(derHex, 'hex').toString('base64url'))
  })

  test('refuses a signature of another length', async () => {
    const short = { credId: 'old', sign: async () => new Uint8Array(63) }
    await expect(recoveryRequest({ signer: short, newCredentials, origin })).rejects.toThrow(RangeError)
  })
})

test('a kit recovers, and the kit that it made recovers again', async () => {
  const challenge = parseRecoveryChallenge(vector.challengeResponse)
  let { code, encryptedPrivateKey: envelope, pem, credId: id } = recoveryKey
  for (const round of [1, 2]) {
    const opened = await openRecoveryKey(
      { id, encryptedRecoveryKey: envelope },
      { secret: code.toLowerCase(), username: challenge.user.name },
    )
    const kit = await createRecoveryKey(challenge)
    const recoveryCredential = await kit.attest(challenge)
    const request = { ...newCredentials, recoveryCredential }
    const { body, json } = await recoveryRequest({ signer: opened, newCredentials: request, origin })
    expect(body.recovery.credentialAssertion.credId, `round ${round}`).toBe(id)
    const { credentialInfo, encryptedPrivateKey = '' } =
      received(json, pem).recoveryCredential ?? recoveryCredential
    const attested = Buffer.from(credentialInfo.attestationData, 'base64url').toString()
    id = credentialInfo.credId
    code = kit.code
    envelope = encryptedPrivateKey
    pem = (JSON.parse(attested) as { publicKey: string }).publicKey
  }
})
