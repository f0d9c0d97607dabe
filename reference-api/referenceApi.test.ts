import { describe, expect, test } from 'vitest'
import { ApiError } from './apiError.js'
import type { ReferenceConfig } from './config.js'
import { invite } from './ledger.js'
import { readRegistration } from './schemas.js'
import { type Answer, origin, reference, rpId, username } from './testing/reference.js'
import { type PasskeyDeviation, passkey } from './testing/passkey.js'
import vectors from './vectors.json' with { type: 'json' }

const UNFIT = /^(Validation error|The body is not JSON)/
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The text with the lowest bit of one character changed. */
function bitFlipped(text: string, at: number): string {
  const bytes = Buffer.from(text)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes.toString()
}

/** The same, within base64url. */
function flipped(base64url: string): string {
  const bytes = Buffer.from(base64url, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3)
  return bytes.toString('base64url')
}

/** Every object within, however deep, that fits. */
function within(
  value: unknown,
  fits: (found: Record<string, unknown>) => boolean,
): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.values(value).flatMap((inner) => within(inner, fits))
  return fits(value as Record<string, unknown>) ? [value as Record<string, unknown>, ...deeper] : deeper
}

const password = { credentialKind: 'Password', credentialInfo: { password: 'correct horse battery staple' } }

describe('init', () => {
  test('answers the holder of a code with a challenge of their own', async () => {
    const { init, user, ledger } = reference()
    const [first, second] = [await init(), await init()]
    expect(first).toMatchObject({
      status: 200,
      body: {
        user: { id: user.id, name: username, displayName: username },
        supportedCredentialKinds: {
          firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey'],
          secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
        },
        excludeCredentials: [],
        otpUrl: '',
      },
    })
    for (const name of ['challenge', 'temporaryAuthenticationToken']) {
      expect(first.body[name]).toMatch(/^[\w-]{32,}(\.[\w-]+\.\w{32})?$/)
      expect(first.body[name]).not.toBe(second.body[name])
    }
    expect([...ledger.sessions.keys()]).toEqual([second.body['temporaryAuthenticationToken']])
  })

  test('is never kept by a cache', async () => {
    const { handle, user } = reference()
    const { orgId, registrationCode } = user
    const body = JSON.stringify({ orgId, username, registrationCode })
    const response = await handle(
      new Request('https://api.example.com/auth/registration/init', { method: 'POST', body }),
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  test.each([
    ['another code', { registrationCode: 'AAAA-AAAA-AAAA-AAAA' }],
    ['another organization', { orgId: 'or-other' }],
    ['an unknown user', { username: 'nobody@example.co' }],
    ['a name of every object', { username: '__proto__' }],
  ])('refuses %s, and does not tell them apart', async (_, changes) => {
    const { init, ledger } = reference()
    expect(await init(changes)).toMatchObject({
      status: 400,
      body: { error: { status: 400, message: 'Registration code expired' } },
    })
    expect(ledger.sessions.size).toBe(0)
  })

  test('refuses a code when its time is up, and not before', async () => {
    const { init, clock, user } = reference()
    clock.now = user.registrationCodeExpires - 1
    expect((await init()).status).toBe(200)
    clock.now = user.registrationCodeExpires
    expect((await init()).status).toBe(400)
  })

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', []],
    ['null', null],
    ['a field missing', { orgId: 'or-1', username }],
    ['an empty field', { orgId: 'or-1', username, registrationCode: '' }],
    ['a field of another type', { orgId: 'or-1', username, registrationCode: 1234 }],
    ['a field too many', { orgId: 'or-1', username, registrationCode: 'A', tenantId: 'te-1' }],
  ])('refuses a body with %s', async (_, body) => {
    const { call } = reference()
    const { status, body: answer } = await call('/auth/registration/init', body)
    expect(status).toBe(400)
    expect(answer.error?.message).toMatch(UNFIT)
  })

  test('has no second registration for a user', async () => {
    const { begin, complete, init } = reference()
    const challenge = await begin()
    expect((await complete(await passkey(challenge), challenge)).status).toBe(200)
    expect(await init()).toMatchObject({ status: 401, body: { error: { message: 'User already exists.' } } })
  })
})

describe('the completing call', () => {
  test('accepts a passkey and writes it down', async () => {
    const { begin, complete, ledger, user } = reference()
    const challenge = await begin()
    const body = await passkey(challenge)
    const { status, body: answer } = await complete(
      { firstFactorCredential: { ...body.firstFactorCredential, credentialName: 'This device' } },
      challenge,
    )
    expect(status).toBe(200)
    expect(answer).toEqual({
      credential: { uuid: expect.stringMatching(/^cr-/) as string, kind: 'Fido2', name: 'This device' },
      user: { id: user.id, username, orgId: user.orgId },
    })
    expect(ledger.users.get(username)?.credentials).toEqual([
      {
        uuid: (answer['credential'] as { uuid: string }).uuid,
        kind: 'Fido2',
        name: 'This device',
        credId: body.firstFactorCredential.credentialInfo.credId,
        publicKey: expect.stringMatching(/^[\w-]+$/) as string,
        factor: 'first',
        userVerified: true,
        origin,
        counter: 0,
      },
    ])
  })

  test('accepts the decoded challenge too, as mobile clients sign it', async () => {
    const { begin, complete } = reference()
    const challenge = await begin()
    const decoded = await passkey(challenge, { challenge: Buffer.from(challenge.challenge, 'base64url') })
    expect((await complete(decoded, challenge)).status).toBe(200)
  })

  test('accepts each of several origins', async () => {
    const other = 'https://other.example.com'
    const { begin, complete, user } = reference({ origins: [origin, other] })
    const challenge = await begin()
    expect((await complete(await passkey(challenge, { origin: other }), challenge)).status).toBe(200)
    expect(user.credentials[0]?.origin).toBe(other)
  })

  const vector = { firstFactorCredential: vectors.fido2.credential }
  const vectorChallenge = () => ({ challenge: vectors.inputs.challenge })

  test.each([
    ['of a browser', vectors.fido2.clientDataJSON],
    ['of a phone', vectors.fido2.clientDataJSON_mobileForm],
  ])('accepts the passkey of the vectors, in the form %s', async (_, clientDataJSON) => {
    const { begin, complete, user } = reference({ challenge: vectorChallenge })
    const body = structuredClone(vector)
    body.firstFactorCredential.credentialInfo.clientData = Buffer.from(clientDataJSON).toString('base64url')
    expect((await complete(body, await begin())).status).toBe(200)
    expect(user.credentials[0]?.credId).toBe(vectors.fido2.credential.credentialInfo.credId)
  })

  test.each<[string, Partial<ReferenceConfig>, RegExp]>([
    [
      'challenge',
      { challenge: () => ({ challenge: bitFlipped(vectors.inputs.challenge, 40) }) },
      /challenge/,
    ],
    ['origin', { challenge: vectorChallenge, origins: [bitFlipped(origin, 8)] }, /origin/],
    ['relying party', { challenge: vectorChallenge, rpId: bitFlipped(rpId, 14) }, /RP ID/],
  ])('refuses the passkey of the vectors when one bit of the %s is another', async (_, config, words) => {
    const { begin, complete, user } = reference(config)
    const { status, body } = await complete(vector, await begin())
    expect(status).toBe(400)
    expect(body.error?.message).toMatch(words)
    expect(user.credentials).toEqual([])
  })

  test('refuses client data with one bit changed in any byte of the challenge or the origin', async () => {
    const { clientDataJSON } = vectors.fido2
    const values = JSON.parse(clientDataJSON) as { challenge: string }
    const statuses = [values.challenge, origin].flatMap((value) =>
      Array.from(value, async (_, index) => {
        const { begin, complete } = reference({ challenge: vectorChallenge })
        const body = structuredClone(vector)
        const changed = bitFlipped(clientDataJSON, clientDataJSON.indexOf(value) + index)
        body.firstFactorCredential.credentialInfo.clientData = Buffer.from(changed).toString('base64url')
        return (await complete(body, await begin())).status
      }),
    )
    expect(statuses.length).toBeGreaterThan(60)
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([400]))
  })

  test.each<[string, PasskeyDeviation, RegExp]>([
    ['an empty challenge', { challenge: new Uint8Array() }, /challenge/],
    ['the challenge of another registration', { challenge: Buffer.from('Y2gtb3RoZXI') }, /challenge/],
    ['another origin', { origin: 'https://evil.example' }, /origin/],
    ['the origin with a port', { origin: `${origin}:8443` }, /origin/],
    ['the origin without TLS', { origin: 'http://app.example.com' }, /origin/],
    ['the parent domain as relying party', { rpId: 'example.com' }, /RP ID/],
    ['no user verification', { flags: 0x41 }, /User verification/],
    ['no user presence', { flags: 0x44 }, /User presence/],
    ['no attested credential', { flags: 0x05 }, /./],
    ['the id of another credential', { info: ({ credId }) => ({ credId: flipped(credId) }) }, /credId/],
    ['the padding of base64', { info: ({ clientData }) => ({ clientData: `${clientData}=` }) }, /base64url/],
    ['client data that is no JSON', { info: () => ({ clientData: 'AAAA' }) }, /./],
    ['an attestation that is no CBOR', { info: () => ({ attestationData: '____' }) }, /./],
    [
      'an attestation cut short',
      { info: ({ attestationData }) => ({ attestationData: attestationData.slice(0, 120) }) },
      /./,
    ],
  ])('refuses %s', async (_, departure, words) => {
    const { begin, complete, user } = reference()
    const challenge = await begin()
    const { status, body } = await complete(await passkey(challenge, departure), challenge)
    expect(status).toBe(400)
    expect(body.error?.message).toMatch(/^Invalid attestation/)
    expect(body.error?.message).toMatch(words)
    expect(user.credentials).toEqual([])
  })

  test('does without user verification when the challenge asks for none', async () => {
    const { begin, complete, user } = reference({
      challenge: () => ({
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'preferred',
        },
      }),
    })
    const challenge = await begin()
    expect((await complete(await passkey(challenge, { flags: 0x41 }), challenge)).status).toBe(200)
    expect(user.credentials).toMatchObject([{ userVerified: false }])
  })

  test.each([
    [
      'a first factor that was not offered: Key',
      { firstFactorCredential: vectors.keyP256.recommended.credential },
    ],
    ['a first factor that was not offered: Password', { firstFactorCredential: password }],
    [
      'a second factor where none was offered',
      { ...vector, secondFactorCredential: vectors.fido2.credential },
    ],
  ])('refuses %s', async (_, body) => {
    const supportedCredentialKinds = { firstFactor: ['Fido2'], secondFactor: [] }
    const { begin, complete, user } = reference({ challenge: vectorChallenge, supportedCredentialKinds })
    const { status, body: answer } = await complete(body, await begin())
    expect(status).toBe(400)
    expect(answer.error?.message).toMatch(/support|offer/)
    expect(user.credentials).toEqual([])
  })

  test('refuses a passkey where another kind was offered', async () => {
    const supportedCredentialKinds = { firstFactor: ['Key'], secondFactor: ['Fido2'] }
    const { begin, complete } = reference({ challenge: vectorChallenge, supportedCredentialKinds })
    expect(await complete(vector, await begin())).toMatchObject({
      status: 400,
      body: { error: { message: 'Not a supported first factor: Fido2' } },
    })
  })

  test('refuses a credential that another user has registered', async () => {
    const { begin, complete, ledger, config, clock, user } = reference({ challenge: vectorChallenge })
    const other = invite(ledger, config.orgId, 'other@example.co', { now: clock.now })
    expect((await complete(vector, await begin())).status).toBe(200)
    expect((await complete(vector, await begin(other))).status).toBe(409)
    expect([user, other].map(({ credentials }) => credentials.length)).toEqual([1, 0])
  })
})

