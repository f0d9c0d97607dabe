import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import {
  decodeAttestationObject,
  decodeCredentialPublicKey,
  parseAuthenticatorData,
} from '@simplewebauthn/server/helpers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import { createReferenceApi } from '../../../reference-api/referenceApi.js'
import { invite } from '../../../reference-api/ledger.js'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { dfnsApi } from '../dfnsApi.js'
import { fromBase64url } from '../encoding.js'
import { failureOf } from '../../testHelpers/failureOf.js'
import { parseResponse } from '../registrationAnswer.js'
import { createFido2 } from './fido2.js'

/*
 * What a browser makes of the algorithms a server asks for. ML-DSA-44 is verified by @noble/post-quantum, which shares
 * no code with this package, and never saw a browser.
 */

const relyingParty = { id: 'localhost', name: 'Quillstone' }
let authenticator: VirtualAuthenticator | undefined

afterEach(async () => {
  vi.restoreAllMocks()
  await authenticator?.remove()
  authenticator = undefined
})

const asking = (...algs: number[]) =>
  parseChallenge({
    ...vectors.bodies.initResponse,
    pubKeyCredParams: algs.map((alg) => ({ type: 'public-key', alg })),
  })

/** As @simplewebauthn/server reads it: the number of the algorithm, and what an ML-DSA key is. */
function keyIn(attestationData: string) {
  const authData = decodeAttestationObject(fromBase64url(attestationData) ?? new Uint8Array()).get('authData')
  const { credentialPublicKey } = parseAuthenticatorData(authData)
  const members = decodeCredentialPublicKey(credentialPublicKey ?? new Uint8Array()) as unknown as Map<
    number,
    unknown
  >
  return { alg: members.get(3), pub: members.get(-1) as Uint8Array }
}

/** Signs in: what the browser says, as an ML-DSA verifier takes it. */
async function signedBy(credId: string) {
  const challenge = crypto.getRandomValues(new Uint8Array(32))
  const id = fromBase64url(credId) ?? new Uint8Array()
  const got = (await navigator.credentials.get({
    publicKey: { challenge, rpId: 'localhost', allowCredentials: [{ type: 'public-key', id }] },
  })) as PublicKeyCredential
  const { authenticatorData, clientDataJSON, signature } = got.response as AuthenticatorAssertionResponse
  const hash = await crypto.subtle.digest('SHA-256', clientDataJSON)
  const message = new Uint8Array([...new Uint8Array(authenticatorData), ...new Uint8Array(hash)])
  return { message, signature: new Uint8Array(signature) }
}

describe('algorithms (fault 129)', () => {
  test('a server that wants ML-DSA-44 first gets it, and what it signs verifies', async () => {
    authenticator = await addVirtualAuthenticator(cdp())
    const made = await createFido2(asking(-48, -7), { relyingParty })
    const { credId, attestationData } = made.credentialInfo
    const { alg, pub } = keyIn(attestationData)
    expect(alg).toBe(-48)
    expect(pub).toHaveLength(1312)

    const { message, signature } = await signedBy(credId)
    expect(ml_dsa44.verify(signature, message, Uint8Array.from(pub))).toBe(true)
    message[0] = (message[0] ?? 0) ^ 1
    expect(ml_dsa44.verify(signature, message, Uint8Array.from(pub))).toBe(false)
  })

  test.each([
    [[-7, -48], -7],
    [[-257, -7], -257],
    [[-65_000, -7, -48], -7],
    [[-8], -8],
  ])('asked for %j, the browser makes %j', async (asked, alg) => {
    authenticator = await addVirtualAuthenticator(cdp())
    const { credentialInfo } = await createFido2(asking(...asked), { relyingParty })
    expect(keyIn(credentialInfo.attestationData).alg).toBe(alg)
  })

  test('the numbers reach the browser as the server sent them, in its order', async () => {
    const create = vi
      .spyOn(navigator.credentials, 'create')
      .mockRejectedValue(new DOMException('', 'NotAllowedError'))
    const asked = [-48, 12_345, -9, -7, -2_147_483_648, 2_147_483_647]
    await failureOf(createFido2(asking(...asked), { relyingParty }))
    expect(create.mock.calls[0]?.[0]?.publicKey?.pubKeyCredParams.map(({ alg }) => alg)).toEqual(asked)
  })

  test('a key of an algorithm that nobody asked for is not believed, and signalled away', async () => {
    authenticator = await addVirtualAuthenticator(cdp())
    // A browser, or what stands in for one, that does as it likes.
    const create = navigator.credentials.create.bind(navigator.credentials)
    vi.spyOn(navigator.credentials, 'create').mockImplementation((options) => {
      const publicKey = { ...options?.publicKey, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] }
      return create({ ...options, publicKey } as CredentialCreationOptions)
    })
    expect(await failureOf(createFido2(asking(-48, -257), { relyingParty }))).toMatchObject({
      code: 'credential_invalid',
      field: 'publicKey.alg',
      outcome: 'none',
    })
    await expect.poll(async () => (await authenticator?.credentials())?.length).toBe(0)
  })

  test('an API that asks for ML-DSA-44 accepts it, and only what it asked for', async () => {
    authenticator = await addVirtualAuthenticator(cdp())
    const reference = createReferenceApi({
      rpId: 'localhost',
      origins: [location.origin],
      challenge: () => ({ pubKeyCredParams: [{ type: 'public-key', alg: -48 }] }),
    })
    const { orgId, registrationCode } = invite(reference.ledger, reference.config.orgId, 'ada@example.com')
    const api = dfnsApi({
      baseUrl: location.origin,
      fetch: (input, init) => reference.handle(new Request(input, init)),
    })
    const { signal } = new AbortController()
    const init = { orgId, username: 'ada@example.com', registrationCode }
    const challenge = parseChallenge(await api.init(init, { signal }), api)
    const complete = async (asked: typeof challenge) =>
      api.complete(
        { firstFactorCredential: await createFido2(asked, { relyingParty }) },
        { challenge, attemptId: 'a', signal },
      )
    const params = [{ type: 'public-key' as const, alg: -7 }]
    expect(await failureOf(complete({ ...challenge, pubKeyCredParams: params }))).toMatchObject({
      code: 'registration_refused',
    })
    const again = parseChallenge(await api.init(init, { signal }), api)
    Object.assign(challenge, again)
    expect(parseResponse(await complete(challenge)).user.username).toBe('ada@example.com')
  })
})
