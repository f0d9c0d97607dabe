import { ApiError } from './apiError.js'
import type { ReferenceConfig } from './config.js'
import { invite, type Ledger, type LedgerUser, type Session } from './ledger.js'
import type { Handler } from './endpoint.js'
import { readInvitation } from './schemas.js'

/**
 * Adds routes for tests and the demo, which do what in production an administrator, a mail server and the passing of
 * time do:
 *
 * - `POST /reference/invitations` creates a user with a registration code. The body is `{ username }` and, for this
 *   user alone, any part of the policy: `{ supportedCredentialKinds, totp, tokenTtl, authenticatorAttachment }`. It
 *   applies to every init endpoint, so a user can be invited here and begin at the host's own server.
 * - `GET /reference/users/NAME` shows the user's codes, valid credentials, and credentials that a recovery voided.
 * - `POST /reference/expire/NAME` expires all registrations and recoveries the user has begun: their bearer tokens get
 *   401.
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
  const commands: Record<string, ((request: Request, name: string) => Promise<unknown>) | undefined> = {
    'POST invitations': async (request) => {
      const { username, ...policy } = readInvitation(await request.text())
      const user = invite(ledger, config.orgId, username)
      user.policy = policy
      const { registrationCode, orgId, id } = user
      return { orgId, username, registrationCode, id }
    },
    'GET users': async (_, name) => userOf(ledger, name),
    'POST expire': async (_, name) => ({ expired: expire(ledger, userOf(ledger, name)) }),
  }
  return async (request) => {
    const [, area, command = '', name = '', ...more] = new URL(request.url).pathname.split('/')
    if (area !== 'reference') return handle(request)
    try {
      const run = more.length === 0 ? commands[`${request.method} ${command}`] : undefined
      if (!run) throw new ApiError(404, 'Not found')
      return Response.json(await run(request, name))
    } catch (error) {
      if (error instanceof ApiError) return error.toResponse()
      throw error
    }
  }
}

function userOf(ledger: Ledger, name: string): LedgerUser {
  const user = ledger.users.get(decoded(name))
  if (!user) throw new ApiError(404, 'There is no such user.')
  return user
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw new ApiError(400, `Not a name in a URL: ${name}`)
  }
}

/** Returns how many sessions it expired. Completed ones stay, for a config that repeats its answer. */
function expire(ledger: Ledger, user: LedgerUser): number {
  const ended = [ledger.sessions, ledger.recoveries].map((sessions: Map<string, Session>) => {
    const open = [...sessions].filter(([, session]) => session.user === user && !session.used)
    for (const [token] of open) sessions.delete(token)
    return open.length
  })
  return ended.reduce((sum, count) => sum + count, 0)
}
