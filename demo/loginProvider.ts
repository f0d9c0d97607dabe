/*
 * "Quillstone ID", a simulated login provider. A real one signs its ID tokens, and the API verifies them; this one only
 * contains the user name, and the demo's reference API trusts it.
 */
const PREFIX = 'demo-provider:'

export function idTokenOf(username: string): string {
  return PREFIX + username
}

/** Returns the user name of an ID token; undefined if the token is not from this provider. */
export function usernameOf(idToken: string): string | undefined {
  const username = idToken.startsWith(PREFIX) ? idToken.slice(PREFIX.length) : ''
  return username === '' ? undefined : username
}
