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
  /** The body as JSON. Send exactly this text, because a part of it was signed. */
  json: string
}

/**
 * Builds the body of `POST /auth/recover/user`: the new credentials, and the old recovery key's signature over them.
 *
 * The signed client data has a `challenge` that is base64url of the new credentials as JSON, and the server compares it
 * with the body. So the credentials are serialized once: that text is signed and also becomes a part of `json`, and
 * `body` is parsed from `json`. Later changes of `newCredentials` have no effect, and serializing `body` gives `json`
 * again. Names in any script are kept, because the text is encoded as UTF-8 before base64url.
 *
 * Source: `common/recoveryKey.ts` in https://github.com/dfns/dfns-sdk-ts (examples/sdk/nextjs-delegated-recovery);
 * the order of the members is taken from there.
 *
 * @throws {RangeError} if `signer` returns anything but 64 bytes.
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
