import type { LazyOwners } from './lazyOwners.js'

/** A new challenge proves that the earlier submit of this user was not accepted: nothing says any more that it may have been. */
export function forgetSubmit({ store, collected, unfinished }: LazyOwners, userId: string): void {
  unfinished.remember({ userId, sent: undefined })
  // The kit was not registered with that submit, and the next one contains it.
  if (store.getSnapshot().notices.lostKit?.id === collected.kit()?.id)
    store.setNotices({ lostKit: undefined })
}
