import type { RecoverBody } from '@dfns/sdk/generated/auth/types.js'
import { ApiError } from '../apiError.js'
import { toBase64url, VerificationError, utf8 } from '../bytes.js'
import type { LedgerCredential, LedgerUser } from '../ledger.js'
import { memberText } from '../memberText.js'
import { verifyClientDataSignature } from './key.js'

/** Returns the user's recovery key with this ID; 401 for other credential kinds and for credentials of other users. */
export function recoveryCredentialOf({ credentials }: LedgerUser, wanted: string): LedgerCredential {
  const found = credentials.find(({ factor, credId }) => factor === 'recovery' && credId === wanted)
  if (!found) throw new ApiError(401, 'Credential cannot be used as a recovery factor.')
  return found
}

/**
 * Verifies that a recovery key signed the new credentials: its challenge must be their JSON in base64url. The documents
 * do not say which JSON. Accepted are the exact text in the body and the output of `JSON.stringify`: they are equal for
 * a client that serializes once with `JSON.stringify`, and the exact text also serves a client that serializes in
 * another way.
 */
export async function verifyRecovery(
  { recovery, newCredentials }: RecoverBody,
  { credential, body, origins }: { credential: LedgerCredential; body: string; origins: string[] },
): Promise<void> {
  const texts = [JSON.stringify(newCredentials), memberText(body, 'newCredentials') ?? '']
  const challenges = texts.map((text) => toBase64url(utf8(text)))
  try {
    await verifyClientDataSignature(recovery.credentialAssertion, credential, { challenges, origins })
  } catch (error) {
    if (error instanceof VerificationError) throw new ApiError(401, `Invalid assertion: ${error.message}`)
    throw error
  }
}
