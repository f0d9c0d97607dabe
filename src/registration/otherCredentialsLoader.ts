import type { Policy } from '../core/offered.js'

/** The functions that create credentials other than passkeys. */
type OtherCredentials = (typeof import('./otherCredentials.js'))['otherCredentials']

// Shared by all registrations of the page, as the modules themselves are.
let loaded: OtherCredentials | undefined

/** Whether the user is asked for more than a first factor. Then the flow cannot end without `otherCredentials.ts`. */
export const needsOtherCredentials = ({ secondFactor = 'off', recovery = 'off' }: Policy) =>
  secondFactor !== 'off' || recovery !== 'off'

/**
 * Loads `otherCredentials.ts` unless it is loaded, which takes nothing but microtasks then: a ceremony that waits for it
 * still begins in the task of the tap. Rejects if the browser cannot load the file.
 */
export async function fetchOtherCredentials(): Promise<OtherCredentials> {
  return (loaded ??= (await import('./otherCredentials.js')).otherCredentials)
}
