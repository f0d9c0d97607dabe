import type { RegistrationErrorCode } from '../../core/errorCodes.js'
import type { Layout, Tone } from '../context.js'
import type { ErrorVariant } from '../messages/messages.js'
import { passkey } from '../icons/icons.js'
import {
  check,
  clock,
  cloudOff,
  digits,
  envelope,
  hand,
  person,
  phone,
  question,
  stop,
  warning,
} from '../icons/moreIcons.js'

/**
 * Icon and tone of each error; an error without an entry has a warning sign and the tone `danger`. What is no failure,
 * such as a cancelled step or a wait, has a milder tone.
 */
const LOOKS: Partial<Record<RegistrationErrorCode | ErrorVariant, [icon: string, tone?: Tone]>> = {
  init_refused: [envelope, 'danger'],
  code_expired: [envelope, 'warning'],
  user_exists: [person],
  cancelled: [hand],
  insecure_context: [stop, 'danger'],
  relying_party_invalid: [stop, 'danger'],
  ceremony_timed_out: [clock],
  page_hidden: [passkey],
  activation_missing: [passkey],
  ceremony_not_allowed: [passkey, 'warning'],
  ceremony_pending: [passkey, 'warning'],
  already_registered: [check],
  authenticator_unsupported: [phone, 'danger'],
  network_failed: [cloudOff, 'danger'],
  request_timed_out: [cloudOff, 'danger'],
  rate_limited: [clock, 'warning'],
  server_failed: [cloudOff, 'danger'],
  answer_invalid: [cloudOff, 'danger'],
  approval_pending: [clock],
  challenge_expired: [clock, 'warning'],
  input_invalid: [digits, 'danger'],
  outcome_unknown: [question, 'warning'],
  stopped_waiting: [hand],
  digits_refused: [digits, 'danger'],
  account_found: [person],
}

/** Returns the icon and tone of an error: those of its variant or, if it has none of its own, those of its code. */
export function errorLook(
  code: RegistrationErrorCode,
  variant: RegistrationErrorCode | ErrorVariant = code,
): Pick<Layout, 'icon' | 'tone'> {
  const [icon, tone] = LOOKS[variant] ?? LOOKS[code] ?? [warning, 'danger']
  return { icon, tone }
}
