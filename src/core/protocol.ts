/**
 * The wire format of the Dfns API: names, spelling and optionality are the API's own.
 * Sources: https://docs.dfns.co/api-reference/auth (registration) and the types of `@dfns/sdk`.
 */
import type { KnownNetwork } from './networks.js'

/** Credential kinds of the API. The server may list kinds that this version does not know. */
export type CredentialKind = 'Fido2' | 'Key' | 'PasswordProtectedKey' | 'RecoveryKey' | 'Password' | 'Totp'

/** A string type that suggests the known values and allows any other, which a newer server may send. */
export type Open<Known extends string> = Known | (string & {})

/** Body of `POST /auth/registration/init`. */
export interface UserRegistrationInitRequest {
  /** ID of the organization, `or-...`. Required unless `tenantId` is given. */
  orgId?: string
  /** ID of the tenant, instead of `orgId`. */
  tenantId?: string
  /** The user's name in the organization, usually an email address. */
  username?: string
  /** The code from the registration email. */
  registrationCode?: string
}

/** Relying party (WebAuthn Level 3 §5.4.2). `id` is a domain, never an origin. */
export interface RelyingParty {
  /** The domain that passkeys are for: the page's own or a parent of it. */
  id: string
  /** What the user calls you: on the card, on the recovery kit and in the browser's own dialogs. */
  name: string
}

/** A WebAuthn Level 3 hint (§5.8.7): this device, a phone or tablet nearby, or a security key. */
export type PasskeyHint = 'client-device' | 'hybrid' | 'security-key'

/** One entry of `excludeCredentials`. `id` is base64url. */
export interface PublicKeyCredentialReference {
  type: string
  id: string
}

/** The answer of `POST /auth/registration/init`, `/delegated` and `/social`, after validation. */
export interface UserRegistrationChallenge {
  /** `id`, as UTF-8, becomes the user handle (1 to 64 bytes); `name` is the salt of a recovery key. */
  user: { id: string; name: string; displayName: string }
  /**
   * Bearer token only for the call that answers this challenge. The host's server may keep it instead of sending it
   * to the page.
   */
  temporaryAuthenticationToken?: string
  /**
   * A string whose contents mean nothing to the page. All credentials of one registration answer the same challenge.
   */
  challenge: string
  /** Deprecated by the API: the host should name the relying party instead. */
  rp?: { id?: string; name?: string }
  supportedCredentialKinds: { firstFactor: Open<CredentialKind>[]; secondFactor: Open<CredentialKind>[] }
  authenticatorSelection: {
    authenticatorAttachment?: 'platform' | 'cross-platform'
    residentKey: 'required' | 'preferred' | 'discouraged'
    requireResidentKey: boolean
    userVerification: 'required' | 'preferred' | 'discouraged'
  }
  attestation: 'none' | 'indirect' | 'direct' | 'enterprise'
  /** Never sent by the API. WebAuthn hints for where to create the passkey, best first (WebAuthn Level 3 §5.8.7). */
  hints?: PasskeyHint[]
  /** COSE algorithm numbers in the server's order. At least one. */
  pubKeyCredParams: { type: 'public-key'; alg: number }[]
  /** At most 64 credentials, each with an ID that can be decoded. */
  excludeCredentials: PublicKeyCredentialReference[]
  /** `otpauth:` address of a new Totp seed. Secret. */
  otpUrl?: string
}

/** Attestation of a passkey: base64url of its ID, and of `clientDataJSON` and `attestationObject` of the response. */
export interface Fido2Attestation {
  credentialKind: 'Fido2'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  /** Name of the credential, at least one character. */
  credentialName?: string
}

/** Attestation of a raw key: base64url of the client data and of `{publicKey, signature}`. */
export interface KeyAttestation {
  credentialKind: 'Key'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  credentialName?: string
}

/** Like {@link KeyAttestation}, with the private key encrypted under a password. */
export interface PasswordProtectedKeyAttestation {
  credentialKind: 'PasswordProtectedKey'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  /** The encrypted private key. Opaque to the API. */
  encryptedPrivateKey: string
  credentialName?: string
}

/** Like {@link KeyAttestation}, with the private key encrypted under a recovery code. */
export interface RecoveryKeyAttestation {
  credentialKind: 'RecoveryKey'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  /** The encrypted private key. Opaque to the API. */
  encryptedPrivateKey?: string
  credentialName?: string
}

/**
 * Assertion at sign-in of a private key that is no passkey, so without authenticator data: base64url of the client
 * data, and of the DER signature over its bytes.
 */
export interface CredentialAssertion {
  credId: string
  clientData: string
  signature: string
}

/** A raw key's answer to a login challenge. */
export interface KeyAssertion {
  kind: 'Key'
  credentialAssertion: CredentialAssertion
}

/** The answer of a decrypted {@link PasswordProtectedKeyAttestation} to a login challenge. */
export interface PasswordProtectedKeyAssertion {
  kind: 'PasswordProtectedKey'
  credentialAssertion: CredentialAssertion
}

/**
 * An encrypted key that the API stores for the user: one of `allowCredentials.passwordProtectedKey` of a login
 * challenge.
 */
export interface AllowedPasswordProtectedKey {
  /** The credential ID; any string. */
  id: string
  encryptedPrivateKey: string
}

