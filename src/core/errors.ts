/**
 * Every way in which a registration can fail. A closed union: the message table must have words for each.
 */
export type RegistrationErrorCode =
  /** The init answer cannot be used; `field` names what is wrong with it. */
  | 'invalid_challenge'
  /** The init request was declined: unknown user, or a registration code that is wrong or used. */
  | 'init_refused'
  /** The registration code is too old. */
  | 'code_expired'
  /** The user is registered already, so there is nothing to begin; 409 also says it of a credential. */
  | 'user_exists'
  /** The init request failed in a way of the host's own. */
  | 'init_failed'

  /** The user, or the host through an abort signal, ended what was under way. */
  | 'cancelled'

  /** This browser has no WebAuthn (WebAuthn Level 3 §5.1). */
  | 'webauthn_unsupported'
  /** The page is not a secure context, so the browser hides WebAuthn and WebCrypto. */
  | 'insecure_context'
  /** The page, or the frame it is in, has a permissions policy that forbids making passkeys (§5.10). */
  | 'ceremony_forbidden'
  /** The relying party cannot be used on this page: missing, malformed, or of another site (§5.1.3 step 8). */
  | 'relying_party_invalid'

  /** The page is not in sight, so the browser would refuse. */
  | 'page_hidden'
  /** In a frame of another origin a ceremony needs a tap right before it, and there was none (§5.10). */
  | 'activation_missing'
  /** Our own clock ended the ceremony: the browser never answered. */
  | 'ceremony_timed_out'
  /** `NotAllowedError`, the specification's catch-all: cancelled, timed out, not verified, or blocked. Never proof of any one of them. */
  | 'ceremony_not_allowed'
  /** Another WebAuthn request is open, in this widget, another one, or the host's page. */
  | 'ceremony_pending'
  /** `InvalidStateError`: this authenticator already holds one of `excludeCredentials`. */
  | 'already_registered'
  /** The authenticator cannot do what the server asks: algorithm, resident key or user verification. */
  | 'authenticator_unsupported'
  /** The authenticator, or the password manager in its place, failed. Also every error name we do not know. */
  | 'authenticator_failed'
  /** A credential came back that does not fit what was asked; `field` names the check that failed. */
  | 'credential_invalid'

  /** A key could not be made, kept, read back or used: the `KeyStore` or the `PrivateKeyCodec` failed. Nothing was submitted. */
  | 'key_store_failed'
  /** A sealed private key cannot be read: damaged, or of a form this version does not know; `field` names what is wrong. */
  | 'envelope_invalid'
  /** A sealed private key does not open with this password or recovery code. A key that was tampered with looks just the same. */
  | 'password_wrong'
  /** A value a person typed cannot be right; `field` names which: `password`, `otpCode` or `code`, the recovery code. */
  | 'input_invalid'

  /** No answer: the connection broke before, during or after. */
  | 'network_failed'
  /** No answer within the time allowed. */
  | 'request_timed_out'
  /** 429; `retryAfter` holds the seconds to wait when the server said so. */
  | 'rate_limited'
  /** 5xx. */
  | 'server_failed'
  /** 202: a policy of the organisation wants somebody's approval first. It is no success, and may become one. */
  | 'approval_pending'
  /**
   * 402, 404 or 412, in the API's own words: it is not in the organisation's plan, there is no such thing at this address,
   * or something that must be there first is not. `status` says which. The same may be sent again once that has changed.
   */
  | 'request_declined'
  /** An answer that is not the API's, or that it has no meaning for: another status, HTML, a truncated body, a missing field. */
  | 'answer_invalid'
  /** 401, 403 or 410: the bearer token or the challenge is no longer good. */
  | 'challenge_expired'
  /** 400 or 422: what was sent is refused for good. */
  | 'registration_refused'
  /** An earlier try may have been accepted and no later one could tell. The host must look the user up. */
  | 'outcome_unknown'

/** How a person gets on: `retry` repeats the very same action, `restart` needs a new init answer, `none` needs another device, page or person. */
export type Remedy = 'retry' | 'restart' | 'none'

/**
 * What is known of the submit: `none` nothing was submitted, `refused` the API declined for good, `open` it may have
 * been accepted. A passkey that was submitted is signalled away on `refused`, or once its replacement was accepted.
 */
export type Outcome = 'none' | 'refused' | 'open'

