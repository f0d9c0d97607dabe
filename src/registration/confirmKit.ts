import { nameCredential } from './credentialNaming.js'
import type { LazyOwners } from './lazyOwners.js'

/** Adds the recovery key, if there is a kit, to the request: only now has the user proved that the kit was saved. */
export async function confirmKit(
  { options, store, collected }: LazyOwners,
  signal: AbortSignal,
): Promise<void> {
  const kit = collected.kit()
  if (!kit) return
  collected.set('recoveryKit', {
    replay: async (challenge) => ({
      type: 'recoveryKitSaved',
      credential: nameCredential(await kit.attest(challenge), options()),
    }),
  })
  // The screen of the `recoveryKit` step shows the kit, so the kit is removed when that step is over, and not
  // earlier.
  await collected.replay(signal)
  store.setNotices({ kit: undefined })
}
