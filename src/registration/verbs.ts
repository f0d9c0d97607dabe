import type { UserRegistrationInitRequest } from '../core/protocol.js'
import type { Actions } from './actions.js'
import { initialize } from './initialize.js'
import type { CredentialChoice } from './options.js'
import type { Owners } from './owners.js'

/** What a user can do. Verbs return at once, never throw, do nothing while another one is under way, and never change. */
export interface Verbs {
  /** Takes what the user typed, over `initRequest`, for `start` and `resendCode`. */
  readonly fill: (typed: UserRegistrationInitRequest) => void
  /** Runs `api.init`. */
  readonly start: () => void
  /** Runs `api.resendCode`; calls `onSent` when a new registration code is on its way. */
  readonly resendCode: (onSent: () => void) => void
  /** Creates what the present step collects: a factor, by default a passkey, or the recovery kit. Call it from a tap. */
  readonly create: (choice?: CredentialChoice) => void
  /** Goes on without the present step, where it is optional. */
  readonly skip: () => void
  /** The user has saved the kit and proved it. */
  readonly confirm: () => void
  /** Sends the same body again. */
  readonly submit: () => void
  /** Ends what is under way, but for a submit that was sent: it may have arrived. One that waits to be repeated ends. */
  readonly cancel: () => void
  /** Drops everything and begins anew with `api.init`. */
  readonly restart: () => void
}

/** @param startOver Ends what there is, and begins at the start. */
export function createVerbs(
  owners: Owners,
  actions: Actions,
  { fill, startOver }: Pick<Verbs, 'fill'> & { startOver: () => void },
): Verbs {
  const { store, submissions, isRunning } = owners
  const { run, runAt, runLazyAt, abort } = actions
  const start = async (signal: AbortSignal) => {
    await initialize(owners, signal)
    await owners.features()?.continueFlow(signal)
  }
  return {
    fill,
    start: () => runAt('start', start),
    resendCode: (onSent) => runLazyAt('start', (lazy, signal) => lazy.resendCode(signal, onSent)),
    create: (choice) => runLazyAt(store.state().step, (lazy, signal) => lazy.create(signal, choice)),
    skip: () => runLazyAt(store.state().step, (lazy, signal) => lazy.skip(signal)),
    confirm: () => runLazyAt('recoveryKit', (lazy, signal) => lazy.confirmKit(signal)),
    submit: () => runLazyAt('complete', (lazy, signal) => lazy.continueFlow(signal)),
    cancel: () => {
      // A tap that was meant for the ceremony may come when that is over.
      if (!submissions.isSubmitted(store.state()) || store.getSnapshot().notices.waiting) abort('cancel')
    },
    restart: () => {
      if (isRunning()) return
      startOver()
      run(start)
    },
  }
}
