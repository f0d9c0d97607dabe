import { createRecoveryKey } from '../core/credentials/recoveryKey.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { pageHostname } from '../core/page.js'
import type { LazyOwners } from './lazyOwners.js'

/**
 * Creates the recovery key. Resolves to a function that shows the recovery kit which opens it: what comes after an
 * abort is never shown. The request does not contain the key yet.
 */
export async function createKit(
  { options, store, collected, unfinished }: LazyOwners,
  challenge: UserRegistrationChallenge,
): Promise<(() => void) | undefined> {
  const { recovery, includeOrigin, relyingParty } = options()
  if (typeof recovery !== 'object') return undefined
  const { orgId, url, appName = relyingParty?.name ?? challenge.rp?.name ?? pageHostname() } = recovery
  const {
    kitId: id,
    code,
    credId: credentialId,
    attest,
  } = await createRecoveryKey(challenge, { includeOrigin })
  return () => {
    collected.setKit({ id, attest })
    // The kit survives another challenge, because the user may have saved it by now.
    collected.set('recovery', { replay: async () => ({ type: 'recoveryCreated' }) })
    unfinished.remember({ userId: challenge.user.id, kitId: id })
    const username = challenge.user.name
    store.setNotices({
      kit: { id, code, credentialId, username, orgId, url, appName, createdAt: new Date() },
    })
    store.send({ type: 'recoveryCreated' })
  }
}
