/**
 * The members of the authenticator data (WebAuthn Level 3 §6.1) in the attestation object that is sent to the server.
 */
export interface AuthenticatorData {
  rpIdHash: Uint8Array<ArrayBuffer>
  userPresent: boolean
  userVerified: boolean
  backupEligible: boolean
  backedUp: boolean
  /** AAGUID: 16 bytes that identify the model of the authenticator, or zeros. */
  aaguid: Uint8Array<ArrayBuffer>
  credentialId: Uint8Array<ArrayBuffer>
  /** COSE algorithm number of the public key; undefined if the key is encoded in a way that this parser cannot read. */
  algorithm: number | undefined
}

/** The label of `alg`, the algorithm, in a COSE key (RFC 9052 §7.1). */
const ALG = 3

/**
 * Reads `authData` from an attestation object (WebAuthn Level 3 §6.1 and §6.5.4). Parses only as much CBOR (RFC 8949)
 * as it needs to skip the other members; `undefined` for malformed input.
 *
 * The convenience getters (`getAuthenticatorData` and others) are not used: some password managers omit them or let
 * them throw, and they may differ from the bytes that are sent.
 */
export function readAuthenticatorData(
  attestationObject: Uint8Array<ArrayBuffer>,
): AuthenticatorData | undefined {
  try {
    const data = member(firstItem(attestationObject), 'authData')
    if (!(data instanceof Uint8Array)) return undefined
    const flags = data[32] ?? 0
    if (data.length < 55 || !(flags & 0x40)) return undefined
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
      algorithm: algorithmOf(data.slice(55 + idLength)),
    }
  } catch {
    return undefined
  }
}

/** Returns the COSE algorithm number of a public key; undefined if it cannot be read. */
function algorithmOf(coseKey: Uint8Array<ArrayBuffer>): number | undefined {
  try {
    const alg = member(firstItem(coseKey), ALG)
    return typeof alg === 'number' ? alg : undefined
  } catch {
    // The credential ID must still be returned, so that this passkey, which no server will accept, can be signaled as
    // unknown.
    return undefined
  }
}

/**
 * Returns the value of a name in a CBOR map, which {@link firstItem} returns as a list of alternating names and values.
 */
function member(map: unknown, name: unknown): unknown {
  return (map as unknown[]).find((_, index, items) => index % 2 === 1 && items[index - 1] === name)
}

/**
 * Parses the first CBOR item. Returns the contents of text, byte strings, lists and maps, and of any other item the
 * number in its head.
 */
function firstItem(bytes: Uint8Array<ArrayBuffer>): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 0
  const item = (depth: number): unknown => {
    const first = view.getUint8(at++)
    const major = first >> 5
    let value = first & 31
    // CTAP2 forbids indefinite lengths. No attestation format nests deeper than eight levels.
    if (value > 27 || depth > 8) throw new RangeError()
    if (value > 23) {
      let left = 2 ** (value - 24)
      for (value = 0; left > 0; left--) value = value * 256 + view.getUint8(at++)
    }
    if (major === 2 || major === 3) {
      const taken = bytes.slice(at, (at += value))
      if (at > bytes.length) throw new RangeError()
      return major === 2 ? taken : new TextDecoder().decode(taken)
    }
    if (major === 4 || major === 5) {
      const items = []
      for (let left = value * (major - 3); left > 0; left--) items.push(item(depth + 1))
      return items
    }
    if (major === 6) return item(depth + 1)
    return major === 1 ? -1 - value : value
  }
  return item(0)
}
