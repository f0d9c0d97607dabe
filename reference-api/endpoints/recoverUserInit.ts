import { ApiError } from '../apiError.js'
import { beginRecovery } from '../beginning.js'
import { recoveryCredentialOf } from '../credentials/recovery.js'
import type { Endpoint } from '../endpoint.js'
import { readRecoveryInit } from '../schemas.js'

/**
 * `POST /auth/recover/user/init`: returns a challenge for a verification code and the ID of the user's recovery key. A
 * code gives one challenge. A wrong ID does not use the code up, so that a typing error does not cost another email.
 */
export const recoverUserInit: Endpoint = async (context, request) => {
  const { username, orgId, verificationCode, credentialId } = readRecoveryInit(await request.text())
  const user = context.ledger.users.get(username)
  if (
    !user ||
    user.orgId !== orgId ||
    user.verificationCode !== verificationCode ||
    (user.verificationCodeExpires ?? 0) <= context.now()
  ) {
    throw new ApiError(401, 'Invalid code')
  }
  const challenge = beginRecovery(context, user, recoveryCredentialOf(user, credentialId))
  delete user.verificationCode
  delete user.verificationCodeExpires
  return challenge
}
