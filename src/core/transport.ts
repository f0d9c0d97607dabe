import { toJson } from './json.js'
import { RegistrationError, toRegistrationError } from './errors.js'

/** Network options of `dfnsApi` and `recoveryApi`. */
export interface TransportOptions {
  /** Base URL of the API: `DFNS_API_URL` or the one of the region. A path prefix is kept. */
  baseUrl: string
  /** Timeout of one request in milliseconds. Default 30 000. The widget never waits longer than 60 000. */
  timeout?: number
  /** Additional headers. In cross-origin requests the server must allow each of them; the API requires none. */
  headers?: Record<string, string>
  /** Used instead of the global `fetch`. */
  fetch?: (input: string, init: RequestInit) => Promise<Response>
}

/** Reads an answer; undefined until loaded. */
let readAnswer: typeof import('./registrationAnswer.js').registrationAnswer | undefined

/**
 * Loads what reads the answer, before anything is sent. The first screen sends nothing; in the widget, it is there
 * before the first action, because `registration/features.ts` imports it too.
 */
async function loadReader() {
  try {
    readAnswer ??= (await import('./registrationAnswer.js')).registrationAnswer
    return readAnswer
  } catch (error) {
    throw notSentError(error)
  }
}

/** The longest delay of a browser's timer; a longer one fires at once. */
const MAX_TIMEOUT = 2 ** 31 - 1

/**
 * Returns a function that sends JSON to the API and resolves to the JSON of its answer. A `body` that is a string is
 * sent unchanged, as JSON. No cookies and no referrer are sent, redirects are not followed, and the cache is not used.
 *
 * That function throws the errors of `registrationAnswer`, `request_timed_out`, or `network_failed`, also after an
 * abort, because the request may have arrived. The outcome of the error is `none` if nothing was sent.
 */
export function transport({ baseUrl, timeout = 30_000, headers, fetch: fetchOption }: TransportOptions) {
  const base = baseUrl.replace(/\/+$/, '')
  /**
   * Everything that can fail before the request is sent. @throws {RegistrationError} `network_failed` with outcome
   * `none`.
   */
  const prepareRequest = (method: string, path: string, body: unknown, token: string | undefined) => {
    try {
      const url = base + path
      // `fetch` rejects an invalid URL as if the network had failed. Relative URLs are left to `fetch`.
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
    const send = prepareRequest(method, path, body, token)
    const read = readAnswer ?? (await loadReader())
    if (signal.aborted) throw notSentError(signal.reason)
    const ending = new AbortController()
    const answered = async () => read(await send(ending.signal))
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
}

function notSentError(cause: unknown): RegistrationError {
  return new RegistrationError('network_failed', { cause, outcome: 'none' })
}
