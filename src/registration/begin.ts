import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Owners } from './owners.js'

/**
 * Starts the registration over with this challenge, or at the `start` step if there is none. Credentials created for
 * another user are forgotten.
 */
export function begin(
  { store, challenges, features }: Pick<Owners, 'store' | 'challenges' | 'features'>,
  challenge: UserRegistrationChallenge | undefined,
  recovers = false,
): void {
  // Until the features are loaded, nothing was created.
  features()?.leaveChallenge(challenge)
  challenges.replace(challenge, recovers)
  store.setNotices({ recovers: recovers || undefined })
  store.send(challenge ? restartedEvent(challenge) : { type: 'restarted' })
  features()?.catchUpWithTabs()
}

/** Returns the event that starts the registration with a challenge. */
export const restartedEvent = (challenge: UserRegistrationChallenge) => ({
  type: 'restarted' as const,
  challenge,
  attemptId: randomId(),
})

/** Returns a random ID, also in an insecure context, where there is no `crypto.randomUUID`. */
const randomId = () => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-')
