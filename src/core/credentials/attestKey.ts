import { toJson } from '../json.js'
import { sha256 } from '../crypto.js'
import { toBase64url, toHex, utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { toDer } from '../keyEncoding.js'
import { pageOrigin } from '../page.js'
import type { KeyAttestation, UserRegistrationChallenge } from '../protocol.js'

/** A P-256 key that can be attested, wherever its private half is stored. */
export interface AttestableKey {
  credId: string
  /** SPKI PEM. Signed and sent exactly as it is. */
  publicKey: string
  /** Signs `data` with ECDSA over SHA-256; resolves to r||s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** Options of {@link attestKey}. */
export interface AttestKeyOptions {
  /**
   * Also include the page's origin: adds `crossOrigin: false` and `origin` to the client data. Default false: the
   * API's documentation omits them.
   */
  includeOrigin?: boolean | undefined
  /** Name of the signature algorithm, sent as it is. Default: none, and the API detects it from the key. */
  algorithm?: string | undefined
}

/**
 * Creates the attestation that Key, PasswordProtectedKey and RecoveryKey share: client data, the fingerprint (the hash
 * of the client data and the public key), and a signature over the fingerprint.
 *
 * Source: https://docs.dfns.co/api-reference/auth/credentials-data
 *
 * @throws {RangeError} if `sign` returns anything but 64 bytes.
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
    // `toJson` omits `algorithm` if it is undefined.
    attestationData: toBase64url(utf8(toJson({ publicKey, signature, algorithm }))),
  }
}

/**
 * Serializes the client data of a key, with sorted members and without spaces, because the server may rebuild this text
 * to hash it.
 */
export function keyClientData(
  type: 'key.create' | 'key.get',
  challenge: string,
  includeOrigin = false,
): string {
  return toJson(
    includeOrigin ? { challenge, crossOrigin: false, origin: pageOrigin(), type } : { challenge, type },
  )
}

/** Returns the text that the key signs at registration. It binds the public key to the challenge. */
async function fingerprint(clientData: string, publicKey: string): Promise<string> {
  const clientDataHash = toHex(await sha256(utf8(clientData)))
  return toJson({ clientDataHash, publicKey })
}

/**
 * Ensures that a key is attested only for the user it was created for.
 *
 * @param made The challenge for which the key was created.
 * @param asked The challenge for which it is to be attested.
 * @throws {RegistrationError} `invalid_challenge` if they belong to different users.
 */
export function assertSameUser(made: UserRegistrationChallenge, asked: UserRegistrationChallenge): void {
  if (asked.user.id !== made.user.id) {
    throw new RegistrationError('invalid_challenge', {
      message: 'This key was made for another user. Create a new one for this challenge.',
      field: 'user.id',
    })
  }
}
