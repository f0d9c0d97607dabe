/*
 * "Quillstone ID", a pretended login provider. A true one signs its id tokens, and the API checks that; this one only
 * says who it is, and the reference API of the demo believes it.
 */
const PREFIX = 'demo-provider:'

export function idTokenOf(username: string): string {
  return PREFIX + username
}

/** What the API is told by the provider; undefined for a token that is not the provider's. */
export function usernameOf(idToken: string): string | undefined {
  const username = idToken.startsWith(PREFIX) ? idToken.slice(PREFIX.length) : ''
  return username === '' ? undefined : username
}
