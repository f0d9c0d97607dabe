import { toJson } from './json.js'
import { RegistrationError } from './errors.js'
import { toRegistrationError } from './isRegistrationError.js'
import { registrationAnswer } from './registrationAnswer.js'

/** Options of every request. */
export interface RequestOptions {
  /** Timeout of one request in milliseconds. Default 30 000. The widget never waits longer than 60 000. */
  timeout?: number
  /** Additional headers. In cross-origin requests the server must allow each of them; the API requires none. */
  headers?: Record<string, string>
  /** Used instead of the global `fetch`. */
  fetch?: (input: string, init: RequestInit) => Promise<Response>
}

/** One request to the API. A `body` that is a string is sent unchanged, as JSON. */
export interface ApiRequest {
  method: 'POST' | 'PUT'
  url: string
  body: unknown
  /** Bearer token. */
  token: string | undefined
}

/** The longest delay of a browser's timer; a longer one fires at once. */
const MAX_TIMEOUT = 2 ** 31 - 1

/** Sends one request and reads its answer. Loaded by `transport`, which documents what it throws. */
export async function sendRequest(
  options: RequestOptions,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const { timeout = 30_000 } = options
  const send = prepareRequest(options, request)
  if (signal.aborted) throw notSentError(signal.reason)
  const ending = new AbortController()
  const answered = async () => registrationAnswer(await send(ending.signal))
  let timer: ReturnType<typeof setTimeout> | undefined
  let onAbort: (() => void) | undefined
  // A `fetch`, or a body, that ignores its signal must not block the registration either.
  const ended = new Promise<never>((_, reject) => {
    const end = (error: RegistrationError) => {
      reject(error)
      ending.abort(error)
    }
    const stop = () => end(new RegistrationError('network_failed', { cause: signal.reason as unknown }))
    timer = setTimeout(
      () => end(new RegistrationError('request_timed_out', { message: `No answer within ${timeout} ms.` })),
      Math.min(timeout, MAX_TIMEOUT) || 30_000,
    )
    signal.addEventListener('abort', stop, { once: true })
    onAbort = stop
  })
  try {
    return await Promise.race([ended, answered()])
  } catch (error) {
    throw toRegistrationError(error, 'network_failed')
  } finally {
    clearTimeout(timer)
    if (onAbort) signal.removeEventListener('abort', onAbort)
  }
}

/**
 * Everything that can fail before the request is sent. @throws {RegistrationError} `network_failed` with outcome
 * `none`.
 */
function prepareRequest(
  { headers, fetch }: RequestOptions,
  { method, url, body, token }: ApiRequest,
): (ending: AbortSignal) => Promise<Response> {
  try {
    // `fetch` rejects an invalid URL as if the network had failed. Relative URLs are left to `fetch`.
    if (!URL.canParse(url, 'https://localhost')) throw new TypeError(`${url} is no address.`)
    const all = new Headers(headers)
    all.set('Content-Type', 'application/json')
    if (token !== undefined) all.set('Authorization', `Bearer ${token}`)
    const request = fetch ?? globalThis.fetch.bind(globalThis)
    const init: RequestInit = {
      method,
      headers: Object.fromEntries(all),
      body: typeof body === 'string' ? body : toJson(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    }
    return (ending) => request(url, { ...init, signal: ending })
  } catch (error) {
    throw notSentError(error)
  }
}

/** Returns the error for a request that failed before it was sent. */
function notSentError(cause: unknown): RegistrationError {
  return new RegistrationError('network_failed', { cause, outcome: 'none' })
}
