import { RegistrationError } from './errors.js'
import type { RegistrationErrorCode } from './errorCodes.js'
import { type JsonObject, readFields, nonEmptyString } from './fields.js'
import type { UserRegistrationResponse } from './protocol.js'

/**
 * Maximum size of an answer, far above any of the API, so that a broken or hostile server cannot fill a phone's memory.
 */
const MAX_BYTES = 1_048_576

/** Far above the length of the API's IDs; a longer value is not an ID. */
const MAX_ID_LENGTH = 100

/** Statuses to which the API gives a meaning, if its own JSON comes with them. */
const DOCUMENTED: Partial<Record<number, RegistrationErrorCode>> = {
  202: 'approval_pending',
  402: 'request_declined',
  404: 'request_declined',
  409: 'user_exists',
  412: 'request_declined',
}

/**
 * Converts the fetch `Response` of `api.init` or `api.complete` to its JSON, or throws a typed error. For the host's
 * own functions: `complete: async (request) => registrationAnswer(await fetch(...))`.
 *
 * Only a 200 with JSON is a success. 400 and 422 are definitive refusals. Every other status leaves open whether the
 * request was accepted, because the browser may have sent it twice on its own. 202, 402, 404, 409 and 412 have their
 * own codes if the body is JSON; an HTML page comes from another server. If the body is a stream, at most 1 MiB of it
 * is read.
 *
 * Source of the statuses: https://docs.dfns.co/api-reference/error-codes
 *
 * @throws {RegistrationError} `registration_refused`, `code_expired`, `user_exists`, `challenge_expired`,
 * `rate_limited`, `server_failed`, `approval_pending`, `request_declined`, `answer_invalid` or `network_failed`, with
 * `status` and, if the API sent it, `requestId`.
 */
export async function registrationAnswer(response: Response): Promise<unknown> {
  const { status } = response
  const content = await bodyOf(response)
  const body = json(content)
  if (status === 200 && body !== undefined) return body
  const said = messageOf(body)
  const id = member(member(body, 'error'), 'id')
  // An error message of the API counts only together with the HTTP status it belongs to.
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
    // The body of a success is not copied into the error, because it may contain a token.
    cause:
      said || ((status >= 400 || content.startsWith('<')) && content.slice(0, 200)) || `status ${status}`,
    status,
    requestId: typeof id === 'string' && id.length <= MAX_ID_LENGTH ? id : undefined,
    field: status === 200 ? '(answer)' : undefined,
    retryAfter: secondsToWait(response.headers),
  })
}

/**
 * Validates the answer of `POST /auth/registration`. Older servers name the kind `credentialKind`, newer ones `kind`.
 *
 * @throws {RegistrationError} `answer_invalid`; its `field` names the missing or wrong field, never a value.
 */
export function parseResponse(answer: unknown): UserRegistrationResponse {
  return readFields(answer, 'answer_invalid', (required, optional) => ({
    ...(answer as JsonObject),
    credential: {
      uuid: required('credential.uuid', nonEmptyString),
      kind:
        optional('credential.kind', nonEmptyString) ??
        optional('credential.credentialKind', nonEmptyString) ??
        required('credential.kind', nonEmptyString),
      name: optional('credential.name', (name) => (typeof name === 'string' ? name : '')) ?? '',
    },
    user: {
      id: required('user.id', nonEmptyString),
      username: required('user.username', nonEmptyString),
      orgId: required('user.orgId', nonEmptyString),
    },
  }))
}

/** Reads the body as text. @throws {RegistrationError} `answer_invalid` if it is too long, else `network_failed`. */
async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const count = (length: number) => {
    bytes += length
    if (bytes > MAX_BYTES) throw new RangeError(`The answer is longer than ${MAX_BYTES} bytes.`)
  }
  try {
    const { body } = response
    // Polyfills of fetch have no streams, and simulated browsers in tests have no `WritableStream`.
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

/** Parses JSON; undefined if it is none. */
function json(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Returns an own property of any value. */
function member(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? Reflect.get(from, name)
    : undefined
}

/**
 * Returns the error message in an answer of the API, in any of the formats that the API has used over time. Users never
 * see it.
 */
function messageOf(body: unknown): string {
  const error = member(body, 'error')
  const said = member(error, 'message') ?? member(body, 'message') ?? error
  return typeof said === 'string' ? said.slice(0, 500) : ''
}

/** Parses `Retry-After`, which is seconds or a date (RFC 9110 §10.2.3). */
function secondsToWait(headers: Headers): number | undefined {
  const header = headers.get('retry-after')
  if (!header) return undefined
  // `Date.parse` also accepts "-5" and "1.5" as dates.
  const date = /^[A-Z][a-z]{2},/.test(header) ? header : ''
  // A date is by the server's clock, and so is the `Date` of its answer; a device's clock may be hours off.
  const now = Date.parse(headers.get('date') ?? '') || Date.now()
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(date) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}