describe('the schema', () => {
  const proof = vectors.fido2.credential.credentialInfo
  const first = (changes: object) => ({ firstFactorCredential: { ...vectors.fido2.credential, ...changes } })

  test.each([
    ['challengeIdentifier in a credential', first({ challengeIdentifier: 'x' }), 'challengeIdentifier'],
    ['challengeIdentifier in the body', { ...first({}), challengeIdentifier: 'x' }, 'challengeIdentifier'],
    ['wallets where they have no place', { ...first({}), wallets: [] }, 'wallets'],
    ['a proof with more in it', first({ credentialInfo: { ...proof, transports: [] } }), 'transports'],
    ['a private key with a passkey', first({ encryptedPrivateKey: 'x' }), 'encryptedPrivateKey'],
  ])('refuses %s and says so', async (_, body, name) => {
    const { begin, complete, user } = reference()
    const { status, body: answer } = await complete(body, await begin())
    expect(status).toBe(400)
    expect(answer.error?.details).toEqual(
      expect.arrayContaining([expect.objectContaining({ params: { additionalProperty: name } })]),
    )
    expect(user.credentials).toEqual([])
  })

  test.each([
    ['no first factor', {}],
    ['an unknown kind', first({ credentialKind: 'Telepathy' })],
    ['a recovery key as first factor', { firstFactorCredential: vectors.recoveryKey.recommended.credential }],
    ['a passkey as recovery', { ...first({}), recoveryCredential: vectors.fido2.credential }],
    ['an empty name', first({ credentialName: '' })],
    ['null as name', first({ credentialName: null })],
    ['an empty proof', first({ credentialInfo: {} })],
    ['an empty id', first({ credentialInfo: { ...proof, credId: '' } })],
    ['a list', []],
    ['null', null],
    ['no JSON', '{"firstFactorCredential":'],
    ['nothing', ''],
  ])('refuses %s', async (_, body) => {
    const { begin, complete } = reference()
    const { status, body: answer } = await complete(body, await begin())
    expect(status).toBe(400)
    expect(answer.error?.message).toMatch(UNFIT)
  })

  const credentials = (kind: string) =>
    within(vectors, (found) => found['credentialKind'] === kind && 'credentialInfo' in found)

  test('takes every body of the vectors; its kinds are for a later check', () => {
    const bodies = within(vectors, (found) => 'firstFactorCredential' in found)
    expect(bodies).toContain(vectors.bodies.registration)
    for (const { wallets: _, ...body } of bodies) expect(readRegistration(JSON.stringify(body))).toEqual(body)
  })

  test.each(['Fido2', 'Key', 'PasswordProtectedKey'])('takes every %s of the vectors as a factor', (kind) => {
    expect(credentials(kind).length).toBeGreaterThan(0)
    for (const credential of credentials(kind)) {
      const body = { firstFactorCredential: credential, secondFactorCredential: credential }
      expect(readRegistration(JSON.stringify(body))).toEqual(body)
    }
  })

  test('takes every RecoveryKey of the vectors for recovery', () => {
    expect(credentials('RecoveryKey').length).toBeGreaterThan(0)
    for (const recoveryCredential of credentials('RecoveryKey')) {
      const body = { ...first({}), recoveryCredential }
      expect(readRegistration(JSON.stringify(body))).toEqual(body)
    }
  })

  test('what does not fit is an API error', () => {
    expect(() => readRegistration('{')).toThrow(ApiError)
  })
})

