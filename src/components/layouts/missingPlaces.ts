import type { CredentialOption } from './credentialOptions.js'

/** The option that needs each client capability. The capabilities are named as in WebAuthn Level 3 §5.1.8. */
const CAPABILITIES: Partial<Record<string, CredentialOption>> = {
  userVerifyingPlatformAuthenticator: 'client-device',
  hybridTransport: 'hybrid',
}

/**
 * The places for a passkey that the browser says it cannot use. Browsers are known to report wrongly, to throw and to
 * hang here, so this only affects the order of the list of options and adds a text to an entry; it never removes one.
 */
type Places = ReadonlySet<CredentialOption>

/** The browser's last answer, and the promise of its newest one. */
const latest: { places: Places; answer?: Promise<Places> } = { places: new Set() }

/** Returns the browser's last answer without waiting, so that the order of a visible list does not change. */
export const lastMissingPlaces = (): Places => latest.places

/** Resolves to the browser's newest answer. */
export const missingPlaces = (): Promise<Places> => latest.answer ?? askForMissingPlaces()

/** Asks the browser again. */
export async function askForMissingPlaces(): Promise<Places> {
  latest.answer = findMissingPlaces()
  latest.places = await latest.answer
  return latest.places
}

/** Asks the browser for its client capabilities; resolves to an empty set if it does not answer with any. */
async function findMissingPlaces(): Promise<Places> {
  try {
    const api = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<unknown> }
    const reported = Object.entries((await api.getClientCapabilities?.()) ?? {})
    return new Set(reported.flatMap(([name, has]) => (has === false && CAPABILITIES[name]) || []))
  } catch {
    return new Set()
  }
}
