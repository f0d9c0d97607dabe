import type { ReferenceConfig } from './config.js'
import { invite, type Ledger } from './ledger.js'
import type { Handler } from './referenceApi.js'

/**
 * What an administrator and a mail server do in real life, for tests and the demo: `POST /reference/invitations`
 * makes a user with a registration code, `GET /reference/users/NAME` shows what was accepted.
 */
export function withControl({
  handle,
  ledger,
  config,
}: {
  handle: Handler
  ledger: Ledger
  config: ReferenceConfig
}): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'POST' && pathname === '/reference/invitations') {
      const { username } = (await request.json()) as { username: string }
      const { registrationCode, orgId, id } = invite(ledger, config.orgId, username)
      return Response.json({ orgId, username, registrationCode, id })
    }
    if (request.method === 'GET' && pathname.startsWith('/reference/users/')) {
      const user = ledger.users.get(decodeURIComponent(pathname.slice('/reference/users/'.length)))
      return user ? Response.json(user) : Response.json(null, { status: 404 })
    }
    return handle(request)
  }
}
