import { toJson } from '../core/json.js'
import type { Unfinished } from './store.js'

const NAME = 'registration-flow.unfinished'

/** Stores the marker of an unfinished registration in `sessionStorage`, for this tab only. It contains no secret. */
export function writeUnfinished(marker: Unfinished): void {
  try {
    if (marker.userId || marker.kitId) sessionStorage.setItem(NAME, toJson(marker))
    else sessionStorage.removeItem(NAME)
  } catch {
    // Storage is blocked or full: the next visit then shows nothing.
  }
}

export function readUnfinished(): Unfinished | undefined {
  try {
    const { sent, ...rest } = JSON.parse(sessionStorage.getItem(NAME) ?? '') as Record<string, unknown>
    const [rpId, userId, attemptId, kitId] = [
      rest['rpId'],
      rest['userId'],
      rest['attemptId'],
      rest['kitId'],
    ].map((value) => (typeof value === 'string' ? value : undefined))
    return userId || kitId ? { rpId, userId, attemptId, kitId, sent: sent === true } : undefined
  } catch {
    return undefined
  }
}