describe('the token', () => {
  const refused = {
    status: 401,
    body: { error: { status: 401, message: 'user token is missing or invalid' } },
  }

  test.each([undefined, '', 'invented'])('%j is none', async (token) => {
    const { begin, call, user } = reference()
    const body = await passkey(await begin())
    expect(await call('/auth/registration', body, token)).toMatchObject(refused)
    expect(user.credentials).toEqual([])
  })

  test.each([300_000, 1000])('lives for %i ms', async (tokenTtl) => {
    const early = reference({ tokenTtl })
    const first = await early.begin()
    early.clock.now += tokenTtl - 1
    expect((await early.complete(await passkey(first), first)).status).toBe(200)

    const late = reference({ tokenTtl })
    const second = await late.begin()
    late.clock.now += tokenTtl
    expect(await late.complete(await passkey(second), second)).toMatchObject(refused)
    expect(late.user.credentials).toEqual([])
  })

  test('lives for five minutes by default', () => {
    expect(reference().config).toMatchObject({ tokenTtl: 300_000, replay: 'refuse' })
  })

  test('ends with the next init of the same user, not of another', async () => {
    const { begin, complete, ledger, config, clock } = reference()
    const other = invite(ledger, config.orgId, 'other@example.co', { now: clock.now })
    const [old, others, fresh] = [await begin(), await begin(other), await begin()]
    expect(await complete(await passkey(old), old)).toMatchObject(refused)
    expect((await complete(await passkey(others), others)).status).toBe(200)
    expect((await complete(await passkey(fresh), fresh)).status).toBe(200)
  })

  test('is good for one call: after a refused credential a good one comes too late (fault 95)', async () => {
    const { begin, complete, user } = reference()
    const challenge = await begin()
    const bad = await passkey(challenge, { origin: 'https://evil.example' })
    expect((await complete(bad, challenge)).status).toBe(400)
    expect(await complete(await passkey(challenge), challenge)).toMatchObject(refused)
    expect(user.credentials).toEqual([])
  })

  test('used again with the very same body is refused by default (fault 95)', async () => {
    const { begin, complete, user } = reference()
    const challenge = await begin()
    const body = await passkey(challenge)
    expect((await complete(body, challenge)).status).toBe(200)
    expect(await complete(body, challenge)).toMatchObject(refused)
    expect(user.credentials).toHaveLength(1)
  })

  test('used again with the same body gets the same answer when the config says so (fault 95)', async () => {
    const { begin, complete, user } = reference({ replay: 'same' })
    const challenge = await begin()
    const body = await passkey(challenge)
    const first = await complete(body, challenge)
    expect(first.status).toBe(200)
    expect(await complete(body, challenge)).toEqual(first)
    expect(await complete(await passkey(challenge), challenge)).toMatchObject(refused)
    expect(await complete(body, challenge)).toEqual(first)
    expect(user.credentials).toHaveLength(1)
  })

  test('a refused body gets no second try either when the config repeats answers', async () => {
    const { begin, complete } = reference({ replay: 'same' })
    const challenge = await begin()
    const bad = await passkey(challenge, { origin: 'https://evil.example' })
    expect((await complete(bad, challenge)).status).toBe(400)
    expect(await complete(bad, challenge)).toMatchObject(refused)
  })

  test.each(['refuse', 'same'] as const)('of calls at once exactly one gets on (%s)', async (replay) => {
    const { begin, complete, user } = reference({ replay })
    const challenge = await begin()
    const [one, other] = [await passkey(challenge), await passkey(challenge)]
    const answers = await Promise.all([one, one, other, other, one].map((body) => complete(body, challenge)))
    const times = (wanted: number) => answers.filter(({ status }) => status === wanted).length
    expect([times(200), times(401)]).toEqual([1, 4])
    expect(user.credentials).toHaveLength(1)
  })
})

