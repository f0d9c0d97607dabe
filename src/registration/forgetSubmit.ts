import type { LazyOwners } from './lazyOwners.js'

/**
 * Forgets that an earlier submit of this user may have been accepted: a new challenge for the same user proves that it
 * was not. Removes this from the stored marker and from the notices.
 */
export function forgetSubmit({ store, collected, unfinished }: LazyOwners, userId: string): void {
  unfinished.remember({ userId, sent: undefined })
  const { unfinished: notice, lostKit } = store.getSnapshot().notices
  if (notice?.userId === userId) store.setNotices({ unfinished: { ...notice, sent: false } })
  // The kit was not registered with that submit, and the next one contains it.
  if (lostKit?.id === collected.kit()?.id) store.setNotices({ lostKit: undefined })
  // The kit of an earlier visit is gone with the page that made it.
  else if (lostKit && notice?.userId === userId && notice.kitId === lostKit.id)
    store.setNotices({ lostKit: { ...lostKit, status: 'void' } })
}
