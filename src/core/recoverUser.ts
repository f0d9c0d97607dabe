import { toJson } from './json.js'
import type { KeySigner } from './credentials/assertKey.js'
import { toBase64url, utf8 } from './encoding.js'
import { toDer } from './keyEncoding.js'
import { pageOrigin } from './page.js'
import type { RecoverUserRequest, RecoveryKeyAssertion, UserRegistrationRequest } from './protocol.js'

/** The parts that {@link recoveryRequest} combines. */
export interface RecoveryRequestParts {
  /** The old recovery key, decrypted by `openRecoveryKey`. */
  signer: KeySigner
  /**
   * The credentials that replace all earlier credentials of the user; they answer the challenge of this recovery.
   * Include a new recovery key, because the old one is void after one use.
   */
  newCredentials: UserRegistrationRequest
  /** Origin in the client data. Default: the page's. */
  origin?: string | undefined
}

/** The body of `POST /auth/recover/user`, as an object and as the text to send. */
export interface RecoveryRequest {
  body: RecoverUserRequest
  /** The text to send, unchanged. */
  json: string
}

/**
 * Builds `POST /auth/recover/user`: the new credentials, and the old recovery key's signature over them.
 *
 * What is signed is client data whose `challenge` is base64url of the new credentials as JSON, and the server compares
 * it with the body. So they are serialized once: that very text is signed and is also a part of `json`, and `body` is
 * read from `json`. What happens to `newCredentials` later changes neither, and serialized again `body` gives `json`.
 * Names in any script stay as they are, because it is UTF-8 that becomes base64url.
 *
 * Source: `common/recoveryKey.ts` in https://github.com/dfns/dfns-sdk-ts (examples/sdk/nextjs-delegated-recovery);
 * the order of the members is theirs.
 *
 * @throws {RangeError} when `signer` gives anything but 64 bytes.
 */
export async function recoveryRequest({
  signer,
  newCredentials,
  origin = pageOrigin(),
}: RecoveryRequestParts): Promise<RecoveryRequest> {
  const serialized = toJson(newCredentials)
  const challenge = toBase64url(utf8(serialized))
  const clientData = utf8(toJson({ type: 'key.get', challenge, origin, crossOrigin: false }))
  const recovery: RecoveryKeyAssertion = {
    kind: 'RecoveryKey',
    credentialAssertion: {
      credId: signer.credId,
      clientData: toBase64url(clientData),
      signature: toBase64url(toDer(await signer.sign(clientData))),
    },
  }
  const json = `{"recovery":${toJson(recovery)},"newCredentials":${serialized}}`
  return { body: JSON.parse(json) as RecoverUserRequest, json }
}
