import { renewCode } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readUser } from '../schemas.js'

/**
 * `PUT /auth/registration/code`: sends a new registration code, which voids the previous one. The answer for an unknown
 * or registered user is the same, because the caller is not authenticated.
 */
export const registrationCode: Endpoint = async ({ ledger, config, now }, request) => {
  const { username, orgId } = readUser(await request.text())
  const user = ledger.users.get(username)
  if (user?.orgId === orgId && user.credentials.length === 0) {
    renewCode(user, { now: now() })
    config.sendRegistrationCode(user)
  }
  return { message: 'success' }
}
