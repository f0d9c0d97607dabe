import type { UserRegistrationRequest, UserRegistrationResponse } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import { bearerOf } from './authorization.js'
import { verifyAttestation } from './credentials/attestation.js'
import { demandDistinct } from './credentials/distinct.js'
import { type LedgerCredential, type LedgerUser, newId, type Session } from './ledger.js'
import type { ReferenceContext } from './referenceApi.js'

/** What sets one completing endpoint apart from another. */
interface Completion<Body extends UserRegistrationRequest> {
  read: (body: string) => Body
  answer: (response: UserRegistrationResponse, body: Body, user: LedgerUser) => UserRegistrationResponse
}

/** Verifies every credential sent, then accepts all of them or none. */
export async function complete<Body extends UserRegistrationRequest>(
  { ledger, config, now }: ReferenceContext,
  request: Request,
  { read, answer }: Completion<Body>,
): Promise<unknown> {
  const session = ledger.sessions.get(bearerOf(request))
  const text = await request.text()
  if (config.replay === 'same' && session?.used?.response !== undefined && session.used.body === text) {
    return session.used.response
  }
  if (!session || session.used || session.expires <= now()) {
    throw new ApiError(401, 'user token is missing or invalid')
  }
  const body = read(text)
  // Taken before the first await, so that of two calls at once only one gets on.
  session.used = { body: text }
  demandOffered(body, session)
  const { user, challenge, otpSecret } = session
  const accepted = await verifyAll(body, {
    challenge: challenge.challenge,
    origins: config.origins,
    rpId: config.rpId,
    requireUserVerification: challenge.authenticatorSelection.userVerification === 'required',
    otpSecret,
    now: now(),
  })
  // Another of this user's completions may have been accepted while this one was verified.
  if (user.credentials.length > 0) throw new ApiError(401, 'User already exists.')
  const known = new Set([...ledger.users.values()].flatMap(({ credentials }) => credentials.map(idOf)))
  if (accepted.some(({ credId }) => credId !== undefined && known.has(credId))) {
    throw new ApiError(409, 'The credential is registered already.')
  }
  user.credentials.push(...accepted)
  const { uuid, kind, name } = accepted[0]
  const { id, username, orgId } = user
  const response = { credential: { uuid, kind, name }, user: { id, username, orgId } }
  session.used.response = answer(response, body, user)
  return session.used.response
}

const idOf = ({ credId }: LedgerCredential) => credId

function demandOffered(body: UserRegistrationRequest, { challenge }: Session): void {
  const { firstFactor, secondFactor } = challenge.supportedCredentialKinds
  const { firstFactorCredential: first, secondFactorCredential: second } = body
  if (!firstFactor.includes(first.credentialKind)) {
    throw new ApiError(400, `Not a supported first factor: ${first.credentialKind}`)
  }
  if (second && !secondFactor.includes(second.credentialKind)) {
    throw new ApiError(400, `Not a supported second factor: ${second.credentialKind}`)
  }
}

async function verifyAll(
  { firstFactorCredential, secondFactorCredential, recoveryCredential }: UserRegistrationRequest,
  expectation: Parameters<typeof verifyAttestation>[1],
): Promise<[LedgerCredential, ...LedgerCredential[]]> {
  const accept = async (
    attestation: Parameters<typeof verifyAttestation>[0],
    factor: LedgerCredential['factor'],
  ): Promise<LedgerCredential> => ({
    uuid: newId('cr'),
    name: ('credentialName' in attestation && attestation.credentialName) || '',
    factor,
    ...(await verifyAttestation(attestation, expectation)),
  })
  const accepted: [LedgerCredential, ...LedgerCredential[]] = [await accept(firstFactorCredential, 'first')]
  if (secondFactorCredential) accepted.push(await accept(secondFactorCredential, 'second'))
  if (recoveryCredential) accepted.push(await accept(recoveryCredential, 'recovery'))
  demandDistinct(accepted)
  return accepted
}
