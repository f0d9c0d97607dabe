import { renewLoginCode } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readUser } from '../schemas.js'

/**
 * `POST /auth/login/code`: sends a login code, which voids the previous one. The answer for an unknown or unregistered
 * user is the same, because the caller is not authenticated.
 */
export const loginCode: Endpoint = async ({ ledger, config, now }, request) => {
  const { username, orgId } = readUser(await request.text())
  const user = ledger.users.get(username)
  if (user?.orgId === orgId && user.credentials.length > 0) {
    renewLoginCode(user, { now: now() })
    config.sendLoginCode(user)
  }
  return { message: 'success' }
}
