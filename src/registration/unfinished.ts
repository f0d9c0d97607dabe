import type { Owners } from './owners.js'
import type { Unfinished } from './store.js'
import { readUnfinished, writeUnfinished } from './unfinishedStorage.js'

/** Remembers how far a registration came, and shows on the next visit what was left unfinished. */
export interface UnfinishedTracker {
  /** Shows what an earlier visit left unfinished; returns a function to call on unmount. */
  readonly restore: () => () => void
  /** Stores for the next visit how far this registration came; undefined forgets it. */
  readonly remember: (more: Unfinished | undefined) => void
}

/**
 * The mounted registration that owns the stored marker. While it is mounted, the marker is not from an earlier visit.
 */
let owner: UnfinishedTracker | undefined

export function createUnfinished({
  store,
  options,
  challenges,
  submissions,
}: Pick<Owners, 'store' | 'options' | 'challenges' | 'submissions'>): UnfinishedTracker {
  /** What an earlier visit left unfinished, while it is still relevant. */
  let previousVisit: Unfinished | undefined
  let marker: Unfinished = {}
  const showUnfinished = (found: Unfinished) => {
    const { kitId, userId } = found
    const sent = Boolean(found.sent) && !submissions.isCleared(userId)
    previousVisit = { ...found, sent }
    if (kitId && typeof options().recovery === 'object')
      store.setNotices({ lostKit: { id: kitId, status: sent ? 'unknown' : 'void' } })
    store.setNotices({ unfinished: previousVisit })
    challenges.setPreviousVisitUser(userId)
    // The stored marker of another user says nothing about this user's submit.
    if (sent && challenges.userId() === userId) submissions.reopen()
  }
  const tracker: UnfinishedTracker = {
    restore: () => {
      const found = owner ? undefined : readUnfinished()
      previousVisit = undefined
      if (found) showUnfinished(found)
      marker = previousVisit ?? {}
      return () => {
        if (owner === tracker) owner = undefined
      }
    },
    remember: (more) => {
      // The stored markers of two users are never merged.
      const another = more?.userId && marker.userId && more.userId !== marker.userId
      if (another && 'sent' in more && !more.sent) return
      marker = more ? { ...(!another && marker), ...more } : {}
      owner = tracker
      writeUnfinished(marker)
      // From now on the submit of this visit counts.
      if (more?.sent) previousVisit = undefined
      // A user for whom init succeeds was not registered.
      if (previousVisit?.sent && more && 'sent' in more && !more.sent)
        store.setNotices({ unfinished: { ...previousVisit, sent: false } })
    },
  }
  return tracker
}
