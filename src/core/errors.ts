/** Every way in which a registration can fail. A closed union, so that the compiler demands a message for each code. */
export type RegistrationErrorCode =
  /** The init answer is invalid; `field` names the missing or wrong field. */
  | 'invalid_challenge'
  /** The API declined the init request: unknown user, or a registration code that is wrong or was used. */
  | 'init_refused'
  /** The registration code has expired. */
  | 'code_expired'
  /** The user is already registered. With status 409: the credential is already registered. */
  | 'user_exists'
  /** The init function of the host failed with an error of its own. */
  | 'init_failed'

  /** The user, or the host through an abort signal, aborted the running action. */
  | 'cancelled'

  /** This browser has no WebAuthn (WebAuthn Level 3 §5.1). */
  | 'webauthn_unsupported'
  /** The page is not a secure context, so the browser hides WebAuthn and WebCrypto. */
  | 'insecure_context'
  /** A permissions policy of the page or of its frame forbids passkey creation (§5.10). */
  | 'ceremony_forbidden'
  /** The relying party ID is missing, malformed, or not valid on this page (§5.1.3 step 8). */
  | 'relying_party_invalid'

  /** The page is hidden, so the browser would refuse. */
  | 'page_hidden'
  /** In a cross-origin frame, a ceremony needs a user activation just before it, and there was none (§5.10). */
  | 'activation_missing'
  /** The browser never answered, so this package ended the ceremony with its own timer. */
  | 'ceremony_timed_out'
  /**
   * `NotAllowedError`, the catch-all of the specification: the user cancelled, a timeout, no user verification, or
   * blocked. It does not tell which.
   */
  | 'ceremony_not_allowed'
  /** Another WebAuthn request is pending, of this widget, another widget, or the host's page. */
  | 'ceremony_pending'
  /** `InvalidStateError`: this authenticator already holds one of `excludeCredentials`. */
  | 'already_registered'
  /** The authenticator does not support what the server requires: algorithm, resident key or user verification. */
  | 'authenticator_unsupported'
  /** The authenticator or password manager failed. Also the code for every unknown error name. */
  | 'authenticator_failed'
  /** The browser returned a credential that does not match the request; `field` names the check that failed. */
  | 'credential_invalid'

  /** The `KeyStore` or the `PrivateKeyCodec` failed to create, store, read or use a key. Nothing was submitted. */
  | 'key_store_failed'
  /** A sealed private key cannot be parsed: it is damaged or has an unknown format; `field` names the wrong part. */
  | 'envelope_invalid'
  /**
   * This password or recovery code does not decrypt the sealed private key. A key that was tampered with gives the same
   * error.
   */
  | 'password_wrong'
  /**
   * The user typed a value that cannot be right; `field` names it: `password`, `otpCode`, or `secret` for the recovery
   * code.
   */
  | 'input_invalid'

  /** No answer: the connection failed before, during or after the request. */
  | 'network_failed'
  /** No answer before the timeout. */
  | 'request_timed_out'
  /** Status 429; `retryAfter` has the seconds to wait, if the server sent them. */
  | 'rate_limited'
  /** Status 5xx. */
  | 'server_failed'
  /** Status 202: a policy of the organization requires an approval first. Not a success yet, but it may become one. */
  | 'approval_pending'
  /**
   * Status 402, 404 or 412 with an error of the API: not in the organization's plan, nothing at this address, or a
   * precondition is not met. `status` tells which. The same request may be sent again once that has changed.
   */
  | 'request_declined'
  /** The answer is not one of the API: another status, HTML, a truncated body, or a missing field. */
  | 'answer_invalid'
  /** Status 401, 403 or 410: the bearer token or the challenge has expired. */
  | 'challenge_expired'
  /** Status 400 or 422: the API refuses the request for good. */
  | 'registration_refused'
  /** An earlier try may have been accepted, and later tries cannot tell. The host must look the user up. */
  | 'outcome_unknown'

/**
 * What the user can do: `retry` the same action, `restart` with a new init answer, or `none` here: another device, page
 * or person is needed.
 */
export type UserAction = 'retry' | 'restart' | 'none'

/**
 * What is known about the submit: `none` nothing was submitted, `refused` the API refused it for good, `open` the API
 * may have accepted it. A submitted passkey is signaled as unknown after `refused`, or once its replacement was
 * accepted.
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
const NO_USER_ACTION: ReadonlySet<string> = new Set<RegistrationErrorCode>([
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

/** The details of a {@link RegistrationError}. */
export interface RegistrationErrorDetails {
  /** For developers; users read the messages of the widget. Default: the code, with the field if there is one. */
  message?: string | undefined
  /** The thrown value or the invalid value. Default: the field or the code. */
  cause?: unknown
  /** The path of the missing or wrong field, such as `user.id`. */
  field?: string | undefined
  /** The HTTP status, if there was an answer. */
  status?: number | undefined
  /** `error.id` of the API's answer, for the API's support. Not secret. */
  requestId?: string | undefined
  /** Seconds to wait before the next try, if the server sent them. */
  retryAfter?: number | undefined
  /**
   * Milliseconds until the browser refused the ceremony, or ended it after an abort. Says nothing certain about the
   * reason. Undefined while the browser has not ended it.
   */
  elapsed?: number | undefined
  /** The user to look up, for `outcome_unknown`. */
  userId?: string | undefined
  /** Default: the outcome that the code implies. */
  outcome?: Outcome | undefined
}

/** The only error class of this package. */
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
  /** Whether the server may have accepted the registration. */
  declare readonly outcome: Outcome

  constructor(code: RegistrationErrorCode, details: RegistrationErrorDetails = {}) {
    const { field, cause = field ?? code, message = field ? `${code}: ${field}` : code } = details
    super(message, { cause })
    const { status, requestId, retryAfter, elapsed, userId, outcome = outcomeOf(code) } = details
    const facts = { code, field, status, requestId, retryAfter, elapsed, userId, outcome }
    // `Object.defineProperty` and not an assignment, because a page may have frozen `Error.prototype`.
    Object.defineProperty(this, 'name', { value: 'RegistrationError' })
    Object.assign(this, facts)
  }

  /** What the user can do after this error. */
  get userAction(): UserAction {
    return RESTART.has(this.code) ? 'restart' : NO_USER_ACTION.has(this.code) ? 'none' : 'retry'
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
  // Another library's error may share the name but not our `outcome`.
  return (
    errorName(value) === 'RegistrationError' &&
    /^(none|refused|open)$/.test((value as RegistrationError).outcome)
  )
}

/**
 * Returns the thrown value if it is an error of this package, else an error with this code and the value as its cause.
 */
export function toRegistrationError(thrown: unknown, code: RegistrationErrorCode): RegistrationError {
  return isRegistrationError(thrown) ? thrown : new RegistrationError(code, { cause: thrown })
}

/** Returns the error for an action that was aborted on purpose. */
export function cancelled(reason: unknown): RegistrationError {
  return new RegistrationError('cancelled', { cause: reason })
}

/** Settles like the promise, or rejects as soon as the signal aborts: a host's store may never answer. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelled(signal.reason))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** Returns the `name` of a thrown value, which may be a string, `undefined`, or an error of another realm. */
export function errorName(thrown: unknown): string {
  try {
    return String((thrown as { name: unknown }).name)
  } catch {
    return ''
  }
}
