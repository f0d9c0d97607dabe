import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { RegistrationError } from './errors.js'
import { parseResponse, registrationAnswer } from './registrationAnswer.js'

const { registrationResponse, registrationResponseLegacy } = vectors.bodies
const MIB = 1_048_576

async function errorOf(response: Response): Promise<RegistrationError> {
  try {
    await registrationAnswer(response)
  } catch (error) {
    if (error instanceof RegistrationError) return error
    throw error
  }
  throw new Error('It was taken for an answer.')
}

/** A body that counts what is taken of it. `after` ends it once `chunks` were given. */
function source(chunks: number, chunk: Uint8Array, after: (body: ReadableStreamDefaultController) => void) {
  const seen = { pulled: 0, cancelled: undefined as unknown }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.pulled === chunks) return after(controller)
        seen.pulled++
        controller.enqueue(chunk.slice())
      },
      cancel(reason) {
        seen.cancelled = reason
      },
    },
    { highWaterMark: 0 },
  )
  return { seen, stream }
}

describe('registrationAnswer', () => {
  test.each([registrationResponse, vectors.bodies.initResponse, [], 'text', 0, false, null])(
    'is the JSON of a 200: %j',
    async (body) => {
      expect(await registrationAnswer(Response.json(body))).toEqual(body)
    },
  )

  test('reads a character that two chunks share', async () => {
    const bytes = Buffer.from('{"name":"Zoë 👩‍🚀"}')
    const byteByByte = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await registrationAnswer(new Response(byteByByte))).toEqual({ name: 'Zoë 👩‍🚀' })
  })

  test.each([
    [201, 'answer_invalid', 'open'],
    [302, 'answer_invalid', 'open'],
    [400, 'registration_refused', 'refused'],
    [401, 'challenge_expired', 'open'],
    [403, 'challenge_expired', 'open'],
    [410, 'challenge_expired', 'open'],
    [422, 'registration_refused', 'refused'],
    [429, 'rate_limited', 'open'],
    [500, 'server_failed', 'open'],
    [502, 'server_failed', 'open'],
    [503, 'server_failed', 'open'],
    [599, 'server_failed', 'open'],
  ])('%i is %s, whatever its body says (faults 84, 85, 86, 87)', async (status, code, outcome) => {
    const bodies = [JSON.stringify(registrationResponse), '<!doctype html><h1>Oops</h1>', '', '{"er']
    const errors = await Promise.all(bodies.map((body) => errorOf(new Response(body, { status }))))
    expect(errors).toEqual(bodies.map(() => expect.objectContaining({ code, status })))
    expect(errors.map((error) => error.outcome)).toEqual(bodies.map(() => outcome))
  })

  test.each([
    [202, 'approval_pending', 'none'],
    [402, 'request_declined', 'retry'],
    [404, 'request_declined', 'retry'],
    [409, 'user_exists', 'none'],
    [412, 'request_declined', 'retry'],
  ])(
    '%i with JSON is %s, and leaves it open; with anything else it is no answer (fault 130)',
    async (status, code, userAction) => {
      const error = { id: 'er-6f2k-9qd1', status, message: 'As documented' }
      for (const body of [{ error }, {}, registrationResponse]) {
        expect(await errorOf(Response.json(body, { status }))).toMatchObject({
          code,
          status,
          userAction,
          outcome: 'open',
          requestId: 'error' in body ? error.id : undefined,
        })
      }
      for (const body of ['<!doctype html><h1>Oops</h1>', '', '{"er']) {
        expect(await errorOf(new Response(body, { status }))).toMatchObject({
          code: 'answer_invalid',
          status,
          outcome: 'open',
        })
      }
    },
  )

  test.each([
    ['a refusal', 400],
    ['an end of the session', 401],
    ['too many tries', 429],
    ['a breakdown', 500],
  ])('keeps the id that support asks for, of %s (fault 130)', async (_, status) => {
    const answer = (id: unknown) => Response.json({ error: { id, message: 'No' } }, { status })
    expect((await errorOf(answer('er-6f2k-9qd1'))).requestId).toBe('er-6f2k-9qd1')
    for (const id of [7, null, {}, 'x'.repeat(101)]) {
      expect((await errorOf(answer(id))).requestId).toBeUndefined()
    }
  })

  test.each([
    ['204', new Response(null, { status: 204 }), 204],
    ['an opaque redirect', Response.error(), 0],
  ])('%s, which has no body, is no answer', async (_, response, status) => {
    expect(response.body).toBeNull()
    expect(await errorOf(response)).toMatchObject({ code: 'answer_invalid', status, retryAfter: undefined })
  })

  test('an opaque redirect is called one', async () => {
    expect((await errorOf(Response.error())).message).toContain('redirect')
  })

  test.each([
    ['HTML', '<!doctype html><title>Sign in to the network</title>'],
    ['truncated JSON', JSON.stringify(registrationResponse).slice(0, -1)],
    ['nothing', ''],
    ['two documents', '{}{}'],
    ['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0x7b)],
  ])('a 200 with %s is no answer (faults 82, 83)', async (_, body) => {
    const error = await errorOf(new Response(body))
    expect(error).toMatchObject({ code: 'answer_invalid', field: '(answer)', status: 200, outcome: 'open' })
  })

  test('what a wrong body began with is kept for developers, and not more', async () => {
    const { cause, message } = await errorOf(new Response(`<!doctype html>${'x'.repeat(5000)}`))
    expect(cause).toMatch(/^<!doctype html>x{185}$/)
    expect(message).not.toContain('doctype')
  })

  test.each([
    ['a 201', 201, JSON.stringify({ authentication: { token: 'secret' }, ...registrationResponse })],
    ['a 202', 202, JSON.stringify({ temporaryAuthenticationToken: 'secret' })],
    ['a truncated 200', 200, '{"temporaryAuthenticationToken":"secret","user":{"id"'],
  ])('of %s, which may hold a token, nothing is repeated', async (_, status, body) => {
    const { cause, message } = await errorOf(new Response(body, { status }))
    expect(cause).toBe(`status ${status}`)
    expect(message).toBe(`The server answered ${status}.`)
  })

  test.each([
    ['now', { error: { id: 'er-1', status: 401, message: 'Said', details: { why: 'because' } } }],
    ['earlier', { error: { message: 'Said' } }],
    ['of the SDK', { message: 'Said' }],
    [
      'serverless',
      { error: { name: 'E', errorName: 'X', serviceName: 'auth', message: 'Said', causes: [] } },
    ],
    ['a bare string', { error: 'Said' }],
  ])('finds the message in the envelope: %s', async (_, body) => {
    const error = await errorOf(Response.json(body, { status: 401 }))
    expect(error).toMatchObject({ code: 'challenge_expired', cause: 'Said' })
    expect(error.message).toBe('The server answered 401: Said.')
  })

  test.each([
    { error: { message: 42 } },
    { error: { message: '' } },
    { error: null },
    { error: ['Said.'] },
    { message: { text: 'Said.' } },
    ['Said.'],
    'Said.',
    null,
  ])('says only the status when the envelope says nothing: %j', async (body) => {
    const error = await errorOf(Response.json(body, { status: 500 }))
    expect(error.message).toBe('The server answered 500.')
    expect(error.cause).toBe(JSON.stringify(body))
  })

  test('an empty error still has a cause', async () => {
    expect((await errorOf(new Response(null, { status: 503 }))).cause).toBe('status 503')
  })

  test('an endless message is cut', async () => {
    const error = await errorOf(Response.json({ message: 'y'.repeat(10_000) }, { status: 400 }))
    expect(error.message).toMatch(/^The server answered 400: y{500}\.$/)
  })

  test('no message is read from a prototype (fault 104)', async () => {
    Reflect.set(Object.prototype, 'message', 'inherited')
    onTestFinished(() => void Reflect.deleteProperty(Object.prototype, 'message'))
    const { message } = await errorOf(Response.json({ error: {} }, { status: 400 }))
    expect(message).toBe('The server answered 400.')
  })
})

