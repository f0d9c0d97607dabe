import { ApiError } from './apiError.js'
import { bearerOf } from './authorization.js'
import type { Session } from './ledger.js'
import type { ReferenceContext } from './endpoint.js'

/** A call that ends what a temporary authentication token was handed out for. */
interface FinalCall<Kept extends Session, Body> {
  /** Where its token must be found. */
  sessions: Map<string, Kept>
  read: (body: string) => Body
  run: (body: Body, session: Kept, text: string) => Promise<unknown>
}

/** Runs a final call on its bearer token, which is then used up, whatever comes of it. */
export async function onToken<Kept extends Session, Body>(
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
  // Taken before the first await, so that of two calls at once only one gets on.
  session.used = { body: text }
  session.used.response = await run(body, session, text)
  return session.used.response
}
