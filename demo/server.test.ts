import { describe, expect, test } from 'vitest'
import { nodeKey } from '../reference-api/testing/nodeKey.js'
import { passkey } from '../reference-api/testing/passkey.js'
import { reference } from '../reference-api/testing/reference.js'
import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { idTokenOf, usernameOf } from './loginProvider.js'
import { quillstone } from './server.js'

const email = 'ada@example.com'

/** Quillstone's server before a stand-in of the API whose calls are counted, and browsers of its customers. */
function company() {
  const api = reference({ usernameOf })
  const calls: { path: string; token: string | null }[] = []
  let inFront = api.handle
  const serve = quillstone({
    config: api.config,
    handle: (request) => {
      calls.push({ path: new URL(request.url).pathname, token: request.headers.get('authorization') })
      return inFront(request)
    },
  })
  const browser = () => {
    let cookie: string | undefined
    const post = async (path: string, body: unknown, method = 'POST', type = 'application/json') => {
      const response = await serve(
        new Request(`http://localhost/my/${path}`, {
          method,
          headers: { 'content-type': type, ...(cookie !== undefined && { cookie: `theme=dark; ${cookie}` }) },
          ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      )
      const set = response.headers.get('set-cookie')
      if (set !== null) cookie = set.split(';')[0]
      return { status: response.status, set, body: (await response.json()) as Record<string, unknown> }
    }
    const begin = async (path = 'delegated/init', body: unknown = { email }) =>
      (await post(path, body)).body as unknown as UserRegistrationChallenge
    const complete = (request: unknown, attemptId: unknown = 'attempt 1') =>
      post('complete', { request, attemptId })
    return { post, begin, complete }
  }
  /** Answers the next call in the API's place, before or after it did its work. */
  const once = (status: number, { reached }: { reached: boolean }) => {
    inFront = async (request) => {
      inFront = api.handle
      if (reached) await api.handle(request)
      return Response.json({ error: { message: 'Simulated' } }, { status })
    }
  }
  return { ...api, ...browser(), browser, calls, once }
}

describe('init', () => {
  test('a form of another site begins nothing, and ends nothing that was begun', async () => {
    const { post, calls } = company()
    expect(await post('delegated/init', { email }, 'POST', 'text/plain')).toMatchObject({
      status: 415,
      set: null,
    })
    expect(calls).toEqual([])
  })

  test.each([
    ['delegated', 'delegated/init', { email }],
    ['social', 'social/init', { idToken: idTokenOf(email) }],
  ])('%s: keeps the token and answers with the rest', async (_, path, body) => {
    const { post, ledger, init } = company()
    const { status, body: answer, set } = await post(path, body)
    expect(status).toBe(200)
    const [token = '', session] = [...ledger.sessions][0] ?? []
    const { temporaryAuthenticationToken, ...rest } = session?.challenge ?? {}
    expect(temporaryAuthenticationToken).toBe(token)
    expect(answer).toEqual(rest)
    expect(Object.keys(answer)).toEqual(
      Object.keys((await init()).body).filter((name) => name !== 'temporaryAuthenticationToken'),
    )
    expect(JSON.stringify([answer, set])).not.toContain(token)
    expect(set).toMatch(/^quillstone=[\da-f-]{36}; Path=\/my; HttpOnly; SameSite=Strict$/)
    expect(ledger.users.get(email)?.id).toBe((answer['user'] as { id: string }).id)
  })

  test('begins again in the same session, for the same user', async () => {
    const { post, complete } = company()
    const [first, second] = [
      await post('delegated/init', { email }),
      await post('delegated/init', { email: 'ada@example.com' }),
    ]
    expect(second.set).toBe(first.set)
    expect(second.body['user']).toEqual(first.body['user'])
    const challenge = second.body as unknown as UserRegistrationChallenge
    expect((await complete(await passkey(challenge))).status).toBe(200)
  })

  test('gives a session that it does not know a new id', async () => {
    const [one, other] = [company(), company()]
    const { set } = await one.post('delegated/init', { email })
    expect((await other.post('delegated/init', { email })).set).not.toBe(set)
  })

  test.each([
    ['a login that nobody vouches for', 'social/init', { idToken: 'invented' }, 401],
    ['a login without a name', 'social/init', { idToken: idTokenOf('') }, 401],
    ['an empty address', 'delegated/init', { email: '' }, 400],
  ])("passes on the API's own refusal of %s", async (_, path, body, status) => {
    const { post, ledger } = company()
    const answer = await post(path, body)
    expect(answer).toMatchObject({ status, set: null, body: { error: { status } } })
    expect(ledger.users.size).toBe(1)
  })
})

describe('complete', () => {
  test('ends the registration with the kept token and passes the answer on', async () => {
    const { begin, complete, ledger, calls } = company()
    const challenge = await begin()
    const [token] = [...ledger.sessions.keys()]
    const { status, body } = await complete(await passkey(challenge))
    const user = ledger.users.get(email)
    expect(status).toBe(200)
    expect(body).toMatchObject({ user: { id: user?.id, username: email }, credential: { kind: 'Fido2' } })
    expect(user?.credentials).toHaveLength(1)
    expect(calls.at(-1)).toEqual({ path: '/auth/registration', token: `Bearer ${token}` })
  })

  test('makes the wallets that the request names', async () => {
    const { begin, complete, calls } = company()
    const wallets = [{ network: 'EthereumSepolia' }, { network: 'Solana', name: 'Savings' }]
    const { status, body } = await complete({ ...(await passkey(await begin())), wallets })
    expect(status).toBe(200)
    expect(body['wallets']).toMatchObject(wallets)
    expect(body['authentication']).toEqual({ token: expect.stringMatching(/^ey/) as string })
    expect(calls.at(-1)?.path).toBe('/auth/registration/enduser')
  })

  test('gives the same attempt the same answer, whether it succeeded or was refused', async () => {
    const { begin, complete, calls, browser } = company()
    const request = await passkey(await begin())
    const first = await complete(request)
    expect(await complete(request)).toEqual(first)
    expect(calls).toHaveLength(2)
    expect((await complete(request, 'attempt 2')).status).toBe(401)

    const other = browser()
    const challenge = await other.begin('delegated/init', { email: 'grace@example.com' })
    const wrong = { firstFactorCredential: nodeKey().attest(`${challenge.challenge}!`) }
    const refusal = await other.complete(wrong)
    expect(refusal.status).toBe(400)
    expect(await other.complete(wrong)).toEqual(refusal)
  })

  test('lets two calls of one attempt share one call of the API', async () => {
    const { begin, complete, calls } = company()
    const request = await passkey(await begin())
    const [one, other] = await Promise.all([complete(request), complete(request)])
    expect(one.status).toBe(200)
    expect(other).toEqual(one)
    expect(calls.filter(({ path }) => path === '/auth/registration')).toHaveLength(1)
  })

  test('asks the API again after an answer that leaves the outcome open', async () => {
    const { begin, complete, once } = company()
    const request = await passkey(await begin())
    once(503, { reached: false })
    expect((await complete(request)).status).toBe(503)
    expect((await complete(request)).status).toBe(200)
    expect((await complete(request)).status).toBe(200)
  })

  test('does not hide that an answer was lost behind it', async () => {
    const { begin, complete, once, ledger } = company()
    const request = await passkey(await begin())
    once(503, { reached: true })
    expect((await complete(request)).status).toBe(503)
    expect((await complete(request)).status).toBe(401)
    expect(ledger.users.get(email)?.credentials).toHaveLength(1)
  })

  test('keeps one session from another', async () => {
    const { begin, browser, complete } = company()
    const stranger = browser()
    const challenge = await begin()
    await stranger.begin('delegated/init', { email: 'eve@example.com' })
    const request = await passkey(challenge)
    expect((await browser().complete(request)).status).toBe(401)
    expect((await stranger.complete(request)).status).toBe(400)
    expect((await complete(request)).status).toBe(200)
    expect((await stranger.complete(request)).status).toBe(400)
  })
})

test.each<[string, unknown, string | undefined, number]>([
  ['delegated/init', {}, undefined, 400],
  ['delegated/init', { email: 7 }, undefined, 400],
  ['social/init', { email }, undefined, 400],
  ['complete', { request: {} }, undefined, 400],
  ['complete', { attemptId: 'a', request: [] }, undefined, 400],
  ['complete', { attemptId: 'a', request: {} }, undefined, 401],
  ['complete', '[]', undefined, 400],
  ['complete', '{', undefined, 400],
  ['complete', undefined, 'GET', 404],
  ['nonsense', {}, undefined, 404],
])('%s with %j (%s) is %i', async (path, body, method, status) => {
  const { post, calls } = company()
  const answer = await post(path, body, method)
  expect(answer).toMatchObject({ status, body: { error: { status } } })
  expect((answer.body['error'] as { message: string }).message).toMatch(/\.$/)
  expect(calls).toEqual([])
})
