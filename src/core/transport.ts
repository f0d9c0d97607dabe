import { RegistrationError } from './errors.js'
import type { RequestOptions } from './sendRequest.js'

/** Network options of `dfnsApi` and `recoveryApi`. */
export interface TransportOptions extends RequestOptions {
  /** Base URL of the API: `DFNS_API_URL` or the one of the region. A path prefix is kept. */
  baseUrl: string
}

/** Sends a request; undefined until loaded. */
let sendRequest: typeof import('./sendRequest.js').sendRequest | undefined

/**
 * Loads `sendRequest`, which the first screen does not need. In the widget it is already loaded at the user's first
 * action, because `registration/features.ts` imports it.
 */
async function loadSender() {
  try {
    return (sendRequest ??= (await import('./sendRequest.js')).sendRequest)
  } catch (cause) {
    throw new RegistrationError('network_failed', { cause, outcome: 'none' })
  }
}

/**
 * Returns a function that sends JSON to the API and resolves to the JSON of its answer. A `body` that is a string is
 * sent unchanged, as JSON. No cookies and no referrer are sent, redirects are not followed, and the cache is not used.
 *
 * That function throws the errors of `registrationAnswer`, `request_timed_out`, or `network_failed`, also after an
 * abort, because the request may have arrived. The outcome of the error is `none` if nothing was sent.
 */
export function transport({ baseUrl, ...options }: TransportOptions) {
  const base = baseUrl.replace(/\/+$/, '')
  return async (
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    signal: AbortSignal,
    token?: string,
  ): Promise<unknown> => {
    const send = sendRequest ?? (await loadSender())
    return send(options, { method, url: base + path, body, token }, signal)
  }
}
