import { isoBase64URL, isoCBOR, isoUint8Array } from '@simplewebauthn/server/helpers'
import { asserted, attested, copied, newCredential, type SoftwareCredential } from './softwareCredential.js'

/**
 * A passkey authenticator in software: real keys and real attestation objects, for the lifetime of the object. For tests
 * in Node, which have several at once and say the origin themselves; a page gets that of `registration-flow/testing`,
 * which travels as text and shares no encoder with this one. Not for production: it does not verify the user.
 */
export class SoftwareAuthenticator {
  readonly #held = new Map<string, SoftwareCredential>()

  /** Replaces `navigator.credentials.create()` (WebAuthn Level 3 §5.1.3). */
  async create(
    { publicKey, signal }: CredentialCreationOptions,
    { origin, answer }: { origin: string; answer?: Promise<void> | undefined },
  ): Promise<PublicKeyCredential> {
    if (!publicKey) throw new TypeError('Only public key credentials can be created.')
    await untilAborted(answer ?? Promise.resolve(), signal)
    if ((publicKey.excludeCredentials ?? []).some(({ id }) => this.#held.has(nameOf(id)))) {
      throw new DOMException('An excluded credential is held here.', 'InvalidStateError')
    }
    const credential = await newCredential(
      publicKey.rp.id ?? new URL(origin).hostname,
      copied(publicKey.user.id),
    )
    this.#held.set(nameOf(credential.id), credential)
    const attestationObject = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', await attested(credential)],
      ]),
    )
    const response: Partial<AuthenticatorAttestationResponse> = {
      clientDataJSON: clientData('webauthn.create', publicKey.challenge, origin).buffer,
      attestationObject: copied(attestationObject).buffer,
      getTransports: () => ['internal'],
    }
    return publicKeyCredential(credential, response)
  }

  /**
   * Replaces `navigator.credentials.get()` (§5.1.4): uses the first allowed passkey, or any passkey if none is listed.
   */
  async get(
    { publicKey }: CredentialRequestOptions,
    { origin }: { origin: string },
  ): Promise<PublicKeyCredential> {
    if (!publicKey) throw new TypeError('Only public key credentials can be asked for.')
    const { rpId = new URL(origin).hostname, allowCredentials = [] } = publicKey
    const allowed = new Set(allowCredentials.map(({ id }) => nameOf(id)))
    const found = [...this.#held].find(
      ([name, held]) => held.rpId === rpId && (allowed.size === 0 || allowed.has(name)),
    )
    if (!found) throw new DOMException('No allowed credential is held here.', 'NotAllowedError')
    const [, credential] = found
    const clientDataJSON = clientData('webauthn.get', publicKey.challenge, origin)
    const { authData, signature } = await asserted(credential, clientDataJSON)
    const response: Partial<AuthenticatorAssertionResponse> = {
      clientDataJSON: clientDataJSON.buffer,
      authenticatorData: authData.buffer,
      signature: signature.buffer,
      userHandle: credential.userHandle.buffer,
    }
    return publicKeyCredential(credential, response)
  }
}

function publicKeyCredential(
  { id }: SoftwareCredential,
  response: Partial<AuthenticatorResponse>,
): PublicKeyCredential {
  const credential: Partial<PublicKeyCredential> = {
    id: nameOf(id),
    rawId: id.buffer,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
  }
  return { ...credential, response } as PublicKeyCredential
}

function clientData(type: string, challenge: BufferSource, origin: string): Uint8Array<ArrayBuffer> {
  const said = { type, challenge: nameOf(challenge), origin, crossOrigin: false }
  return copied(isoUint8Array.fromUTF8String(JSON.stringify(said)))
}

function nameOf(bytes: BufferSource): string {
  return isoBase64URL.fromBuffer(copied(bytes))
}

function untilAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('signal is aborted without reason', 'AbortError'))
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject)
  })
}
