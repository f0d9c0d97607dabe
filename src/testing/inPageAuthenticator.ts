/**
 * How the authenticator answers: `ok` creates a passkey, `cancel` imitates a user who closes the dialog, `never`
 * waits until the page gives up, `alreadyRegistered` imitates a device with a passkey from `excludeCredentials`.
 */
export type AuthenticatorAnswer = 'ok' | 'cancel' | 'never' | 'alreadyRegistered'

/** A passkey that the software authenticator created. IDs are base64url. */
export interface SoftwarePasskey {
  readonly id: string
  readonly rpId: string
  readonly userId: string
}

/** A software authenticator inside a page. */
export interface InPageAuthenticator {
  /** Can be changed at any time; takes effect with the next ceremony. */
  answer: AuthenticatorAnswer
  /** The passkeys on this device. */
  readonly passkeys: readonly SoftwarePasskey[]
  /** Replaces the device with another one that has no passkeys. */
  readonly takeAnother: () => void
  /** Restores the original `navigator.credentials`. */
  readonly uninstall: () => void
}

/**
 * Replaces `navigator.credentials` with a software authenticator, and adds missing parts of a browser with passkeys.
 * It creates valid ES256 passkeys with valid attestation objects, without user verification.
 *
 * It refers to nothing outside of itself, because Playwright's `addInitScript` sends it to pages as text.
 */
