import { ApiError } from '../apiError.js'
import { bearerOf } from '../authorization.js'
import { begin } from '../beginning.js'
import { invite } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readRegistrationDelegated } from '../schemas.js'

/**
 * `POST /auth/registration/delegated`: returns a challenge for a user whom the host's server has authenticated. Creates
 * the user, or begins again with a user who never completed. The user action signature must be present but is not
 * verified.
 */
export const registrationDelegated: Endpoint = async (context, request) => {
  const { ledger, config, now } = context
  if (bearerOf(request) !== config.serviceAccountToken) throw new ApiError(401, 'Unauthorized')
  if (!request.headers.get('x-dfns-useraction')) throw new ApiError(401, 'User action signature is missing.')
  const { email, externalId } = readRegistrationDelegated(await request.text())
  const user = ledger.users.get(email) ?? invite(ledger, config.orgId, email, { now: now() })
  const challenge = begin(context, user)
  if (externalId !== undefined) user.externalId = externalId
  return challenge
}
