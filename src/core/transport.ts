import { toJson } from './json.js'
import { RegistrationError, toRegistrationError } from './errors.js'
import { registrationAnswer } from './registrationAnswer.js'

/** How `dfnsApi` and `recoveryApi` reach the API. */
export interface TransportOptions {
  /** Origin of the API: `DFNS_API_URL` or the region's own. A path prefix is kept. */
  baseUrl: string
  /** Milliseconds that one request may take. Default 30 000. The widget itself waits for 60 000 at most. */
  timeout?: number
  /** Further headers. Each one needs the server's leave across origins; the API asks for none. */
  headers?: Record<string, string>
  /** In place of the global `fetch`. */
  fetch?: (input: string, init: RequestInit) => Promise<Response>
}

/** The most that a browser's timer can hold; above it, it fires at once. */
const MAX_TIMEOUT = 2 ** 31 - 1

/**
 * Gives the function that sends JSON to the API and resolves to the JSON it answers. A `body` that is a string is JSON
 * already, and goes as it stands. No cookies are sent and no referrer, no redirect is followed and no cache asked.
 *
 * That function throws {@link RegistrationError} as `registrationAnswer` does, or `request_timed_out`, or
 * `network_failed`, also after an abort: what was sent may have arrived. Its outcome is `none` where nothing was sent.
 */
export function transport({ baseUrl, timeout = 30_000, headers, fetch: fetchOption }: TransportOptions) {
  const base = baseUrl.replace(/\/+$/, '')
  /** All that can fail before anything is sent. @throws {RegistrationError} `network_failed`, outcome `none`. */
  const prepareRequest = (method: string, path: string, body: unknown, token: string | undefined) => {
    try {
      const url = base + path
      // Fetch refuses an address that is none as if the network had failed. A relative one is for fetch to complete.
      if (!URL.canParse(url, 'https://localhost')) throw new TypeError(`${url} is no address.`)
      const all = new Headers(headers)
      all.set('Content-Type', 'application/json')
      if (token !== undefined) all.set('Authorization', `Bearer ${token}`)
      const request = fetchOption ?? globalThis.fetch.bind(globalThis)
      const init: RequestInit = {
        method,
        headers: Object.fromEntries(all),
        body: typeof body === 'string' ? body : toJson(body),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      }
      return (ending: AbortSignal) => request(url, { ...init, signal: ending })
    } catch (error) {
      throw notSentError(error)
    }
  }
  return async (
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    signal: AbortSignal,
    token?: string,
  ): Promise<unknown> => {
    if (signal.aborted) throw notSentError(signal.reason)
    const ending = new AbortController()
    const send = prepareRequest(method, path, body, token)
    const answered = async () => registrationAnswer(await send(ending.signal))
    let timer: ReturnType<typeof setTimeout> | undefined
    let onAbort: (() => void) | undefined
    // A fetch, or a body, that does not heed its signal must not hold the flow either.
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
}

function notSentError(cause: unknown): RegistrationError {
  return new RegistrationError('network_failed', { cause, outcome: 'none' })
}
