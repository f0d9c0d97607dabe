import type { Outcome, RegistrationErrorCode } from '../core/errorCodes.js'
import type { RegistrationError } from '../core/errors.js'
import { toRegistrationError } from '../core/isRegistrationError.js'
import { withCode } from './initialize.js'

/**
 * What to do after one try of the submit. `renew`: call init for a new challenge, then submit again. `unknown`: report
 * the error, whose `outcome` says what is known.
 */
export type Verdict = 'accepted' | 'refused' | 'retry' | 'renew' | 'unknown'

/** What the verdict depends on besides the error. */
export interface RetryContext {
  /** Init can be called for a new challenge, and this submit has not called it yet. */
  canRenew: boolean
  /** The action was aborted, by the user or by an unmount. */
  isAborted: boolean
  /** How often this request was retried automatically. */
  retried: number
  /** How often this request may be retried automatically. */
  retries: number
}

/** Seconds. If the server asks to wait longer than this, the user is told so and there is no automatic retry. */
const MAX_RETRY_AFTER = 30
/** Error codes after which the same request is sent again without asking the user. */
const RETRYABLE: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'network_failed',
  'request_timed_out',
  'rate_limited',
  'server_failed',
])

/** Returns the verdict for the error of a submit. */
export function getVerdict(
  { code, outcome, retryAfter = 0 }: RegistrationError,
  { canRenew, isAborted, retried, retries }: RetryContext,
): Exclude<Verdict, 'accepted'> {
  if (code === 'challenge_expired' && canRenew) return 'renew'
  if (outcome === 'refused') return 'refused'
  const isRetryable = outcome === 'open' && RETRYABLE.has(code) && retryAfter <= MAX_RETRY_AFTER
  return isRetryable && !isAborted && retried < retries ? 'retry' : 'unknown'
}

/** What was known before this try of the submit. */
interface EarlierTries {
  /** The outcome of the earlier tries of this request. */
  outcome: Outcome
  /** Whether the submit of an earlier challenge may have been accepted. */
  open: boolean | 'expired'
  userId: string | undefined
}

/** Returns the error to report for a failed try, given what was known before it. */
export function submitError(thrown: unknown, { outcome, open, userId }: EarlierTries): RegistrationError {
  const error = toRegistrationError(thrown, 'network_failed')
  // An aborted request may have reached the server all the same.
  if (error.code === 'cancelled') return withCode(error, 'network_failed')
  // If an earlier try may have been accepted, a refusal may just mean that it was. Browsers also resend requests on
  // their own.
  const isOpen = outcome === 'open'
  const isRefused = error.outcome === 'refused' || error.status === 409
  // An expired challenge alone proves nothing about the submit: init will tell, if this submit has not called it yet.
  return error.code === 'user_exists' ||
    (isOpen && error.userAction === 'restart') ||
    ((isOpen || open) && isRefused)
    ? withCode(error, 'outcome_unknown', { userId })
    : error
}
