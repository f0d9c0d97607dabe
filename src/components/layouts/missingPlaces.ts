import type { CredentialOption } from './credentialOptions.js'

/** Client capabilities, named as in WebAuthn Level 3 §5.1.8. */
const CAPABILITIES: Partial<Record<string, CredentialOption>> = {
  userVerifyingPlatformAuthenticator: 'client-device',
  hybridTransport: 'hybrid',
}

let lastKnown: ReadonlySet<CredentialOption> = new Set()

/** What the browser said last, for a list that cannot wait: it must not change its order under a finger. */
export const lastMissingPlaces = (): ReadonlySet<CredentialOption> => lastKnown

/**
 * The places that the browser reports it cannot reach. Such reports are known to be wrong, to throw and to hang, so they
 * only order and word the list.
 */
export async function findMissingPlaces(): Promise<ReadonlySet<CredentialOption>> {
  try {
    const api = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<unknown> }
    const reported = Object.entries((await api.getClientCapabilities?.()) ?? {})
    lastKnown = new Set(reported.flatMap(([name, has]) => (has === false && CAPABILITIES[name]) || []))
  } catch {
    lastKnown = new Set()
  }
  return lastKnown
}
