import { toBase64url, utf8 } from '../encoding.js'

/**
 * Tells the browser every passkey of this user that is alive, so that it can hide all others (§5.1.10.3). An id left
 * out may be lost for good. Nobody ever learns what came of it.
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
    // An extension's stub may throw; nothing is owed to this.
  }
}
