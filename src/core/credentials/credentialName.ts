import { fromBase64url, toHex } from '../encoding.js'
import type {
  Fido2Attestation,
  KeyAttestation,
  PasswordProtectedKeyAttestation,
  RecoveryKeyAttestation,
} from '../protocol.js'
import { AAGUIDS } from './aaguids.js'
import { readAuthenticatorData } from './authenticatorData.js'
import type { PasskeyLocation } from './fido2.js'

/** A credential that can be named. */
type NameableAttestation =
  Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | RecoveryKeyAttestation

/** The properties of `navigator` that identify the platform. */
export interface NamingEnvironment {
  /** User-Agent Client Hints, in Chromium only. */
  readonly userAgentData?: { readonly platform?: string | undefined } | undefined
  readonly userAgent?: string | undefined
  readonly maxTouchPoints?: number | undefined
}

/**
 * Platforms by a pattern; the first match counts, because the user agents of Android and ChromeOS also contain "Linux".
 */
const PLATFORMS: readonly [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS|Chrom(e|ium) OS/, 'ChromeOS'],
  [/Mac/i, 'Mac'],
  [/Windows/, 'Windows'],
  [/Linux/, 'Linux'],
]

/**
 * Suggests a name by which users recognize a credential in a list: the passkey provider, if the attestation identifies
 * it, else where the credential is stored: a security key, a phone or tablet, or this platform. The user is not asked.
 * The names are English, like the names of providers and platforms in them; the host's `credentialName` replaces them.
 *
 * @param environment Default: the page's `navigator`.
 * @param location From `createPasskey`. Without it, every passkey counts as stored on this device: Chromium removes the
 * AAGUID of a security key from its attestation.
 * @returns 1 to 64 characters for any input.
 */
export function suggestedName(
  { credentialKind, credentialInfo }: NameableAttestation,
  environment?: NamingEnvironment,
  location?: PasskeyLocation,
): string {
  if (credentialKind === 'PasswordProtectedKey') return 'Password'
  if (credentialKind === 'RecoveryKey') return 'Recovery kit'
  const provider = credentialKind === 'Fido2' && read(() => providerName(credentialInfo.attestationData))
  if (provider) return provider
  const elsewhere = credentialKind === 'Fido2' && read(() => locationName(location))
  if (elsewhere) return elsewhere
  const platform = platformName(() => environment ?? globalThis.navigator)
  return (credentialKind === 'Key' ? 'Key' : 'Passkey') + (platform && ` on ${platform}`)
}

/** Returns the name of the passkey provider, if the attestation identifies one that is in the list. */
function providerName(attestationData: string): string | undefined {
  const bytes = fromBase64url(attestationData)
  const aaguid = bytes && readAuthenticatorData(bytes)?.aaguid
  return aaguid && AAGUIDS[toHex(aaguid.slice(4, 8))]
}

/**
 * Returns a name for a passkey that is not stored on this device, else `undefined`. A phone reports `hybrid` and also
 * `internal`, because the passkey is internal to the phone; a security key reports how it is connected. Attachment
 * `platform` takes precedence over transports, because a platform authenticator also lists the transports by which
 * other devices reach it.
 */
function locationName({ attachment, transports }: Partial<PasskeyLocation> = {}): string | undefined {
  if (attachment === 'platform') return undefined
  const ways = new Set<unknown>(Array.isArray(transports) ? transports : [])
  const roams = attachment === 'cross-platform'
  if (ways.has('hybrid') || ways.has('internal')) return roams ? 'Passkey on phone or tablet' : undefined
  if (['usb', 'nfc', 'ble', 'smart-card'].some((way) => ways.has(way))) return 'Security key'
  return roams ? 'Passkey on another device' : undefined
}

/** Returns the name of the platform that this page runs on; empty if it is unknown. */
function platformName(environment: () => NamingEnvironment): string {
  // `userAgentData` is exact but may be "Unknown"; then `userAgent` may still identify the platform.
  for (const said of [
    read(() => environment().userAgentData?.platform),
    read(() => environment().userAgent),
  ]) {
    const found = PLATFORMS.find(([pattern]) => pattern.test(said))?.[1]
    // An iPad requests desktop pages as a Mac, but no Mac has a touch screen.
    if (found === 'Mac' && Number(read(() => environment().maxTouchPoints)) > 1) return 'iPad'
    if (found) return found
  }
  return ''
}

/** Reads a property of `navigator` as text. Privacy extensions replace these with getters, some of which throw. */
function read(get: () => string | number | undefined): string {
  try {
    return String(get() ?? '')
  } catch {
    return ''
  }
}
