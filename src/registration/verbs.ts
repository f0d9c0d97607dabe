import type { UserRegistrationInitRequest } from '../core/protocol.js'
import type { Actions } from './actions.js'
import type { CredentialChoice } from './options.js'
import type { Owners } from './owners.js'

/**
 * The functions for what a user can do, each named by a verb. Most start an action: a call of the host's API, a
 * ceremony or a submit. They return at once, never throw, start no action while another one is running, and are the
 * same functions for the life of the registration.
 */
export interface Verbs {
  /** Stores what the user typed. It overrides `initRequest` in `start` and `resendCode`. */
  readonly fill: (typed: UserRegistrationInitRequest) => void
  /** Calls `api.init`. */
  readonly start: () => void
  /** Calls `api.resendCode`, then `onSent` once a new registration code is on its way. */
  readonly resendCode: (onSent: () => void) => void
  /**
   * Creates the credential of the present step: a factor (default: a passkey) or the recovery kit. Call it in a tap
   * handler.
   */
  readonly create: (choice?: CredentialChoice) => void
  /** Skips the present step, if it is optional. */
  readonly skip: () => void
  /** Continues after the recovery kit. Call it once the user has proved that the kit is saved. */
  readonly confirm: () => void
  /** Submits the request: again after an error, or for the first time with a new `challenge` of the host. */
  readonly submit: () => void
  /**
   * Aborts the running action, except a submit that was sent and may have reached the server. A submit that waits for
   * its retry is aborted.
   */
  readonly cancel: () => void
  /**
   * Starts over with `api.init`. If the new challenge is for the same user, credentials that can be attested again are
   * kept, so that the user need not create them twice.
   */
  readonly restart: () => void
}

/** @param startOver Ends the present registration and goes to the `start` step. */
export function createVerbs(
  owners: Owners,
  actions: Actions,
  { fill, startOver }: Pick<Verbs, 'fill'> & { startOver: () => void },
): Verbs {
  const { store, isRunning, features } = owners
  const { run, runAt, abort } = actions
  const runHere = (action: Parameters<typeof runAt>[1]) => runAt(store.state().step, action)
  return {
    fill,
    start: () => runAt('start', (lazy, signal) => lazy.start(signal)),
    resendCode: (onSent) => runAt('start', (lazy, signal) => lazy.resendCode(signal, onSent)),
    create: (choice) => runHere((lazy, signal) => lazy.create(signal, choice)),
    skip: () => runHere((lazy, signal) => lazy.skip(signal)),
    confirm: () => runAt('recoveryKit', (lazy, signal) => lazy.confirmKit(signal)),
    submit: () => runAt('complete', (lazy, signal) => lazy.continueFlow(signal)),
    cancel: () => {
      // A tap on Cancel that was meant for the ceremony may arrive after the submit has begun.
      if (!features()?.isSubmitted() || store.getSnapshot().notices.waiting) abort('cancel')
    },
    restart: () => {
      if (isRunning()) return
      startOver()
      run((lazy, signal) => lazy.start(signal))
    },
  }
}
