import type { UserRegistrationChallenge } from '../core/protocol.js'
import { forgetSubmit } from './forgetSubmit.js'
import type { LazyOwners } from './lazyOwners.js'

/**
 * Gives up what was created and submitted for the present challenge, as far as it is of no use with the next one. To
 * be called before the next challenge becomes the present one; without one, everything stays that its user may need.
 */
export function leaveChallenge(owners: LazyOwners, next: UserRegistrationChallenge | undefined): void {
  const { store, challenges, submissions, collected, passkeys } = owners
  store.setNotices({ concealed: undefined, failures: undefined })
  if (!next) return
  if (userAndRelyingParty(next) !== userAndRelyingParty(challenges.newest())) collected.discard()
  const userId = next.user.id
  if (userId !== challenges.userId()) {
    passkeys.discard()
    submissions.close()
  }
  // A new challenge prop counts as a successful init.
  if (submissions.open() === 'expired') {
    submissions.close()
    forgetSubmit(owners, userId)
  } else if (submissions.open()) store.setNotices({ unfinished: { userId, sent: true } })
}

/** Identifies the user and the relying party of a challenge: only for both can its credentials be used. */
const userAndRelyingParty = (challenge?: UserRegistrationChallenge) =>
  JSON.stringify([challenge?.user, challenge?.rp])