describe('a message that says more than its status', () => {
  const envelopes: [string, (said: string) => unknown][] = [
    ['now', (message) => ({ error: { id: 'er-1', status: 400, message } })],
    ['earlier', (message) => ({ error: { message } })],
    ['of the SDK', (message) => ({ message })],
    ['a bare string', (message) => ({ error: message })],
  ]

  test.each(envelopes)('in the envelope: %s', async (_, body) => {
    const expired = await errorOf(Response.json(body('Registration code expired'), { status: 400 }))
    expect(expired).toMatchObject({
      code: 'code_expired',
      outcome: 'refused',
      userAction: 'restart',
      status: 400,
    })
    const exists = await errorOf(Response.json(body('User already exists.'), { status: 401 }))
    expect(exists).toMatchObject({ code: 'user_exists', outcome: 'open', userAction: 'none', status: 401 })
  })

  test('in any spelling, and within a longer one', async () => {
    const body = { message: 'Bad request: REGISTRATION CODE EXPIRED on 2026-02-03' }
    expect((await errorOf(Response.json(body, { status: 400 }))).code).toBe('code_expired')
  })

  test.each([
    ['Registration code expired', 401, 'challenge_expired'],
    ['Registration code expired', 422, 'registration_refused'],
    ['Registration code expired', 500, 'server_failed'],
    ['User already exists.', 400, 'registration_refused'],
    ['User already exists.', 403, 'challenge_expired'],
    ['User already exists.', 409, 'user_exists'],
    ['Another reason', 400, 'registration_refused'],
    ['user token is missing or invalid', 401, 'challenge_expired'],
  ])('only where the status fits: "%s" with %i is %s', async (message, status, code) => {
    expect((await errorOf(Response.json({ error: { message } }, { status }))).code).toBe(code)
  })

  test('and never in a body that is no envelope', async () => {
    const html = '<!doctype html><p>Registration code expired. User already exists.'
    expect((await errorOf(new Response(html, { status: 400 }))).code).toBe('registration_refused')
    expect((await errorOf(new Response(html, { status: 401 }))).code).toBe('challenge_expired')
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-02-03T04:05:06.000Z')

  afterEach(() => {
    vi.useRealTimers()
  })

  test.each([
    ['30', 30],
    ['0', 0],
    ['Tue, 03 Feb 2026 04:05:51 GMT', 45],
    ['Tue, 03 Feb 2026 04:05:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    ['9'.repeat(400), undefined],
    [undefined, undefined],
  ])('%s is %s seconds (fault 86)', async (header, seconds) => {
    vi.useFakeTimers({ toFake: ['Date'], now })
    const headers: HeadersInit = header === undefined ? {} : { 'retry-after': header }
    expect(await errorOf(new Response('', { status: 429, headers }))).toMatchObject({
      code: 'rate_limited',
      retryAfter: seconds,
    })
  })

  test.each([
    ['Tue, 03 Feb 2026 02:00:00 GMT', 'Tue, 03 Feb 2026 02:00:45 GMT'],
    ['Tue, 03 Feb 2026 07:00:00 GMT', 'Tue, 03 Feb 2026 07:00:45 GMT'],
    ['nonsense', 'Tue, 03 Feb 2026 04:05:51 GMT'],
  ])('a date is counted from the Date of the answer, %s, to %s', async (date, retryAfter) => {
    vi.useFakeTimers({ toFake: ['Date'], now })
    const headers = { date, 'retry-after': retryAfter }
    expect((await errorOf(new Response('', { status: 429, headers }))).retryAfter).toBe(45)
  })

  test('is rounded up, never down to a second too early', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now + 1 })
    const headers = { 'retry-after': 'Tue, 03 Feb 2026 04:05:51 GMT' }
    expect((await errorOf(new Response('', { status: 503, headers }))).retryAfter).toBe(45)
  })
})

