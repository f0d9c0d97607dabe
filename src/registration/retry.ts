import type { RegistrationError } from '../core/errors.js'
import { onPage } from '../core/page.js'
import type { Owners } from './owners.js'

/** Milliseconds before the first repetition; each further one waits twice as long. */
const FIRST_PAUSE = 1000

/**
 * Waits until a submit is worth repeating. Some of the time is random, so that not everybody comes back at once.
 *
 * @param retried How often it was repeated before.
 * @throws The error, where the user stops the waiting.
 */
export async function waitBeforeRetry(
  { store }: Pick<Owners, 'store'>,
  error: RegistrationError,
  retried: number,
  signal: AbortSignal,
): Promise<void> {
  const { retryAfter = 0 } = error
  // Node has no such thing.
  const offline = !(globalThis.navigator?.onLine ?? true)
  const milliseconds = Math.max(retryAfter * 1000, FIRST_PAUSE * 2 ** retried * (0.5 + random() / 2))
  store.show({ waiting: offline ? 'online' : 'soon' })
  let stopWaiting: (() => void) | undefined
  const onAbort = new AbortController()
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(error), { once: true, signal: onAbort.signal })
      if (offline) {
        stopWaiting = onPage('online', () => resolve())
        return
      }
      const timer = setTimeout(resolve, milliseconds)
      stopWaiting = () => clearTimeout(timer)
    })
  } finally {
    stopWaiting?.()
    onAbort.abort()
    store.show({ waiting: undefined })
  }
}

/** 0 to 1. */
function random(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
