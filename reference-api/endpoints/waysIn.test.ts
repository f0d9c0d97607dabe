import { describe, expect, test, vi } from 'vitest'
import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import type { LedgerUser } from '../ledger.js'
import { passkey } from '../testing/passkey.js'
import { type Answer, reference, username } from '../testing/reference.js'

const serviceAccountToken = 'service-account'
const idTokens: Record<string, string> = { 'token of ada': 'ada@example.com', 'token of jdoe': username }

/** A stand-in whose organization has a server and a login provider. */
function organization() {
  const sendRegistrationCode = vi.fn<(user: LedgerUser) => void>()
  const usernameOf = (idToken: string) => idTokens[idToken]
  const api = reference({ serviceAccountToken, usernameOf, sendRegistrationCode })
  const delegated = (
    body: unknown,
    token: string | undefined = serviceAccountToken,
    headers: Record<string, string> = { 'x-dfns-useraction': 'signed' },
  ) => api.call('/auth/registration/delegated', body, token, 'POST', headers)
  const social = (body: unknown) => api.call('/auth/registration/social', body)
  const renew = (changes: object = {}) =>
    api.call('/auth/registration/code', { username, orgId: api.user.orgId, ...changes }, undefined, 'PUT')
  const complete = async ({ body }: Answer) => {
    const challenge = body as unknown as UserRegistrationChallenge
    return (await api.complete(await passkey(challenge), challenge)).status
  }
  return { ...api, sendRegistrationCode, delegated, social, renew, completed: complete }
}

const known = { email: username, kind: 'EndUser' }
const oidc = { socialLoginProviderKind: 'Oidc' }

describe('each way in', () => {
  const ways = {
    delegated: (api: ReturnType<typeof organization>) => api.delegated(known),
    social: (api: ReturnType<typeof organization>) => api.social({ ...oidc, idToken: 'token of jdoe' }),
    init: (api: ReturnType<typeof organization>) => api.init(),
  }

  test.each(Object.keys(ways) as (keyof typeof ways)[])(
    '%s: the same shape, and a registration',
    async (way) => {
      const api = organization()
      const answer = await ways[way](api)
      const shape = (await api.init()).body
      expect(answer.status).toBe(200)
      expect(Object.keys(answer.body)).toEqual(Object.keys(shape))
      expect(answer.body['user']).toEqual({ id: api.user.id, name: username, displayName: username })
      expect(await api.completed(await ways[way](api))).toBe(200)
      expect(await ways[way](api)).toMatchObject({
        status: 401,
        body: { error: { message: 'User already exists.' } },
      })
    },
  )

  test('begins again whatever began before, and voids its token', async () => {
    const api = organization()
    const [first, second] = [await ways.delegated(api), await ways.social(api)]
    expect(await api.completed(first)).toBe(401)
    expect(await api.completed(second)).toBe(200)
  })
})

describe('delegated', () => {
  test('makes the user whom the host names', async () => {
    const { delegated, ledger, config, completed } = organization()
    const answer = await delegated({ email: 'ada', kind: 'EndUser', externalId: 'customer 1815' })
    expect(answer.status).toBe(200)
    expect(ledger.users.get('ada')).toMatchObject({
      username: 'ada',
      externalId: 'customer 1815',
      orgId: config.orgId,
      credentials: [],
    })
    expect(await completed(answer)).toBe(200)
    expect(ledger.users.get('ada')?.credentials).toHaveLength(1)
  })

  test('begins again with the same user', async () => {
    const { delegated, ledger } = organization()
    const ada = { email: 'ada', kind: 'EndUser' }
    const [first, second] = [await delegated(ada), await delegated(ada)]
    expect(second.body['user']).toEqual(first.body['user'])
    expect(second.body['challenge']).not.toBe(first.body['challenge'])
    expect(ledger.users.size).toBe(2)
  })

  test.each<[string, string | undefined, Record<string, string> | undefined]>([
    ['no token', '', undefined],
    ['another token', 'invented', undefined],
    ['no user action', undefined, {}],
    ['an empty user action', undefined, { 'x-dfns-useraction': '' }],
  ])('is 401 with %s, and makes nobody', async (_, token, headers) => {
    const { delegated, ledger } = organization()
    const { status } = await delegated({ email: 'ada', kind: 'EndUser' }, token, headers)
    expect(status).toBe(401)
    expect(ledger.users.has('ada')).toBe(false)
  })

  test('knows no service account by default, only one it made up', async () => {
    const { call, config } = reference()
    const headers = { 'x-dfns-useraction': 'signed' }
    const ask = async (token?: string) =>
      (await call('/auth/registration/delegated', known, token, 'POST', headers)).status
    expect(await ask()).toBe(401)
    expect(await ask('undefined')).toBe(401)
    expect(await ask(config.serviceAccountToken)).toBe(200)
    expect(reference().config.serviceAccountToken).not.toBe(config.serviceAccountToken)
  })

  test.each([
    ['no email', { kind: 'EndUser' }],
    ['another kind', { email: 'ada', kind: 'CustomerEmployee' }],
    ['a field too many', { ...known, username: 'ada' }],
    ['an empty external id', { ...known, externalId: '' }],
  ])('does not take %s', async (_, body) => {
    expect((await organization().delegated(body)).status).toBe(400)
  })
})

