import { ApiError } from '../apiError.js'
import { verifyFido2 } from '../credentials/fido2.js'
import { newId } from '../ledger.js'
import type { Endpoint } from '../referenceApi.js'
import { readRegistration } from '../schemas.js'

/** `POST /auth/registration`: verifies every credential sent, then accepts all of them or none. */
export const registration: Endpoint = async ({ ledger, config, now }, request) => {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  const session = ledger.sessions.get(token)
  const body = await request.text()
  if (config.replay === 'same' && session?.used?.response !== undefined && session.used.body === body) {
    return session.used.response
  }
  if (!session || session.used || session.expires <= now()) {
    throw new ApiError(401, 'user token is missing or invalid')
  }
  const { firstFactorCredential, secondFactorCredential, recoveryCredential } = readRegistration(body)
  // Taken before the first await, so that of two calls at once only one gets on.
  session.used = { body }
  const { user, challenge } = session
  const { firstFactor } = challenge.supportedCredentialKinds
  if (!firstFactor.includes(firstFactorCredential.credentialKind)) {
    throw new ApiError(400, `Not a supported first factor: ${firstFactorCredential.credentialKind}`)
  }
  if (secondFactorCredential || recoveryCredential || firstFactorCredential.credentialKind !== 'Fido2') {
    throw new ApiError(400, 'This challenge offered a Fido2 first factor only.')
  }
  const accepted = {
    uuid: newId('cr'),
    name: firstFactorCredential.credentialName ?? '',
    ...(await verifyFido2(firstFactorCredential, {
      challenge: challenge.challenge,
      origins: config.origins,
      rpId: config.rpId,
      requireUserVerification: challenge.authenticatorSelection.userVerification === 'required',
    })),
  }
  // Another of this user's completions may have been accepted while this one was verified.
  if (user.credentials.length > 0) throw new ApiError(401, 'User already exists.')
  const known = [...ledger.users.values()].flatMap(({ credentials }) => credentials)
  if (known.some(({ credId }) => credId === accepted.credId)) {
    throw new ApiError(409, 'The credential is registered already.')
  }
  user.credentials.push(accepted)
  const response = {
    credential: { uuid: accepted.uuid, kind: accepted.kind, name: accepted.name },
    user: { id: user.id, username: user.username, orgId: user.orgId },
  }
  session.used.response = response
  return response
}
