import { ApiError } from '../apiError.js'
import { begin } from '../beginning.js'
import { invite } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readRegistrationSocial } from '../schemas.js'

/**
 * `POST /auth/registration/social`: returns a challenge for a user whom a login provider has authenticated. Creates the
 * user.
 */
export const registrationSocial: Endpoint = async (context, request) => {
  const { ledger, config, now } = context
  const { idToken, orgId = config.orgId } = readRegistrationSocial(await request.text())
  const username = config.usernameOf(idToken)
  if (username === undefined || orgId !== config.orgId) throw new ApiError(401, 'Unauthorized')
  return begin(context, ledger.users.get(username) ?? invite(ledger, orgId, username, { now: now() }))
}
