import type {
  CreateLoginChallengeBody,
  CreateRecoveryChallengeBody,
  LoginBody,
  RecoverBody,
} from '@dfns/sdk/generated/auth/types.js'
import { Ajv, type ValidateFunction } from 'ajv'
import type { EndUserRegistrationRequest, UserRegistrationRequest } from '../src/core/protocol.js'
import { bodySchemas, sharedSchemas } from './bodySchemas.js'
import type { RegistrationPolicy } from './ledger.js'

/** An assertion of a sign-in, as the API's SDK describes it. */
export type Assertion = LoginBody['firstFactor'] | NonNullable<LoginBody['secondFactor']>
/** The assertion of one of these credential kinds. */
export type AssertionOf<Kind extends 'Fido2' | 'Key'> = Extract<
  Assertion,
  { kind: Kind }
>['credentialAssertion']

/** What fits each schema. */
interface Bodies {
  registrationInit: { orgId: string; username: string; registrationCode: string }
  registrationDelegated: { email: string; externalId?: string }
  registrationSocial: { idToken: string; orgId?: string }
  user: { username: string; orgId: string }
  loginInit: CreateLoginChallengeBody
  registration: UserRegistrationRequest
  registrationEndUser: EndUserRegistrationRequest
  recoveryInit: CreateRecoveryChallengeBody
  recovery: RecoverBody
  /** The user to invite, and where the policy for that user differs from that of the organization. */
  invitation: { username: string } & Partial<RegistrationPolicy>
  login: LoginBody
  userActionInit: { userActionPayload: string; userActionHttpMethod: string; userActionHttpPath: string }
  userAction: {
    challengeIdentifier: string
    firstFactor: { kind: 'Key'; credentialAssertion: AssertionOf<'Key'> }
  }
}

/** Whether a body fits its schema. The build of `./testing` puts the compiled code in the place of this file. */
export const bodyValidators = compiled() as {
  [Name in keyof typeof bodySchemas]: ValidateFunction<Bodies[Name]>
}

function compiled() {
  const ajv = new Ajv({ strict: true, allErrors: true })
  for (const [name, schema] of Object.entries(sharedSchemas)) ajv.addSchema(schema, name)
  return Object.fromEntries(Object.entries(bodySchemas).map(([name, schema]) => [name, ajv.compile(schema)]))
}
