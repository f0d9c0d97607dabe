import { throwIfAborted, unlessAborted } from '../core/abort.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationStep } from '../core/flow.js'
import type { FeatureLoader } from './featureLoader.js'
import type { AbortReason, LazyFeatures, Owners } from './owners.js'
import { runOnce, type Runner } from './runner.js'

/**
 * An action that needs the lazy features. It begins only once they are loaded, so that it never uses up a registration
 * code or creates a credential that this page could not submit.
 */
type FeatureAction = (features: LazyFeatures, signal: AbortSignal) => Promise<void>

/** Runs one action of a registration at a time, each with an `AbortSignal` that ends it. */
export interface Actions {
  readonly abort: (reason: AbortReason) => void
  /** Runs an action at any step. */
  readonly run: (action: FeatureAction) => void
  /** Runs an action if the registration is at this step and no other action is running. */
  readonly runAt: (step: RegistrationStep, action: FeatureAction) => void
}

/** @param loader Loads the lazy features; after a failed load, a further call tries again. */
export function createActions(
  { store, notify, features }: Pick<Owners, 'store' | 'notify' | 'features'>,
  runner: Runner,
  { load, preload }: Pick<FeatureLoader, 'load' | 'preload'>,
): Actions {
  let controller = new AbortController()
  const waitForFeatures = async (signal: AbortSignal) => {
    store.setNotices({ loading: true })
    try {
      return await unlessAborted(load(), signal)
    } finally {
      store.setNotices({ loading: undefined })
    }
  }
  const run: Actions['run'] = (action) => {
    store.setErrors({ otherTab: undefined })
    controller = new AbortController()
    const { signal } = controller
    const reported = async () => {
      try {
        // The runner may start the action a little after the tap, and the action may have been aborted in between.
        throwIfAborted(signal)
        // A ceremony must begin in the task of the tap. So modules that are loaded are used without an `await`, and
        // `checkNotSubmitted` takes no more than a microtask once the user is hashed (see `OtherTabs`).
        const lazy = features() ?? (await waitForFeatures(signal))
        await lazy.checkNotSubmitted(signal)
        await action(lazy, signal)
      } catch (thrown) {
        const { reason } = signal as { reason: unknown }
        const error = (reason instanceof RegistrationError ? reason : thrown) as RegistrationError
        // After an unmount or a restart, the error belongs to a registration that no user sees any more.
        if (!signal.aborted || reason === 'cancel' || error === reason) {
          notify('onError', error)
          features()?.noteFailure(error)
        }
        throw error
      } finally {
        features()?.announceEnd()
      }
    }
    runner.run(runOnce(reported))
    preload()
  }
  return {
    abort: (reason) => controller.abort(reason),
    run,
    runAt: (step, action) => {
      if (store.state().step === step && !runner.isRunning()) run(action)
    },
  }
}
