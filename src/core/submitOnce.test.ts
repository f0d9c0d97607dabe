import { DfnsApiClient } from '@dfns/sdk'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sdkResponse, submitOnce } from './submitOnce.js'

/** What the API does with one call: an answer, or a broken connection. */
type Act = { status: number; body: string; headers?: Record<string, string> } | 'break'
const yes: Act = { status: 200, body: '{"user":{"id":"us-1"}}' }

let server: Server
let baseUrl = ''
/** What becomes of the next calls; then all is well. */
let acts: Act[] = []
let seen: { path: string; token: string | undefined; body: unknown }[] = []

beforeEach(async () => {
  acts = []
  seen = []
  vi.spyOn(console, 'error').mockImplementation(() => {})
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const { url: path = '', headers } = request
      seen.push({ path, token: headers.authorization, body: JSON.parse(body || '{}') })
      const act = acts.shift() ?? yes
      if (act === 'break') request.socket.destroy()
      else response.writeHead(act.status, act.headers).end(act.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  vi.restoreAllMocks()
  server.close()
  server.closeAllConnections()
})

const request = { firstFactorCredential: { credentialKind: 'Fido2' } }
const posted = { request, attemptId: 'one' }
const options = (token = 'token') => ({ baseUrl, token, store: new Map<string, string>() })
const read = async (response: Response) => ({ status: response.status, body: await response.text() })

test("submits what the page posted with the registration's token, and gives the API's answer", async () => {
  expect(await read(await submitOnce(posted, options()))).toEqual(yes)
  expect(seen).toEqual([{ path: '/auth/registration', token: 'Bearer token', body: request }])
})

test('with wallets, at the endpoint for them; a slash at the end of the base URL does no harm', async () => {
  const wallets = [{ network: 'Bitcoin' }]
  const given = { ...options(), baseUrl: `${baseUrl}/` }
  await submitOnce({ request: { ...request, wallets }, attemptId: 'one' }, given)
  expect(seen).toMatchObject([{ path: '/auth/registration/enduser', body: { wallets } }])
})

test.each([200, 400, 422])('a %i is kept and given again, also after a restart', async (status) => {
  acts = [{ status, body: '{"it":"is"}' }]
  const given = options()
  await submitOnce(posted, given)
  vi.resetModules()
  const { submitOnce: restarted } = await import('./submitOnce.js')
  expect(await read(await restarted(posted, given))).toEqual({ status, body: '{"it":"is"}' })
  expect(seen).toHaveLength(1)
})

test.each([201, 204, 304, 401, 403, 409, 429, 500, 503])(
  'a %i is given on and not kept: the same attempt asks again',
  async (status) => {
    acts = [{ status, body: '', headers: { 'retry-after': '7' } }]
    const given = options()
    const first = await submitOnce(posted, given)
    expect(await read(first)).toEqual({ status, body: '' })
    expect(first.headers.get('retry-after')).toBe('7')
    expect(given.store.size).toBe(0)
    expect(await read(await submitOnce(posted, given))).toEqual(yes)
  },
)

test.each([200, 400, 422])(
  'a %i with a page of a gateway is given on and not kept: the API has not answered',
  async (status) => {
    const page = { status, body: '<!doctype html><title>Maintenance</title>' }
    acts = [page, { status, body: '"also none of its answers"' }]
    const given = options()
    expect(await read(await submitOnce(posted, given))).toEqual(page)
    await submitOnce(posted, given)
    expect(await read(await submitOnce(posted, given))).toEqual(yes)
  },
)

test('a broken connection is a 502 in JSON, logged and not kept', async () => {
  acts = ['break']
  const given = options()
  const answer = await submitOnce(posted, given)
  expect(answer.status).toBe(502)
  expect(await answer.json()).toEqual({ error: { message: 'The API did not answer.' } })
  expect(console.error).toHaveBeenCalledOnce()
  expect(await read(await submitOnce(posted, given))).toEqual(yes)
})

test('an API that does not answer in time is a 502, and the attempt can be tried again', async () => {
  server.removeAllListeners('request')
  const answer = await submitOnce(posted, { ...options(), timeout: 1 })
  expect(answer.status).toBe(502)
})

test('one attempt posted twice at the same time asks the API once', async () => {
  const given = options()
  const answers = await Promise.all([submitOnce(posted, given), submitOnce(posted, given)])
  expect(await Promise.all(answers.map(read))).toEqual([yes, yes])
  expect(seen).toHaveLength(1)
})

test.each([400, 401, 409, 503])(
  'one attempt posted to two processes: an acceptance that one of them kept counts more than a %i of the other',
  async (status) => {
    const given = options()
    vi.resetModules()
    const { submitOnce: ofAnother } = await import('./submitOnce.js')
    const calls: ServerResponse[] = []
    server.removeAllListeners('request').on('request', (_, response) => calls.push(response))
    const answers = [submitOnce(posted, given), ofAnother(posted, given)]
    await vi.waitFor(() => expect(calls).toHaveLength(2))
    calls[0]?.writeHead(yes.status).end(yes.body)
    await vi.waitFor(() => expect(given.store.size).toBe(1))
    calls[1]?.writeHead(status).end('{"error":{"message":"no"}}')
    expect(await Promise.all((await Promise.all(answers)).map(read))).toEqual([yes, yes])
    expect(await read(await submitOnce(posted, given))).toEqual(yes)
  },
)

test('a store that cannot be read again gives the answer of the API all the same, and that is logged', async () => {
  acts = [{ status: 401, body: '{}' }]
  const get = vi.fn(() => Promise.reject<undefined>(new Error('away')))
  const given = { ...options(), store: { get: get.mockResolvedValueOnce(undefined), set: () => {} } }
  expect(await read(await submitOnce(posted, given))).toEqual({ status: 401, body: '{}' })
  expect(console.error).toHaveBeenCalledOnce()
})

test('another attempt, and the same ID with another token, get answers of their own', async () => {
  const given = options()
  await submitOnce(posted, given)
  await submitOnce({ ...posted, attemptId: 'two' }, given)
  await submitOnce(posted, { ...given, token: 'another' })
  expect(seen).toHaveLength(3)
  expect([...given.store.keys()].join()).toMatch(/^(attempt:[\da-f]{64},?){3}$/)
})

test.each([undefined, null, 'text', {}, { request }, { attemptId: 'one' }, { request: 1, attemptId: 'one' }])(
  'a body that is something else never reaches the API: %j',
  async (body) => {
    const answer = await submitOnce(body, options())
    expect(answer.status).toBe(400)
    expect(seen).toEqual([])
  },
)

test('an answer that the store does not keep is given all the same, and logged', async () => {
  const given = {
    ...options(),
    store: { get: () => undefined, set: () => Promise.reject(new Error('full')) },
  }
  expect(await read(await submitOnce(posted, given))).toEqual(yes)
  expect(console.error).toHaveBeenCalledOnce()
})

test('a store that cannot be read rejects, and the API is not asked', async () => {
  const given = { ...options(), store: { get: () => Promise.reject(new Error('away')), set: () => {} } }
  await expect(submitOnce(posted, given)).rejects.toThrow('away')
  expect(seen).toEqual([])
})

/** The API's own client, with a service account whose key is of no use. */
function dfns() {
  const sign = () => Promise.reject(new TypeError('The key is no PEM.'))
  return new DfnsApiClient({ baseUrl, authToken: 'service', signer: { sign } }).auth
}
const init = () =>
  dfns().createRegistrationChallenge({ body: { orgId: 'or-1', username: 'a', registrationCode: 'b' } })
const signed = () => dfns().createDelegatedRegistrationChallenge({ body: { email: 'a', kind: 'EndUser' } })

test("the SDK's answer and the API's refusals are given on, with status and body", async () => {
  expect(await read(await sdkResponse(init()))).toEqual(yes)
  const refusal = { status: 403, body: '{"error":{"id":"ec-1","message":"Forbidden"}}' }
  const pending = { status: 202, body: '{"message":"Approval is pending"}' }
  acts = [refusal, pending]
  expect(await read(await sdkResponse(init()))).toEqual(refusal)
  expect(await read(await sdkResponse(init()))).toEqual(pending)
  expect(console.error).not.toHaveBeenCalled()
})

test("a gateway's page, a broken connection and a fault of the signer are a 502, and logged", async () => {
  acts = [{ status: 503, body: '<!doctype html><title>503</title>' }, 'break']
  for (const call of [init, init, signed]) {
    const answer = await sdkResponse(call())
    expect(answer.status).toBe(502)
    expect(await answer.json()).toEqual({ error: { message: 'The API did not answer.' } })
  }
  expect(console.error).toHaveBeenCalledTimes(3)
  expect(console.error).toHaveBeenLastCalledWith(new TypeError('The key is no PEM.'))
})