/* oxlint-disable unicorn/consistent-function-scoping -- travels as text, so its helpers travel inside */
export function installInPage(first: AuthenticatorAnswer): InPageAuthenticator {
  interface Held extends SoftwarePasskey {
    userHandle: Uint8Array<ArrayBuffer>
    keys: CryptoKeyPair
  }
  let held: Held[] = []
  const device: InPageAuthenticator = {
    answer: first,
    get passkeys() {
      return held.map(({ id, rpId, userId }) => ({ id, rpId, userId }))
    },
    takeAnother: () => {
      held = []
    },
    uninstall: () => {
      while (undo.length > 0) undo.pop()?.()
    },
  }
  const undo: (() => void)[] = []

  const fail = (name: string, message: string) => Promise.reject(new DOMException(message, name))
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const bytesOf = (source: BufferSource) =>
    ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
      : new Uint8Array(source).slice()
  const base64url = (source: BufferSource) =>
    btoa(String.fromCharCode(...bytesOf(source)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const joined = (...parts: (Uint8Array | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => Array.from(part)))
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

  // CBOR (RFC 8949) of what is written here: texts shorter than 24 bytes, byte strings shorter than 65536.
  const text = (said: string) => joined([0x60 + said.length], utf8(said))
  const byteString = (bytes: Uint8Array) =>
    bytes.length < 256
      ? joined([0x58, bytes.length], bytes)
      : joined([0x59, bytes.length >> 8, bytes.length & 255], bytes)

  /** ECDSA-Sig-Value in DER (RFC 3279 §2.2.3) of WebCrypto's r and s. */
  const toDer = (raw: Uint8Array<ArrayBuffer>) => {
    const integer = (half: Uint8Array<ArrayBuffer>) => {
      const start = half.findIndex((byte) => byte !== 0)
      const digits = half.slice(start)
      const signed = (digits[0] ?? 0) > 127 ? [0, ...digits] : [...digits]
      return [2, signed.length, ...signed]
    }
    const both = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))]
    return Uint8Array.from([0x30, both.length, ...both])
  }
  const sign = async (keys: CryptoKeyPair, authData: Uint8Array, clientData: Uint8Array<ArrayBuffer>) => {
    const message = joined(authData, await sha256(clientData))
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, message)
    return toDer(new Uint8Array(raw))
  }
  const clientDataOf = (type: string, challenge: BufferSource) =>
    utf8(
      JSON.stringify({ type, challenge: base64url(challenge), origin: location.origin, crossOrigin: false }),
    )
  /** The page's own domain or a parent of it (WebAuthn Level 3 §5.1.3 step 8). */
  const isOfThisPage = (rpId: string) => location.hostname === rpId || location.hostname.endsWith(`.${rpId}`)

  /** Waits as {@link InPageAuthenticator.answer} says; resolves to true if a passkey should be created. */
  const asked = (signal: AbortSignal | null | undefined) =>
    new Promise<void>((resolve, reject) => {
      const abort = () => reject(new DOMException('signal is aborted without reason', 'AbortError'))
      if (signal?.aborted) abort()
      signal?.addEventListener('abort', abort, { once: true })
      if (device.answer === 'cancel')
        reject(new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError'))
      if (device.answer === 'ok' || device.answer === 'alreadyRegistered') resolve()
    })
  const result = (id: Uint8Array<ArrayBuffer>, response: object) => ({
    id: base64url(id),
    rawId: id.buffer,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
    response,
  })

  const create = async ({ publicKey, signal }: CredentialCreationOptions = {}) => {
    if (!publicKey) throw new TypeError('Only public key credentials can be created.')
    const { rp, user, challenge, pubKeyCredParams, excludeCredentials = [], attestation } = publicKey
    const rpId = rp.id ?? location.hostname
    if (!isOfThisPage(rpId)) return fail('SecurityError', `${rpId} is not a suffix of ${location.hostname}.`)
    if (pubKeyCredParams.length > 0 && !pubKeyCredParams.some(({ alg }) => alg === -7))
      return fail('NotSupportedError', 'This authenticator makes ES256 keys alone.')
    await asked(signal)
    const excluded = new Set(excludeCredentials.map(({ id }) => base64url(id)))
    if (device.answer === 'alreadyRegistered' || held.some(({ id }) => excluded.has(id)))
      return fail('InvalidStateError', 'An excluded credential is on this authenticator.')
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
    const id = crypto.getRandomValues(new Uint8Array(16))
    // COSE_Key of ES256 on P-256 (RFC 9053 §7.1): kty 2, alg -7, crv 1, x, y.
    const coseKey = joined(
      [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21],
      byteString(point.slice(1, 33)),
      [0x22],
      byteString(point.slice(33)),
    )
    // User present and verified, attested credential data included; counter 0; AAGUID of nobody (§6.1).
    const authData = joined(
      await sha256(utf8(rpId)),
      [0x45, 0, 0, 0, 0],
      new Uint8Array(16),
      [0, id.length],
      id,
      coseKey,
    )
    const clientData = clientDataOf('webauthn.create', challenge)
    // A browser hands out the authenticator's statement only where it is asked for (§5.4.7). Self attestation: §8.2.
    const statement =
      attestation === 'direct' || attestation === 'enterprise'
        ? joined(
            text('fmt'),
            text('packed'),
            text('attStmt'),
            [0xa2],
            text('alg'),
            [0x26],
            text('sig'),
            byteString(await sign(keys, authData, clientData)),
          )
        : joined(text('fmt'), text('none'), text('attStmt'), [0xa0])
    const attestationObject = joined([0xa3], statement, text('authData'), byteString(authData))
    const userHandle = bytesOf(user.id)
    // A discoverable credential of the same account is replaced (§6.3.2 step 7).
    held = held.filter(
      (other) => other.rpId !== rpId || base64url(other.userHandle) !== base64url(userHandle),
    )
    const userId = new TextDecoder().decode(userHandle)
    held.push({ id: base64url(id), rpId, userId, userHandle, keys })
    return result(id, {
      clientDataJSON: clientData.buffer,
      attestationObject: attestationObject.buffer,
      getTransports: () => ['internal'],
    })
  }
  const get = async ({ publicKey, signal }: CredentialRequestOptions = {}) => {
    if (!publicKey) throw new TypeError('Only public key credentials can be asked for.')
    const { rpId = location.hostname, allowCredentials = [], challenge } = publicKey
    await asked(signal)
    const allowed = new Set(allowCredentials.map(({ id }) => base64url(id)))
    const found = held.find((one) => one.rpId === rpId && (allowed.size === 0 || allowed.has(one.id)))
    if (!found) return fail('NotAllowedError', 'No allowed credential is held here.')
    const clientData = clientDataOf('webauthn.get', challenge)
    const authenticatorData = joined(await sha256(utf8(rpId)), [0x05, 0, 0, 0, 0])
    return result(
      Uint8Array.from(atob(found.id.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)),
      {
        clientDataJSON: clientData.buffer,
        authenticatorData: authenticatorData.buffer,
        signature: (await sign(found.keys, authenticatorData, clientData)).buffer,
        userHandle: found.userHandle.slice().buffer,
      },
    )
  }

  /** Put back is what stood on the object itself; what it inherits shows again by itself. */
  const replace = (of: object, name: string, value: unknown) => {
    const own = Object.getOwnPropertyDescriptor(of, name)
    Object.defineProperty(of, name, { value, configurable: true, writable: true })
    undo.push(() => {
      if (own) Object.defineProperty(of, name, own)
      else Reflect.deleteProperty(of, name)
    })
  }
  // Both signals are about one relying party, and the list about one user (§5.1.10).
  const signalUnknownCredential = async ({ rpId, credentialId }: { rpId: string; credentialId: string }) => {
    held = held.filter((one) => one.rpId !== rpId || one.id !== credentialId)
  }
  const signalAllAcceptedCredentials = async ({
    rpId,
    userId,
    allAcceptedCredentialIds,
  }: {
    rpId: string
    userId: string
    allAcceptedCredentialIds: readonly string[]
  }) => {
    const isOfThatUser = (one: Held) => one.rpId === rpId && base64url(one.userHandle) === userId
    held = held.filter((one) => !isOfThatUser(one) || allAcceptedCredentialIds.includes(one.id))
  }
  const { PublicKeyCredential: own } = globalThis as Partial<typeof globalThis>
  const yes = async () => true
  const known = own ?? function PublicKeyCredential() {}
  if (!globalThis.isSecureContext) replace(globalThis, 'isSecureContext', true)
  if (!own) replace(globalThis, 'PublicKeyCredential', known)
  if (!own) replace(known, 'isUserVerifyingPlatformAuthenticatorAvailable', yes)
  replace(known, 'signalUnknownCredential', signalUnknownCredential)
  replace(known, 'signalAllAcceptedCredentials', signalAllAcceptedCredentials)
  // Where a page has no such container it gets one; a browser's own stays what it is.
  const { credentials } = navigator as { credentials?: CredentialsContainer }
  if (credentials) {
    replace(credentials, 'create', create)
    replace(credentials, 'get', get)
  } else replace(navigator, 'credentials', { create, get })
  return device
}
/* oxlint-enable unicorn/consistent-function-scoping */
