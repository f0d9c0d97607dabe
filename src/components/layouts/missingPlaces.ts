import type { CredentialOption } from './credentialOptions.js'

/** Client capabilities, named as in WebAuthn Level 3 §5.1.8. */
const CAPABILITIES: Partial<Record<string, CredentialOption>> = {
  userVerifyingPlatformAuthenticator: 'client-device',
  hybridTransport: 'hybrid',
}

/**
 * The places that the browser reports it cannot reach. Such reports are known to be wrong, to throw and to hang, so they
 * only order and word the list.
 */
type Places = ReadonlySet<CredentialOption>

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

async function findMissingPlaces(): Promise<Places> {
  try {
    const api = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<unknown> }
    const reported = Object.entries((await api.getClientCapabilities?.()) ?? {})
    return new Set(reported.flatMap(([name, has]) => (has === false && CAPABILITIES[name]) || []))
  } catch {
    return new Set()
  }
}
