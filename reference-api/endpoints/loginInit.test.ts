import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReferenceConfig } from '../config.js'
import { invite, type LedgerUser } from '../ledger.js'
import { SoftwareAuthenticator } from '../softwareAuthenticator.js'
import { nodeKey } from '../testing/nodeKey.js'
import { passkey, passkeyAssertion } from '../testing/passkey.js'
import { hashQuickly } from '../testing/quickHash.js'
import { type Answer, type LoginChallenge, reference, username } from '../testing/reference.js'

beforeEach(hashQuickly)
afterEach(() => vi.restoreAllMocks())

const password = 'correct horse battery staple é'

/** The same with each text that is random replaced by its length, which is all that may differ. */
const shapeOf = ({ status, body }: Answer): unknown =>
  JSON.parse(
    JSON.stringify({ status, body }, (name, inner: unknown) =>
      typeof inner === 'string' && /^(challenge|challengeIdentifier|id)$/.test(name) ? inner.length : inner,
    ),
  )

/** One user for each way to register, one that was invited, and the name of nobody. */
async function everyone(config: Partial<ReferenceConfig> = {}) {
  const sendLoginCode = vi.fn<(user: LedgerUser) => void>()
  const api = reference({
    loginCodeOf: 'everybody',
    sendLoginCode,
    supportedCredentialKinds: {
      firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
      secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
    },
    ...config,
  })
  const { orgId } = api.config
  const authenticator = new SoftwareAuthenticator()
  const other = new SoftwareAuthenticator()
  const registers = async (
    name: string,
    bodyOf: (challenge: Parameters<typeof passkey>[0]) => Promise<object>,
  ) => {
    const user = invite(api.ledger, orgId, name, { now: api.clock.now })
    const challenge = await api.begin(user)
    const { status, body } = await api.complete(await bodyOf(challenge), challenge)
    expect({ status, body }).toMatchObject({ status: 200 })
    return user
  }
  await registers('one passkey', (challenge) => passkey(challenge, { authenticator }))
  await registers('two passkeys', async (challenge) => {
    const { firstFactorCredential } = await passkey(challenge, { authenticator: other })
    const { firstFactorCredential: second } = await passkey(challenge)
    return { firstFactorCredential, secondFactorCredential: second }
  })
  await registers('a password', async (challenge) => ({
    firstFactorCredential: { credentialKind: 'Password', credentialInfo: { password } },
    secondFactorCredential: (await passkey(challenge)).firstFactorCredential,
  }))
  await registers('a key', async ({ challenge }) => ({ firstFactorCredential: nodeKey().attest(challenge) }))
  const names = ['one passkey', 'two passkeys', 'a password', 'a key', username, 'nobody']
  const code = (name: string, changes: object = {}) =>
    api.call('/auth/login/code', { username: name, orgId, ...changes })
  const begin = (body: object) => api.call('/auth/login/init', { orgId, ...body })
  return { ...api, names, code, begin, sendLoginCode, authenticator, other }
}

