import type { Owners } from './owners.js'
import type { UnfinishedRegistration } from './store.js'
import { readUnfinished } from './unfinishedStorage.js'

/** Set while the stored marker comes from a mounted registration, and so not from an earlier visit. */
export const markerOwner: { current?: object | undefined } = {}

/**
 * Shows what an earlier visit left unfinished, and returns it. Called before the first screen is shown, whose primary
 * button depends on it, and again once the lazy features are loaded.
 */
export function showPreviousVisit({
  store,
  options,
  challenges,
  submissions,
}: Pick<Owners, 'store' | 'options' | 'challenges' | 'submissions'>): UnfinishedRegistration | undefined {
  const found = markerOwner.current ? undefined : readUnfinished()
  if (!found) return undefined
  const { kitId, userId } = found
  const sent = Boolean(found.sent) && !submissions.isCleared(userId)
  const unfinished = { ...found, sent }
  if (kitId && typeof options().recovery === 'object')
    store.setNotices({ lostKit: { id: kitId, status: sent ? 'unknown' : 'void' } })
  store.setNotices({ unfinished })
  challenges.setPreviousVisitUser(userId)
  // The stored marker of another user says nothing about this user's submit.
  if (sent && challenges.userId() === userId) submissions.reopen()
  return unfinished
}
