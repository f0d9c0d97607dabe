import { replaceSearch } from './navigation.js'

/** Where the page's address names the problem that the next submit has. */
export const SIMULATED = 'simulate'

/**
 * Returns the headers that ask the reference API for the problem in the page's address, and takes it out of there: it
 * happens once.
 */
export function takeSimulated(): Record<string, string> {
  const search = new URLSearchParams(location.search)
  const fault = search.get(SIMULATED)
  if (fault === null) return {}
  search.delete(SIMULATED)
  replaceSearch(search)
  return { 'x-simulate': fault }
}
