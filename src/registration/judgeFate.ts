import type { CurrentChallenge } from './currentChallenge.js'
import type { Submissions } from './submissions.js'
import type { TabFate } from './tabMemory.js'

/** What another tab did to the present challenge, as the code of the error that it leads to. */
export type FateElsewhere = 'user_exists' | 'outcome_unknown' | 'challenge_expired'

/**
 * Whether another tab registered the user of the present challenge. A user who recovers was registered before, and wants
 * the old passkey replaced: there only an acceptance counts that is later than the challenge, and not this tab's own.
 */
export function isRegistered(
  { fate, time = 0 }: Partial<TabFate> = {},
  sentAt: number | undefined,
  { recovers, since }: CurrentChallenge,
): boolean {
  return fate === 'accepted' && (!recovers() || (time !== sentAt && time > since()))
}

/** Whether init succeeded after another tab's submit began: then that one registered nobody. */
export function isSettled(
  { fate, time = 0 }: Partial<TabFate> = {},
  submissions: Submissions,
  { userId, since }: CurrentChallenge,
): boolean {
  return fate === 'sent' && submissions.isCleared(userId()) && time < since()
}
