import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { recoveryApi } from './dfnsRecoveryApi.js'
import { failureOf } from '../testHelpers/failureOf.js'
import { parseRecoveryChallenge } from './recoveryChallenge.js'

const { signal } = new AbortController()
const challenge = parseRecoveryChallenge(vectors.recoverUser.challengeResponse)
const user = { username: 'Zażółć', orgId: 'or-1' }
const begin = { ...user, verificationCode: '1234', credentialId: 'cred' }
/** Not as `JSON.stringify` would write it: it must not be read and written again. */
const json = '{ "newCredentials": {"firstFactorCredential": "\\u00e9é"} }'

function apiOf(answer: () => Response | Promise<Response>, options: { timeout?: number } = {}) {
  const requests: Request[] = []
  const fetch = async (input: string, init: RequestInit) => {
    requests.push(new Request(input, init))
    return answer()
  }
  return { requests, api: recoveryApi({ baseUrl: 'https://api.example.com/', fetch, ...options }) }
}

describe('recoveryApi', () => {
  test('reads user name and verification code as they were typed (fault 127)', async () => {
    const { requests, api } = apiOf(() => Response.json({ message: 'success' }))
    await api.sendCode({ ...user, username: `\uFEFF ${user.username}\u200E` }, { signal })
    await api.init(
      { ...begin, username: ` ${user.username} `, verificationCode: ' ١٢\u200B３４ ' },
      { signal },
    )
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual([user, begin])
  })

  test('a tenant may name the organisation (fault 130)', async () => {
    const { requests, api } = apiOf(() => Response.json({ message: 'success' }))
    const { orgId: _, ...rest } = begin
    await api.sendCode({ username: user.username, tenantId: 'te-1' }, { signal })
    await api.init({ ...rest, tenantId: 'te-1' }, { signal })
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual([
      { username: user.username, tenantId: 'te-1' },
      { ...rest, tenantId: 'te-1' },
    ])
  })

  test('makes the three calls, the token with the last one only', async () => {
    const { requests, api } = apiOf(() => Response.json({ message: 'success' }))
    const more = { more: 'unknown' }
    const answers = [
      await api.sendCode({ ...user, ...more }, { signal }),
      await api.init({ ...begin, ...more }, { signal }),
      await api.complete(json, { challenge, signal }),
    ]
    expect(answers).toEqual(answers.map(() => ({ message: 'success' })))
    const sent = requests.map(async (request) => ({
      call: `${request.method} ${request.url}`,
      token: request.headers.get('authorization'),
      type: request.headers.get('content-type'),
      body: await request.text(),
    }))
    expect(await Promise.all(sent)).toEqual([
      {
        call: 'POST https://api.example.com/auth/recover/user/code',
        token: null,
        type: 'application/json',
        body: '{"username":"Zażółć","orgId":"or-1"}',
      },
      {
        call: 'POST https://api.example.com/auth/recover/user/init',
        token: null,
        type: 'application/json',
        body: '{"username":"Zażółć","verificationCode":"1234","orgId":"or-1","credentialId":"cred"}',
      },
      {
        call: 'POST https://api.example.com/auth/recover/user',
        token: 'Bearer eyJ0eXAi.fixture.token',
        type: 'application/json',
        body: json,
      },
    ])
    for (const request of requests) {
      expect(request).toMatchObject({
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      })
    }
  })

  test('sends no token where a server holds it back', async () => {
    const { requests, api } = apiOf(() => Response.json({}))
    await api.complete(json, { challenge: {}, signal })
    expect(requests[0]?.headers.has('authorization')).toBe(false)
  })

  test('fails as a registration does', async () => {
    const { api } = apiOf(() => Response.json({ error: { message: 'no' } }, { status: 401 }))
    for (const call of [
      api.sendCode(user, { signal }),
      api.init(begin, { signal }),
      api.complete(json, { challenge, signal }),
    ]) {
      expect(await failureOf(call)).toMatchObject({ code: 'challenge_expired', status: 401, cause: 'no' })
    }
  })

  test('ends with its time and with its signal', async () => {
    const { api } = apiOf(() => new Promise(() => undefined), { timeout: 5 })
    expect(await failureOf(api.sendCode(user, { signal }))).toMatchObject({ code: 'request_timed_out' })
    const aborted = AbortSignal.abort('left')
    expect(await failureOf(api.complete(json, { challenge, signal: aborted }))).toMatchObject({
      code: 'network_failed',
      cause: 'left',
      outcome: 'none',
    })
  })
})
