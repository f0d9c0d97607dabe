/**
 * What each code means for the person holding the phone and for the request that may be under way.
 *
 * `remedy` says which way leads on: `retry` repeats the very same action, `restart` needs a new init answer,
 * `none` needs another device, another page or another person.
 *
 * `outcome` says what is known of the submit: `none` nothing was submitted, `refused` the API declined for good,
 * `open` it may have been accepted. A passkey is only ever signalled away on `refused`.
 */
const CODES = {
  /** The init answer cannot be used; `field` names what is wrong with it. */
  invalid_challenge: { remedy: 'restart', outcome: 'none' },
  /** The init request was declined: unknown user, used or expired registration code. */
  init_refused: { remedy: 'restart', outcome: 'none' },
  /** The init request failed in a way of the host's own. */
  init_failed: { remedy: 'restart', outcome: 'none' },

  /** The user, or the host through an abort signal, ended what was under way. */
  cancelled: { remedy: 'retry', outcome: 'none' },

  /** This browser has no WebAuthn (WebAuthn Level 3 §5.1). */
  webauthn_unsupported: { remedy: 'none', outcome: 'none' },
  /** The page is not a secure context, so the browser hides WebAuthn and WebCrypto. */
  insecure_context: { remedy: 'none', outcome: 'none' },
  /** The relying party cannot be used on this page: missing, malformed, or of another site (§5.1.3 step 8). */
  relying_party_invalid: { remedy: 'none', outcome: 'none' },

  /** Our own clock ended the ceremony: the browser never answered. */
  ceremony_timed_out: { remedy: 'retry', outcome: 'none' },
  /** `NotAllowedError`, the specification's catch-all: cancelled, timed out, not verified, or blocked. Never proof of any one of them. */
  ceremony_not_allowed: { remedy: 'retry', outcome: 'none' },
  /** Another WebAuthn request is open, in this widget, another one, or the host's page. */
  ceremony_pending: { remedy: 'retry', outcome: 'none' },
  /** `InvalidStateError`: this authenticator already holds one of `excludeCredentials`. */
  already_registered: { remedy: 'retry', outcome: 'none' },
  /** The authenticator cannot do what the server asks: algorithm, resident key or user verification. */
  authenticator_unsupported: { remedy: 'retry', outcome: 'none' },
  /** The authenticator, or the password manager in its place, failed. Also every error name we do not know. */
  authenticator_failed: { remedy: 'retry', outcome: 'none' },
  /** A credential came back that does not fit what was asked; `field` names the check that failed. */
  credential_invalid: { remedy: 'retry', outcome: 'none' },

  /** No answer: the connection broke before, during or after. */
  network_failed: { remedy: 'retry', outcome: 'open' },
  /** No answer within the time allowed. */
  request_timed_out: { remedy: 'retry', outcome: 'open' },
  /** 429; `retryAfter` holds the seconds to wait when the server said so. */
  rate_limited: { remedy: 'retry', outcome: 'open' },
  /** 5xx. */
  server_failed: { remedy: 'retry', outcome: 'open' },
  /** An answer that is not the API's: another status, HTML, a truncated body, a missing field. */
  answer_invalid: { remedy: 'retry', outcome: 'open' },
  /** 401, 403 or 410: the bearer token or the challenge is no longer good. */
  challenge_expired: { remedy: 'restart', outcome: 'open' },
  /** 400 or 422: what was sent is refused for good. */
  registration_refused: { remedy: 'restart', outcome: 'refused' },
  /** An earlier try may have been accepted and no later one could tell. The host must look the user up. */
  outcome_unknown: { remedy: 'none', outcome: 'open' },
} as const satisfies Record<string, { remedy: Remedy; outcome: Outcome }>

/** How a person gets on after an error. */
export type Remedy = 'retry' | 'restart' | 'none'

/** What is known of the submit. */
export type Outcome = 'none' | 'refused' | 'open'

/** Every way in which a registration can fail. A closed union: the message table must have words for each. */
export type RegistrationErrorCode = keyof typeof CODES

/** Every code, for tables and tests. */
export const registrationErrorCodes = Object.keys(CODES) as RegistrationErrorCode[]

/** The optional facts of a {@link RegistrationError}. */
export interface RegistrationErrorDetails {
  cause: unknown
  field?: string | undefined
  status?: number | undefined
  retryAfter?: number | undefined
}

/** The one error class of this package. `message` is for developers; people read the message table. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError'
  /** What failed. */
  readonly code: RegistrationErrorCode
  /** The field at fault, as a path (`user.id`), when one is. */
  readonly field: string | undefined
  /** The HTTP status, when an answer came. */
  readonly status: number | undefined
  /** Seconds to wait before trying again, when the server said so. */
  readonly retryAfter: number | undefined

  constructor(code: RegistrationErrorCode, message: string, details: RegistrationErrorDetails) {
    super(message, { cause: details.cause })
    this.code = code
    this.field = details.field
    this.status = details.status
    this.retryAfter = details.retryAfter
  }

  /** How a person gets on from here. */
  get remedy(): Remedy {
    return CODES[this.code].remedy
  }

  /** What is known of the submit. */
  get outcome(): Outcome {
    return CODES[this.code].outcome
  }
}

/** True for a {@link RegistrationError}, also one made by another copy of this package. */
export function isRegistrationError(value: unknown): value is RegistrationError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    value.name === 'RegistrationError' &&
    'code' in value &&
    typeof value.code === 'string' &&
    Object.hasOwn(CODES, value.code)
  )
}

/** The `name` of whatever was thrown; a rejection may be a string, `undefined`, or an error of another realm. */
export function errorName(thrown: unknown): string {
  try {
    return typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : ''
  } catch {
    return ''
  }
}
