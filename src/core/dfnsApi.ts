import { RegistrationError, toRegistrationError } from './errors.js'
import type { RegistrationApi } from './protocol.js'
import { registrationAnswer } from './registrationAnswer.js'

/** How {@link dfnsApi} reaches the API. */
export interface DfnsApiOptions {
  /** Origin of the API, `https://api.dfns.io` or the region's own. A path prefix is kept. */
  baseUrl: string
  /** Milliseconds that one request may take. Default 30 000. */
  timeout?: number
  /** Further headers. Each one needs the server's leave across origins; the API asks for none. */
  headers?: Record<string, string>
  /** In place of the global `fetch`. */
  fetch?: (input: string, init: RequestInit) => Promise<Response>
}

/** The most that a browser's timer can hold; above it, it fires at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

/**
 * The {@link RegistrationApi} that calls the Dfns API directly from the page, without a server of the host's own.
 * The API's documentation recommends going through your own server; whether it answers across origins is for your
 * organisation's settings to say.
 *
 * Nothing is stored, cached or sent along: no cookies, no referrer, no redirects followed.
 */
export function dfnsApi({
  baseUrl,
  timeout = 30_000,
  headers,
  fetch: fetchOption,
}: DfnsApiOptions): Required<RegistrationApi> {
  const base = baseUrl.replace(/\/+$/, '')
  const post = async (path: string, body: unknown, signal: AbortSignal, token?: string): Promise<unknown> => {
    const all = new Headers(headers)
    all.set('Content-Type', 'application/json')
    if (token !== undefined) all.set('Authorization', `Bearer ${token}`)
    const ending = new AbortController()
    const request = fetchOption ?? globalThis.fetch.bind(globalThis)
    const answered = async () =>
      registrationAnswer(
        await request(base + path, {
          method: 'POST',
          headers: Object.fromEntries(all),
          body: JSON.stringify(body),
          signal: ending.signal,
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'manual',
          referrerPolicy: 'no-referrer',
        }),
      )
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
        Math.min(timeout, LONGEST_TIMEOUT) || 30_000,
      )
      if (signal.aborted) stop()
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
  return {
    needsToken: true,
    init: (input, { signal }) => post('/auth/registration/init', input, signal),
    complete: (request, { challenge, signal }) =>
      post(
        'wallets' in request ? '/auth/registration/enduser' : '/auth/registration',
        request,
        signal,
        challenge.temporaryAuthenticationToken,
      ),
  }
}
