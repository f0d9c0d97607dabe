import { toBase64url, utf8 } from '../encoding.js'
import { toDer } from '../keyEncoding.js'
import type { CredentialAssertion } from '../protocol.js'
import { keyClientData } from './attestKey.js'

/** A key that was registered and can sign. */
export interface KeySigner {
  /** The credential id it was registered under, base64url. */
  readonly credId: string
  /** ECDSA P-256 over SHA-256 of `data`; resolves to r||s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/**
 * Answers the challenge of a login, or of a user action, with a key.
 *
 * Unlike the proof at registration, the signature is over the client data itself and stands in base64url.
 * Source: https://docs.dfns.co/api-reference/auth/credentials-data
 *
 * @param login The answer of `POST /auth/login/init`: its `challenge` is signed as it stands there.
 */
export async function assertKey(
  { challenge }: { challenge: string },
  signer: KeySigner,
): Promise<CredentialAssertion> {
  const clientData = utf8(keyClientData('key.get', challenge))
  return {
    credId: signer.credId,
    clientData: toBase64url(clientData),
    signature: toBase64url(toDer(await signer.sign(clientData))),
  }
}
