import { cancelled } from '../core/abort.js'
import type { RegistrationError } from '../core/errors.js'
import { listenToWindow } from '../core/page.js'
import { withCode } from './initialize.js'
import type { Owners } from './owners.js'

/** Milliseconds before the first retry. Each further retry waits twice as long. */
const FIRST_DELAY = 1000

/**
 * Waits before a submit is retried. Part of the delay is random, so that clients do not all retry at the same moment.
 *
 * @param retried How often the submit was retried before.
 * @throws The error of the submit, if the user stops the waiting. Its cause is `cancelled`, whose cause is the error
 * itself. What is left of `retryAfter` then is its `retryAfter`.
 */
export async function waitBeforeRetry(
  { store }: Pick<Owners, 'store'>,
  error: RegistrationError,
  retried: number,
  signal: AbortSignal,
): Promise<void> {
  const { retryAfter = 0 } = error
  const began = performance.now()
  // Node has no `navigator`, or one without `onLine`.
  const offline = !(globalThis.navigator?.onLine ?? true)
  const milliseconds = Math.max(retryAfter * 1000, FIRST_DELAY * 2 ** retried * (0.5 + random() / 2))
  store.setNotices({ waiting: offline ? 'online' : 'soon' })
  let stopWaiting: (() => void) | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        const left = Math.ceil(retryAfter - (performance.now() - began) / 1000)
        reject(
          withCode(error, error.code, {
            cause: cancelled(error),
            retryAfter: left > 0 ? left : undefined,
          }),
        )
      })
      if (offline) {
        stopWaiting = listenToWindow('online', () => resolve())
        return
      }
      const timer = setTimeout(resolve, milliseconds)
      stopWaiting = () => clearTimeout(timer)
    })
  } finally {
    stopWaiting?.()
    store.setNotices({ waiting: undefined })
  }
}

/** Returns a random number from 0 to 1, 1 excluded. */
function random(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
