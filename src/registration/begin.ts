import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Owners } from './owners.js'

/**
 * Starts the registration over with this challenge, or at the `start` step if there is none. Credentials created for
 * another user are forgotten.
 */
export function begin(
  { store, challenges, submissions, features }: Owners,
  challenge: UserRegistrationChallenge | undefined,
  recovers = false,
): void {
  const lazy = features()
  store.setNotices({ concealed: undefined, failures: undefined, recovers: recovers || undefined })
  if (challenge && !challenges.isSameUserAndRelyingParty(challenge)) lazy?.discardCollected()
  const before = challenges.userId()
  challenges.replace(challenge, recovers)
  const userId = challenges.userId()
  if (userId !== before) {
    lazy?.discardPasskeys()
    submissions.close()
  }
  // A new challenge prop counts as a successful init.
  if (challenge && submissions.open() === 'expired') {
    submissions.close()
    lazy?.forgetSubmit(userId)
  } else if (challenge && submissions.open()) store.setNotices({ unfinished: { userId, sent: true } })
  store.send(challenge ? restartedEvent(challenge) : { type: 'restarted' })
  lazy?.catchUpWithTabs()
}

/**
 * Returns the event that starts the registration with a challenge. The event carries no `otpUrl` and no token,
 * because the state is visible to the host.
 */
export function restartedEvent(challenge: UserRegistrationChallenge) {
  return {
    type: 'restarted' as const,
    challenge: { ...challenge, otpUrl: undefined, temporaryAuthenticationToken: undefined },
    attemptId: randomId(),
  }
}

/** `crypto.randomUUID` exists only in secure contexts. */
const randomId = () => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-')
