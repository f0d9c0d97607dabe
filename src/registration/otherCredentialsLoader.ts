import type { Policy } from '../core/offered.js'

type OtherCredentials = (typeof import('./otherCredentials.js'))['otherCredentials']

// As the page itself: what one registration loaded, no other one loads again.
let loaded: OtherCredentials | undefined

/** Whether the user is asked for a credential besides the first factor: all may be made, and none of it may be missing. */
export const needsOtherCredentials = ({ secondFactor = 'off', recovery = 'off' }: Policy) =>
  secondFactor !== 'off' || recovery !== 'off'

/** What makes every credential that is no passkey; undefined until it is loaded. */
export const otherCredentials = () => loaded

export async function fetchOtherCredentials(): Promise<OtherCredentials> {
  loaded ??= (await import('./otherCredentials.js')).otherCredentials
  return loaded
}
