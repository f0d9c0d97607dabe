import { sha256 } from './crypto.js'
import { toHex, utf8 } from './encoding.js'
import { isRecord } from './fields.js'

/**
 * A store for strings that keeps them when the host's server restarts, such as its database or cache. A `Map` has the
 * right methods, too, but loses the strings.
 */
export interface ServerStore {
  get(key: string): PromiseLike<string | null | undefined> | string | null | undefined
  set(key: string, value: string): unknown
}

/** Options of {@link submitOnce}. */
export interface SubmitOnceOptions {
  /** Base URL of the API: `DFNS_API_URL` or the one of the region. */
  baseUrl: string
  /** The `temporaryAuthenticationToken` of the challenge, which the page never gets. */
  token: string
  /** Keeps the API's answers, each under its own key. An answer can be deleted after a day. */
  store: ServerStore
  /** Milliseconds to wait for the API's answer. Default 25 000, which is less than the page waits for this server. */
  timeout?: number
}

/** The answer of the API, as it is kept and as the page gets it. */
interface Answer {
  status: number
  body: string
  retryAfter?: string | undefined
}

/**
 * Statuses that settle an attempt. After any other status it is unknown what the API did, so the next post of the same
 * attempt is sent to the API again.
 */
const SETTLED = new Set([200, 400, 422])

/** Whether the API itself settled the attempt. Its answers are JSON objects; a gateway's page can have any status. */
function isSettled({ status, body }: Answer): boolean {
  try {
    return SETTLED.has(status) && isRecord(JSON.parse(body))
  } catch {
    return false
  }
}

/** The attempts for which this process is waiting for the API's answer, by their key in the store. */
const underWay = new Map<string, Promise<Answer>>()

/**
 * For the host's server: submits what the page posted, `{ request, attemptId }` of `api.complete`, and resolves to the
 * API's answer with its status and body. However often the page posts one attempt, it registers the user only once:
 *
 * - the API's answer is kept, and a page that did not get it gets it at its next post. Only JSON with status 200, 400 or
 *   422 is kept: after anything else, such as a gateway's page, the API may give a better answer next time;
 * - posts at the same time wait for the same answer, because the API refuses a second submit. If they reach two processes,
 *   the kept answer of one replaces the refusal of the other;
 * - a kept answer is returned only together with the token that the attempt was submitted with.
 *
 * Anything else that is posted gets a 400. If the API does not answer, the result is a 502, and the reason is logged.
 *
 * @throws What `store.get` throws before the API is asked. What the store throws after that is logged, and the answer is
 * returned all the same.
 */
export async function submitOnce(
  posted: unknown,
  { baseUrl, token, store, timeout = 25_000 }: SubmitOnceOptions,
): Promise<Response> {
  const { request, attemptId } = isRecord(posted) ? posted : {}
  if (typeof attemptId !== 'string' || !isRecord(request))
    return answered({ status: 400, body: said('The body is not { request, attemptId }.') })
  // A hash, so that the keys in the store contain no token and a page cannot choose a key.
  const key = `attempt:${toHex(await sha256(utf8(`${token} ${attemptId}`)))}`
  const path = 'wallets' in request ? '/auth/registration/enduser' : '/auth/registration'
  const ask = async (): Promise<Answer> => {
    const kept = await store.get(key)
    if (kept) return JSON.parse(kept) as Answer
    const answer = await post(baseUrl.replace(/\/+$/, '') + path, request, { token, timeout })
    try {
      // Another process may have posted the attempt too: the API accepts one of the two and refuses the other.
      const isAccepted = answer.status === 200 && isSettled(answer)
      const keptByAnother = isAccepted ? undefined : await store.get(key)
      if (keptByAnother) return JSON.parse(keptByAnother) as Answer
      if (isSettled(answer)) await store.set(key, JSON.stringify(answer))
    } catch (error) {
      // The API has answered, so the page gets the answer although the store did not work.
      console.error(error)
    }
    return answer
  }
  const asking = underWay.get(key) ?? ask().finally(() => underWay.delete(key))
  underWay.set(key, asking)
  return answered(await asking)
}

/** Posts to the API; resolves to its answer or, if there is none, to a 502. */
async function post(
  url: string,
  body: object,
  { token, timeout }: { token: string; timeout: number },
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    const retryAfter = response.headers.get('retry-after') ?? undefined
    return { status: response.status, body: await response.text(), retryAfter }
  } catch (error) {
    return unanswered(error)
  }
}

/**
 * For the host's server: converts the result of a call of `@dfns/sdk` to an answer for the page. If the SDK throws a
 * `DfnsError`, which it also does for the 202 of a pending approval, the answer has the status and body that the API
 * sent. The SDK reads every answer as JSON and keeps neither the status nor the text of an HTML page from a gateway:
 * such an answer, or none at all, becomes a 502 and is logged.
 */
export async function sdkResponse(call: PromiseLike<unknown>): Promise<Response> {
  try {
    return answered({ status: 200, body: JSON.stringify(await call) })
  } catch (error) {
    const { httpStatus, context } = (error ?? {}) as { httpStatus?: unknown; context?: unknown }
    if (typeof httpStatus !== 'number' || httpStatus < 200 || httpStatus > 599)
      return answered(unanswered(error))
    const body = typeof context === 'object' && context !== null && 'body' in context ? context.body : context
    return answered({ status: httpStatus, body: JSON.stringify(body ?? {}) })
  }
}

/** Logs why there is no answer of the API; returns the 502 for the page. */
function unanswered(error: unknown): Answer {
  console.error(error)
  return { status: 502, body: said('The API did not answer.') }
}

/** Returns the body of an error of this server, in the API's own form. */
const said = (message: string) => JSON.stringify({ error: { message } })

/** Returns the answer as the `Response` for the page. */
function answered({ status, body, retryAfter }: Answer): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  // `Response` throws for a body with status 204 or 304, even for an empty string.
  return new Response(body || null, {
    status,
    headers: { ...headers, ...(retryAfter && { 'retry-after': retryAfter }) },
  })
}
