import { toJson } from '../core/json.js'
import type { SubmittingOwners } from './owners.js'
import { findPreviousVisit, markerOwner, showPreviousVisit } from './previousVisit.js'
import type { UnfinishedRegistration } from './store.js'
import { UNFINISHED } from './unfinishedStorage.js'

/** Remembers how far a registration came, and shows on the next visit what was left unfinished. */
export interface UnfinishedRegistrationTracker {
  /** Shows what an earlier visit left unfinished; returns a function to call on unmount. */
  readonly restore: () => () => void
  /** Stores for the next visit how far this registration came; undefined forgets it. */
  readonly remember: (more: UnfinishedRegistration | undefined) => void
}

export function createUnfinished(
  owners: Pick<SubmittingOwners, 'store' | 'options' | 'challenges' | 'submissions'>,
): UnfinishedRegistrationTracker {
  /** What an earlier visit left unfinished, while it is still relevant. */
  let previousVisit: UnfinishedRegistration | undefined
  let marker: UnfinishedRegistration = {}
  const { challenges, submissions } = owners
  const tracker: UnfinishedRegistrationTracker = {
    restore: () => {
      const found = findPreviousVisit()
      previousVisit = found && { ...found, sent: found.sent && !submissions.isCleared(found.userId) }
      marker = previousVisit ?? {}
      showPreviousVisit(owners, previousVisit)
      // The stored marker of another user says nothing about this user's submit.
      if (previousVisit?.sent && challenges.userId() === previousVisit.userId) submissions.reopen()
      return () => {
        if (markerOwner.current === tracker) markerOwner.current = undefined
      }
    },
    remember: (more) => {
      // The stored markers of two users are never merged.
      const another = more?.userId && marker.userId && more.userId !== marker.userId
      if (another && 'sent' in more && !more.sent) return
      marker = more ? { ...(!another && marker), ...more } : {}
      markerOwner.current = tracker
      writeUnfinished(marker)
      // From now on the submit of this visit counts.
      if (more?.sent) previousVisit = undefined
      // A user for whom init succeeds was not registered.
      if (previousVisit?.sent && more && 'sent' in more && !more.sent)
        owners.store.setNotices({ unfinished: { ...previousVisit, sent: false } })
    },
  }
  return tracker
}

/** Stores the marker of an unfinished registration in `sessionStorage`, for this tab only. It contains no secret. */
export function writeUnfinished(marker: UnfinishedRegistration): void {
  try {
    if (marker.userId || marker.kitId) sessionStorage.setItem(UNFINISHED, toJson(marker))
    else sessionStorage.removeItem(UNFINISHED)
  } catch {
    // Storage is blocked or full: the next visit then shows nothing.
  }
}
