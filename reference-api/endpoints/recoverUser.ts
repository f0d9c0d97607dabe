import { ApiError } from '../apiError.js'
import { accept, verifyNew } from '../completion.js'
import { recoveryCredentialOf, verifyRecovery } from '../credentials/recovery.js'
import type { Endpoint } from '../endpoint.js'
import { readRecovery } from '../schemas.js'
import { withTokenUsedUp } from '../temporaryToken.js'

/** `POST /auth/recover/user`: completes a recovery. From then on the user has only the new credentials. */
export const recoverUser: Endpoint = (context, request) =>
  withTokenUsedUp(context, request, {
    sessions: context.ledger.recoveries,
    read: readRecovery,
    run: async (body, session, text) => {
      const { ledger, config } = context
      const { user, credential } = session
      const { recovery, newCredentials } = body
      if (recoveryCredentialOf(user, recovery.credentialAssertion.credId) !== credential) {
        throw new ApiError(401, 'Invalid assertion: the challenge is for another recovery key')
      }
      await verifyRecovery(body, { credential, body: text, origins: config.origins })
      if (config.requireNewRecoveryKey && !newCredentials.recoveryCredential) {
        throw new ApiError(400, 'A new recovery credential is required.')
      }
      const accepted = await verifyNew(context, newCredentials, session)
      // Another recovery of this user may have voided the key while this one was being verified.
      recoveryCredentialOf(user, recovery.credentialAssertion.credId)
      return accept(ledger, user, accepted)
    },
  })
