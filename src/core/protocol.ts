/**
 * The wire of the Dfns API, as it stands there: names, spelling and optionality are the API's own.
 * Sources: https://docs.dfns.co/api-reference/auth (registration) and the types of `@dfns/sdk`.
 */
import type { KnownNetwork } from './networks.js'

/** Kinds of credential the API registers. The server may list kinds that are newer than this file. */
export type CredentialKind = 'Fido2' | 'Key' | 'PasswordProtectedKey' | 'RecoveryKey' | 'Password' | 'Totp'

/** A value known today, or any other string a newer server may send. */
export type Open<Known extends string> = Known | (string & {})

/** Body of `POST /auth/registration/init`. */
export interface UserRegistrationInitRequest {
  /** Organisation id, `or-...`. This one or `tenantId` names the organisation. */
  orgId?: string
  /** Tenant id, in place of `orgId`. */
  tenantId?: string
  /** The user's name in the organisation, usually an email address. */
  username?: string
  /** The code from the registration email. */
  registrationCode?: string
}

/** Relying party (WebAuthn Level 3 §5.4.2). `id` is a domain, never an origin. */
export interface RelyingParty {
  id: string
  name: string
}

/** A hint of WebAuthn Level 3: this device, a phone or tablet nearby, or a security key. */
export type PasskeyPlace = 'client-device' | 'hybrid' | 'security-key'

/** One entry of `excludeCredentials`. `id` is base64url. */
export interface PublicKeyCredentialReference {
  type: string
  id: string
}

/** The answer of `POST /auth/registration/init`, `/delegated` and `/social`, after it was checked. */
export interface UserRegistrationChallenge {
  /** `id` becomes the user handle as UTF-8 bytes (1 to 64); `name` is what a recovery key is salted with. */
  user: { id: string; name: string; displayName: string }
  /** Bearer token of the completing call only. A host's server may hold it back. */
  temporaryAuthenticationToken?: string
  /** Opaque. Every credential of one registration answers the same challenge. */
  challenge: string
  /** Deprecated by the API: the relying party is the client's to name. */
  rp?: { id?: string; name?: string }
  supportedCredentialKinds: { firstFactor: Open<CredentialKind>[]; secondFactor: Open<CredentialKind>[] }
  authenticatorSelection: {
    authenticatorAttachment?: 'platform' | 'cross-platform'
    residentKey: 'required' | 'preferred' | 'discouraged'
    requireResidentKey: boolean
    userVerification: 'required' | 'preferred' | 'discouraged'
  }
  attestation: 'none' | 'indirect' | 'direct' | 'enterprise'
  /** Never sent by the API: where the passkey should live, best first (WebAuthn Level 3 §5.8.7). */
  hints?: PasskeyPlace[]
  /** In the server's order, by their COSE numbers. At least one. */
  pubKeyCredParams: { type: 'public-key'; alg: number }[]
  /** At most 64, each with an id that decodes. */
  excludeCredentials: PublicKeyCredentialReference[]
  /** `otpauth:` address of a new Totp secret. Secret. */
  otpUrl?: string
}

/** Proof for Fido2: base64url of the ids and buffers of an `AuthenticatorAttestationResponse`. */
export interface Fido2Attestation {
  credentialKind: 'Fido2'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  /** 1 character or more. */
  credentialName?: string
}

/** Proof for a raw key: base64url of the client data and of `{publicKey, signature}`. */
export interface KeyAttestation {
  credentialKind: 'Key'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  credentialName?: string
}

/** As {@link KeyAttestation}, with the private key sealed under a password. */
export interface PasswordProtectedKeyAttestation {
  credentialKind: 'PasswordProtectedKey'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  /** Opaque to the API. */
  encryptedPrivateKey: string
  credentialName?: string
}

/** As {@link KeyAttestation}, with the private key sealed under a recovery code. */
export interface RecoveryKeyAttestation {
  credentialKind: 'RecoveryKey'
  credentialInfo: { credId: string; clientData: string; attestationData: string }
  /** Opaque to the API. */
  encryptedPrivateKey?: string
  credentialName?: string
}

/** Proof when signing in: base64url of the client data and of the signature (DER) over it. */
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

