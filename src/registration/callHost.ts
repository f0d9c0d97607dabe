import { cancelled, RegistrationError, type RegistrationErrorCode } from '../core/errors.js'

/** Milliseconds after which a host's function is no longer waited for. Longer than {@link dfnsApi} takes by default. */
const HOST_DEADLINE = 60_000

/**
 * Calls a host's function, which may throw at once, ignore its signal and never settle: the flow must not hang with it.
 * Its signal also ends it when it is given up on, so that what follows does not run beside it.
 */
export function callHost<T>(
  call: (signal: AbortSignal) => T | Promise<T>,
  signal: AbortSignal,
  timeoutCode: RegistrationErrorCode = 'request_timed_out',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const own = new AbortController()
    const end = (error: RegistrationError) => {
      reject(error)
      own.abort(error.cause)
    }
    const timer = setTimeout(() => end(new RegistrationError(timeoutCode)), HOST_DEADLINE)
    const onAbort = () => end(cancelled(signal.reason))
    if (signal.aborted) onAbort()
    // The abort listener stays attached: the host may keep using its signal after this call settles.
    signal.addEventListener('abort', onAbort, { once: true })
    // Wrapped in a promise so that a synchronous throw also clears the timer.
    new Promise<T>((done) => done(call(own.signal))).finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled(signal.reason)
}
