import { parseChallenge } from '../core/challenge.js'
import type { Outcome, RegistrationErrorCode } from '../core/errorCodes.js'
import { RegistrationError } from '../core/errors.js'
import { toRegistrationError } from '../core/isRegistrationError.js'
import { begin } from './begin.js'
import { callHost } from './callHost.js'
import { isRecovery } from './currentChallenge.js'
import { forgetSubmit } from './forgetSubmit.js'
import type { LazyOwners } from './lazyOwners.js'

/** Calls init for a challenge and starts over with it. @throws {RegistrationError} see {@link initError}. */
export async function initialize(owners: LazyOwners, signal: AbortSignal): Promise<void> {
  const { options, initRequest, submissions, challenges, tabs } = owners
  const { api } = options()
  try {
    const answer = await callHost((own) => api.init?.(initRequest(), { signal: own }), signal)
    const challenge = parseChallenge(answer, api)
    if (submissions.isLast(challenge.challenge) || submissions.reportedAs(challenge.challenge)) {
      throw new RegistrationError('invalid_challenge', { field: 'challenge' })
    }
    const { id } = challenge.user
    const isSameUser = id === challenges.userId()
    submissions.clearUser(id, isSameUser)
    if (isSameUser) forgetSubmit(owners, id)
    begin(owners, challenge, isRecovery(answer))
    await tabs.announceChallenge()
  } catch (thrown) {
    throw initError(thrown, owners)
  }
}

/**
 * Error codes that mean "init declined" when init throws them: no challenge exists yet that could have expired, and
 * nothing was submitted.
 */
const DECLINED: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'registration_refused',
  'challenge_expired',
  'init_refused',
])

/** Returns the error to report when init, or the sending of a registration code, fails. */
export function initError(
  thrown: unknown,
  { submissions, challenges }: Pick<LazyOwners, 'submissions' | 'challenges'>,
): RegistrationError {
  const error = toRegistrationError(thrown, 'init_failed')
  const declined = DECLINED.has(error.code)
  // If an earlier submit has an unknown outcome, a user whom init declines may already be registered.
  const unknown = submissions.open() && (declined || error.code === 'user_exists')
  const code = unknown ? 'outcome_unknown' : declined ? 'init_refused' : error.code
  // Init submits nothing, whatever this error code means elsewhere.
  return withCode(error, code, {
    outcome: unknown ? 'open' : 'none',
    userId: unknown ? challenges.userId() : undefined,
  })
}

/** Returns the same error under another code; its cause is the original, unless another one is given. */
export function withCode(
  error: RegistrationError,
  code: RegistrationErrorCode,
  more: {
    outcome?: Outcome
    userId?: string | undefined
    retryAfter?: number | undefined
    cause?: unknown
  } = {},
): RegistrationError {
  const { message, status, requestId, field, retryAfter } = error
  return new RegistrationError(code, { message, status, requestId, field, retryAfter, cause: error, ...more })
}
