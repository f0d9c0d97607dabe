import type { UserRegistrationRequest, UserRegistrationResponse } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import { verifyAttestation } from './credentials/attestation.js'
import { requireDistinct } from './credentials/distinct.js'
import { type Ledger, type LedgerCredential, type LedgerUser, newId, type Session } from './ledger.js'
import type { ReferenceContext } from './endpoint.js'
import { withTokenUsedUp } from './temporaryToken.js'

/** What differs between the endpoints that complete a registration or a recovery. */
interface Completion<Body extends UserRegistrationRequest> {
  read: (body: string) => Body
  answer: (response: UserRegistrationResponse, body: Body, user: LedgerUser) => UserRegistrationResponse
}

/** The new credentials of one call, at least one. */
type Accepted = [LedgerCredential, ...LedgerCredential[]]

/** Completes a registration: verifies every credential, then accepts all of them or none. */
export async function complete<Body extends UserRegistrationRequest>(
  context: ReferenceContext,
  request: Request,
  { read, answer }: Completion<Body>,
): Promise<unknown> {
  return withTokenUsedUp(context, request, {
    sessions: context.ledger.sessions,
    read,
    run: async (body, session) => {
      const { user } = session
      const accepted = await verifyNew(context, body, session)
      // Another call of this user may have been accepted while this one was being verified.
      if (user.credentials.length > 0) throw new ApiError(401, 'User already exists.')
      return answer(accept(context.ledger, user, accepted), body, user)
    },
  })
}

/** Verifies every new credential of a call against the challenge of its session. */
export async function verifyNew(
  { config, now }: ReferenceContext,
  body: UserRegistrationRequest,
  session: Session,
): Promise<Accepted> {
  demandOffered(body, session)
  const { challenge, otpSecret } = session
  return verifyAll(body, {
    challenge: challenge.challenge,
    origins: config.origins,
    rpId: config.rpId,
    requireUserVerification: challenge.authenticatorSelection.userVerification === 'required',
    algorithms: challenge.pubKeyCredParams.map(({ alg }) => alg),
    otpSecret,
    now: now(),
  })
}

/** Gives the user their new credentials, which void all earlier ones. */
export function accept(ledger: Ledger, user: LedgerUser, accepted: Accepted): UserRegistrationResponse {
  const known = new Set(
    [...ledger.users.values()].flatMap(({ credentials, voided }) => [...credentials, ...voided].map(idOf)),
  )
  if (accepted.some(({ credId }) => credId !== undefined && known.has(credId))) {
    throw new ApiError(409, 'The credential is registered already.')
  }
  user.voided.push(...user.credentials.splice(0))
  user.credentials.push(...accepted)
  const { uuid, kind, name } = accepted[0]
  const { id, username, orgId } = user
  return { credential: { uuid, kind, name }, user: { id, username, orgId } }
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
): Promise<Accepted> {
  const proven = async (
    attestation: Parameters<typeof verifyAttestation>[0],
    factor: LedgerCredential['factor'],
  ): Promise<LedgerCredential> => ({
    uuid: newId('cr'),
    name: ('credentialName' in attestation && attestation.credentialName) || '',
    factor,
    ...(await verifyAttestation(attestation, expectation)),
  })
  const accepted: Accepted = [await proven(firstFactorCredential, 'first')]
  if (secondFactorCredential) accepted.push(await proven(secondFactorCredential, 'second'))
  if (recoveryCredential) accepted.push(await proven(recoveryCredential, 'recovery'))
  requireDistinct(accepted)
  return accepted
}
