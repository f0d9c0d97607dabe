import type { Policy } from '../core/offered.js'

type OtherCredentials = (typeof import('./otherCredentials.js'))['otherCredentials']

// Shared by all registrations of the page, as the modules themselves are.
let loaded: OtherCredentials | undefined

/** Whether the user is asked for more than a first factor. Then the flow cannot end without `otherCredentials.ts`. */
export const needsOtherCredentials = ({ secondFactor = 'off', recovery = 'off' }: Policy) =>
  secondFactor !== 'off' || recovery !== 'off'

/** Creates every credential that is not a passkey; undefined until loaded. */
export const otherCredentials = () => loaded

/** Loads {@link otherCredentials}; rejects if the browser cannot load the file. */
export async function fetchOtherCredentials(): Promise<OtherCredentials> {
  loaded ??= (await import('./otherCredentials.js')).otherCredentials
  return loaded
}
