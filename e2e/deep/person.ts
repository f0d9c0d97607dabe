import type { APIRequestContext } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { LedgerUser } from '../../reference-api/ledger.js'

/** A user with an invitation, independent of any page. */
export interface Invited {
  username: string
  invitation: Record<'orgId' | 'username' | 'registrationCode', string>
  ledger: () => Promise<LedgerUser>
  expire: () => Promise<unknown>
}

export async function invited(api: APIRequestContext): Promise<Invited> {
  const username = `ada.${randomUUID()}@example.com`
  const answer = await api.post('/api/reference/invitations', { data: { username } })
  const { orgId, registrationCode } = (await answer.json()) as Invited['invitation']
  const name = encodeURIComponent(username)
  return {
    username,
    invitation: { orgId, username, registrationCode },
    ledger: async () => (await (await api.get(`/api/reference/users/${name}`)).json()) as LedgerUser,
    expire: () => api.post(`/api/reference/expire/${name}`),
  }
}

/** Address of the invitation, with options of the demo's widget. */
export function linkOf({ invitation }: Invited, options: Record<string, string> = {}): string {
  const set = Object.entries(options).filter(([, value]) => value !== '')
  return `/register?${new URLSearchParams({ ...invitation, ...Object.fromEntries(set) })}`
}
