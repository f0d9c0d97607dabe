import type { UnfinishedRegistration } from './store.js'

/** The `sessionStorage` entry with the marker of an unfinished registration. */
export const UNFINISHED = 'registration-flow.unfinished'

/** Reads the marker that this tab stored; undefined if there is none, or if it is not valid. */
export function readUnfinished(): UnfinishedRegistration | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(UNFINISHED) ?? '') as Record<string, unknown>
    const text = (name: keyof UnfinishedRegistration) => {
      const value = found[name]
      return typeof value === 'string' ? value : undefined
    }
    const userId = text('userId')
    const kitId = text('kitId')
    if (userId || kitId)
      return { rpId: text('rpId'), userId, attemptId: text('attemptId'), kitId, sent: found['sent'] === true }
  } catch {
    // Storage is blocked, or the entry is no JSON: nothing is known of an earlier visit.
  }
  return undefined
}
