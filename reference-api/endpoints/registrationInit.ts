import { ApiError } from '../apiError.js'
import { begin } from '../beginning.js'
import type { Endpoint } from '../endpoint.js'
import { readRegistrationInit } from '../schemas.js'

/** `POST /auth/registration/init`: returns a challenge for a registration code. */
export const registrationInit: Endpoint = async (context, request) => {
  const { orgId, username, registrationCode } = readRegistrationInit(await request.text())
  const user = context.ledger.users.get(username)
  if (
    !user ||
    user.orgId !== orgId ||
    user.registrationCode !== registrationCode ||
    user.registrationCodeExpires <= context.now()
  ) {
    throw new ApiError(400, 'Registration code expired')
  }
  return begin(context, user)
}
