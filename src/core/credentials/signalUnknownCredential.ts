/**
 * Tells the authenticator that the server will never accept this passkey, so that it is not offered at sign-in
 * (WebAuthn Level 3 §5.1.10.2). Does not wait and never throws: by design, the browser does not report the result.
 *
 * @returns Whether the browser has the Signal API.
 */
export function signalUnknownCredential(rpId: string, credentialId: string): boolean {
  try {
    const api = globalThis.PublicKeyCredential as
      { signalUnknownCredential?: (o: { rpId: string; credentialId: string }) => Promise<void> } | undefined
    if (!api?.signalUnknownCredential) return false
    Promise.resolve(api.signalUnknownCredential({ rpId, credentialId })).catch(() => undefined)
    return true
  } catch {
    // A browser extension may have replaced the function with one that throws. The passkey stays; the next one of the
    // same user replaces it.
    return false
  }
}
