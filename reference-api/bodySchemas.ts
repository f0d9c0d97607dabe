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

const to = (name: string) => ({ $ref: name })
const credentials = {
  fido2: credential('Fido2', proof),
  key: credential('Key', proof),
  passwordProtectedKey: credential('PasswordProtectedKey', proof, sealed),
  recoveryKey: credential('RecoveryKey', proof, sealed, ['encryptedPrivateKey']),
  password: credential('Password', object({ password: text })),
  totp: credential('Totp', object({ otpCode: text })),
}
const factors = {
  firstFactorCredential: {
    oneOf: [to('fido2'), to('key'), to('passwordProtectedKey'), to('password')],
  },
  secondFactorCredential: { oneOf: [to('fido2'), to('key'), to('passwordProtectedKey'), to('totp')] },
  recoveryCredential: to('recoveryKey'),
}
const optionalFactors = ['secondFactorCredential', 'recoveryCredential']
const wallets = { type: 'array', minItems: 1, items: object({ network: text, name: text }, ['name']) }

const keyAssertion = { credId: text, clientData: text, signature: text, algorithm: text }
const fido2Assertion = { ...keyAssertion, authenticatorData: text, userHandle: text }
/** An assertion of a credential that the user has. */
const asserted = (name: string, fields: Record<string, unknown>) =>
  object({ kind: kind(name), credentialAssertion: object(fields, ['algorithm', 'userHandle']) })
const assertions = {
  assertedFido2: asserted('Fido2', fido2Assertion),
  assertedKey: asserted('Key', keyAssertion),
  assertedPasswordProtectedKey: asserted('PasswordProtectedKey', keyAssertion),
}
const either = [to('assertedFido2'), to('assertedKey'), to('assertedPasswordProtectedKey')]

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

/** What the bodies refer to, by these names. */
export const sharedSchemas = { ...credentials, ...assertions }

/** Of each request that has a body. */
export const bodySchemas = {
  registrationInit: object({ orgId: text, username: text, registrationCode: text }),
  registrationDelegated: object({ email: text, kind: kind('EndUser'), externalId: text }, ['externalId']),
  registrationSocial: object({ idToken: text, socialLoginProviderKind: kind('Oidc'), orgId: text }, [
    'orgId',
  ]),
  user: object({ username: text, orgId: text }),
  loginInit: object({ orgId: text, username: text, loginCode: text }, ['username', 'loginCode']),
  registration: object(factors, optionalFactors),
  registrationEndUser: object({ ...factors, wallets }, optionalFactors),
  recoveryInit: object({ username: text, verificationCode: text, orgId: text, credentialId: text }),
  recovery: object({
    recovery: asserted('RecoveryKey', keyAssertion),
    newCredentials: object(factors, optionalFactors),
  }),
  invitation: object({ username: text, ...policy }, Object.keys(policy)),
  login: object(
    {
      challengeIdentifier: text,
      firstFactor: { oneOf: [...either, object({ kind: kind('Password'), password: text })] },
      secondFactor: { oneOf: [...either, object({ kind: kind('Totp'), otpCode: text })] },
    },
    ['secondFactor'],
  ),
  userActionInit: object(
    {
      userActionPayload: { type: 'string' },
      userActionHttpMethod: text,
      userActionHttpPath: text,
      userActionServerKind: text,
    },
    ['userActionServerKind'],
  ),
  userAction: object({ challengeIdentifier: text, firstFactor: to('assertedKey') }),
}
