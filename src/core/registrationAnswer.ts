import { RegistrationError, type RegistrationErrorCode } from './errors.js'
import { type Fields, readFields, nonEmptyString } from './fields.js'
import type { UserRegistrationResponse } from './protocol.js'

/** No answer of the API comes near this; a broken or hostile server must not fill the memory of a phone. */
const MAX_BYTES = 1_048_576

/** Far above the ids that the API gives; a longer one is no id. */
const MAX_ID_LENGTH = 100

/** Statuses that the API means something by, where its own JSON comes with them. */
const DOCUMENTED: Partial<Record<number, RegistrationErrorCode>> = {
  202: 'approval_pending',
  402: 'request_declined',
  404: 'request_declined',
  409: 'user_exists',
  412: 'request_declined',
}

/**
 * Turns a fetch `Response` of the init or of the completing call into its JSON, or into the typed error.
 * For a host's own functions: `complete: async (request) => registrationAnswer(await fetch(...))`.
 *
 * Only a 200 with JSON is an answer. 400 and 422 refuse for good; every other status leaves open whether the
 * request was accepted, since a browser may have sent it twice by itself. 202, 402, 404, 409 and 412 have codes of their
 * own where the body is JSON; a page of HTML is somebody else's. At most 1 MiB is read, where a body can be read piece by piece.
 *
 * Source of the statuses: https://docs.dfns.co/api-reference/error-codes
 *
 * @throws {RegistrationError} `registration_refused`, `code_expired`, `user_exists`, `challenge_expired`, `rate_limited`,
 * `server_failed`, `approval_pending`, `request_declined`, `answer_invalid` or `network_failed`, with `status` and, where
 * the API named it, `requestId`.
 */
export async function registrationAnswer(response: Response): Promise<unknown> {
  const { status } = response
  const content = await bodyOf(response)
  const body = json(content)
  if (status === 200 && body !== undefined) return body
  const said = messageOf(body)
  const id = member(member(body, 'error'), 'id')
  // Only with a status that fits does a message count.
  const code =
    status === 400 && /registration code expired/i.test(said)
      ? 'code_expired'
      : status === 401 && /user already exists/i.test(said)
        ? 'user_exists'
        : status === 400 || status === 422
          ? 'registration_refused'
          : status === 401 || status === 403 || status === 410
            ? 'challenge_expired'
            : status === 429
              ? 'rate_limited'
              : status >= 500
                ? 'server_failed'
                : (body !== undefined && DOCUMENTED[status]) || 'answer_invalid'
  throw new RegistrationError(code, {
    message: `The server answered ${status || 'with a redirect'}${said && `: ${said.replace(/\.$/, '')}`}.`,
    // Of a success nothing is repeated: it may hold a token.
    cause:
      said || ((status >= 400 || content.startsWith('<')) && content.slice(0, 200)) || `status ${status}`,
    status,
    requestId: typeof id === 'string' && id.length <= MAX_ID_LENGTH ? id : undefined,
    field: status === 200 ? '(answer)' : undefined,
    retryAfter: secondsOf(response.headers.get('retry-after')),
  })
}

/**
 * Checks the answer of the completing call. Older servers say `credentialKind` where newer ones say `kind`.
 *
 * @throws {RegistrationError} `answer_invalid`, its `field` naming what is missing or wrong; never its value.
 */
export function parseResponse(answer: unknown): UserRegistrationResponse {
  return readFields(answer, 'answer_invalid', (at, maybe) => ({
    ...(answer as Fields),
    credential: {
      uuid: at('credential.uuid', nonEmptyString),
      kind:
        maybe('credential.kind', nonEmptyString) ??
        maybe('credential.credentialKind', nonEmptyString) ??
        at('credential.kind', nonEmptyString),
      name: maybe('credential.name', (name) => (typeof name === 'string' ? name : '')) ?? '',
    },
    user: {
      id: at('user.id', nonEmptyString),
      username: at('user.username', nonEmptyString),
      orgId: at('user.orgId', nonEmptyString),
    },
  }))
}

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const count = (length: number) => {
    bytes += length
    if (bytes > MAX_BYTES) throw new RangeError(`The answer is longer than ${MAX_BYTES} bytes.`)
  }
  try {
    const { body } = response
    // A polyfill of fetch has no streams, and what stands in for a browser in tests has no `WritableStream`.
    if (typeof body?.pipeTo !== 'function' || typeof WritableStream === 'undefined') {
      const content = await response.text()
      count(content.length)
      return content
    }
    await body.pipeTo(
      new WritableStream<Uint8Array<ArrayBuffer>>({
        write(chunk) {
          count(chunk.length)
          chunks.push(chunk)
        },
      }),
    )
  } catch (error) {
    const { status } = response
    if (bytes <= MAX_BYTES) throw new RegistrationError('network_failed', { cause: error, status })
    const message = `The answer is longer than ${MAX_BYTES} bytes.`
    throw new RegistrationError('answer_invalid', { message, cause: error, status, field: '(answer)' })
  }
  return new Blob(chunks).text()
}

function json(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function member(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? Reflect.get(from, name)
    : undefined
}

/** The API has used four envelopes over time; a message is only ever a hint for developers. */
function messageOf(body: unknown): string {
  const error = member(body, 'error')
  const said = member(error, 'message') ?? member(body, 'message') ?? error
  return typeof said === 'string' ? said.slice(0, 500) : ''
}

/** `Retry-After` is seconds or a date (RFC 9110 §10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined
  // `Date.parse` alone takes "-5" and "1.5" for dates.
  const date = /^[A-Z][a-z]{2},/.test(header) ? header : ''
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(date) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}
