import { isoBase64URL, isoCBOR, isoUint8Array } from '@simplewebauthn/server/helpers'

/**
 * A passkey authenticator in software: real keys, real attestation objects, nothing kept. For places without a
 * virtual authenticator, above all Storybook's own UI. Not for production: it verifies nobody.
 */
export class SoftwareAuthenticator {
  readonly #held = new Set<string>()

  /** Stands in for `navigator.credentials.create()` (WebAuthn Level 3 §5.1.3). */
  async create(
    { publicKey, signal }: CredentialCreationOptions,
    { origin, answer }: { origin: string; answer?: Promise<void> | undefined },
  ): Promise<PublicKeyCredential> {
    if (!publicKey) throw new TypeError('Only public key credentials can be created.')
    await untilAborted(answer ?? Promise.resolve(), signal)
    const excluded = (publicKey.excludeCredentials ?? []).map(({ id }) => isoBase64URL.fromBuffer(copied(id)))
    if (excluded.some((id) => this.#held.has(id))) {
      throw new DOMException('An excluded credential is held here.', 'InvalidStateError')
    }
    const { authData, id } = await newCredential(publicKey.rp.id ?? new URL(origin).hostname)
    this.#held.add(isoBase64URL.fromBuffer(id))
    const clientDataJSON = isoUint8Array.fromUTF8String(
      JSON.stringify({
        type: 'webauthn.create',
        challenge: isoBase64URL.fromBuffer(copied(publicKey.challenge)),
        origin,
        crossOrigin: false,
      }),
    )
    const attestationObject = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', authData],
      ]),
    )
    const response: Partial<AuthenticatorAttestationResponse> = {
      clientDataJSON: copied(clientDataJSON).buffer,
      attestationObject: copied(attestationObject).buffer,
      getTransports: () => ['internal'],
    }
    const credential: Partial<PublicKeyCredential> = {
      id: isoBase64URL.fromBuffer(id),
      rawId: id.buffer,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      getClientExtensionResults: () => ({}),
    }
    return { ...credential, response } as PublicKeyCredential
  }
}

async function newCredential(rpId: string) {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point.slice(1, 33)],
      [-3, point.slice(33)],
    ]),
  )
  const id = crypto.getRandomValues(new Uint8Array(16))
  const rpIdHash = new Uint8Array(
    await crypto.subtle.digest('SHA-256', copied(isoUint8Array.fromUTF8String(rpId))),
  )
  // User present, user verified, attested credential data included; counter 0; no AAGUID.
  const flagsAndCounter = Uint8Array.of(0x45, 0, 0, 0, 0)
  const authData = isoUint8Array.concat([
    rpIdHash,
    flagsAndCounter,
    new Uint8Array(16),
    Uint8Array.of(0, id.length),
    id,
    coseKey,
  ])
  return { id, authData }
}

function copied(source: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice()
}

function untilAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('signal is aborted without reason', 'AbortError'))
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject)
  })
}
