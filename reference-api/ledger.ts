import type { UserRegistrationChallenge } from '../src/core/protocol.js'

/** A credential that was verified and accepted. */
export interface LedgerCredential {
  uuid: string
  kind: string
  name: string
  /** base64url */
  credId: string
  /** COSE key for Fido2, base64url. */
  publicKey: string
  userVerified: boolean
  origin: string
}

export interface LedgerUser {
  id: string
  orgId: string
  username: string
  /** What the registration email carries. */
  registrationCode: string
  codeExpires: number
  credentials: LedgerCredential[]
}

/** One bearer token: good for one completing call on one challenge. */
export interface Session {
  user: LedgerUser
  challenge: UserRegistrationChallenge
  expires: number
  /** Set by the first completing call whose body fits the schema, whatever comes of it. */
  used?: { body: string; response?: unknown }
}

/** All that the stand-in remembers. */
export interface Ledger {
  users: Map<string, LedgerUser>
  sessions: Map<string, Session>
}

const SYMBOLS = 'abcdefghijkmnopqrstuvwxyz0123456789'.slice(0, 32)

function random(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => SYMBOLS[byte & 31]).join('')
}

/** An id in the API's form: `us-2ba0h-lvp2q-8v1860pcj1bh5irf`. */
export function newId(prefix: string): string {
  return `${prefix}-${random(5)}-${random(5)}-${random(16)}`
}

/** 32 symbols of 5 bits. */
export function newToken(): string {
  return random(32)
}

/** A user whose registration email was just sent. */
export function invite(
  ledger: Ledger,
  orgId: string,
  username: string,
  { codeTtl = 3_600_000, now = Date.now() }: { codeTtl?: number; now?: number } = {},
): LedgerUser {
  const user: LedgerUser = {
    id: newId('us'),
    orgId,
    username,
    registrationCode: [random(4), random(4), random(4), random(4)].join('-').toUpperCase(),
    codeExpires: now + codeTtl,
    credentials: [],
  }
  ledger.users.set(username, user)
  return user
}
