import { RegistrationError } from '../core/errors.js'
import type { Runner } from '../registration/runner.js'

/** A runner without React or React Query. */
export function nodeRunner(): Runner & { error: () => RegistrationError | undefined } {
  let running: Promise<void> | undefined
  let error: RegistrationError | undefined
  return {
    run: (action) => {
      error = undefined
      running = action()
        .catch((thrown: unknown) => void (error = thrown as RegistrationError))
        .finally(() => (running = undefined))
    },
    isRunning: () => running !== undefined,
    reset: () => (error = undefined),
    schedule: queueMicrotask,
    error: () => error,
  }
}
