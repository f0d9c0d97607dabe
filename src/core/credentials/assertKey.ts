import { toBase64url, utf8 } from '../encoding.js'
import { toDer } from '../keyEncoding.js'
import type { CredentialAssertion } from '../protocol.js'
import { keyClientData } from './attestKey.js'

/** A registered key that can sign. */
export interface KeySigner {
  /** The credential ID under which the key was registered, base64url. */
  readonly credId: string
  /** Signs `data` with ECDSA P-256 over SHA-256; resolves to r||s, 64 bytes. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/**
 * Signs the challenge of a login, or of a user action, with a key.
 *
 * Unlike at registration, the signature is over the client data itself and encoded as base64url. Source:
 * https://docs.dfns.co/api-reference/auth/credentials-data
 *
 * @param login The answer of `POST /auth/login/init`; its `challenge` is signed as it is.
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
