import type { RegistrationError } from '../../core/errors.js'
import { isRegistrationError } from '../../core/isRegistrationError.js'
import type { RegistrationErrorCode } from '../../core/errorCodes.js'
import type { RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import type { ErrorFacts, ErrorVariant } from '../messages/messages.js'
import { type FactorState, getCredentialOptions, isPasskeyHint } from './credentialOptions.js'
import { askedFields } from '../askedFields.js'

/** Milliseconds. After less time, the user cannot have answered a browser dialog. */
const MIN_ANSWER_TIME = 1000
/** Milliseconds. A refusal after this time is probably the browser's own timeout. */
const LIKELY_TIMEOUT = 30_000
/** Milliseconds. If the wait before the next try is shorter, the message says "in a moment" and not a time of day. */
const SOON = 90_000
/** Seconds. A longer `Retry-After` is probably a mistake of the server and is ignored. */
const MAX_RETRY_AFTER = 30 * 24 * 3600

/** Returns the key in `messages.errors` for an error at the present step. */
export function errorWordsOf(
  { state }: Pick<RegistrationContext, 'state'>,
  { code, elapsed, field, outcome, cause }: RegistrationError,
): RegistrationErrorCode | ErrorVariant {
  // The cause may be anything that a host's function threw.
  const causeCode = isRegistrationError(cause) ? cause.code : undefined
  // Whatever the last try failed with, the user's own tap came after it.
  if (causeCode === 'cancelled' && outcome === 'open') return 'stopped_waiting'
  switch (code) {
    // The browser does not say why it refused; the elapsed time only makes one reason more likely.
    case 'ceremony_not_allowed':
      if (elapsed === undefined) return code
      return elapsed < MIN_ANSWER_TIME
        ? 'ceremony_not_asked'
        : elapsed > LIKELY_TIMEOUT
          ? 'ceremony_took_long'
          : code
    case 'already_registered':
      return state.step === 'secondFactor' ? 'same_device_again' : code
    case 'network_failed':
      return field === 'features' ? 'part_not_loaded' : code
    // Outcome `none` means that nothing was submitted: the registration was begun again, in another window or by an
    // earlier try, which made this challenge void.
    case 'challenge_expired':
      return outcome === 'none' ? 'begun_elsewhere' : code
    case 'registration_refused':
      return 'request' in state && state.request.secondFactorCredential?.credentialKind === 'Totp'
        ? 'digits_refused'
        : code
    case 'outcome_unknown':
      return state.step === 'start' && causeCode === 'user_exists' ? 'account_found' : code
    default:
      return code
  }
}

/** Returns the title and text for an error. */
export function getErrorMessage(
  context: RegistrationContext,
  error: RegistrationError,
): { title: string; body: string } {
  const { title, body } = allMessages(context).errors[errorWordsOf(context, error)]
  return { title, body: typeof body === 'function' ? body(errorFacts(context, error)) : body }
}

/** Returns the details that the text of an error may mention. */
function errorFacts(context: RegistrationContext, error: RegistrationError): Omit<ErrorFacts, 'locale'> {
  const { state, canRestart, options } = context
  const { api, initRequest, relyingParty } = options
  const { outcome, requestId } = error
  const isFactor = state.step === 'firstFactor' || state.step === 'secondFactor'
  return {
    ...retryTimeOf(error),
    outcome,
    requestId,
    canRestart,
    canResend: api.resendCode !== undefined,
    hasCode: Boolean(initRequest?.registrationCode) || api.initFields?.includes('registrationCode') === true,
    hasFields: state.step === 'start' && askedFields(context).length > 0,
    hasOtherWays:
      isFactor &&
      getCredentialOptions(context, state as FactorState).some((option) => !isPasskeyHint(option)),
    hasKit: 'request' in state && state.request.recoveryCredential !== undefined,
    siteName: relyingParty?.name,
  }
}

/** When each error was first shown, in Unix time: `retryAfter` counts from then. */
const shownAt = new WeakMap<RegistrationError, number>()

/** Returns when the server accepts another try, if it sent `retryAfter`. */
export function retryTimeOf(
  error: RegistrationError,
): Pick<ErrorFacts, 'retryAt' | 'retrySoon' | 'retryOnAnotherDay'> {
  const { retryAfter = 0 } = error
  if (!(retryAfter > 0 && retryAfter <= MAX_RETRY_AFTER)) return {}
  const from = shownAt.get(error) ?? Date.now()
  shownAt.set(error, from)
  const retryAt = new Date(from + retryAfter * 1000)
  return {
    retryAt,
    retrySoon: retryAfter * 1000 < SOON,
    retryOnAnotherDay: retryAt.toDateString() !== new Date(from).toDateString(),
  }
}