describe('a body that is too long or breaks', () => {
  test.each([200, 400, 500])(
    'a %i that breaks is the network, and the status is told (fault 82)',
    async (status) => {
      const broken = new TypeError('terminated')
      const { stream } = source(3, Buffer.from('{"a":1'), (body) => body.error(broken))
      expect(await errorOf(new Response(stream, { status }))).toMatchObject({
        code: 'network_failed',
        outcome: 'open',
        status,
        cause: broken,
      })
    },
  )

  test('a body that somebody else reads is no answer', async () => {
    const response = Response.json(registrationResponse)
    await response.text()
    expect(await errorOf(response)).toMatchObject({ code: 'network_failed' })
  })

  test('10 MB are not read: the source is cancelled after the first (fault 28)', async () => {
    const { seen, stream } = source(160, new Uint8Array(65_536).fill(0x20), (body) => body.close())
    const error = await errorOf(new Response(stream))
    expect(error).toMatchObject({ code: 'answer_invalid', field: '(answer)', status: 200, outcome: 'open' })
    expect(seen.cancelled).toBeInstanceOf(RangeError)
    // 16 chunks are the limit, the 17th is over it, and a pipe may take one ahead.
    expect(seen.pulled).toBeGreaterThanOrEqual(17)
    expect(seen.pulled).toBeLessThanOrEqual(19)
  })

  test('10 MB in one piece, of an error too', async () => {
    const { stream } = source(1, new Uint8Array(10_000_000), (body) => body.close())
    expect(await errorOf(new Response(stream, { status: 500 }))).toMatchObject({
      code: 'answer_invalid',
      status: 500,
    })
  })

  test('1 MiB is read, one byte more is not', async () => {
    const most = JSON.stringify('x'.repeat(MIB - 2))
    expect(Buffer.byteLength(most)).toBe(MIB)
    expect(await registrationAnswer(new Response(most))).toHaveLength(MIB - 2)
    expect(await errorOf(new Response(`${most} `))).toMatchObject({ code: 'answer_invalid' })
  })
})

