import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import type { ReferenceConfig } from '../config.js'
import { SoftwareAuthenticator } from '../softwareAuthenticator.js'
import { nodeKey } from '../testing/nodeKey.js'
import { passkey, passkeyAssertion } from '../testing/passkey.js'
import { hashQuickly } from '../testing/quickHash.js'
import { type LoginChallenge, origin, reference, username } from '../testing/reference.js'

const password = { kind: 'Password', password: 'correct horse battery staple é' }
const everything: Partial<ReferenceConfig> = {
  totp: true,
  supportedCredentialKinds: {
    firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
    secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
  },
}

type Prove = (to: LoginChallenge) => Promise<object>
type Make = (
  challenge: { challenge: string; otpUrl?: string } & Parameters<typeof passkey>[0],
  now: () => number,
) => Promise<{ credential: object; prove: Prove }>

/** For every kind: how it is registered and how it is then proven. */
const kinds: Record<string, Make> = {
  Fido2: async (challenge) => {
    const authenticator = new SoftwareAuthenticator()
    const { firstFactorCredential } = await passkey(challenge, { authenticator })
    return { credential: firstFactorCredential, prove: (to) => passkeyAssertion(authenticator, to) }
  },
  Key: async ({ challenge }) => {
    const key = nodeKey()
    return { credential: key.attest(challenge), prove: async (to) => key.assert(to.challenge) }
  },
  PasswordProtectedKey: async ({ challenge }) => {
    const key = nodeKey()
    const kind = 'PasswordProtectedKey'
    return {
      credential: { ...key.attest(challenge), credentialKind: kind, encryptedPrivateKey: 'sealed' },
      prove: async (to) => ({ ...key.assert(to.challenge), kind }),
    }
  },
  Password: async () => ({
    credential: { credentialKind: 'Password', credentialInfo: { password: password.password } },
    prove: async () => password,
  }),
  Totp: async ({ otpUrl = '' }, now) => {
    const secret = Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '')
    const code = (timestamp: number) => new TOTP({ secret }).generate({ timestamp })
    return {
      credential: { credentialKind: 'Totp', credentialInfo: { otpCode: code(now()) } },
      prove: async () => ({ kind: 'Totp', otpCode: code(now()) }),
    }
  },
}

beforeEach(hashQuickly)
afterEach(() => vi.restoreAllMocks())

/** A user with these two credentials, a minute later. */
async function registered(first: string, second?: string) {
  const api = reference(everything)
  const challenge = await api.begin()
  const make = (kind: string) => kinds[kind]?.(challenge, () => api.clock.now)
  const [one, other] = [await make(first), second === undefined ? undefined : await make(second)]
  const body = { firstFactorCredential: one?.credential, secondFactorCredential: other?.credential }
  const { status, body: answer } = await api.complete(body, challenge)
  expect({ status, answer }).toMatchObject({ status: 200 })
  api.clock.now += 60_000
  const never: Prove = () => Promise.reject(new Error('No such credential'))
  return { ...api, proveFirst: one?.prove ?? never, proveSecond: other?.prove ?? never }
}

describe('every pair registers and signs in', () => {
  const firsts = ['Fido2', 'Key', 'PasswordProtectedKey', 'Password']
  const seconds = ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp']
  const pairs = firsts.flatMap((first) => seconds.map((second) => [first, second] as const))

  test.each(firsts)('%s alone', async (first) => {
    const { loginInit, login, proveFirst, ledger, user } = await registered(first)
    const to = await loginInit()
    const { status, body } = await login(to, await proveFirst(to))
    expect(status).toBe(200)
    expect(ledger.signedIn.get(String(body['token']))).toBe(user)
  })

  test.each(pairs)('%s with %s', async (first, second) => {
    const { loginInit, login, proveFirst, proveSecond } = await registered(first, second)
    const both = await loginInit()
    const answer = await login(both, await proveFirst(both), await proveSecond(both))
    expect(answer).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^ey/) as string } })
    for (const [kind, prove] of [[first, proveFirst] as const, [second, proveSecond] as const]) {
      const alone = await loginInit()
      const { status } = await login(alone, await prove(alone))
      // A password with something beside it is not enough, and a one-time code never is.
      expect(status).toBe({ Password: 401, Totp: 400 }[kind] ?? 200)
    }
  })
})

