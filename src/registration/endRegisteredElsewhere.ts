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
 *
 * @param username The user's name, which the notice about a passkey created here shows.
 */
export function endRegisteredElsewhere(
  { store, submissions }: SubmittingOwners,
  { passkeys, collected, unfinished }: CreatedOwners,
  username: string,
): void {
  const last = passkeys.takeAll().at(-1)
  collected.discard()
  submissions.close()
  unfinished.remember(undefined)
  store.setNotices({ unfinished: undefined, replacingPasskey: last && { rpId: last.rpId, username } })
  store.send({ type: 'restarted' })
}
