import type { LazyOwners } from './lazyOwners.js'

/**
 * Forgets that an earlier submit of this user may have been accepted: a new challenge for the same user proves that it
 * was not. Removes this from the stored marker and from the notices.
 */
export function forgetSubmit({ store, collected, unfinished }: LazyOwners, userId: string): void {
  unfinished.remember({ userId, sent: undefined })
  // The kit was not registered with that submit, and the next one contains it.
  if (store.getSnapshot().notices.lostKit?.id === collected.kit()?.id)
    store.setNotices({ lostKit: undefined })
}
