import { toJson } from '../core/json.js'
import type { Unfinished } from './store.js'

const NAME = 'registration-flow.unfinished'

/** Remembers, for this tab alone, a registration that is not over. There is no secret in it. */
export function writeUnfinished(marker: Unfinished): void {
  try {
    if (marker.userId || marker.kitId) sessionStorage.setItem(NAME, toJson(marker))
    else sessionStorage.removeItem(NAME)
  } catch {
    // Blocked or full: then a later visit cannot tell of it.
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
