import { RegistrationError } from './errors.js'

/** Returns the error for an action that was aborted on purpose. */
export function cancelled(reason: unknown): RegistrationError {
  return new RegistrationError('cancelled', { cause: reason })
}

/** Settles like the promise, or rejects as soon as the signal aborts: a promise of the host's code may never settle. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelled(signal.reason))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** @throws {RegistrationError} `cancelled` if the signal is aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled(signal.reason)
}
