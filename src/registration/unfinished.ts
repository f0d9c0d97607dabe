import type { Owners } from './owners.js'
import type { Unfinished } from './store.js'
import { readUnfinished, writeUnfinished } from './unfinishedStorage.js'

/** What an earlier visit left unfinished, and what this one would leave. */
export interface UnfinishedTracker {
  /** Says what an earlier visit left; returns what to call when the widget leaves the page. */
  readonly recall: () => () => void
  /** Remembers for the next visit how far this one came; with undefined, forgets it. */
  readonly remember: (more: Unfinished | undefined) => void
}

/** The mounted registration that owns the stored marker; while it lives, the marker is not from an earlier visit. */
let owner: UnfinishedTracker | undefined

export function createUnfinished({
  store,
  options,
  challenges,
  submissions,
}: Pick<Owners, 'store' | 'options' | 'challenges' | 'submissions'>): UnfinishedTracker {
  /** Of an earlier visit, as long as it counts. */
  let left: Unfinished | undefined
  let marker: Unfinished = {}
  const recalled = (found: Unfinished) => {
    const { kitId, userId } = found
    const sent = Boolean(found.sent) && !submissions.isCleared(userId)
    left = { ...found, sent }
    if (kitId && typeof options().recovery === 'object')
      store.show({ lostKit: { id: kitId, fate: sent ? 'unknown' : 'void' } })
    store.show({ left })
    challenges.recallUser(userId)
    // Of another user it says nothing.
    if (sent && challenges.userId() === userId) submissions.reopen()
  }
  const tracker: UnfinishedTracker = {
    recall: () => {
      const found = owner ? undefined : readUnfinished()
      left = undefined
      if (found) recalled(found)
      marker = left ?? {}
      return () => {
        if (owner === tracker) owner = undefined
      }
    },
    remember: (more) => {
      // Two users have nothing in common.
      const another = more?.userId && marker.userId && more.userId !== marker.userId
      if (another && 'sent' in more && !more.sent) return
      marker = more ? { ...(!another && marker), ...more } : {}
      owner = tracker
      writeUnfinished(marker)
      // From now on it is this visit's submit that counts.
      if (more?.sent) left = undefined
      // A user who can begin anew was not registered.
      if (left?.sent && more && 'sent' in more && !more.sent) store.show({ left: { ...left, sent: false } })
    },
  }
  return tracker
}
