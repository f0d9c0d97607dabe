import type { RegistrationApi, UserRegistrationInitRequest } from './protocol.js'
import { transport, type TransportOptions } from './transport.js'

/** Base URL of the API. Source of all three URLs: `servers` in its OpenAPI description. */
export const DFNS_API_URL = 'https://api.dfns.io'

/** Base URL of the API for organizations in its United Arab Emirates region. */
export const DFNS_UAE_API_URL = 'https://api.uae.dfns.io'

/**
 * Former base URL of the API.
 *
 * @deprecated by the API's provider. Use {@link DFNS_API_URL}.
 */
export const DFNS_NINJA_API_URL = 'https://api.dfns.ninja'

/** Options of {@link dfnsApi}. */
export interface DfnsApiOptions extends TransportOptions {
  /**
   * The fields that `init` needs. The user is asked for those that `initRequest` lacks. Default: `orgId`, `username`
   * and `registrationCode`. If a tenant identifies the organization, list `tenantId` instead of `orgId`.
   */
  initFields?: readonly (keyof UserRegistrationInitRequest)[]
}

/**
 * Creates a {@link RegistrationApi} that calls the Dfns API directly from the page, without a server of the host. The
 * API's documentation recommends to call it through the host's server; the organization's settings decide whether the
 * API accepts cross-origin calls.
 *
 * Requests send no cookies and no referrer, follow no redirects, and neither use nor fill the cache.
 */
export function dfnsApi({
  initFields = ['orgId', 'username', 'registrationCode'],
  ...options
}: DfnsApiOptions): Required<RegistrationApi> {
  const send = transport(options)
  return {
    needsToken: true,
    initFields,
    init: (input, { signal }) => send('POST', '/auth/registration/init', input, signal),
    resendCode: ({ orgId, tenantId, username }, { signal }) =>
      send('PUT', '/auth/registration/code', { username, orgId, tenantId }, signal),
    complete: (request, { challenge, signal }) =>
      send(
        'POST',
        'wallets' in request ? '/auth/registration/enduser' : '/auth/registration',
        request,
        signal,
        challenge.temporaryAuthenticationToken,
      ),
  }
}