describe('social', () => {
  test('makes the user whom the provider names', async () => {
    const { social, ledger, config } = organization()
    const answer = await social({ ...oidc, idToken: 'token of ada', orgId: config.orgId })
    expect(answer.status).toBe(200)
    expect(ledger.users.get('ada@example.com')?.id).toBe((answer.body['user'] as { id: string }).id)
  })

  test.each([
    ['a token nobody issued', { idToken: 'invented' }],
    ['another organization', { idToken: 'token of ada', orgId: 'or-other' }],
  ])('is 401 with %s', async (_, changes) => {
    const { social, ledger } = organization()
    expect((await social({ ...oidc, ...changes })).status).toBe(401)
    expect(ledger.users.size).toBe(1)
  })

  test('knows nobody by default', async () => {
    const answer = await reference().call('/auth/registration/social', { ...oidc, idToken: 'token of ada' })
    expect(answer.status).toBe(401)
  })

  test.each([{ idToken: 'token of ada' }, { ...oidc, socialLoginProviderKind: 'Saml', idToken: 'x' }, oidc])(
    'does not take %j',
    async (body) => {
      expect((await organization().social(body)).status).toBe(400)
    },
  )
})

describe('a new code', () => {
  test('is sent, and the one before is void', async () => {
    const { renew, init, user, sendRegistrationCode } = organization()
    const old = user.registrationCode
    expect(await renew()).toEqual({ status: 200, body: { message: 'success' } })
    expect(sendRegistrationCode).toHaveBeenCalledExactlyOnceWith(user)
    expect(user.registrationCode).toMatch(/^[A-Z\d]{4}(-[A-Z\d]{4}){3}$/)
    expect(user.registrationCode).not.toBe(old)
    expect((await init({ registrationCode: old })).status).toBe(400)
    expect((await init()).status).toBe(200)
  })

  test('lives as long as the first did, from now', async () => {
    const { renew, init, user, clock } = organization()
    clock.now = user.registrationCodeExpires
    expect((await init()).status).toBe(400)
    await renew()
    expect((await init()).status).toBe(200)
  })

  test.each([
    ['a stranger', { username: 'nobody@example.co' }],
    ['another organization', { orgId: 'or-other' }],
  ])('for %s is none, and the answer does not tell', async (_, changes) => {
    const { renew, user, sendRegistrationCode } = organization()
    const old = user.registrationCode
    expect(await renew(changes)).toEqual({ status: 200, body: { message: 'success' } })
    expect(sendRegistrationCode).not.toHaveBeenCalled()
    expect(user.registrationCode).toBe(old)
  })

  test('for one who is registered is none', async () => {
    const { renew, init, completed, sendRegistrationCode } = organization()
    expect(await completed(await init())).toBe(200)
    expect((await renew()).body).toEqual({ message: 'success' })
    expect(sendRegistrationCode).not.toHaveBeenCalled()
  })

  test('is asked for with PUT, and with both names', async () => {
    const { renew, call, user } = organization()
    const body = { username, orgId: user.orgId }
    expect((await call('/auth/registration/code', body)).status).toBe(404)
    expect((await renew({ orgId: undefined })).status).toBe(400)
    expect((await renew({ registrationCode: 'x' })).status).toBe(400)
  })
})
