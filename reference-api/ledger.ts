import { isoBase64URL } from '@simplewebauthn/server/helpers'
import type { CredentialKind, UserRegistrationChallenge, Wallet } from '../src/core/protocol.js'
import { newCode, randomText } from './randomText.js'

/** A credential that was verified and accepted. Its optional fields depend on its kind. */
export interface LedgerCredential {
  uuid: string
  kind: CredentialKind
  name: string
  /** The factor as which the credential was registered. A recovery credential cannot sign in. */
  factor: 'first' | 'second' | 'recovery'
  /** Credential ID, base64url. */
  credId?: string
  /** base64url: COSE for Fido2, SPKI DER for the keys. */
  publicKey?: string
  userVerified?: boolean
  origin?: string
  /** Signature counter of a passkey; 0 if the authenticator has none. */
  counter?: number
  /** The encrypted private key. Opaque to the API. */
  encryptedPrivateKey?: string
  /** PBKDF2 parameters, salt and hash. */
  passwordHash?: string
  /** Totp seed in base32. */
  otpSecret?: string
  /** The time step of the last accepted code; only later ones are accepted (RFC 6238 §5.2). */
  otpStep?: number
}

/** The result of verifying an attestation. */
export type VerifiedCredential = Omit<LedgerCredential, 'uuid' | 'name' | 'factor'>

/** The rules for a registration, of the organization or of one user. */
export interface RegistrationPolicy {
  /** Credential kinds that may be registered. The API has deprecated `Password`, so it is offered only on request. */
  supportedCredentialKinds: UserRegistrationChallenge['supportedCredentialKinds']
  /** Whether init returns a new `otpUrl` if `Totp` is among the second factors. Default false. */
  totp: boolean
  /**
   * Lifetime of a bearer token in milliseconds. Default 300 000. In the policy of one user, it applies to registrations
   * and recoveries.
   */
  tokenTtl: number
  /** Where passkeys may be created. Default: anywhere. */
  authenticatorAttachment?: UserRegistrationChallenge['authenticatorSelection']['authenticatorAttachment']
}

export interface LedgerUser {
  id: string
  orgId: string
  username: string
  /** The host's own ID of the user. */
  externalId?: string
  /** The code in the registration email. */
  registrationCode: string
  registrationCodeExpires: number
  /** The code in the recovery email. Removed when a recovery begins with it. */
  verificationCode?: string
  verificationCodeExpires?: number
  /** The code in the email for a sign-in. It stays valid until it expires, because a refused proof needs another init. */
  loginCode?: string
  loginCodeExpires?: number
  /** Rules that differ from those of the organization. */
  policy?: Partial<RegistrationPolicy>
  /** The valid credentials. */
  credentials: LedgerCredential[]
  /** Credentials that a recovery voided. They are never accepted, and their IDs stay taken. */
  voided: LedgerCredential[]
  /** What was created with the registration. */
  wallets: Wallet[]
}

/** A bearer token, valid for one final call with one challenge. */
export interface Session {
  user: LedgerUser
  challenge: UserRegistrationChallenge
  expires: number
  /** The Totp seed of the challenge's `otpUrl`, in base32. */
  otpSecret?: string
  /** Set by the first final call whose body fits the schema, whatever its result. */
  used?: { body: string; response?: unknown }
}

/** A bearer token of a recovery. */
export interface Recovery extends Session {
  /** The recovery key that has to sign. */
  credential: LedgerCredential
}

/** A sign-in that has begun. */
export interface Login {
  /** Undefined where no name was given: the passkey says who signs in. */
  user: LedgerUser | undefined
  challenge: string
  expires: number
}

/** All data of the stand-in. */
export interface Ledger {
  users: Map<string, LedgerUser>
  /** Registrations, by temporary authentication token. */
  sessions: Map<string, Session>
  /**
   * Recoveries, by temporary authentication token. Separate, because the token of a registration is not valid for a
   * recovery.
   */
  recoveries: Map<string, Recovery>
  /** Sign-ins that have begun, by challenge identifier. */
  logins: Map<string, Login>
  /** Signed-in users, by token. */
  signedIn: Map<string, LedgerUser>
}

/** One hour: the documents do not state a lifetime. */
const CODE_TTL = 3_600_000

/** Returns an ID in the API's format: `us-2ba0h-lvp2q-8v1860pcj1bh5irf`. */
export function newId(prefix: string): string {
  return [prefix, randomText(5), randomText(5), randomText(16)].join('-')
}

/** Returns a challenge in the API's format: base64url of an ID. */
export function newChallenge(): string {
  return isoBase64URL.fromUTF8String(newId('ch'))
}

/**
 * Returns a token in the API's format, a JWT with the claims that its SDK reads. The ledger looks its tokens up, so
 * instead of a signature the JWT has 32 random symbols of 5 bits.
 */
export function newToken(user?: LedgerUser, expires?: number): string {
  const claims = {
    ...(expires === undefined ? {} : { exp: Math.floor(expires / 1000) }),
    ...(user && {
      'https://custom/username': user.username,
      'https://custom/app_metadata': { userId: user.id, orgId: user.orgId },
    }),
  }
  const parts = [{ alg: 'EdDSA', typ: 'JWT' }, claims].map((part) =>
    isoBase64URL.fromUTF8String(JSON.stringify(part)),
  )
  return [...parts, randomText(32)].join('.')
}

/** Lifetime of a code, and the present time. */
interface CodeLife {
  codeTtl?: number
  now?: number
}

/** Creates a user to whom a registration email was just sent. */
export function invite(ledger: Ledger, orgId: string, username: string, life?: CodeLife): LedgerUser {
  const user: LedgerUser = {
    id: newId('us'),
    orgId,
    username,
    registrationCode: '',
    registrationCodeExpires: 0,
    credentials: [],
    voided: [],
    wallets: [],
  }
  renewCode(user, 'registrationCode', life)
  ledger.users.set(username, user)
  return user
}

/** A code that the API emails, by its name in {@link LedgerUser}. */
export type EmailedCode = 'registrationCode' | 'verificationCode' | 'loginCode'

/** Gives the user another code, which voids the previous one. */
export function renewCode(
  user: LedgerUser,
  code: EmailedCode,
  { codeTtl = CODE_TTL, now = Date.now() }: CodeLife = {},
): void {
  user[code] = newCode()
  user[`${code}Expires`] = now + codeTtl
}
