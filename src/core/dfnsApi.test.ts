import { getEventListeners, once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from './challenge.js'
import {
  DFNS_API_URL,
  DFNS_NINJA_API_URL,
  DFNS_UAE_API_URL,
  dfnsApi,
  type DfnsApiOptions,
} from './dfnsApi.js'
import { RegistrationError } from './errors.js'
import type { Fido2Attestation, UserRegistrationChallenge, UserRegistrationRequest } from './protocol.js'
import { parseResponse } from './registrationAnswer.js'

const origin = 'https://app.example.com'
const rpId = 'app.example.com'
const baseUrl = 'https://api.example.com'
const challenge = parseChallenge(vectors.bodies.initResponse)
const body = vectors.bodies.registration as UserRegistrationRequest
const endUserBody = vectors.bodies.registrationEndUser as UserRegistrationRequest
const answer = vectors.bodies.registrationResponse

type Fetch = NonNullable<DfnsApiOptions['fetch']>

/** A fetch that is answered by the handler given, and what went through it. */
function through(handle: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = []
  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init)
    requests.push(request.clone())
    return handle(request)
  }
  return { fetch, requests }
}

/** A fetch that never settles by itself but honors its signal, as the standard asks. */
const silent: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    const abort = () => reject(signal?.reason as Error)
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort)
  })

function complete(options: Partial<DfnsApiOptions>, signal = new AbortController().signal) {
  return dfnsApi({ baseUrl, ...options }).complete(body, { challenge, attemptId: 'attempt', signal })
}

async function errorOf(promise: Promise<unknown>): Promise<RegistrationError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof RegistrationError) return error
    throw error
  }
  throw new Error('It was answered.')
}

async function passkeyFor({ user, challenge: asked }: UserRegistrationChallenge): Promise<Fido2Attestation> {
  const publicKey = {
    rp: { id: rpId, name: rpId },
    user: { ...user, id: Buffer.from(user.id) },
    challenge: Buffer.from(asked),
    pubKeyCredParams: [],
  }
  const { id, response } = await new SoftwareAuthenticator().create({ publicKey }, { origin })
  const { clientDataJSON, attestationObject } = response as AuthenticatorAttestationResponse
  return {
    credentialKind: 'Fido2',
    credentialInfo: {
      credId: id,
      clientData: Buffer.from(clientDataJSON).toString('base64url'),
      attestationData: Buffer.from(attestationObject).toString('base64url'),
    },
  }
}

