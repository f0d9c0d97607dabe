import {
  type Outcome,
  type RegistrationError,
  type RegistrationErrorCode,
  toRegistrationError,
} from '../core/errors.js'
import { withCode } from './initialize.js'

/** What follows from a try of the submit. `unknown`: no verdict of the server; the error's `outcome` says what is known. */
export type Verdict = 'accepted' | 'refused' | 'retry' | 'renew' | 'unknown'

/** What a verdict depends on besides the error. */
export interface Circumstances {
  /** A new challenge can be asked for, and was not yet. */
  canRenew: boolean
  /** The user stopped, or nobody looks any more. */
  isAborted: boolean
  /** How often this body was sent again by itself. */
  retried: number
  /** How often it may be. */
  retries: number
}

/** A user who is asked to wait longer than this, in seconds, is told so instead. */
const LONGEST_RETRY_AFTER = 30
const RETRYABLE: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'network_failed',
  'request_timed_out',
  'rate_limited',
  'server_failed',
])

/** Which verdict for which error. */
export function verdictOf(
  { code, outcome, retryAfter = 0 }: RegistrationError,
  { canRenew, isAborted, retried, retries }: Circumstances,
): Exclude<Verdict, 'accepted'> {
  if (code === 'challenge_expired' && canRenew) return 'renew'
  if (outcome === 'refused') return 'refused'
  const isRetryable = outcome === 'open' && RETRYABLE.has(code) && retryAfter <= LONGEST_RETRY_AFTER
  return isRetryable && !isAborted && retried < retries ? 'retry' : 'unknown'
}

/** What was known when a try began. */
interface Before {
  /** Of this body's earlier tries. */
  outcome: Outcome
  /** Of earlier challenges' submits. */
  open: boolean | 'expired'
  userId: string | undefined
}

/** What a failed try means, given what was known before. */
export function submitError(thrown: unknown, { outcome, open, userId }: Before): RegistrationError {
  const error = toRegistrationError(thrown, 'network_failed')
  // Stopped while it was under way, it may have arrived all the same.
  if (error.code === 'cancelled') return withCode(error, 'network_failed')
  // Once a try is open, a refusal may be the echo of that try having been accepted; browsers also repeat one themselves.
  const isOpen = outcome === 'open'
  const isRefused = error.outcome === 'refused' || error.status === 409
  // What only ran out is for init to say, as long as that was not asked.
  return error.code === 'user_exists' ||
    (isOpen && error.remedy === 'restart') ||
    ((isOpen || open) && isRefused)
    ? withCode(error, 'outcome_unknown', { userId })
    : error
}