describe('init', () => {
  test('says what can be used, each credential in its list', async () => {
    const { loginInit, user } = await registered('PasswordProtectedKey', 'Totp')
    expect(await loginInit()).toEqual({
      challenge: expect.stringMatching(/^[\w-]{32,}$/) as string,
      challengeIdentifier: expect.stringMatching(/^ey/) as string,
      supportedCredentialKinds: [
        { kind: 'PasswordProtectedKey', factor: 'either', requiresSecondFactor: false },
        { kind: 'Totp', factor: 'second', requiresSecondFactor: false },
      ],
      userVerification: 'required',
      attestation: 'none',
      allowCredentials: {
        webauthn: [],
        key: [],
        passwordProtectedKey: [
          { type: 'public-key', id: user.credentials[0]?.credId, encryptedPrivateKey: 'sealed' },
        ],
      },
      externalAuthenticationUrl: '',
    })
  })

  test.each([
    ['a stranger', { username: 'nobody@example.co' }],
    ['another organization', { orgId: 'or-other' }],
  ])('refuses %s', async (_, changes) => {
    const { call, user } = await registered('Key')
    const answer = await call('/auth/login/init', { username, orgId: user.orgId, ...changes })
    expect(answer).toMatchObject({ status: 401, body: { error: { message: 'Unauthorized' } } })
  })

  test('refuses who is invited and not yet registered', async () => {
    const { call, user } = reference()
    expect((await call('/auth/login/init', { username, orgId: user.orgId })).status).toBe(401)
  })
})

describe('a challenge', () => {
  test('is good for one try', async () => {
    const { loginInit, login, proveFirst } = await registered('Key')
    const to = await loginInit()
    expect((await login(to, await proveFirst(to))).status).toBe(200)
    expect((await login(to, await proveFirst(to))).status).toBe(401)
    const again = await loginInit()
    expect((await login(again, nodeKey().assert(again.challenge))).status).toBe(401)
    expect((await login(again, await proveFirst(again))).status).toBe(401)
  })

  test("ends with its time, and is nobody else's", async () => {
    const { loginInit, login, proveFirst, clock, config } = await registered('Key')
    const [late, other] = [await loginInit(), await loginInit()]
    expect((await login({ ...late, challengeIdentifier: 'invented' }, await proveFirst(late))).status).toBe(
      401,
    )
    expect((await login(late, await proveFirst(other))).status).toBe(401)
    clock.now += config.tokenTtl
    expect((await login(other, await proveFirst(other))).status).toBe(401)
  })
})

