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

/** What the browser said last, for a list that cannot wait: it must not change its order under a finger. */
export const lastMissingPlaces = (): Places => latest.places

/** What it says to the newest question. */
export const missingPlaces = (): Promise<Places> => latest.answer ?? askForMissingPlaces()

/** Asks it anew. */
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
