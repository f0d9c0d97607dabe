import { nameCredential } from './credentialNaming.js'
import type { LazyOwners } from './lazyOwners.js'

/** Takes the kit as saved: only now does its credential join the request. False where there is no kit. */
export async function confirmKit(
  { options, store, collected }: LazyOwners,
  signal: AbortSignal,
): Promise<boolean> {
  const kit = collected.kit()
  if (!kit) return false
  collected.set('recoveryKit', {
    replay: async (challenge) => ({
      type: 'recoveryKitSaved',
      credential: nameCredential(await kit.attest(challenge), options()),
    }),
  })
  // The kit goes with its step: the screen that asks for it looks at it until then.
  await collected.replay(signal)
  if (store.state().step !== 'recoveryKit') store.show({ kit: undefined })
  return true
}
