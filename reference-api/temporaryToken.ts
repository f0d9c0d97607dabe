import { ApiError } from './apiError.js'
import { bearerOf } from './authorization.js'
import type { Session } from './ledger.js'
import type { ReferenceContext } from './endpoint.js'

/** A final call, which ends a registration or a recovery. */
interface FinalCall<Kept extends Session, Body> {
  /** The sessions among which its token must be. */
  sessions: Map<string, Kept>
  read: (body: string) => Body
  run: (body: Body, session: Kept, text: string) => Promise<unknown>
}

/** Runs a final call with its bearer token, which is used up whatever the result. */
export async function withTokenUsedUp<Kept extends Session, Body>(
  { config, now }: ReferenceContext,
  request: Request,
  { sessions, read, run }: FinalCall<Kept, Body>,
): Promise<unknown> {
  const session = sessions.get(bearerOf(request))
  const text = await request.text()
  if (config.replay === 'same' && session?.used?.response !== undefined && session.used.body === text) {
    return session.used.response
  }
  if (!session || session.used || session.expires <= now()) {
    throw new ApiError(401, 'user token is missing or invalid')
  }
  const body = read(text)
  // Marked as used before the first `await`, so that only one of two simultaneous calls gets on.
  session.used = { body: text }
  session.used.response = await run(body, session, text)
  return session.used.response
}
