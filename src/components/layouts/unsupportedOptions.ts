import type { CredentialOption } from './credentialOptions.js'

/** The option that needs each client capability. The capabilities are named as in WebAuthn Level 3 §5.1.8. */
const CAPABILITIES: Partial<Record<string, CredentialOption>> = {
  userVerifyingPlatformAuthenticator: 'client-device',
  hybridTransport: 'hybrid',
}

/**
 * The places to keep a passkey that the browser says it does not support. Browsers are known to report wrongly, to throw
 * and to hang here, so this only affects the order of the list of options and adds a text to an entry; it never removes
 * one.
 */
type Options = ReadonlySet<CredentialOption>

/** The browser's last answer, and the promise of its newest one. */
const latest: { options: Options; answer?: Promise<Options> } = { options: new Set() }

/** Returns the browser's last answer without waiting, so that the order of a visible list does not change. */
export const lastUnsupportedOptions = (): Options => latest.options

/** Resolves to the browser's newest answer. */
export const unsupportedOptions = (): Promise<Options> => latest.answer ?? askForUnsupportedOptions()

/** Asks the browser again. */
export async function askForUnsupportedOptions(): Promise<Options> {
  latest.answer = findUnsupportedOptions()
  latest.options = await latest.answer
  return latest.options
}

/** Asks the browser for its client capabilities; resolves to an empty set if it does not answer with any. */
async function findUnsupportedOptions(): Promise<Options> {
  try {
    const api = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<unknown> }
    const reported = Object.entries((await api.getClientCapabilities?.()) ?? {})
    return new Set(reported.flatMap(([name, has]) => (has === false && CAPABILITIES[name]) || []))
  } catch {
    return new Set()
  }
}
