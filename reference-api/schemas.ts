import type { CreateRecoveryChallengeBody, LoginBody, RecoverBody } from '@dfns/sdk/generated/auth/types.js'
import type { ValidateFunction } from 'ajv'
import type { EndUserRegistrationRequest, UserRegistrationRequest } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import { bodyValidators } from './bodyValidators.js'
import type { RegistrationPolicy } from './ledger.js'

/** Returns a parser that throws 400 with every place where a body does not fit its schema. */
function reader<T>(fits: ValidateFunction): (body: string) => T {
  return (body) => {
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      throw new ApiError(400, 'The body is not JSON.')
    }
    if (fits(value)) return value as T
    const places = (fits.errors ?? []).map(({ instancePath, message }) => `body${instancePath} ${message}`)
    throw new ApiError(
      400,
      `Validation error: the body does not fit the schema: ${places.join(', ')}`,
      fits.errors,
    )
  }
}

/** An assertion of a sign-in, as the API's SDK describes it. */
export type Assertion = LoginBody['firstFactor'] | NonNullable<LoginBody['secondFactor']>
/** The assertion of one of these credential kinds. */
export type AssertionOf<Kind extends 'Fido2' | 'Key'> = Extract<
  Assertion,
  { kind: Kind }
>['credentialAssertion']

export const readRegistrationInit = reader<{ orgId: string; username: string; registrationCode: string }>(
  bodyValidators.registrationInit,
)
export const readRegistrationDelegated = reader<{ email: string; externalId?: string }>(
  bodyValidators.registrationDelegated,
)
export const readRegistrationSocial = reader<{ idToken: string; orgId?: string }>(
  bodyValidators.registrationSocial,
)
export const readUser = reader<{ username: string; orgId: string }>(bodyValidators.user)
export const readRegistration = reader<UserRegistrationRequest>(bodyValidators.registration)
export const readRegistrationEndUser = reader<EndUserRegistrationRequest>(bodyValidators.registrationEndUser)
export const readRecoveryInit = reader<CreateRecoveryChallengeBody>(bodyValidators.recoveryInit)
export const readRecovery = reader<RecoverBody>(bodyValidators.recovery)
export const readLogin = reader<LoginBody>(bodyValidators.login)
/** The user to invite, and where the policy for that user differs from that of the organization. */
export const readInvitation = reader<{ username: string } & Partial<RegistrationPolicy>>(
  bodyValidators.invitation,
)

export const readUserActionInit = reader(
  ajv.compile<{ userActionPayload: string; userActionHttpMethod: string; userActionHttpPath: string }>(
    object(
      {
        userActionPayload: { type: 'string' },
        userActionHttpMethod: text,
        userActionHttpPath: text,
        userActionServerKind: text,
      },
      ['userActionServerKind'],
    ),
  ),
)

export const readUserAction = reader(
  ajv.compile<{
    challengeIdentifier: string
    firstFactor: { kind: 'Key'; credentialAssertion: AssertionOf<'Key'> }
  }>(object({ challengeIdentifier: text, firstFactor: asserted('Key', keyAssertion) })),
)
