/** The values in a registration email. */
export type Invitation = Record<'orgId' | 'username' | 'registrationCode', string>

/** Creates a user with a registration code, as an administrator of Quillstone would. */
export async function invite(username: string): Promise<Invitation> {
  const response = await fetch('/api/reference/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  })
  const { orgId, registrationCode } = (await response.json()) as Invitation
  return { orgId, username, registrationCode }
}
