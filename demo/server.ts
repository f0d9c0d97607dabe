import type { CustomerServer } from '../reference-api/vitePlugin.js'

/** An answer of the API, as the server passes it on. */
interface Answer {
  status: number
  body: string
}

/** Data that this server stores for one browser. */
interface Session {
  /** The bearer token of the newest registration. It never reaches the page. */
  token: string
  /** Answers by `attemptId`. */
  answers: Map<string, Promise<Answer>>
}

type Body = Record<string, unknown>

const COOKIE = 'quillstone'
/**
 * Statuses that decide an attempt. After any other status the outcome is unknown, so the same attempt calls the API
 * again.
 */
const FINAL = new Set([200, 400, 422])

/**
 * Quillstone's own server, as the README tells a customer to write theirs:
 *
 * - `POST /my/delegated/init` `{ email }` and `POST /my/social/init` `{ idToken }` begin a registration, keep its token
 *   in the session and answer with the rest.
 * - `POST /my/complete` `{ request, attemptId }` ends it, and gives the same answer when the same attempt comes again.
 */
export const quillstone: CustomerServer = ({ handle, config }) => {
  const sessions = new Map<string, Session>()

  const call = async (path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> => {
    const text = JSON.stringify(body)
    const answer = await handle(
      new Request(`http://api.internal${path}`, { method: 'POST', body: text, headers }),
    )
    return { status: answer.status, body: await answer.text() }
  }

  const begun = (request: Request, answer: Answer): Response => {
    if (answer.status !== 200) return answered(answer)
    const { temporaryAuthenticationToken, ...rest } = JSON.parse(answer.body) as Body
    const known = sessionIdOf(request)
    const { answers = new Map<string, Promise<Answer>>() } = sessions.get(known) ?? {}
    const id = sessions.has(known) ? known : crypto.randomUUID()
    sessions.set(id, { token: String(temporaryAuthenticationToken), answers })
    return answered(
      { status: 200, body: JSON.stringify(rest) },
      { 'set-cookie': `${COOKIE}=${id}; Path=/my; HttpOnly; SameSite=Strict` },
    )
  }

  const routes: Record<string, ((request: Request, body: Body) => Promise<Response>) | undefined> = {
    'POST /my/delegated/init': async (request, { email }) => {
      if (typeof email !== 'string') return refused(400, 'email is missing.')
      const asServiceAccount = {
        authorization: `Bearer ${config.serviceAccountToken}`,
        // A real server signs the user action with the key of its service account; the reference API does not verify
        // it.
        'x-dfns-useraction': 'signed',
      }
      return begun(
        request,
        await call('/auth/registration/delegated', { email, kind: 'EndUser' }, asServiceAccount),
      )
    },

    'POST /my/social/init': async (request, { idToken }) => {
      if (typeof idToken !== 'string') return refused(400, 'idToken is missing.')
      const asked = { idToken, socialLoginProviderKind: 'Oidc' }
      return begun(request, await call('/auth/registration/social', asked))
    },

    'POST /my/complete': async (request, { request: registration, attemptId }) => {
      if (typeof attemptId !== 'string') return refused(400, 'attemptId is missing.')
      if (!isObject(registration)) return refused(400, 'request is missing.')
      const session = sessions.get(sessionIdOf(request))
      if (!session) return refused(401, 'Nothing was begun in this session.')
      const { answers, token } = session
      const path = 'wallets' in registration ? '/auth/registration/enduser' : '/auth/registration'
      // The promise is stored before it settles, so that a second call waits for the first call's answer.
      const coming = answers.get(attemptId) ?? call(path, registration, { authorization: `Bearer ${token}` })
      answers.set(attemptId, coming)
      const answer = await coming
      if (!FINAL.has(answer.status) && answers.get(attemptId) === coming) answers.delete(attemptId)
      return answered(answer)
    },
  }

  return async (request) => {
    const route = routes[`${request.method} ${new URL(request.url).pathname}`]
    if (!route) return refused(404, 'Not found.')
    // A form of another site can post, but no JSON.
    if (request.headers.get('content-type') !== 'application/json')
      return refused(415, 'The body is not JSON.')
    const body = readBody(await request.text())
    return body ? route(request, body) : refused(400, 'The body is not a JSON object.')
  }
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readBody(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Returns the session ID in the cookie; empty if there is none. */
function sessionIdOf(request: Request): string {
  const cookies = (request.headers.get('cookie') ?? '').split('; ')
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
}

function answered({ status, body }: Answer, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  })
}

function refused(status: number, message: string): Response {
  return answered({ status, body: JSON.stringify({ error: { status, message } }) })
}
