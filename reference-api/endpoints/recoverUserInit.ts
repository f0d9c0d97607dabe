import { ApiError } from '../apiError.js'
import { beginRecovery } from '../beginning.js'
import { recoveryCredentialOf } from '../credentials/recovery.js'
import type { Endpoint } from '../endpoint.js'
import { readRecoveryInit } from '../schemas.js'

/**
 * `POST /auth/recover/user/init`: a challenge for the holder of a verification code who names their recovery key. The
 * code is good for one challenge. An id that is not theirs leaves it good, so that a slip of the pen costs no email.
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