describe('without a name', () => {
  test('lists nothing, and every passkey signs in its own user', async () => {
    const { begin, login, ledger, authenticator, other } = await everyone()
    const answer = await begin({})
    expect(answer).toMatchObject({
      status: 200,
      body: {
        supportedCredentialKinds: [{ kind: 'Fido2', factor: 'either', requiresSecondFactor: false }],
        allowCredentials: { webauthn: [], key: [], passwordProtectedKey: [] },
      },
    })
    for (const [name, device] of [
      ['one passkey', authenticator],
      ['two passkeys', other],
    ] as const) {
      const to = (await begin({})).body as unknown as LoginChallenge
      const { status, body } = await login(to, await passkeyAssertion(device, to))
      expect(status).toBe(200)
      expect(ledger.signedIn.get(String(body['token']))?.username).toBe(name)
    }
  })

  test('a passkey that the API does not have, of nobody, or that names nobody, is refused in the same words', async () => {
    const { begin, login, ledger, authenticator } = await everyone()
    const stranger = new SoftwareAuthenticator()
    await passkey(await reference().begin(), { authenticator: stranger })
    const asserted = async (
      device: SoftwareAuthenticator,
      userHandle?: (own: string) => string | undefined,
    ) => {
      const to = (await begin({})).body as unknown as LoginChallenge
      const good = await passkeyAssertion(device, to)
      const { credentialAssertion } = good
      if (!userHandle) return login(to, good)
      const changed = { ...credentialAssertion, userHandle: userHandle(credentialAssertion.userHandle) }
      return login(to, { ...good, credentialAssertion: changed })
    }
    const user = ledger.users.get('two passkeys')
    const others = Buffer.from(user?.id ?? '').toString('base64url')
    const answers = [
      await asserted(stranger),
      await asserted(stranger, () => others),
      await asserted(authenticator, () => others),
      await asserted(authenticator, () => undefined),
      await asserted(authenticator, () => 'AA'),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(401)
      expect(body.error?.message).toBe('Invalid assertion: the user has no such credential')
    }
    expect((await asserted(authenticator)).status).toBe(200)
  })

  test('a key or a password signs in nobody: neither says whose it is', async () => {
    const { begin, login } = await everyone()
    for (const proof of [{ kind: 'Password', password }, nodeKey().assert('x')]) {
      const to = (await begin({})).body as unknown as LoginChallenge
      expect(await login(to, proof)).toMatchObject({ status: 401 })
    }
  })

  test('another organization is refused', async () => {
    const { begin } = await everyone()
    expect(await begin({ orgId: 'or-other' })).toMatchObject({ status: 401 })
  })
})

describe('where everybody needs a login code', () => {
  test('nothing tells who has an account, nor with what: all that can be asked without the email is answered alike', async () => {
    const { names, code, begin, sendLoginCode } = await everyone()
    // Slow for one name and not for another would tell as well: all that is slow here is in WebCrypto.
    const { subtle } = globalThis.crypto
    vi.restoreAllMocks()
    const slow = (['deriveBits', 'sign', 'verify', 'digest', 'importKey', 'generateKey'] as const).map(
      (name) => vi.spyOn(subtle, name),
    )
    const seen: unknown[] = []
    for (const name of names) {
      const answers = [
        await code(name),
        await code(name, { orgId: 'or-other' }),
        await begin({ username: name }),
        await begin({ username: name, loginCode: 'AAAA-AAAA-AAAA-AAAA' }),
        await begin({ username: name, loginCode: 'AAAA-AAAA-AAAA-AAAA', orgId: 'or-other' }),
      ]
      seen.push(answers.map(shapeOf))
    }
    for (const each of seen) expect(each).toEqual(seen[0])
    expect(seen[0]).toMatchObject([
      { status: 200 },
      { status: 200 },
      { status: 401 },
      { status: 401 },
      { status: 401 },
    ])
    for (const call of slow) expect(call).not.toHaveBeenCalled()
    // Whoever reads the mail is told.
    expect(sendLoginCode.mock.calls.map(([user]) => user.username)).toEqual(names.slice(0, 4))
  })

  test('the code lists what the user has, as often as it is sent until the next one or an hour later', async () => {
    const { ledger, code, begin, clock } = await everyone()
    const newest = () => ledger.users.get('two passkeys')?.loginCode
    const statusWith = async (loginCode: string | undefined, name = 'two passkeys') =>
      (await begin({ username: name, loginCode })).status
    await code('two passkeys')
    const [first] = [newest()]
    expect(first).toMatch(/^(\w{4}-){3}\w{4}$/)
    const { body } = await begin({ username: 'two passkeys', loginCode: first })
    expect((body as unknown as LoginChallenge).allowCredentials.webauthn).toHaveLength(2)
    expect(await statusWith(first)).toBe(200)
    expect(await statusWith(first, 'one passkey')).toBe(401)
    await code('two passkeys')
    expect(await statusWith(first)).toBe(401)
    expect(await statusWith(newest())).toBe(200)
    clock.now += 3_600_000
    expect(await statusWith(newest())).toBe(401)
    expect(await statusWith(undefined)).toBe(401)
  })
})

test('where nobody needs a login code, a name is enough, and one that nobody has is refused', async () => {
  const { names, begin } = await everyone({ loginCodeOf: 'nobody' })
  const statuses: number[] = []
  for (const name of names) statuses.push((await begin({ username: name })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 401, 401])
})