/** The answer of an opened {@link PasswordProtectedKeyAttestation} to a login challenge. */
export interface PasswordProtectedKeyAssertion {
  kind: 'PasswordProtectedKey'
  credentialAssertion: CredentialAssertion
}

/** A sealed key that the API keeps for the user: one of `allowCredentials.passwordProtectedKey` of a login challenge. */
export interface AllowedPasswordProtectedKey {
  /** Any text it was registered under. */
  id: string
  encryptedPrivateKey: string
}

/** What the old recovery key says to the new credentials. */
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

export type FirstFactorAttestation =
  Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | PasswordAttestation

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

/** Body of `POST /auth/registration/enduser`: the same, and at least one wallet. */
export interface EndUserRegistrationRequest extends UserRegistrationRequest {
  wallets: WalletRequest[]
}

/** Answer of `POST /auth/registration`. */
export interface UserRegistrationResponse {
  credential: { uuid: string; kind: Open<CredentialKind>; name: string }
  user: { id: string; username: string; orgId: string }
}

/** A wallet in the answer. `address` is absent while its key is still being made. */
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
  /** Bearer token of the new user. Handed to the host, kept nowhere. */
  authentication: { token: string }
  wallets: Wallet[]
}

/** Body of `POST /auth/recover/user/code`, which has a verification code sent by email. */
export interface UserRecoveryCodeRequest {
  username: string
  /** Organisation id, `or-...`. This one or `tenantId` names the organisation. */
  orgId?: string
  /** Tenant id, in place of `orgId`. */
  tenantId?: string
}

/** Body of `POST /auth/recover/user/init`. All but the code from the email stands on the recovery kit. */
export interface UserRecoveryInitRequest extends UserRecoveryCodeRequest {
  /** From the email. */
  verificationCode: string
  /** Of the recovery key. */
  credentialId: string
}

/** A recovery key that the API keeps for the user. */
export interface AllowedRecoveryCredential {
  /** Any text it was registered under. */
  id: string
  /** `encryptedPrivateKey` of its registration. */
  encryptedRecoveryKey: string
}

/** The answer of `POST /auth/recover/user/init` and `/delegated`, after it was checked. */
export interface UserRecoveryChallenge extends UserRegistrationChallenge {
  /** At least one. */
  allowedRecoveryCredentials: AllowedRecoveryCredential[]
}

/** Body of `POST /auth/recover/user`. Accepted, it voids every credential the user had before. */
export interface RecoverUserRequest {
  /** Signed over `newCredentials`, letter by letter. */
  recovery: RecoveryKeyAssertion
  newCredentials: UserRegistrationRequest
}

/** Answer of `POST /auth/recover/user`. */
export type RecoverUserResponse = UserRegistrationResponse

/** What the host supplies: its own two functions, or `dfnsApi({ baseUrl })`. */
export interface RegistrationApi {
  /** True when `complete` cannot work without `temporaryAuthenticationToken`, so that its absence shows before the ceremony. */
  readonly needsToken?: boolean
  /**
   * What `init` cannot do without: each one that `initRequest` lacks is asked of the user, in this order. Of `orgId` and
   * `tenantId`, one is enough. Default: nothing.
   */
  readonly initFields?: readonly (keyof UserRegistrationInitRequest)[]
  /**
   * Begins a registration: `POST /auth/registration/init`, or the host's own route to init, delegated or social.
   * The answer is checked before use. Without it, an expired challenge is reported and the host passes a new one.
   */
  init?(input: UserRegistrationInitRequest, context: { signal: AbortSignal }): Promise<unknown>
  /** Has a new registration code sent, which voids the one before: `PUT /auth/registration/code`. */
  resendCode?(
    user: Pick<UserRegistrationInitRequest, 'orgId' | 'tenantId' | 'username'>,
    context: { signal: AbortSignal },
  ): Promise<unknown>
  /**
   * Sends what was collected. Resolves to the API's answer; whatever it throws that is not a `RegistrationError`
   * leaves the outcome open. `attemptId` stays the same for every try of one body, so that a server can tell a repeat.
   */
  complete(
    request: UserRegistrationRequest | EndUserRegistrationRequest,
    context: { challenge: UserRegistrationChallenge; attemptId: string; signal: AbortSignal },
  ): Promise<unknown>
}
