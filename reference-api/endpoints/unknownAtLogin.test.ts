import { expect, test } from 'vitest'
import { invite } from '../ledger.js'
import { SoftwareAuthenticator } from '../softwareAuthenticator.js'
import { nodeKey } from '../testing/nodeKey.js'
import { passkey, passkeyAssertion } from '../testing/passkey.js'
import { type LoginChallenge, reference, username } from '../testing/reference.js'

/** The same with each text replaced by its length, which is all that may differ at random. */
const shapeOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, inner: unknown) =>
      typeof inner === 'string' && /^(challenge|challengeIdentifier|id)$/.test(name) ? inner.length : inner,
    ),
  )

/** Names of the same length: one that has registered, one that was invited, and one that nobody has. */
async function names() {
  const api = reference({ unknownAtLogin: 'decoy' })
  const authenticator = new SoftwareAuthenticator()
  const challenge = await api.begin()
  expect((await api.complete(await passkey(challenge, { authenticator }), challenge)).status).toBe(200)
  const invited = username.replace('jdoe', 'asks')
  invite(api.ledger, api.config.orgId, invited, { now: api.clock.now })
  const stranger = username.replace('jdoe', 'none')
  const begin = async (name: string) => {
    const { status, body } = await api.call('/auth/login/init', { username: name, orgId: api.user.orgId })
    return { status, body: body as unknown as LoginChallenge }
  }
  const credentialOf = async (name: string) => (await begin(name)).body.allowCredentials.webauthn[0]?.id
  return { ...api, begin, credentialOf, unknown: [invited, stranger] }
}

test('a sign-in begins with the same status and shape for every name, and with the same passkey each time', async () => {
  const { begin, credentialOf, unknown, ledger } = await names()
  const known = await begin(username)
  // The software authenticator has IDs of another length than the decoys, as other authenticators have.
  const { length } = Buffer.from((await credentialOf(username)) ?? '', 'base64url')
  expect(length).toBe(16)
  known.body.allowCredentials.webauthn.forEach((allowed) => (allowed.id = 'x'.repeat(43)))
  for (const name of unknown) {
    const one = await begin(name)
    expect(shapeOf(one)).toEqual(shapeOf(known))
    expect(one.body.challenge).not.toBe((await begin(name)).body.challenge)
    const [credId] = one.body.allowCredentials.webauthn
    expect(await credentialOf(name)).toBe(credId?.id)
  }
  const all = await Promise.all([username, ...unknown].map(credentialOf))
  expect(new Set(all).size).toBe(3)
  expect(ledger.users.size).toBe(2)
})

test('whatever is sent for the listed passkey is refused in the same words, and so is any other kind', async () => {
  const { begin, login, unknown } = await names()
  const answers = async (name: string) => {
    const forged = async (change: object, to: LoginChallenge) => {
      const own = await passkeyAssertion(await another(), {
        ...to,
        allowCredentials: { ...to.allowCredentials, webauthn: [] },
      })
      const [listed] = to.allowCredentials.webauthn
      const credentialAssertion = {
        ...own.credentialAssertion,
        credId: listed?.id,
        userHandle: undefined,
        ...change,
      }
      return { ...own, credentialAssertion }
    }
    const tries = [
      (to: LoginChallenge) => forged({}, to),
      (to: LoginChallenge) => forged({ userHandle: 'dXMtb3RoZXI' }, to),
      (to: LoginChallenge) => forged({ credId: 'AAECAw' }, to),
      (to: LoginChallenge) => forged({ clientData: 'e30' }, to),
      async () => ({ kind: 'Password', password: 'a password of nobody' }),
      async (to: LoginChallenge) => nodeKey().assert(to.challenge),
    ]
    const seen: unknown[] = []
    for (const attempt of tries) {
      // oxlint-disable-next-line no-await-in-loop -- one sign-in after the other
      const { body: to } = await begin(name)
      // oxlint-disable-next-line no-await-in-loop -- as above
      seen.push(await login(to, await attempt(to)))
    }
    return JSON.parse(JSON.stringify(seen).replaceAll(/"id":"[^"]+"/g, '"id":""')) as { status: number }[]
  }
  const [known, ...others] = await Promise.all([username, ...unknown].map(answers))
  expect(known?.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401])
  for (const other of others) expect(other).toEqual(known)
})

/** An authenticator with a passkey of another user. */
async function another(): Promise<SoftwareAuthenticator> {
  const authenticator = new SoftwareAuthenticator()
  await passkey(await reference().begin(), { authenticator })
  return authenticator
}

test('once registered, the name has its own passkey, and signs in', async () => {
  const { begin, credentialOf, call, login, ledger, user, unknown, complete } = await names()
  const [name = ''] = unknown
  const before = await credentialOf(name)
  const invited = ledger.users.get(name)
  const authenticator = new SoftwareAuthenticator()
  const { body } = await call('/auth/registration/init', {
    orgId: user.orgId,
    username: name,
    registrationCode: invited?.registrationCode,
  })
  const challenge = body as unknown as Parameters<typeof complete>[1]
  expect((await complete(await passkey(challenge, { authenticator }), challenge)).status).toBe(200)
  expect(await credentialOf(name)).not.toBe(before)
  const { body: to } = await begin(name)
  expect((await login(to, await passkeyAssertion(authenticator, to))).status).toBe(200)
})