describe('against the reference API', () => {
  const { signal } = new AbortController()

  test('a registration from init to done', async () => {
    const { handle, ledger, config } = createReferenceApi({ rpId, origins: [origin] })
    const { orgId, username, registrationCode } = invite(ledger, config.orgId, 'jdoe@example.co')
    const { fetch, requests } = through(handle)
    const api = dfnsApi({ baseUrl, fetch })
    const begun = parseChallenge(await api.init?.({ orgId, username, registrationCode }, { signal }), api)
    const request = { firstFactorCredential: await passkeyFor(begun) }
    const done = parseResponse(
      await api.complete(request, { challenge: begun, attemptId: 'attempt', signal }),
    )

    expect(done.user).toEqual({ id: begun.user.id, username, orgId })
    expect(ledger.users.get(username)?.credentials).toMatchObject([
      {
        kind: 'Fido2',
        credId: request.firstFactorCredential.credentialInfo.credId,
        uuid: done.credential.uuid,
      },
    ])
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST ${baseUrl}/auth/registration/init`,
      `POST ${baseUrl}/auth/registration`,
    ])
    expect(await Promise.all(requests.map((sent) => sent.json()))).toEqual([
      { orgId, username, registrationCode },
      request,
    ])
  })

  test('a code that is sent again, in whose place the first one is void', async () => {
    const { handle, ledger, config } = createReferenceApi({ rpId, origins: [origin] })
    const { orgId, username, registrationCode } = invite(ledger, config.orgId, 'jdoe@example.co')
    const { fetch, requests } = through(handle)
    const api = dfnsApi({ baseUrl, fetch })
    expect(await api.resendCode({ orgId, username }, { signal })).toEqual({ message: 'success' })

    const renewed = ledger.users.get(username)?.registrationCode
    const init = (code: string | undefined) =>
      api.init({ orgId, username, registrationCode: code }, { signal })
    expect(await errorOf(init(registrationCode))).toMatchObject({ status: 400 })
    expect(await init(renewed)).toHaveProperty('challenge')
    expect(`${requests[0]?.method} ${requests[0]?.url}`).toBe(`PUT ${baseUrl}/auth/registration/code`)
  })

  test('a refusal of init and of the completing call keep status and words', async () => {
    const { handle, ledger, config } = createReferenceApi({ rpId, origins: [origin] })
    const { orgId, username } = invite(ledger, config.orgId, 'jdoe@example.co')
    const { fetch } = through(handle)
    const api = dfnsApi({ baseUrl, fetch })
    const init = api.init?.({ orgId, username, registrationCode: 'WRONG' }, { signal })
    expect(await errorOf(Promise.resolve(init))).toMatchObject({
      code: 'code_expired',
      status: 400,
      cause: 'Registration code expired',
    })
    expect(await errorOf(complete({ fetch }))).toMatchObject({
      code: 'challenge_expired',
      status: 401,
      cause: 'user token is missing or invalid',
    })
  })
})

describe('the request', () => {
  const { signal } = new AbortController()

  async function sent(
    options: Partial<DfnsApiOptions> = {},
    { wallets = false, token = challenge.temporaryAuthenticationToken } = {},
  ): Promise<[init: Request, complete: Request]> {
    const { fetch, requests } = through(() => Response.json(answer))
    const api = dfnsApi({ baseUrl, fetch, ...options })
    await api.init?.({ username: 'jdoe@example.co' }, { signal })
    await api.complete(wallets ? endUserBody : body, {
      challenge: { ...challenge, temporaryAuthenticationToken: token },
      attemptId: 'attempt',
      signal,
    })
    const [first, second, ...more] = requests
    if (!first || !second || more.length > 0) throw new Error(`${requests.length} requests`)
    return [first, second]
  }

  test('carries the token on the completing call only', async () => {
    const [init, completing] = await sent()
    expect(Object.fromEntries(init.headers)).toEqual({ 'content-type': 'application/json' })
    expect(Object.fromEntries(completing.headers)).toEqual({
      'content-type': 'application/json',
      authorization: 'Bearer eyJ0eXAi.fixture.token',
    })
  })

  test('says that it needs the token, and sends no empty one', async () => {
    expect(dfnsApi({ baseUrl }).needsToken).toBe(true)
    const { fetch, requests } = through(() => Response.json(answer))
    const { temporaryAuthenticationToken: _, ...tokenless } = challenge
    await dfnsApi({ baseUrl, fetch }).complete(body, { challenge: tokenless, attemptId: 'attempt', signal })
    expect(requests[0]?.headers.has('authorization')).toBe(false)
  })

  test("carries the host's headers, which cannot displace the token or the type", async () => {
    const headers = { 'X-DFNS-APPID': 'ap-1', 'Content-Type': 'text/plain', Authorization: 'Basic eDp5' }
    const [init, completing] = await sent({ headers })
    expect(Object.fromEntries(init.headers)).toEqual({
      'x-dfns-appid': 'ap-1',
      'content-type': 'application/json',
      authorization: 'Basic eDp5',
    })
    expect(Object.fromEntries(completing.headers)).toEqual({
      'x-dfns-appid': 'ap-1',
      'content-type': 'application/json',
      authorization: 'Bearer eyJ0eXAi.fixture.token',
    })
  })

  test('sends no cookies and no referrer, follows no redirect and asks no cache', async () => {
    expect(await sent()).toEqual(
      [0, 1].map(() =>
        expect.objectContaining({
          method: 'POST',
          credentials: 'omit',
          redirect: 'manual',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
        }),
      ),
    )
  })

  test('for another code names the user and nothing else, and is as bare', async () => {
    const { fetch, requests } = through(() => Response.json({ message: 'success' }))
    const user = { registrationCode: 'CODE', orgId: 'or-1', username: 'jdoe@example.co' }
    await dfnsApi({ baseUrl, fetch }).resendCode(user, { signal })
    expect(requests).toEqual([
      expect.objectContaining({
        method: 'PUT',
        url: `${baseUrl}/auth/registration/code`,
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      }),
    ])
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ 'content-type': 'application/json' })
    expect(await requests[0]?.text()).toBe('{"username":"jdoe@example.co","orgId":"or-1"}')
  })

  test('to init has to name all three of what the API asks for', () => {
    expect(dfnsApi({ baseUrl }).initFields).toEqual(['orgId', 'username', 'registrationCode'])
  })

  test('with wallets goes to the path for end users, the body as it is', async () => {
    const [, completing] = await sent({}, { wallets: true })
    expect(completing.url).toBe(`${baseUrl}/auth/registration/enduser`)
    expect(await completing.text()).toBe(JSON.stringify(endUserBody))
  })

  test.each([
    [DFNS_API_URL, 'https://api.dfns.io'],
    [DFNS_UAE_API_URL, 'https://api.uae.dfns.io'],
    [DFNS_NINJA_API_URL, 'https://api.dfns.ninja'],
    ['https://api.dfns.io/', 'https://api.dfns.io'],
    ['https://api.dfns.io//', 'https://api.dfns.io'],
    ['https://app.example.com/proxy/dfns', 'https://app.example.com/proxy/dfns'],
    ['https://app.example.com/proxy/dfns/', 'https://app.example.com/proxy/dfns'],
    ['http://localhost:8080/api', 'http://localhost:8080/api'],
  ])('to a base of %s', async (given, base) => {
    const [init, completing] = await sent({ baseUrl: given })
    expect([init.url, completing.url]).toEqual([
      `${base}/auth/registration/init`,
      `${base}/auth/registration`,
    ])
  })

  test('goes through the global fetch of that moment, called as a method of the global', async () => {
    const api = dfnsApi({ baseUrl: '/api' })
    const calls: unknown[] = []
    vi.stubGlobal('fetch', function fetch(this: unknown, input: unknown) {
      calls.push([this === globalThis, input])
      return Promise.resolve(Response.json(answer))
    })
    onTestFinished(() => void vi.unstubAllGlobals())
    expect(await api.complete(body, { challenge, attemptId: 'attempt', signal })).toEqual(answer)
    expect(calls).toEqual([[true, '/api/auth/registration']])
  })
})

describe('an end that is not an answer', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is a time-out after 30 seconds, and not before (fault 88)', async () => {
    vi.useFakeTimers()
    let over = false
    const error = errorOf(complete({ fetch: silent })).finally(() => (over = true))
    await vi.advanceTimersByTimeAsync(29_999)
    expect(over).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await error).toMatchObject({ code: 'request_timed_out', outcome: 'open', userAction: 'retry' })
  })

  test('is a time-out after the time the host allows', async () => {
    expect(await errorOf(complete({ fetch: silent, timeout: 5 }))).toMatchObject({
      code: 'request_timed_out',
      message: 'No answer within 5 ms.',
    })
  })

  test.each([
    ['time is up', undefined, 'request_timed_out'],
    ['the caller aborts', 'unmounted', 'network_failed'],
  ])('comes in every call when %s', async (_, reason, code) => {
    const api = dfnsApi({ baseUrl, fetch: silent, timeout: 20 })
    const caller = new AbortController()
    const context = { challenge, attemptId: 'attempt', signal: caller.signal }
    const calls = [api.init({}, context), api.resendCode({}, context), api.complete(body, context)]
    const errors = Promise.all(calls.map(errorOf))
    if (reason) caller.abort(reason)
    expect((await errors).map((error) => error.code)).toEqual([code, code, code])
  })

  test('is a broken network when the caller aborts: what was sent may have arrived', async () => {
    vi.useFakeTimers()
    const caller = new AbortController()
    const error = errorOf(complete({ fetch: silent }, caller.signal))
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1)
    caller.abort('unmounted')
    expect(await error).toMatchObject({ code: 'network_failed', outcome: 'open', cause: 'unmounted' })
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(caller.signal, 'abort')).toEqual([])
  })

  test('aborted before it begins, nothing is sent, and nothing is called open (fault 131)', async () => {
    const fetch = vi.fn<Fetch>(silent)
    expect(await errorOf(complete({ fetch }, AbortSignal.abort('unmounted')))).toMatchObject({
      code: 'network_failed',
      cause: 'unmounted',
      outcome: 'none',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each<[string, Partial<DfnsApiOptions>]>([
    ['a header that no request may have', { headers: { 'X-Name': 'a\nb' } }],
    ['no fetch at all', {}],
    ['an address that is none', { baseUrl: 'http://[' }],
  ])('%s: nothing was sent, and nothing is called open (fault 131)', async (_, options) => {
    vi.stubGlobal('fetch', undefined)
    expect(await errorOf(complete(options))).toMatchObject({ code: 'network_failed', outcome: 'none' })
    vi.unstubAllGlobals()
  })

  test('a fetch without streams, as polyfills are, is read all the same (fault 131)', async () => {
    const polyfilled = (status: number) => async () =>
      ({ status, headers: new Headers(), text: async () => JSON.stringify(answer) }) as Response
    expect(await complete({ fetch: polyfilled(200) })).toEqual(answer)
    expect(await errorOf(complete({ fetch: polyfilled(503) }))).toMatchObject({ code: 'server_failed' })
  })

  test('is a broken network when fetch rejects or throws, whatever it is', async () => {
    const failed = new TypeError('Failed to fetch')
    const throws: Fetch = () => {
      throw failed
    }
    for (const fetch of [throws, () => Promise.reject(failed)]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await errorOf(complete({ fetch }))).toMatchObject({ code: 'network_failed', cause: failed })
    }
  })

  test('leaves no timer and no listener behind after an answer', async () => {
    vi.useFakeTimers()
    const { signal } = new AbortController()
    const { fetch } = through(() => {
      expect(vi.getTimerCount()).toBe(1)
      return Response.json(answer)
    })
    expect(await complete({ fetch }, signal)).toEqual(answer)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

/** A real server on a port of its own, until the test is over. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.close()
    server.closeAllConnections()
    if (server.listening) await once(server, 'close')
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('over a real connection', () => {
  test('the server gets the body, the token, and nothing that tells of the page', async () => {
    const requests: [IncomingMessage, string][] = []
    const url = await serve(async (request, response) => {
      requests.push([request, await text(request)])
      response.end(JSON.stringify(answer))
    })
    expect(await complete({ baseUrl: url })).toEqual(answer)
    const [[request, received] = []] = requests
    expect(requests).toHaveLength(1)
    expect(request).toMatchObject({ method: 'POST', url: '/auth/registration' })
    expect(JSON.parse(received ?? '')).toEqual(body)
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer eyJ0eXAi.fixture.token',
    })
    expect(request?.headers).not.toHaveProperty('cookie')
    expect(request?.headers).not.toHaveProperty('referer')
  })

  test('an answer of 10 MB and more is hung up on (fault 28)', async () => {
    let sent = 0
    const over: Promise<unknown>[] = []
    const url = await serve((_, response) => {
      // Endless, so that the test ends only when the client does.
      over.push(
        pipeline(function* endless() {
          for (; ; sent++) yield Buffer.alloc(65_536, ' ')
        }, response).catch((error: unknown) => error),
      )
    })
    expect(await errorOf(complete({ baseUrl: url }))).toMatchObject({
      code: 'answer_invalid',
      field: '(answer)',
      status: 200,
    })
    expect(await over[0]).toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' })
    expect(sent).toBeGreaterThanOrEqual(16)
  })

  test('a connection that drops before, during and after the headers (faults 81, 82)', async () => {
    const before = await serve((request) => request.socket.destroy())
    expect(await errorOf(complete({ baseUrl: before }))).toMatchObject({
      code: 'network_failed',
      outcome: 'open',
      status: undefined,
    })
    const within = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{"credential":', () => request.socket.destroy())
    })
    expect(await errorOf(complete({ baseUrl: within }))).toMatchObject({
      code: 'network_failed',
      outcome: 'open',
      status: 200,
    })
  })

  test('nobody listens (fault 81)', async () => {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const error = await errorOf(complete({ baseUrl: `http://127.0.0.1:${port}` }))
    expect(error).toMatchObject({ code: 'network_failed', cause: { cause: { code: 'ECONNREFUSED' } } })
  })

  test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed (faults 13, 90)', async (status) => {
    const seen: (string | undefined)[] = []
    const url = await serve((request, response) => {
      seen.push(request.url)
      response.writeHead(seen.length === 1 ? status : 200, { location: '/login' })
      response.end(JSON.stringify(answer))
    })
    // Node shows the answer itself; a browser shows status 0 and nothing else.
    expect(await errorOf(complete({ baseUrl: url }))).toMatchObject({ code: 'answer_invalid', status })
    expect(seen).toEqual(['/auth/registration'])
  })

  test('silence before and within the answer is hung up on when time is up (fault 88)', async () => {
    const closed: Promise<unknown>[] = []
    const silentServer = await serve((_, response) => void closed.push(once(response, 'close')))
    const stalled = await serve((_, response) => {
      closed.push(once(response, 'close'))
      response.writeHead(200)
      response.write('{')
    })
    const errors = [silentServer, stalled].map((url) => errorOf(complete({ baseUrl: url, timeout: 500 })))
    expect(await Promise.all(errors)).toMatchObject([
      { code: 'request_timed_out', outcome: 'open' },
      { code: 'request_timed_out', outcome: 'open' },
    ])
    expect(closed).toHaveLength(2)
    await Promise.all(closed)
  })

  test('an abort within the answer hangs up', async () => {
    const caller = new AbortController()
    const closed: Promise<unknown>[] = []
    const url = await serve((_, response) => {
      closed.push(once(response, 'close'))
      response.writeHead(200)
      response.write('{', () => caller.abort('unmounted'))
    })
    expect(await errorOf(complete({ baseUrl: url }, caller.signal))).toMatchObject({ code: 'network_failed' })
    await Promise.all(closed)
  })
})