describe('an error', () => {
  test('comes in the envelope of the API', async () => {
    const { handle } = reference()
    const response = await handle(
      new Request('https://api.example.com/auth/registration/init', { method: 'POST', body: '{}' }),
    )
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/json')
    const { error, ...more } = (await response.json()) as Answer['body']
    expect(more).toEqual({})
    expect(error).toEqual({
      id: expect.stringMatching(UUID) as string,
      status: 400,
      message: expect.stringMatching(/^Validation error/) as string,
      details: expect.arrayContaining(
        ['orgId', 'username', 'registrationCode'].map((missingProperty) =>
          expect.objectContaining({ keyword: 'required', params: { missingProperty } }),
        ),
      ) as unknown,
    })
  })

  test('has an id of its own and no empty details', async () => {
    const { call } = reference()
    const errors = [await call('/nowhere', {}), await call('/nowhere', {})].map(({ body }) => body.error)
    expect(errors).toEqual(
      errors.map(() => ({ id: expect.stringMatching(UUID) as string, status: 404, message: 'Not found' })),
    )
    expect(errors[0]?.id).not.toBe(errors[1]?.id)
  })

  test.each([
    ['POST', '/'],
    ['POST', '/auth'],
    ['POST', '/auth/registration/'],
    ['POST', '/auth/registration/init/'],
    ['POST', '/AUTH/registration'],
    ['POST', '/prefix/auth/registration'],
    ['POST', '/toString'],
    ['GET', '/auth/registration'],
    ['GET', '/auth/registration/init'],
    ['DELETE', '/auth/registration'],
  ])('%s %s is 404', async (method, path) => {
    const { call } = reference()
    expect(await call(path, {}, undefined, method)).toMatchObject({
      status: 404,
      body: { error: { status: 404 } },
    })
  })

  test('of our own is 500 and tells nothing', async () => {
    const { init } = reference({
      challenge: () => {
        throw new Error('secret')
      },
    })
    const answer = await init()
    expect(answer).toMatchObject({ status: 500, body: { error: { status: 500 } } })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })
})