const RESTART: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'invalid_challenge',
  'init_refused',
  'code_expired',
  'init_failed',
  'challenge_expired',
  'registration_refused',
])
const NO_REMEDY: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'webauthn_unsupported',
  'insecure_context',
  'ceremony_forbidden',
  'relying_party_invalid',
  'envelope_invalid',
  'user_exists',
  'outcome_unknown',
  'approval_pending',
])
const OPEN: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'network_failed',
  'request_timed_out',
  'rate_limited',
  'server_failed',
  'answer_invalid',
  'challenge_expired',
  'user_exists',
  'outcome_unknown',
  'approval_pending',
  'request_declined',
])

/** The facts of a {@link RegistrationError}. */
export interface RegistrationErrorDetails {
  /** For developers; people read the message table. Default: the code, and the field if there is one. */
  message?: string | undefined
  /** Whatever was thrown or found. Default: the field or the code. */
  cause?: unknown
  /** The field at fault, as a path (`user.id`), when one is. */
  field?: string | undefined
  /** The HTTP status, when an answer came. */
  status?: number | undefined
  /** `error.id` of the API's answer, for its support. Not secret. */
  requestId?: string | undefined
  /** Seconds to wait before trying again, when the server said so. */
  retryAfter?: number | undefined
  /** Milliseconds until the browser refused, or ended what was given up on. It proves nothing of the reason; absent while the browser has not ended it. */
  elapsed?: number | undefined
  /** Whom to look up, with `outcome_unknown`. */
  userId?: string | undefined
  /** Default: that of the code. */
  outcome?: Outcome | undefined
}

/** The one error class of this package. */
export class RegistrationError extends Error {
  declare readonly name: 'RegistrationError'
  /** What failed. */
  declare readonly code: RegistrationErrorCode
  /** See {@link RegistrationErrorDetails}. */
  declare readonly field: string | undefined
  /** See {@link RegistrationErrorDetails}. */
  declare readonly status: number | undefined
  /** See {@link RegistrationErrorDetails}. */
  declare readonly requestId: string | undefined
  /** See {@link RegistrationErrorDetails}. */
  declare readonly retryAfter: number | undefined
  /** See {@link RegistrationErrorDetails}. */
  declare readonly elapsed: number | undefined
  /** See {@link RegistrationErrorDetails}. */
  declare readonly userId: string | undefined
  /** What is known of the submit. */
  declare readonly outcome: Outcome

  constructor(code: RegistrationErrorCode, details: RegistrationErrorDetails = {}) {
    const { field, cause = field ?? code, message = field ? `${code}: ${field}` : code } = details
    super(message, { cause })
    const { status, requestId, retryAfter, elapsed, userId, outcome = outcomeOf(code) } = details
    const facts = { code, field, status, requestId, retryAfter, elapsed, userId, outcome }
    // Defined and not assigned: a page may have frozen what errors inherit.
    Object.defineProperty(this, 'name', { value: 'RegistrationError' })
    Object.assign(this, facts)
  }

  /** How a person gets on from here. */
  get remedy(): Remedy {
    return RESTART.has(this.code) ? 'restart' : NO_REMEDY.has(this.code) ? 'none' : 'retry'
  }
}

function outcomeOf(code: RegistrationErrorCode): Outcome {
  return code === 'registration_refused' || code === 'code_expired'
    ? 'refused'
    : OPEN.has(code)
      ? 'open'
      : 'none'
}

/** True for a {@link RegistrationError}, also one made by another copy of this package. */
export function isRegistrationError(value: unknown): value is RegistrationError {
  // An error of somebody else's may have the same name, and then none of what a refusal is judged by.
  return (
    errorName(value) === 'RegistrationError' &&
    /^(none|refused|open)$/.test((value as RegistrationError).outcome)
  )
}

/** What was thrown if it is of this package, else an error of this code with it as the cause. */
export function toRegistrationError(thrown: unknown, code: RegistrationErrorCode): RegistrationError {
  return isRegistrationError(thrown) ? thrown : new RegistrationError(code, { cause: thrown })
}

/** The error of what was ended on purpose. */
export function cancelled(reason: unknown): RegistrationError {
  return new RegistrationError('cancelled', { cause: reason })
}

/** A store may be in other hands and never answer; an abort ends the waiting for it. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelled(signal.reason))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** The `name` of whatever was thrown; a rejection may be a string, `undefined`, or an error of another realm. */
export function errorName(thrown: unknown): string {
  try {
    return String((thrown as { name: unknown }).name)
  } catch {
    return ''
  }
}
