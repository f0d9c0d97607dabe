import { renewCode } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readUser } from '../schemas.js'

/**
 * `PUT /auth/registration/code`: sends a new code, and the one before is void. Whoever asks is told the same of a
 * stranger and of one who is registered, since no one vouches for them.
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
