import type { CollectedCredentials } from './collected.js'
import type { Owners } from './owners.js'
import type { Passkeys } from './passkeys.js'
import type { UnfinishedTracker } from './unfinished.js'

/** What a registration made, and what of it would be left behind. */
export interface Made {
  passkeys: Passkeys
  collected: CollectedCredentials
  unfinished: UnfinishedTracker
}

/** The user is registered, and not from here: ends this registration without a word to `onAbandon`. */
export function endRegisteredElsewhere(
  { store, submissions }: Owners,
  { passkeys, collected, unfinished }: Made,
): void {
  const state = store.state()
  if (!('challenge' in state) || state.step === 'done') return
  const { name: username } = state.challenge.user
  const last = passkeys.takeAll().at(-1)
  collected.discard()
  submissions.close()
  unfinished.remember(undefined)
  store.show({ left: undefined, replaced: last && { rpId: last.rpId, username } })
  store.send({ type: 'restarted' })
}
