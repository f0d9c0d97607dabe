import type { CollectedCredentials } from './collected.js'
import type { SubmittingOwners } from './owners.js'
import type { Passkeys } from './passkeys.js'
import type { UnfinishedRegistrationTracker } from './unfinished.js'

/** The objects that hold what a registration has created so far. */
export interface CreatedOwners {
  passkeys: Passkeys
  collected: CollectedCredentials
  unfinished: UnfinishedRegistrationTracker
}

/**
 * Ends this registration because another tab registered the user. `onAbandon` is not called: the user did not abandon
 * it.
 */
export function endRegisteredElsewhere(
  { store, submissions }: SubmittingOwners,
  { passkeys, collected, unfinished }: CreatedOwners,
): void {
  const state = store.state()
  if (!('challenge' in state) || state.step === 'done') return
  const { name: username } = state.challenge.user
  const last = passkeys.takeAll().at(-1)
  collected.discard()
  submissions.close()
  unfinished.remember(undefined)
  store.setNotices({ unfinished: undefined, replacingPasskey: last && { rpId: last.rpId, username } })
  store.send({ type: 'restarted' })
}
