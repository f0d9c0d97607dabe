import { cancelled } from '../core/abort.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'

/** Milliseconds after which a call of the host's function fails. Longer than the default timeout of {@link dfnsApi}. */
const HOST_DEADLINE = 60_000

/**
 * Calls a function of the host. Such a function may throw synchronously, ignore its signal or never settle, and the
 * registration must not hang with it. On abort or timeout its signal is aborted too, so that it does not keep running
 * beside the next call.
 */
export function callHost<T>(
  call: (signal: AbortSignal) => T | Promise<T>,
  signal: AbortSignal,
  timeoutCode: RegistrationErrorCode = 'request_timed_out',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const own = new AbortController()
    const end = (error: RegistrationError) => {
      // A host function that never settles must not keep the timer, and with it this registration, after an abort.
      clearTimeout(timer)
      reject(error)
      own.abort(error.cause)
    }
    const timer = setTimeout(() => end(new RegistrationError(timeoutCode)), HOST_DEADLINE)
    const onAbort = () => end(cancelled(signal.reason))
    if (signal.aborted) onAbort()
    // The abort listener stays attached: the host may keep using its signal after this call settles.
    signal.addEventListener('abort', onAbort)
    // Wrapped in a promise so that a synchronous throw also clears the timer.
    new Promise<T>((done) => done(call(own.signal))).finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}
