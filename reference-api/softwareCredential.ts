import { isoCBOR, isoUint8Array } from '@simplewebauthn/server/helpers'
import { toDer } from './der.js'

/** Flags: user present and user verified; with them, attested credential data included. */
const PRESENT_AND_VERIFIED = 0x05
const WITH_CREDENTIAL = 0x40

/** A passkey of the software authenticator. */
export interface SoftwareCredential {
  id: Uint8Array<ArrayBuffer>
  rpId: string
  userHandle: Uint8Array<ArrayBuffer>
  keys: CryptoKeyPair
}

export async function newCredential(
  rpId: string,
  userHandle: Uint8Array<ArrayBuffer>,
): Promise<SoftwareCredential> {
  return { id: crypto.getRandomValues(new Uint8Array(16)), rpId, userHandle, keys: await newKeys() }
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
}

/** Returns the public key as a COSE_Key (RFC 9052 §7). */
async function coseKeyOf({ publicKey }: CryptoKeyPair): Promise<Uint8Array<ArrayBuffer>> {
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  const members: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, point.slice(1, 33)],
    [-3, point.slice(33)],
  ]
  return copied(isoCBOR.encode(new Map(members)))
}

/** Returns authenticator data with the new public key (WebAuthn Level 3 §6.5.1) and without an AAGUID. */
export async function attested({ id, rpId, keys }: SoftwareCredential): Promise<Uint8Array<ArrayBuffer>> {
  const coseKey = await coseKeyOf(keys)
  const common = await authenticatorData(rpId, PRESENT_AND_VERIFIED | WITH_CREDENTIAL)
  return copied(isoUint8Array.concat([common, new Uint8Array(16), Uint8Array.of(0, id.length), id, coseKey]))
}

/** Returns authenticator data, and the signature over it and the client data (§6.3.3). */
export async function asserted({ rpId, keys }: SoftwareCredential, clientDataJSON: Uint8Array<ArrayBuffer>) {
  const authData = await authenticatorData(rpId, PRESENT_AND_VERIFIED)
  const message = isoUint8Array.concat([authData, await sha256(clientDataJSON)])
  const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, copied(message))
  return { authData, signature: toDer(new Uint8Array(raw)) }
}

export function copied(source: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice()
}

/** Returns authenticator data of the relying party, the flags, and a counter that stays at 0. */
async function authenticatorData(rpId: string, flags: number): Promise<Uint8Array<ArrayBuffer>> {
  const rpIdHash = await sha256(copied(isoUint8Array.fromUTF8String(rpId)))
  return copied(isoUint8Array.concat([rpIdHash, Uint8Array.of(flags, 0, 0, 0, 0)]))
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
