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

/** A credential that can have a name. */
type NameableAttestation =
  Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | RecoveryKeyAttestation

/** What a platform is told by: `navigator`, or the same of another request. */
export interface NamingEnvironment {
  /** User-Agent Client Hints, which Chromium has. */
  readonly userAgentData?: { readonly platform?: string | undefined } | undefined
  readonly userAgent?: string | undefined
  readonly maxTouchPoints?: number | undefined
}

/** In this order: Android and ChromeOS also call themselves Linux. */
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
 * A name by which people know a credential again when they see it in a list: the passkey provider's own, as far as
 * the attestation tells it, else where it lives: a security key, a phone or tablet, or this platform. Nobody has to be
 * asked for it. English, like the names of providers and platforms in it; a host that wants other words sets
 * `credentialName` itself.
 *
 * @param environment Default: the page's `navigator`.
 * @param whereabouts What `createPasskey` gives with a passkey. Without it every one passes for one of this device:
 * Chromium takes the make of a security key out of its attestation.
 * @returns 1 to 64 characters, whatever it is given.
 */
export function suggestedName(
  { credentialKind, credentialInfo }: NameableAttestation,
  environment?: NamingEnvironment,
  whereabouts?: PasskeyLocation,
): string {
  if (credentialKind === 'PasswordProtectedKey') return 'Password'
  if (credentialKind === 'RecoveryKey') return 'Recovery kit'
  const provider = credentialKind === 'Fido2' && read(() => providerName(credentialInfo.attestationData))
  if (provider) return provider
  const elsewhere = credentialKind === 'Fido2' && read(() => locationName(whereabouts))
  if (elsewhere) return elsewhere
  const platform = platformName(() => environment ?? globalThis.navigator)
  return (credentialKind === 'Key' ? 'Key' : 'Passkey') + (platform && ` on ${platform}`)
}

function providerName(attestationData: string): string | undefined {
  const bytes = fromBase64url(attestationData)
  const aaguid = bytes && readAuthenticatorData(bytes)?.aaguid
  return aaguid && AAGUIDS[toHex(aaguid).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')]
}

/**
 * Where a passkey lives that is not on this device. A phone says `hybrid`, and `internal` with it, for what it is to
 * itself; a security key says how it is plugged in or held close. `platform` wins over both: a device's own
 * authenticator also names the ways by which others reach it.
 */
function locationName({ attachment, transports }: Partial<PasskeyLocation> = {}): string | undefined {
  if (attachment === 'platform') return undefined
  const ways = new Set<unknown>(Array.isArray(transports) ? transports : [])
  const roams = attachment === 'cross-platform'
  if (ways.has('hybrid') || ways.has('internal')) return roams ? 'Passkey on phone or tablet' : undefined
  if (['usb', 'nfc', 'ble', 'smart-card'].some((way) => ways.has(way))) return 'Security key'
  return roams ? 'Passkey on another device' : undefined
}

function platformName(environment: () => NamingEnvironment): string {
  // The hint is exact where there is one; it says "Unknown" where the other one may still tell.
  for (const said of [
    read(() => environment().userAgentData?.platform),
    read(() => environment().userAgent),
  ]) {
    const found = PLATFORMS.find(([pattern]) => pattern.test(said))?.[1]
    // An iPad asks for the desktop's pages, as a Mac; no Mac has a touch screen.
    if (found === 'Mac' && Number(read(() => environment().maxTouchPoints)) > 1) return 'iPad'
    if (found) return found
  }
  return ''
}

/** Privacy extensions put getters in the place of these properties, and some of those throw. */
function read(get: () => string | number | undefined): string {
  try {
    return String(get() ?? '')
  } catch {
    return ''
  }
}
