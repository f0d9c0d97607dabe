import { sha256 } from './crypto.js'
import { toHex, utf8 } from './encoding.js'
import { isRecord } from './fields.js'

/** Strings that a restart of the host's server does not lose: its database or cache. A `Map` is one. */
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
  /** Keeps the API's answer under a key of its own. It may be forgotten after a day. */
  store: ServerStore
  /** Milliseconds until the API counts as not answering. Default 25 000: less than the page waits. */
  timeout?: number
}

interface Answer {
  status: number
  body: string
  retryAfter?: string | undefined
}

/** After any other status it is open what the API did, so the next try of the same attempt has to ask it. */
const SETTLED = new Set([200, 400, 422])

/** The attempts for which this process waits for an answer. */
const underWay = new Map<string, Promise<Answer>>()

/**
 * For the host's server: submits what the page posted, `{ request, attemptId }` of `api.complete`, and resolves to the
 * API's answer with its status and body. One attempt is accepted once, however often the page sends it:
 *
 * - the answer is kept, and given again to a page that did not get it. Only a 200, 400 or 422 is kept: any other one
 *   would be repeated although the API can answer by then;
 * - two posts at the same time wait for the same answer, since the API refuses a second submit;
 * - an answer is given only to whoever has the token it was asked with.
 *
 * A body that is something else gets a 400. Where the API does not answer, a 502, and the reason is logged.
 *
 * @throws What `store.get` throws. An answer that `store.set` does not keep is given nevertheless, and logged.
 */
export async function submitOnce(
  posted: unknown,
  { baseUrl, token, store, timeout = 25_000 }: SubmitOnceOptions,
): Promise<Response> {
  const { request, attemptId } = isRecord(posted) ? posted : {}
  if (typeof attemptId !== 'string' || !isRecord(request))
    return answered({ status: 400, body: said('The body is not { request, attemptId }.') })
  // A hash, so that the store has no token among its keys, and no key that a page could have made up.
  const key = `attempt:${toHex(await sha256(utf8(`${token} ${attemptId}`)))}`
  const path = 'wallets' in request ? '/auth/registration/enduser' : '/auth/registration'
  const ask = async (): Promise<Answer> => {
    const kept = await store.get(key)
    if (kept) return JSON.parse(kept) as Answer
    const answer = await post(baseUrl.replace(/\/+$/, '') + path, request, { token, timeout })
    try {
      if (SETTLED.has(answer.status)) await store.set(key, JSON.stringify(answer))
    } catch (error) {
      // The API has answered all the same.
      console.error(error)
    }
    return answer
  }
  const asking = underWay.get(key) ?? ask().finally(() => underWay.delete(key))
  underWay.set(key, asking)
  return answered(await asking)
}

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
 * For the host's server: the answer to a call of `@dfns/sdk`, with its status and body. A refusal of the API keeps both,
 * also the 202 of an approval that is pending; the SDK throws it as `DfnsError`. The SDK reads every answer as JSON and
 * keeps neither status nor text of a gateway's page: such an answer, and none at all, is a 502, and is logged.
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

function unanswered(error: unknown): Answer {
  console.error(error)
  return { status: 502, body: said('The API did not answer.') }
}

const said = (message: string) => JSON.stringify({ error: { message } })

function answered({ status, body, retryAfter }: Answer): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  // No body at all, not even an empty one, goes with a 204 or 304.
  return new Response(body || null, {
    status,
    headers: { ...headers, ...(retryAfter && { 'retry-after': retryAfter }) },
  })
}
