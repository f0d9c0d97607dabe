import { toJson } from '../json.js'
import { sha256 } from '../crypto.js'
import { toBase64url, toHex, utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { toDer } from '../keyEncoding.js'
import { pageOrigin } from '../page.js'
import type { KeyAttestation, UserRegistrationChallenge } from '../protocol.js'

/** A P-256 key that can prove itself, wherever it lives. */
export interface AttestableKey {
  credId: string
  /** SPKI PEM. Signed and sent exactly as it stands here. */
  publicKey: string
  /** ECDSA over SHA-256 of `data`; resolves to r||s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** How {@link attestKey} words its proof. */
export interface AttestKeyOptions {
  /** Also name the page: adds `crossOrigin: false` and `origin` to the client data. Default false, as the API documents. */
  includeOrigin?: boolean | undefined
  /** Sent as it is. Default: left out, and the API tells by the key. */
  algorithm?: string | undefined
}

/**
 * The proof that Key, PasswordProtectedKey and RecoveryKey share: client data, its hash and the public key as the
 * fingerprint, a signature over that.
 *
 * Source: https://docs.dfns.co/api-reference/auth/credentials-data
 *
 * @throws {RangeError} when `sign` gives anything but 64 bytes.
 */
export async function attestKey(
  { challenge }: Pick<UserRegistrationChallenge, 'challenge'>,
  key: AttestableKey,
  { includeOrigin, algorithm }: AttestKeyOptions = {},
): Promise<KeyAttestation['credentialInfo']> {
  const { credId, publicKey } = key
  const clientData = keyClientData('key.create', challenge, includeOrigin)
  const signature = toHex(toDer(await key.sign(utf8(await fingerprint(clientData, publicKey)))))
  return {
    credId,
    clientData: toBase64url(utf8(clientData)),
    // A member that is undefined is left out.
    attestationData: toBase64url(utf8(toJson({ publicKey, signature, algorithm }))),
  }
}

/** Client data of a key: sorted and without spaces, because the server may build it again to hash it. */
export function keyClientData(
  type: 'key.create' | 'key.get',
  challenge: string,
  includeOrigin = false,
): string {
  return toJson(
    includeOrigin ? { challenge, crossOrigin: false, origin: pageOrigin(), type } : { challenge, type },
  )
}

/** What is signed: it binds the public key to the challenge. */
async function fingerprint(clientData: string, publicKey: string): Promise<string> {
  const clientDataHash = toHex(await sha256(utf8(clientData)))
  return toJson({ clientDataHash, publicKey })
}

/**
 * A key outlives a challenge, but not its user.
 *
 * @throws {RegistrationError} `invalid_challenge` when the new challenge is of somebody else.
 */
export function assertSameUser(made: UserRegistrationChallenge, asked: UserRegistrationChallenge): void {
  if (asked.user.id !== made.user.id) {
    throw new RegistrationError('invalid_challenge', {
      message: 'This key was made for another user. Create a new one for this challenge.',
      field: 'user.id',
    })
  }
}
