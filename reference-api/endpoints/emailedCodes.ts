import { type EmailedCode, renewCode } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readUser } from '../schemas.js'

/** The mails of the config. */
type Send = 'sendRegistrationCode' | 'sendRecoveryCode' | 'sendLoginCode'

/**
 * Creates an endpoint that emails a user a new code. The answer is the same whether or not there is such a user, because
 * the caller is not authenticated.
 *
 * @param isRegistered Whether the code is for users who have registered, or for those who have not.
 */
const emails =
  (code: EmailedCode, send: Send, isRegistered: boolean): Endpoint =>
  async ({ ledger, config, now }, request) => {
    const { username, orgId } = readUser(await request.text())
    const user = ledger.users.get(username)
    if (user?.orgId === orgId && user.credentials.length > 0 === isRegistered) {
      renewCode(user, code, { now: now() })
      config[send](user)
    }
    return { message: 'success' }
  }

/** `PUT /auth/registration/code`, for a user who has not registered. */
export const registrationCode = emails('registrationCode', 'sendRegistrationCode', false)

/** `POST /auth/login/code` */
export const loginCode = emails('loginCode', 'sendLoginCode', true)

/** `POST /auth/recover/user/code` */
export const recoverUserCode = emails('verificationCode', 'sendRecoveryCode', true)
