import type { Owners } from './owners.js'
import type { UnfinishedRegistration } from './store.js'
import { readUnfinished } from './unfinishedStorage.js'

/**
 * The mounted registration that stores the marker of an unfinished registration. While there is one, the stored marker
 * does not come from an earlier visit.
 */
export const markerOwner: { current?: object | undefined } = {}

/** Returns what an earlier visit left unfinished, as it is stored. */
export const findPreviousVisit = (): UnfinishedRegistration | undefined =>
  markerOwner.current ? undefined : readUnfinished()

/**
 * Shows what an earlier visit left unfinished. Called before the first screen is shown, whose primary button depends on
 * it, and again by `restore` of `unfinished.ts`, which knows whether init has since shown that the submit of that visit
 * was not accepted.
 */
export function showPreviousVisit(
  { store, options, challenges }: Pick<Owners, 'store' | 'options' | 'challenges'>,
  unfinished: UnfinishedRegistration | undefined,
): void {
  if (!unfinished) return
  const { kitId, userId, sent } = unfinished
  if (kitId && typeof options().recovery === 'object')
    store.setNotices({ lostKit: { id: kitId, status: sent ? 'unknown' : 'void' } })
  store.setNotices({ unfinished })
  challenges.setPreviousVisitUser(userId)
}
