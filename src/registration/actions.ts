import { RegistrationError } from '../core/errors.js'
import type { RegistrationStep } from '../core/flow.js'
import { callHost, throwIfAborted } from './callHost.js'
import type { AbortReason, LazyFeatures, Owners } from './owners.js'
import { once, type Runner } from './runner.js'

/** One action at a time, with the signal that ends it. */
export interface Actions {
  readonly abort: (reason: AbortReason) => void
  /** Runs an action, whatever the step. */
  readonly run: (action: (signal: AbortSignal) => Promise<void>) => void
  /** Runs an action of this step, unless another one is under way. */
  readonly runAt: (step: RegistrationStep, action: (signal: AbortSignal) => Promise<void>) => void
  /** The same with what comes later. The action waits for it: nothing is made that could not be submitted. */
  readonly runLazyAt: (
    step: RegistrationStep,
    action: (features: LazyFeatures, signal: AbortSignal) => Promise<void>,
  ) => void
}

/** @param load Loads what comes later, and once more where it did not come the first time. */
export function createActions(
  { store, notify, features }: Pick<Owners, 'store' | 'notify' | 'features'>,
  runner: Runner,
  load: () => Promise<LazyFeatures>,
): Actions {
  let controller = new AbortController()
  const run: Actions['run'] = (action) => {
    store.fail({ otherTab: undefined })
    controller = new AbortController()
    const { signal } = controller
    const reported = async () => {
      try {
        // A runner may begin a little after the tap: an end may have come in between.
        throwIfAborted(signal)
        await action(signal)
      } catch (thrown) {
        const { reason } = signal as { reason: unknown }
        const error = (reason instanceof RegistrationError ? reason : thrown) as RegistrationError
        // After an unmount or a restart the error is of a registration that nobody looks at any more.
        if (!signal.aborted || reason === 'cancel' || error === reason) {
          notify('onError', error)
          features()?.noteFailure(error)
        }
        throw error
      } finally {
        features()?.announceEnd()
      }
    }
    runner.run(once(reported))
    load().catch(() => undefined)
  }
  const waitForFeatures = async (signal: AbortSignal) => {
    store.show({ loading: true })
    try {
      return await callHost(load, signal, 'key_store_failed')
    } finally {
      store.show({ loading: undefined })
    }
  }
  const runAt: Actions['runAt'] = (step, action) => {
    if (store.state().step === step && !runner.isRunning()) run(action)
  }
  return {
    abort: (reason) => controller.abort(reason),
    run,
    runAt,
    runLazyAt: (step, action) =>
      runAt(step, async (signal) => {
        // What is loaded is used at once: a ceremony must begin in the task of its tap.
        const lazy = features() ?? (await waitForFeatures(signal))
        await lazy.checkNotSubmitted(signal)
        await action(lazy, signal)
      }),
  }
}