describe('an assertion', () => {
  interface Signed {
    kind: string
    credentialAssertion: Record<'clientData' | 'signature' | 'credId', string>
  }
  const flip = (base64url: string, at = 20) => {
    const bytes = Buffer.from(base64url, 'base64url')
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes.toString('base64url')
  }
  const keys = ['Key', 'PasswordProtectedKey', 'Fido2']

  describe.each(keys)('of %s', (kind) => {
    test.each<[string, (good: Signed['credentialAssertion']) => object]>([
      ['one bit of the signature', ({ signature }) => ({ signature: flip(signature) })],
      ['one bit of the client data', ({ clientData }) => ({ clientData: flip(clientData) })],
      ['another id', ({ credId }) => ({ credId: flip(credId, 3) })],
      ['no signature in DER', () => ({ signature: Buffer.alloc(64, 1).toString('base64url') })],
      ['the padding of base64', ({ clientData }) => ({ clientData: `${clientData}=` })],
    ])('is refused with %s', async (_, change) => {
      const { loginInit, login, proveFirst } = await registered(kind)
      const to = await loginInit()
      const good = (await proveFirst(to)) as Signed
      const { credentialAssertion } = good
      const bad = { ...good, credentialAssertion: { ...credentialAssertion, ...change(credentialAssertion) } }
      const { status, body } = await login(to, bad)
      expect(status).toBe(401)
      expect(body.error?.message).toMatch(/^Invalid assertion/)
    })

    test('is refused as another kind', async () => {
      const { loginInit, login, proveFirst } = await registered(kind)
      for (const other of keys.filter((name) => name !== kind)) {
        const to = await loginInit()
        const { status } = await login(to, { ...(await proveFirst(to)), kind: other })
        expect(status).toBeGreaterThanOrEqual(400)
      }
    })
  })

  test('is accepted in every form of client data, and refused as that of a registration', async () => {
    const { begin, complete, loginInit, login } = reference()
    const challenge = await begin()
    const key = nodeKey()
    await complete({ firstFactorCredential: key.attest(challenge.challenge) }, challenge)
    const statusOf = async (clientData: (challenge: string) => object) => {
      const to = await loginInit()
      return (await login(to, key.assert(to.challenge, clientData(to.challenge)))).status
    }
    expect(await statusOf((to) => ({ type: 'key.get', challenge: to }))).toBe(200)
    expect(await statusOf((to) => ({ type: 'key.get', challenge: to, origin, crossOrigin: false }))).toBe(200)
    expect(await statusOf((to) => ({ type: 'key.create', challenge: to }))).toBe(401)
    expect(await statusOf(() => ({ type: 'key.get', challenge: challenge.challenge }))).toBe(401)
  })

  test('of a passkey is refused with the handle of another user, and needs none', async () => {
    const { loginInit, login, proveFirst } = await registered('Fido2')
    for (const [userHandle, status] of [
      [Buffer.from('us-other').toString('base64url'), 401],
      [undefined, 200],
    ] as const) {
      const to = await loginInit()
      const good = (await proveFirst(to)) as Signed
      const changed = { ...good, credentialAssertion: { ...good.credentialAssertion, userHandle } }
      expect((await login(to, changed)).status).toBe(status)
    }
  })

  test('does not count twice', async () => {
    const { loginInit, login, proveFirst } = await registered('Key', 'Fido2')
    const to = await loginInit()
    const same = await proveFirst(to)
    expect(await login(to, same, same)).toMatchObject({
      status: 401,
      body: { error: { message: 'The second factor is the first one again.' } },
    })
  })

  test('of a recovery key signs nobody in', async () => {
    const { begin, complete, loginInit, login } = reference()
    const challenge = await begin()
    const [key, recovery] = [nodeKey(), nodeKey()]
    const recoveryCredential = { ...recovery.attest(challenge.challenge), credentialKind: 'RecoveryKey' }
    const body = { firstFactorCredential: key.attest(challenge.challenge), recoveryCredential }
    expect((await complete(body, challenge)).status).toBe(200)
    const to = await loginInit()
    expect(to.supportedCredentialKinds.map(({ kind }) => kind)).toEqual(['Key'])
    expect(to.allowCredentials.key.map(({ id }) => id)).toEqual([key.credId])
    expect((await login(to, recovery.assert(to.challenge))).status).toBe(401)
  })

  test.each([
    ['nothing', undefined],
    ['a code as first factor', { kind: 'Totp', otpCode: '123456' }],
    ['a recovery key', { ...nodeKey().assert('x'), kind: 'RecoveryKey' }],
    ['a field too many', { ...password, credId: 'x' }],
    ['an empty password', { kind: 'Password', password: '' }],
  ])('that is %s does not fit', async (_, firstFactor) => {
    const { loginInit, login } = await registered('Password')
    expect((await login(await loginInit(), firstFactor)).status).toBe(400)
  })
})
