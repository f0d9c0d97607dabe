import type { RecoverBody } from '@dfns/sdk/generated/auth/types.js'
import { ApiError } from '../apiError.js'
import { toBase64url, Unproven, utf8 } from '../bytes.js'
import type { LedgerCredential, LedgerUser } from '../ledger.js'
import { memberText } from '../memberText.js'
import { verifyHolder } from './key.js'

/** The user's recovery key with this id, or 401: other kinds of credential, and those of others, recover nobody. */
export function recoveryCredentialOf({ credentials }: LedgerUser, wanted: string): LedgerCredential {
  const found = credentials.find(({ factor, credId }) => factor === 'recovery' && credId === wanted)
  if (!found) throw new ApiError(401, 'Credential cannot be used as a recovery factor.')
  return found
}

/**
 * Verifies that a recovery key signed for the new credentials: its challenge is their JSON in base64url. Which JSON the
 * documents do not say. Here it is the very text in the body, or what `JSON.stringify` makes of it: these are the same
 * for a client that serialises once and with `JSON.stringify`, and the first also does justice to one that does not.
 */
export async function verifyRecovery(
  { recovery, newCredentials }: RecoverBody,
  { credential, body, origins }: { credential: LedgerCredential; body: string; origins: string[] },
): Promise<void> {
  const texts = [JSON.stringify(newCredentials), memberText(body, 'newCredentials') ?? '']
  const challenges = texts.map((text) => toBase64url(utf8(text)))
  try {
    await verifyHolder(recovery.credentialAssertion, credential, { challenges, origins })
  } catch (error) {
    if (error instanceof Unproven) throw new ApiError(401, `Invalid assertion: ${error.message}`)
    throw error
  }
}
