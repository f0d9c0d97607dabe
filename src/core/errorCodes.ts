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
  /** A permissions policy of the page or of its frame forbids passkey creation (§5.9). */
  | 'ceremony_forbidden'
  /** The relying party ID is missing, malformed, or not valid on this page (§5.1.3 step 8). */
  | 'relying_party_invalid'

  /** The page is hidden, so the browser would refuse. */
  | 'page_hidden'
  /** In a cross-origin frame, a ceremony needs a user activation just before it, and there was none (§5.1.3 step 2). */
  | 'activation_missing'
  /** The browser never answered, so this package ended the ceremony with its own timer. */
  | 'ceremony_timed_out'
  /**
   * `NotAllowedError`, the catch-all of the specification: the user cancelled, a timeout, no user verification, or
   * blocked. The error does not tell which.
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

  /**
   * No answer: the connection failed before, during or after the request. The server may have accepted a submit all
   * the same; if nothing was submitted, `outcome` is `none`.
   */
  | 'network_failed'
  /** The server did not answer a request before its timeout. */
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

/** Errors after which the user can start over. */
const RESTART: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'invalid_challenge',
  'init_refused',
  'code_expired',
  'init_failed',
  'challenge_expired',
  'registration_refused',
])
/** Errors after which the user can do nothing on this page. */
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
/** Errors of a submit that the API may have accepted all the same. */
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

/** Returns what the user can do after an error with this code. */
export function userActionOf(code: RegistrationErrorCode): UserAction {
  return RESTART.has(code) ? 'restart' : NO_USER_ACTION.has(code) ? 'none' : 'retry'
}

/** Returns the outcome of a submit that failed with this code, if nothing more is known about it. */
export function outcomeOf(code: RegistrationErrorCode): Outcome {
  return code === 'registration_refused' || code === 'code_expired'
    ? 'refused'
    : OPEN.has(code)
      ? 'open'
      : 'none'
}
