import { renewVerificationCode } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readUser } from '../schemas.js'

/**
 * `POST /auth/recover/user/code`: sends a verification code, which voids the previous one. The answer for an unknown or
 * unregistered user is the same, because the caller is not authenticated.
 */
export const recoverUserCode: Endpoint = async ({ ledger, config, now }, request) => {
  const { username, orgId } = readUser(await request.text())
  const user = ledger.users.get(username)
  if (user?.orgId === orgId && user.credentials.length > 0) {
    renewVerificationCode(user, { now: now() })
    config.sendRecoveryCode(user)
  }
  return { message: 'success' }
}
