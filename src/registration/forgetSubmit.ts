import type { LazyOwners } from './lazyOwners.js'

/**
 * Removes what says that an earlier submit of this user may have been accepted. A new challenge for the same user proves
 * that it was not.
 */
export function forgetSubmit({ store, collected, unfinished }: LazyOwners, userId: string): void {
  unfinished.remember({ userId, sent: undefined })
  // The kit was not registered with that submit, and the next one contains it.
  if (store.getSnapshot().notices.lostKit?.id === collected.kit()?.id)
    store.setNotices({ lostKit: undefined })
}
