import { RegistrationError } from './errors.js'
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
}: DfnsApiOptions): RegistrationApi {
  const post = async (path: string, body: unknown, signal: AbortSignal, token?: string): Promise<unknown> => {
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort('deadline'), timeout)
    const end = () => deadline.abort(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    try {
      const request = fetchOption ?? globalThis.fetch.bind(globalThis)
      return await registrationAnswer(
        await request(`${baseUrl.replace(/\/+$/, '')}${path}`, {
          method: 'POST',
          headers: {
            ...headers,
            'Content-Type': 'application/json',
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(body),
          signal: deadline.signal,
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'manual',
          referrerPolicy: 'no-referrer',
        }),
      )
    } catch (error) {
      if (deadline.signal.reason === 'deadline') {
        throw new RegistrationError('request_timed_out', `No answer within ${timeout} ms.`, { cause: error })
      }
      if (error instanceof RegistrationError) throw error
      throw new RegistrationError('network_failed', 'The request got no answer.', { cause: error })
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
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
