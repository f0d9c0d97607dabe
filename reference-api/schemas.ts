import type { CreateRecoveryChallengeBody, LoginBody, RecoverBody } from '@dfns/sdk/generated/auth/types.js'
import { Ajv, type ValidateFunction } from 'ajv'
import type { EndUserRegistrationRequest, UserRegistrationRequest } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import type { RegistrationPolicy } from './ledger.js'

/*
 * The request bodies as JSON Schema. No body satisfies the published OpenAPI document (1.807.0) as it is: its base
 * schemas belong to another endpoint, require `challengeIdentifier`, and forbid other members with
 * `additionalProperties: false` inside an `allOf`. These schemas are the interpretation under which the document's own
 * examples are valid.
 */
const text = { type: 'string', minLength: 1 } as const

function object(properties: Record<string, unknown>, optional: string[] = []): Record<string, unknown> {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  }
}

const proof = object({ credId: text, clientData: text, attestationData: text })
const kind = (name: string) => ({ type: 'string', const: name })

/** A credential of a registration. */
const credential = (name: string, credentialInfo: unknown, more = {}, optional: string[] = []) =>
  object({ credentialKind: kind(name), credentialInfo, credentialName: text, ...more }, [
    'credentialName',
    ...optional,
  ])
const sealed = { encryptedPrivateKey: text }

const fido2 = credential('Fido2', proof)
const key = credential('Key', proof)
const passwordProtectedKey = credential('PasswordProtectedKey', proof, sealed)
const recoveryKey = credential('RecoveryKey', proof, sealed, ['encryptedPrivateKey'])
const password = credential('Password', object({ password: text }))
const totp = credential('Totp', object({ otpCode: text }))

const factors = {
  firstFactorCredential: { oneOf: [fido2, key, passwordProtectedKey, password] },
  secondFactorCredential: { oneOf: [fido2, key, passwordProtectedKey, totp] },
  recoveryCredential: recoveryKey,
}
const optionalFactors = ['secondFactorCredential', 'recoveryCredential']
const wallets = { type: 'array', minItems: 1, items: object({ network: text, name: text }, ['name']) }

const keyAssertion = { credId: text, clientData: text, signature: text, algorithm: text }
const fido2Assertion = { ...keyAssertion, authenticatorData: text, userHandle: text }
/** An assertion of a credential that the user has. */
const asserted = (name: string, fields: Record<string, unknown>) =>
  object({ kind: kind(name), credentialAssertion: object(fields, ['algorithm', 'userHandle']) })
const either = [
  asserted('Fido2', fido2Assertion),
  asserted('Key', keyAssertion),
  asserted('PasswordProtectedKey', keyAssertion),
]

const ajv = new Ajv({ strict: true, allErrors: true })

/** Returns a parser that throws 400 with every place where a body does not fit its schema. */
function reader<T>(fits: ValidateFunction<T>): (body: string) => T {
  return (body) => {
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      throw new ApiError(400, 'The body is not JSON.')
    }
    if (fits(value)) return value
    const places = ajv.errorsText(fits.errors, { dataVar: 'body' })
    throw new ApiError(400, `Validation error: the body does not fit the schema: ${places}`, fits.errors)
  }
}

export const readRegistrationInit = reader(
  ajv.compile<{ orgId: string; username: string; registrationCode: string }>(
    object({ orgId: text, username: text, registrationCode: text }),
  ),
)

export const readRegistrationDelegated = reader(
  ajv.compile<{ email: string; externalId?: string }>(
    object({ email: text, kind: kind('EndUser'), externalId: text }, ['externalId']),
  ),
)

export const readRegistrationSocial = reader(
  ajv.compile<{ idToken: string; orgId?: string }>(
    object({ idToken: text, socialLoginProviderKind: kind('Oidc'), orgId: text }, ['orgId']),
  ),
)

export const readUser = reader(
  ajv.compile<{ username: string; orgId: string }>(object({ username: text, orgId: text })),
)

export const readRegistration = reader(ajv.compile<UserRegistrationRequest>(object(factors, optionalFactors)))

export const readRegistrationEndUser = reader(
  ajv.compile<EndUserRegistrationRequest>(object({ ...factors, wallets }, optionalFactors)),
)

export const readRecoveryInit = reader(
  ajv.compile<CreateRecoveryChallengeBody>(
    object({ username: text, verificationCode: text, orgId: text, credentialId: text }),
  ),
)

export const readRecovery = reader(
  ajv.compile<RecoverBody>(
    object({
      recovery: asserted('RecoveryKey', keyAssertion),
      newCredentials: object(factors, optionalFactors),
    }),
  ),
)

const kinds = {
  type: 'array',
  items: { enum: ['Fido2', 'Key', 'PasswordProtectedKey', 'RecoveryKey', 'Password', 'Totp'] },
}
const policy = {
  supportedCredentialKinds: object({ firstFactor: { ...kinds, minItems: 1 }, secondFactor: kinds }),
  totp: { type: 'boolean' },
  tokenTtl: { type: 'integer', minimum: 0 },
  authenticatorAttachment: { enum: ['platform', 'cross-platform'] },
}

/** The user to invite, and where the policy for that user differs from that of the organization. */
export const readInvitation = reader(
  ajv.compile<{ username: string } & Partial<RegistrationPolicy>>(
    object({ username: text, ...policy }, Object.keys(policy)),
  ),
)

/** An assertion of a sign-in, as the API's SDK describes it. */
export type Assertion = LoginBody['firstFactor'] | NonNullable<LoginBody['secondFactor']>
/** The assertion of one of these credential kinds. */
export type AssertionOf<Kind extends 'Fido2' | 'Key'> = Extract<
  Assertion,
  { kind: Kind }
>['credentialAssertion']

export const readLogin = reader(
  ajv.compile<LoginBody>(
    object(
      {
        challengeIdentifier: text,
        firstFactor: { oneOf: [...either, object({ kind: kind('Password'), password: text })] },
        secondFactor: { oneOf: [...either, object({ kind: kind('Totp'), otpCode: text })] },
      },
      ['secondFactor'],
    ),
  ),
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
