import { toBase64url } from '../core/encoding.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Owners } from './owners.js'

/** Begins with this challenge, or at the start. What was made for another user is forgotten. */
export function begin(
  { store, challenges, submissions, features }: Owners,
  challenge: UserRegistrationChallenge | undefined,
  recovers = false,
): void {
  const lazy = features()
  store.show({ concealed: undefined, recovers: recovers || undefined })
  if (challenge && !challenges.fits(challenge)) lazy?.discardCollected()
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
  } else if (challenge && submissions.open()) store.show({ left: { userId, sent: true } })
  store.send(challenge ? restartedWith(challenge) : { type: 'restarted' })
  lazy?.meetTabs()
}

/** The event that begins with a challenge. Its secrets stay behind. */
export function restartedWith(challenge: UserRegistrationChallenge) {
  return {
    type: 'restarted' as const,
    challenge: { ...challenge, otpUrl: undefined, temporaryAuthenticationToken: undefined },
    attemptId: randomId(),
  }
}

/** A page that is not secure has no `randomUUID`. */
const randomId = () => crypto.randomUUID?.() ?? toBase64url(crypto.getRandomValues(new Uint8Array(16)))
