import {
  type Outcome,
  outcomeOf,
  type RegistrationErrorCode,
  type UserAction,
  userActionOf,
} from './errorCodes.js'

/** The details of a {@link RegistrationError}. */
export interface RegistrationErrorDetails {
  /** For developers: users see the texts of the widget instead. Default: the code, and the field if there is one. */
  message?: string | undefined
  /** The thrown value or the invalid value. Default: the field or the code. */
  cause?: unknown
  /** The path of the missing or wrong field, such as `user.id`. */
  field?: string | undefined
  /** The HTTP status, if the server answered. */
  status?: number | undefined
  /** `error.id` of the API's answer, for the API's support. Not secret. */
  requestId?: string | undefined
  /** Seconds to wait before the next try, if the server sent them. */
  retryAfter?: number | undefined
  /**
   * Milliseconds from the call of `navigator.credentials.create()` until the browser refused it, or ended it after an
   * abort. Browsers give the same error for many reasons: a refusal within a second was no decision of the user, one
   * after minutes was probably the timeout. Undefined while the browser has not ended it.
   */
  elapsed?: number | undefined
  /** The user to look up, for `outcome_unknown`. */
  userId?: string | undefined
  /** What is known about the submit. Default: the outcome that the code implies. */
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
    return userActionOf(this.code)
  }
}
