import { expect, test } from 'vitest'
import type { Outcome, RegistrationErrorCode, UserAction } from './errorCodes.js'
import { RegistrationError } from './errors.js'

/** Which way leads on, and what is known of the submit, unless whoever throws knows more. */
const MEANINGS: Record<RegistrationErrorCode, `${UserAction}, ${Outcome}`> = {
  invalid_challenge: 'restart, none',
  init_refused: 'restart, none',
  code_expired: 'restart, refused',
  user_exists: 'none, open',
  init_failed: 'restart, none',
  cancelled: 'retry, none',
  webauthn_unsupported: 'none, none',
  insecure_context: 'none, none',
  ceremony_forbidden: 'none, none',
  relying_party_invalid: 'none, none',
  page_hidden: 'retry, none',
  activation_missing: 'retry, none',
  ceremony_timed_out: 'retry, none',
  ceremony_not_allowed: 'retry, none',
  ceremony_pending: 'retry, none',
  already_registered: 'retry, none',
  authenticator_unsupported: 'retry, none',
  authenticator_failed: 'retry, none',
  credential_invalid: 'retry, none',
  key_store_failed: 'retry, none',
  envelope_invalid: 'none, none',
  password_wrong: 'retry, none',
  input_invalid: 'retry, none',
  network_failed: 'retry, open',
  request_timed_out: 'retry, open',
  rate_limited: 'retry, open',
  server_failed: 'retry, open',
  approval_pending: 'none, open',
  request_declined: 'retry, open',
  answer_invalid: 'retry, open',
  challenge_expired: 'restart, open',
  registration_refused: 'restart, refused',
  outcome_unknown: 'none, open',
}

test.each(Object.entries(MEANINGS))('%s: %s', (code, meaning) => {
  const { userAction, outcome } = new RegistrationError(code as RegistrationErrorCode)
  expect(`${userAction}, ${outcome}`).toBe(meaning)
})
