/** What a registration email carries. */
export type Invitation = Record<'orgId' | 'username' | 'registrationCode', string>

/** What an administrator of Quillstone does before there is an email to send. */
export async function invite(username: string): Promise<Invitation> {
  const response = await fetch('/api/reference/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  })
  const { orgId, registrationCode } = (await response.json()) as Invitation
  return { orgId, username, registrationCode }
}
