/** What the attestation object itself says, read from the very bytes that the server will read. */
export interface AuthenticatorData {
  rpIdHash: Uint8Array<ArrayBuffer>
  userPresent: boolean
  userVerified: boolean
  backupEligible: boolean
  backedUp: boolean
  /** 16 bytes naming the authenticator's make, or zeros. */
  aaguid: Uint8Array<ArrayBuffer>
  credentialId: Uint8Array<ArrayBuffer>
}

/**
 * Reads `authData` out of an attestation object (WebAuthn Level 3 §6.1 and §6.5.4).
 * Only as much CBOR (RFC 8949) as is needed to step over the other members; `undefined` for anything malformed.
 *
 * The convenience getters (`getAuthenticatorData` and its siblings) are not used: password managers are known to
 * leave them out or to let them throw, and they may tell another story than the bytes that are sent.
 */
export function readAuthenticatorData(
  attestationObject: Uint8Array<ArrayBuffer>,
): AuthenticatorData | undefined {
  try {
    const data = member(attestationObject, 'authData')
    const flags = data?.[32] ?? 0
    if (!data || data.length < 55 || !(flags & 0x40)) return undefined
    const idLength = new DataView(data.buffer).getUint16(53)
    if (data.length <= 55 + idLength) return undefined
    return {
      rpIdHash: data.slice(0, 32),
      userPresent: (flags & 0x01) !== 0,
      userVerified: (flags & 0x04) !== 0,
      backupEligible: (flags & 0x08) !== 0,
      backedUp: (flags & 0x10) !== 0,
      aaguid: data.slice(37, 53),
      credentialId: data.slice(55, 55 + idLength),
    }
  } catch {
    return undefined
  }
}

/** The byte string under a text key of the outermost map. */
function member(bytes: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer)
  let at = 0
  const head = (): { major: number; value: number } => {
    const first = view.getUint8(at++)
    const info = first & 31
    if (info > 27) throw new RangeError('An indefinite length, which CTAP2 canonical CBOR forbids')
    if (info < 24) return { major: first >> 5, value: info }
    const width = 2 ** (info - 24)
    let value = 0
    for (let index = 0; index < width; index++) value = value * 256 + view.getUint8(at++)
    return { major: first >> 5, value }
  }
  const taken = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('Truncated')
    return bytes.slice(at, (at += length))
  }
  const skip = (depth: number): void => {
    const { major, value } = head()
    if (depth > 8) throw new RangeError('Nested too deep')
    if (major === 2 || major === 3) taken(value)
    else if (major === 6) skip(depth + 1)
    else if (major === 4 || major === 5) {
      for (let left = major === 4 ? value : value * 2; left > 0; left--) skip(depth + 1)
    }
  }
  const map = head()
  if (map.major !== 5) return undefined
  for (let left = map.value; left > 0; left--) {
    const key = head()
    if (key.major !== 3) return undefined
    if (new TextDecoder().decode(taken(key.value)) === name) {
      const found = head()
      return found.major === 2 ? taken(found.value) : undefined
    }
    skip(0)
  }
  return undefined
}
