import { afterEach, expect, test, vi } from 'vitest'
import { ConnectionDropped, faults, withFaults } from './faults.js'
import type { Handler } from './endpoint.js'

const answer = { credential: { uuid: 'cr-1' } }

/** A handler that is counted, behind its faults. */
function faulty(inner: Handler = () => Promise.resolve(Response.json(answer))) {
  const handle = vi.fn<Handler>(inner)
  const send = (fault?: string) =>
    withFaults(handle)(
      new Request('https://api.example.com/auth/registration', {
        method: 'POST',
        body: '{"a":1}',
        headers: fault === undefined ? {} : { 'x-simulate': fault },
      }),
    )
  return { handle, send }
}

afterEach(() => {
  vi.useRealTimers()
})

test.each([undefined, ''])('without a fault (%j) the request goes through as it is', async (fault) => {
  const { handle, send } = faulty(async (request) => Response.json(await request.json(), { status: 201 }))
  const response = await send(fault)
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({ a: 1 })
  expect(handle).toHaveBeenCalledOnce()
})

test('there are these faults, each with a test below', () => {
  expect(Object.keys(faults)).toEqual([
    'drop-before',
    'drop-after',
    'delay',
    'status-401',
    'status-429',
    'status-503',
    'html',
    'truncated',
  ])
})

test.each(['nonsense', 'toString', '__proto__', 'constructor', 'DELAY'])(
  'a fault that does not exist (%s) is named, not passed over',
  async (fault) => {
    const { handle, send } = faulty()
    const response = await send(fault)
    expect(response.status).toBe(400)
    expect(await response.text()).toBe(`No such fault: ${fault}`)
    expect(handle).not.toHaveBeenCalled()
  },
)

test('drop-before: nothing reaches the handler and no answer comes', async () => {
  const { handle, send } = faulty()
  await expect(send('drop-before')).rejects.toBeInstanceOf(ConnectionDropped)
  expect(handle).not.toHaveBeenCalled()
})

test('drop-after: the handler did its work before the answer is lost', async () => {
  const done: string[] = []
  const { send } = faulty(async (request) => {
    done.push(await request.text())
    return Response.json(answer)
  })
  await expect(send('drop-after')).rejects.toBeInstanceOf(ConnectionDropped)
  expect(done).toEqual(['{"a":1}'])
})

test('delay: three seconds before the handler sees anything', async () => {
  vi.useFakeTimers()
  const { handle, send } = faulty()
  const response = send('delay')
  await vi.advanceTimersByTimeAsync(2999)
  expect(handle).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await (await response).json()).toEqual(answer)
  expect(handle).toHaveBeenCalledOnce()
})

test.each([
  ['status-401', 401, null],
  ['status-429', 429, '30'],
  ['status-503', 503, null],
])('%s: the status in the envelope, the handler left out', async (fault, status, retryAfter) => {
  const { handle, send } = faulty()
  const response = await send(fault)
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe(retryAfter)
  expect(await response.json()).toEqual({ error: { id: 'simulated', status, message: 'Simulated' } })
  expect(handle).not.toHaveBeenCalled()
})

test('html: a 200 that is a page', async () => {
  const { handle, send } = faulty()
  const response = await send('html')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toMatch(/^<!doctype html>/)
  expect(handle).not.toHaveBeenCalled()
})

test('truncated: the handler did its work, the first half of its answer comes and then the break', async () => {
  const { handle, send } = faulty()
  const response = await send('truncated')
  expect(handle).toHaveBeenCalledOnce()
  expect(response.status).toBe(200)
  const reader = response.body?.getReader()
  const whole = Buffer.from(JSON.stringify(answer))
  const { value } = (await reader?.read()) ?? {}
  expect(Buffer.from(value ?? []).toString()).toBe(whole.subarray(0, Math.floor(whole.length / 2)).toString())
  await expect(reader?.read()).rejects.toBeInstanceOf(ConnectionDropped)
})