/** The signature of the old recovery key over the new credentials. */
export interface RecoveryKeyAssertion {
  kind: 'RecoveryKey'
  credentialAssertion: CredentialAssertion
}

/** Deprecated by the API. */
export interface PasswordAttestation {
  credentialKind: 'Password'
  credentialInfo: { password: string }
}

/** Deprecated by the API. */
export interface TotpAttestation {
  credentialKind: 'Totp'
  credentialInfo: { otpCode: string }
}

/** A credential that can be the first factor. */
export type FirstFactorAttestation =
  Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | PasswordAttestation

/** A credential that can be the second factor. */
export type SecondFactorAttestation =
  Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | TotpAttestation

/** Body of `POST /auth/registration`. */
export interface UserRegistrationRequest {
  firstFactorCredential: FirstFactorAttestation
  secondFactorCredential?: SecondFactorAttestation
  recoveryCredential?: RecoveryKeyAttestation
}

/** One wallet to create with the user. */
export interface WalletRequest {
  network: Open<KnownNetwork>
  name?: string
}

/** Body of `POST /auth/registration/enduser`: a registration request with at least one wallet. */
export interface EndUserRegistrationRequest extends UserRegistrationRequest {
  wallets: WalletRequest[]
}

/** Answer of `POST /auth/registration`. */
export interface UserRegistrationResponse {
  credential: { uuid: string; kind: Open<CredentialKind>; name: string }
  user: { id: string; username: string; orgId: string }
}

/**
 * A wallet in the answer of `POST /auth/registration/enduser`. `address` is absent while the API is still generating
 * the key of the wallet.
 */
export interface Wallet {
  id: string
  network: string
  status: string
  address?: string
  name?: string
  [field: string]: unknown
}

/** Answer of `POST /auth/registration/enduser`. */
export interface EndUserRegistrationResponse extends UserRegistrationResponse {
  /** Bearer token of the new user. Passed to the host and stored nowhere. */
  authentication: { token: string }
  wallets: Wallet[]
}

/** Body of `POST /auth/recover/user/code`, which emails a verification code. */
export interface UserRecoveryCodeRequest {
  username: string
  /** ID of the organization, `or-...`. Required unless `tenantId` is given. */
  orgId?: string
  /** ID of the tenant, instead of `orgId`. */
  tenantId?: string
}

/** Body of `POST /auth/recover/user/init`. The recovery kit has every field except the code from the email. */
export interface UserRecoveryInitRequest extends UserRecoveryCodeRequest {
  /** The code that the API emailed to the user. */
  verificationCode: string
  /** ID of the recovery key. */
  credentialId: string
}

/** An encrypted recovery key that the API stores for the user. */
export interface AllowedRecoveryCredential {
  /** The credential ID; any string. */
  id: string
  /** The `encryptedPrivateKey` with which it was registered. */
  encryptedRecoveryKey: string
}

/** The answer of `POST /auth/recover/user/init` and `/delegated`, after validation. */
export interface UserRecoveryChallenge extends UserRegistrationChallenge {
  /** The recovery keys that can answer the challenge. At least one. */
  allowedRecoveryCredentials: AllowedRecoveryCredential[]
}

/** Body of `POST /auth/recover/user`. If accepted, it voids all earlier credentials of the user. */
export interface RecoverUserRequest {
  /** Signature over the exact serialization of `newCredentials`. */
  recovery: RecoveryKeyAssertion
  newCredentials: UserRegistrationRequest
}

/** Answer of `POST /auth/recover/user`. */
export type RecoverUserResponse = UserRegistrationResponse

/** The server calls of a registration: functions of the host, or `dfnsApi({ baseUrl })`. */
export interface RegistrationApi {
  /**
   * True if `complete` needs `temporaryAuthenticationToken`. A challenge without it is then refused before the
   * ceremony.
   */
  readonly needsToken?: boolean
  /**
   * Fields that `init` needs. The user is asked, in this order, for those that `initRequest` lacks. Of `orgId` and
   * `tenantId`, one is enough. Default: none.
   */
  readonly initFields?: readonly (keyof UserRegistrationInitRequest)[]
  /**
   * Begins a registration: `POST /auth/registration/init`, or the host's own route to init, delegated or social. The
   * widget validates the answer. Without `init`, `onError` gets `challenge_expired` and the host passes a new
   * challenge.
   */
  init?(input: UserRegistrationInitRequest, context: { signal: AbortSignal }): Promise<unknown>
  /** Asks the API to send a new registration code, which voids the previous one: `PUT /auth/registration/code`. */
  resendCode?(
    user: Pick<UserRegistrationInitRequest, 'orgId' | 'tenantId' | 'username'>,
    context: { signal: AbortSignal },
  ): Promise<unknown>
  /**
   * Submits the request. Resolves to the API's answer. A thrown value that is not a `RegistrationError` means that the
   * outcome is unknown. `attemptId` is the same for every try of one request body, so that the host's server can
   * recognize a retry.
   */
  complete(
    request: UserRegistrationRequest | EndUserRegistrationRequest,
    context: { challenge: UserRegistrationChallenge; attemptId: string; signal: AbortSignal },
  ): Promise<unknown>
}
