import type { CurrentChallenge } from './currentChallenge.js'
import type { Submissions } from './submissions.js'
import type { TabSubmit } from './tabStorage.js'
import { readUnfinished } from './unfinishedStorage.js'

/** The error code to report because of what another tab did with the present challenge or its user. */
export type ElsewhereCode = 'user_exists' | 'outcome_unknown' | 'challenge_expired'

/**
 * Whether another tab registered the user of the present challenge. A recovery replaces the passkey of a user who is
 * already registered, so there an acceptance counts only if it is later than the challenge and of another tab.
 */
export function isRegistered(
  { status, time = 0 }: Partial<TabSubmit> = {},
  sentAt: number | undefined,
  { recovers, receivedAt }: CurrentChallenge,
): boolean {
  return status === 'accepted' && (!recovers() || (time !== sentAt && time > receivedAt()))
}

/**
 * Whether init succeeded after another tab began its submit, which proves that this submit did not register the user.
 */
export function isNotRegistered(
  { status, time = 0 }: Partial<TabSubmit> = {},
  submissions: Submissions,
  { userId, receivedAt }: CurrentChallenge,
): boolean {
  return status === 'sent' && submissions.isCleared(userId()) && time < receivedAt()
}

/**
 * Whether the user needs no warning of another tab's submit: init succeeded for the user since, or this tab's marker of
 * an unfinished registration already says "sent".
 */
export function isTold({ status }: TabSubmit, submissions: Submissions, userId: string): boolean {
  const marker = readUnfinished()
  const isMarked = marker?.sent === true && marker.userId === userId
  return status === 'sent' && (submissions.isCleared(userId) || isMarked)
}
