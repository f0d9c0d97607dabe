import type { RegistrationApi, UserRegistrationInitRequest } from './protocol.js'
import { transport, type TransportOptions } from './transport.js'

/** Where the API answers. Source of all three: `servers` in its OpenAPI description. */
export const DFNS_API_URL = 'https://api.dfns.io'

/** Where the API answers organisations of its region in the United Arab Emirates. */
export const DFNS_UAE_API_URL = 'https://api.uae.dfns.io'

/**
 * Where the API answered before {@link DFNS_API_URL}.
 *
 * @deprecated by the API itself.
 */
export const DFNS_NINJA_API_URL = 'https://api.dfns.ninja'

/** How {@link dfnsApi} reaches the API, and what it asks of the user. */
export interface DfnsApiOptions extends TransportOptions {
  /**
   * What `init` is asked with: each one that `initRequest` lacks is asked of the user. Default: `orgId`, `username` and
   * `registrationCode`. Where a tenant names the organisation, `tenantId` in place of the first.
   */
  initFields?: readonly (keyof UserRegistrationInitRequest)[]
}

/**
 * The {@link RegistrationApi} that calls the Dfns API directly from the page, without a server of the host's own.
 * The API's documentation recommends going through your own server; whether it answers across origins is for your
 * organisation's settings to say.
 *
 * Nothing is stored, cached or sent along: no cookies, no referrer, no redirects followed.
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
