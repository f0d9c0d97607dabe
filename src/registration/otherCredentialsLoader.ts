import type { Policy } from '../core/offered.js'

/** The functions that create credentials other than passkeys. */
type OtherCredentials = (typeof import('./otherCredentials.js'))['otherCredentials']

// Shared by all registrations of the page, as the modules themselves are.
let loaded: OtherCredentials | undefined

/** Whether the user is asked for more than a first factor. Then the flow cannot end without `otherCredentials.ts`. */
export const needsOtherCredentials = ({ secondFactor = 'off', recovery = 'off' }: Policy) =>
  secondFactor !== 'off' || recovery !== 'off'

/** Returns the functions of `otherCredentials.ts`; undefined until that file is loaded. */
export const loadedOtherCredentials = () => loaded

/** Loads `otherCredentials.ts`; rejects if the browser cannot load the file. */
export async function fetchOtherCredentials(): Promise<OtherCredentials> {
  loaded ??= (await import('./otherCredentials.js')).otherCredentials
  return loaded
}
