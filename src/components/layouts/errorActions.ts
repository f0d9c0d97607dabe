import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationErrorCode } from '../../core/errorCodes.js'
import type { Action, Layout, RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import type { ErrorVariant } from '../messages/messages.js'
import { errorWordsOf, retryTimeOf } from './errorWords.js'

/**
 * What the user can do after an error:
 *
 * - `again`: run the step's own action again;
 * - `restart`: start over with a new init answer;
 * - `resend`: have a new registration code sent;
 * - `signIn`: go to the sign-in page;
 * - `reload`: load the page again.
 */
type ErrorAction = 'again' | 'restart' | 'resend' | 'signIn' | 'reload'

/**
 * The actions that can help after each error, best first. The first one that is possible on this page becomes the
 * primary button. If the list is empty, there is no button, because a button promises that it helps.
 */
export const ERROR_ACTIONS: Record<RegistrationErrorCode | ErrorVariant, readonly ErrorAction[]> = {
  invalid_challenge: ['again'],
  // No `again`, because the server would refuse the same registration code again.
  init_refused: ['resend'],
  code_expired: ['resend'],
  user_exists: ['signIn'],
  init_failed: ['again'],
  cancelled: ['again'],
  webauthn_unsupported: [],
  insecure_context: [],
  ceremony_forbidden: [],
  relying_party_invalid: [],
  ceremony_timed_out: ['again'],
  page_hidden: ['again'],
  activation_missing: ['again'],
  ceremony_not_allowed: ['again'],
  ceremony_not_asked: ['again'],
  ceremony_took_long: ['again'],
  ceremony_pending: ['again'],
  already_registered: ['signIn', 'again'],
  same_device_again: ['again'],
  authenticator_unsupported: ['again'],
  authenticator_failed: ['again'],
  credential_invalid: ['again'],
  key_store_failed: ['again'],
  envelope_invalid: [],
  password_wrong: ['again'],
  input_invalid: ['again'],
  network_failed: ['again'],
  part_not_loaded: ['reload'],
  stopped_waiting: ['again'],
  request_timed_out: ['again'],
  rate_limited: ['again'],
  server_failed: ['again'],
  approval_pending: [],
  request_declined: ['again'],
  answer_invalid: ['again'],
  challenge_expired: ['again', 'reload'],
  begun_elsewhere: ['again', 'reload'],
  registration_refused: ['again', 'reload'],
  digits_refused: ['again', 'reload'],
  // `restart` calls `api.init`: if that succeeds, the user was not registered.
  outcome_unknown: ['signIn', 'restart'],
  account_found: ['signIn'],
}

/**
 * Returns the layout of a step after an error: the primary button is the action that helps most after this error, and
 * the other actions that help come before the step's own secondary buttons.
 */
export function withErrorActions(
  context: RegistrationContext,
  error: RegistrationError,
  layout: Layout,
): Layout {
  const { options, canRestart, restart, resendCode, setView } = context
  const { flow, complete, signIn, startForm } = allMessages(context)
  const { api, onSignIn } = options
  const words = errorWordsOf(context, error)
  const isForm = layout.view === 'form'
  const given: Record<ErrorAction, Action | false | undefined> = {
    // After `begun_elsewhere` the challenge is void, so the action can succeed only with a new one from `api.init`.
    again:
      (words !== 'begun_elsewhere' || canRestart) && layout.primary && hold(context, error, layout.primary),
    restart: canRestart && { label: complete.restart, onClick: restart },
    // Not in a form, because `StartForm` has its own button for this.
    resend: api.resendCode !== undefined &&
      !isForm && { label: startForm.resend, onClick: () => resendCode(() => setView('resent')) },
    signIn: onSignIn && { label: signIn.action, onClick: onSignIn },
    reload: !isForm && { label: flow.reload, onClick: () => location.reload() },
  }
  const actions: readonly ErrorAction[] = isStuck(context)
    ? [...ERROR_ACTIONS[words], ...(error.outcome === 'open' ? (['signIn'] as const) : []), 'restart']
    : ERROR_ACTIONS[words]
  const [first, ...more] = actions.flatMap((name) => given[name] || [])
  // Reloading the page loses what was created, so it is offered only as the primary action, never beside another one.
  const others = more.filter((action) => action !== given.reload)
  const ways = words === 'relying_party_invalid' ? [] : [layout.secondary, layout.tertiary]
  const [secondary, tertiary, last] = [...others, ...ways].filter((action) => action)
  return { ...layout, primary: first, secondary, tertiary, last }
}

/** Whether the same action keeps failing, so that the user should be offered other actions as well. */
function isStuck({ error, failures = 0 }: RegistrationContext): boolean {
  return error?.userAction === 'retry' && failures > 1
}

/** Returns the time from which the server accepts another try, if that time is still in the future. */
export function heldUntil({ error }: RegistrationContext): Date | undefined {
  const { retryAt } = error ? retryTimeOf(error) : {}
  return retryAt && retryAt.getTime() > Date.now() ? retryAt : undefined
}

/** Disables the button of an action until the server accepts another try. */
function hold(context: RegistrationContext, error: RegistrationError, action: Action): Action {
  const time = heldUntil(context)
  if (!time) return action
  const { retrySoon, retryOnAnotherDay = false } = retryTimeOf(error)
  return {
    ...action,
    ...(!retrySoon && {
      label: allMessages(context).retryAfter.at({ time, onAnotherDay: retryOnAnotherDay }),
    }),
    onClick: () => {
      if (!heldUntil(context)) action.onClick()
    },
    'aria-disabled': true,
  }
}
