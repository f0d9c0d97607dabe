import { blake2b } from '@noble/hashes/blake2.js'
import { toBase64url, utf8 } from './bytes.js'
import { type LedgerUser, newId } from './ledger.js'
import { coseKeyOf, newKeys } from './softwareCredential.js'

/** What made-up users are derived from: without it, nobody can tell them from others. */
interface Seed {
  secret: Uint8Array
  /** Nobody has the private key. */
  publicKey: string
}

let seed: Promise<Seed> | undefined

async function newSeed(): Promise<Seed> {
  return {
    secret: crypto.getRandomValues(new Uint8Array(32)),
    publicKey: toBase64url(await coseKeyOf(await newKeys())),
  }
}

/**
 * Returns a user who does not exist, for a sign-in with a name that nobody has, or that has not finished registering:
 * one passkey that no authenticator holds. A name always gets the same one, or a second try would tell.
 *
 * Source: https://www.w3.org/TR/webauthn-3/#sctn-username-enumeration
 */
export async function decoyOf(username: string, orgId: string): Promise<LedgerUser> {
  const { secret, publicKey } = await (seed ??= newSeed())
  const derived = (purpose: string, dkLen: number) =>
    blake2b(utf8(JSON.stringify([purpose, orgId, username])), { key: secret, dkLen })
  return {
    id: newId('us', derived('user', 26)),
    orgId,
    username,
    registrationCode: '',
    codeExpires: 0,
    credentials: [
      {
        uuid: newId('cr', derived('uuid', 26)),
        kind: 'Fido2',
        name: '',
        factor: 'first',
        credId: toBase64url(derived('credential', 32)),
        publicKey,
        userVerified: true,
        counter: 0,
      },
    ],
    voided: [],
    wallets: [],
  }
}
