import { isoBase64URL } from '@simplewebauthn/server/helpers'
import type { CredentialKind, UserRegistrationChallenge } from '../src/core/protocol.js'

/** A credential that was verified and accepted. Which of the optional fields it has depends on its kind. */
export interface LedgerCredential {
  uuid: string
  kind: CredentialKind
  name: string
  /** As what it was registered. Only a recovery credential cannot sign in. */
  factor: 'first' | 'second' | 'recovery'
  /** base64url */
  credId?: string
  /** base64url: COSE for Fido2, SPKI DER for the keys. */
  publicKey?: string
  userVerified?: boolean
  origin?: string
  /** How often a passkey says that it has signed; 0 where it does not count. */
  counter?: number
  /** Opaque. */
  encryptedPrivateKey?: string
  /** Parameters, salt and PBKDF2 hash. */
  passwordHash?: string
  /** Base32. */
  otpSecret?: string
  /** The time step of the last code that was taken; only later ones count (RFC 6238 §5.2). */
  otpStep?: number
}

/** What a verifier makes of an attestation. */
export type Proven = Omit<LedgerCredential, 'uuid' | 'name' | 'factor'>

/** What is asked of a registration: the organisation's rule, or another for one user. */
export interface RegistrationPolicy {
  /** What may be registered. `Password` is deprecated by the API, so it is offered only where it is asked for. */
  supportedCredentialKinds: UserRegistrationChallenge['supportedCredentialKinds']
  /** Whether init hands out a new secret in `otpUrl` when `Totp` is among the second factors. Default false. */
  totp: boolean
  /** Milliseconds that a bearer token lives. Default 300 000. Of one user it is that of a registration or recovery. */
  tokenTtl: number
  /** Where passkeys may be kept. Default: anywhere. */
  authenticatorAttachment?: UserRegistrationChallenge['authenticatorSelection']['authenticatorAttachment']
}

export interface LedgerUser {
  id: string
  orgId: string
  username: string
  /** The host's own name for them. */
  externalId?: string
  /** What the registration email carries. */
  registrationCode: string
  codeExpires: number
  /** What the recovery email carries. Gone once it has begun a recovery. */
  verificationCode?: string
  verificationCodeExpires?: number
  /** Where it departs from that of the organisation. */
  policy?: Partial<RegistrationPolicy>
  /** Those that count. */
  credentials: LedgerCredential[]
  /** Those from before a recovery. They are good for nothing, and their ids stay taken. */
  voided: LedgerCredential[]
}

/** One bearer token: good for one completing call on one challenge. */
export interface Session {
  user: LedgerUser
  challenge: UserRegistrationChallenge
  expires: number
  /** Base32, of the `otpUrl` in the challenge. */
  otpSecret?: string
  /** Set by the first completing call whose body fits the schema, whatever comes of it. */
  used?: { body: string; response?: unknown }
}

/** One bearer token of a recovery. */
export interface Recovery extends Session {
  /** The one whose proof it takes. */
  credential: LedgerCredential
}

/** One sign-in that has begun. */
export interface Login {
  user: LedgerUser
  challenge: string
  expires: number
}

/** All that the stand-in remembers. */
export interface Ledger {
  users: Map<string, LedgerUser>
  /** Registrations, by temporary authentication token. */
  sessions: Map<string, Session>
  /** By temporary authentication token. Apart, since the token of the one is none of the other. */
  recoveries: Map<string, Recovery>
  /** By challenge identifier. */
  logins: Map<string, Login>
  /** Who is signed in, by token. */
  signedIn: Map<string, LedgerUser>
}

/** An hour: the documents give no time. */
const CODE_TTL = 3_600_000

const SYMBOLS = 'abcdefghijkmnopqrstuvwxyz0123456789'.slice(0, 32)

function random(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => SYMBOLS[byte & 31]).join('')
}

/** A code in the form that the API's samples have. */
function newCode(): string {
  return [random(4), random(4), random(4), random(4)].join('-').toUpperCase()
}

/** An id in the API's form: `us-2ba0h-lvp2q-8v1860pcj1bh5irf`. */
export function newId(prefix: string): string {
  return `${prefix}-${random(5)}-${random(5)}-${random(16)}`
}

/** A challenge in the API's form: base64url of an id. */
export function newChallenge(): string {
  return isoBase64URL.fromUTF8String(newId('ch'))
}

/**
 * A token in the API's form, a JWT with the claims its SDK reads. The ledger knows its own tokens, so 32 random
 * symbols of 5 bits stand where the signature would be.
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
  return [...parts, random(32)].join('.')
}

/** How long a code is good, and from when. */
interface CodeLife {
  codeTtl?: number
  now?: number
}

/** A user whose registration email was just sent. */
export function invite(ledger: Ledger, orgId: string, username: string, life?: CodeLife): LedgerUser {
  const user: LedgerUser = {
    id: newId('us'),
    orgId,
    username,
    registrationCode: '',
    codeExpires: 0,
    credentials: [],
    voided: [],
  }
  renewCode(user, life)
  ledger.users.set(username, user)
  return user
}

/** Another registration code. The one before is void. */
export function renewCode(user: LedgerUser, { codeTtl = CODE_TTL, now = Date.now() }: CodeLife = {}): void {
  user.registrationCode = newCode()
  user.codeExpires = now + codeTtl
}

/** Another verification code for a recovery. The one before is void. */
export function renewVerificationCode(
  user: LedgerUser,
  { codeTtl = CODE_TTL, now = Date.now() }: CodeLife = {},
): void {
  user.verificationCode = newCode()
  user.verificationCodeExpires = now + codeTtl
}
