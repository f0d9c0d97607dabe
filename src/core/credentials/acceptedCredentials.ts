import { toBase64url, utf8 } from '../encoding.js'

/**
 * Tells the browser which passkeys of this user the server accepts, so that it can hide all others (WebAuthn Level 3
 * §5.1.10.3). A passkey that is missing from the list may be deleted for good. The browser never reports a result.
 */
export function signalAllAcceptedCredentials(rpId: string, userId: string, credentialIds: string[]): void {
  try {
    const api = globalThis.PublicKeyCredential as
      | {
          signalAllAcceptedCredentials?: (o: {
            rpId: string
            userId: string
            allAcceptedCredentialIds: string[]
          }) => Promise<void>
        }
      | undefined
    const options = { rpId, userId: toBase64url(utf8(userId)), allAcceptedCredentialIds: credentialIds }
    Promise.resolve(api?.signalAllAcceptedCredentials?.(options)).catch(() => undefined)
  } catch {
    // A browser extension may have replaced the function with one that throws. The registration does not depend on it.
  }
}
