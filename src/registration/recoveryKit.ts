import { createRecoveryKey } from '../core/credentials/recoveryKey.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { pageHostname } from '../core/page.js'
import { callHost } from './callHost.js'
import type { LazyOwners } from './lazyOwners.js'

/** Makes the recovery key, and the kit that opens it. Nothing of it is in the request yet. */
export async function createKit(
  { options, store, collected, unfinished }: LazyOwners,
  signal: AbortSignal,
  challenge: UserRegistrationChallenge,
): Promise<void> {
  const { recovery, includeOrigin, relyingParty } = options()
  if (typeof recovery !== 'object') return
  const { orgId, url, appName = relyingParty?.name ?? challenge.rp?.name ?? pageHostname() } = recovery
  const {
    kitId: id,
    code,
    credId: credentialId,
    attest,
  } = await callHost(() => createRecoveryKey(challenge, { includeOrigin }), signal, 'key_store_failed')
  collected.setKit({ id, attest })
  // Another challenge does not take away a kit that may be saved by now.
  collected.set('recovery', { replay: async () => ({ type: 'recoveryCreated' }) })
  unfinished.remember({ userId: challenge.user.id, kitId: id })
  const username = challenge.user.name
  store.show({ kit: { id, code, credentialId, username, orgId, url, appName, createdAt: new Date() } })
  store.send({ type: 'recoveryCreated' })
}
