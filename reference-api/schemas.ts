import { Ajv, type ValidateFunction } from 'ajv'
import { ApiError } from './apiError.js'

/*
 * The request bodies as JSON Schema. The published OpenAPI document (1.807.0) cannot be satisfied when read
 * literally: its base schemas are those of another endpoint, demand `challengeIdentifier`, and close themselves with
 * `additionalProperties: false` inside an `allOf`. This is the reading under which its own samples are valid.
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

const fido2 = object({ credentialKind: kind('Fido2'), credentialInfo: proof, credentialName: text }, [
  'credentialName',
])
const key = object({ credentialKind: kind('Key'), credentialInfo: proof, credentialName: text }, [
  'credentialName',
])
const passwordProtectedKey = object(
  {
    credentialKind: kind('PasswordProtectedKey'),
    credentialInfo: proof,
    encryptedPrivateKey: text,
    credentialName: text,
  },
  ['credentialName'],
)
const recoveryKey = object(
  {
    credentialKind: kind('RecoveryKey'),
    credentialInfo: proof,
    encryptedPrivateKey: text,
    credentialName: text,
  },
  ['credentialName', 'encryptedPrivateKey'],
)
const password = object({ credentialKind: kind('Password'), credentialInfo: object({ password: text }) })
const totp = object({ credentialKind: kind('Totp'), credentialInfo: object({ otpCode: text }) })

const registrationInit = object({ orgId: text, username: text, registrationCode: text })

const registration = object(
  {
    firstFactorCredential: { oneOf: [fido2, key, passwordProtectedKey, password] },
    secondFactorCredential: { oneOf: [fido2, key, passwordProtectedKey, totp] },
    recoveryCredential: recoveryKey,
  },
  ['secondFactorCredential', 'recoveryCredential'],
)

const ajv = new Ajv({ strict: true, allErrors: true })

/** A body that fits its schema, or 400 with every place where it does not. */
function reader<T>(fits: ValidateFunction<T>): (body: string) => T {
  return (body) => {
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      throw new ApiError(400, 'The body is not JSON.')
    }
    if (fits(value)) return value
    throw new ApiError(400, 'Validation error: the body does not fit the schema.', fits.errors)
  }
}

export const readRegistrationInit = reader(
  ajv.compile<{ orgId: string; username: string; registrationCode: string }>(registrationInit),
)

export interface Attestation {
  credentialKind: string
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  credentialName?: string
}

export const readRegistration = reader(
  ajv.compile<{
    firstFactorCredential: Attestation
    secondFactorCredential?: Attestation
    recoveryCredential?: Attestation
  }>(registration),
)