/** A copy of the vector's answer with the field under this path replaced; `undefined` removes it. */
function answerWith(path: string, value: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone(registrationResponse)
  const names = path.split('.')
  const last = names.pop() ?? ''
  let at = copy
  for (const name of names) at = at[name] as Record<string, unknown>
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

function faultOf(answer: unknown): RegistrationError {
  try {
    parseResponse(answer)
  } catch (error) {
    if (error instanceof RegistrationError) return error
    throw error
  }
  throw new Error('It was accepted.')
}

describe('parseResponse', () => {
  test('takes what the vector holds, unchanged', () => {
    expect(parseResponse(registrationResponse)).toEqual(registrationResponse)
  })

  test('takes the older spelling of kind as the newer one', () => {
    expect(registrationResponseLegacy.credential).not.toHaveProperty('kind')
    expect(parseResponse(registrationResponseLegacy)).toEqual(registrationResponse)
  })

  test('prefers the newer spelling when both are there', () => {
    const both = answerWith('credential.credentialKind', 'Key')
    expect(parseResponse(both).credential.kind).toBe('Fido2')
  })

  test('keeps the token and the wallets of an end user, also a wallet without an address', () => {
    const more = {
      authentication: { token: 'token' },
      wallets: [{ id: 'wa-1', network: 'EthereumSepolia', status: 'Active', tags: [] }],
    }
    expect(parseResponse({ ...registrationResponse, ...more })).toEqual({ ...registrationResponse, ...more })
  })

  test.each([undefined, null, 7])('a credential without a name (%s) has an empty one', (name) => {
    expect(parseResponse(answerWith('credential.name', name)).credential.name).toBe('')
  })

  test.each(['credential', 'user'])('names %s when it is missing or no object', (field) => {
    for (const value of [undefined, null, 7, 'text', []]) {
      expect(faultOf(answerWith(field, value)), `for ${JSON.stringify(value)}`).toMatchObject({
        code: 'answer_invalid',
        outcome: 'open',
        field,
      })
    }
  })

  test.each(['credential.uuid', 'credential.kind', 'user.id', 'user.username', 'user.orgId'])(
    'names %s when it is missing, empty or no string',
    (field) => {
      for (const value of [undefined, null, '', 7, {}, ['text']]) {
        const error = faultOf(answerWith(field, value))
        expect(error, `for ${JSON.stringify(value)}`).toMatchObject({
          code: 'answer_invalid',
          outcome: 'open',
          field,
        })
        expect(error.message).toContain(field)
      }
    },
  )

  test.each([undefined, null, 'text', 7, [], [registrationResponse]])('refuses %j as an answer', (answer) => {
    expect(faultOf(answer)).toMatchObject({ code: 'answer_invalid', field: '(answer)' })
  })

  test('a 200 that says no is not a success (fault 83)', () => {
    expect(faultOf({ ok: false }).field).toBe('credential')
  })
})
