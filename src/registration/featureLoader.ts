import { unlessAborted } from '../core/abort.js'
import { RegistrationError } from '../core/errors.js'
import type { LazyFeatures } from './owners.js'

/** Milliseconds, after which the user is told that the features do not come. No browser ends an import that hangs. */
const DEADLINE = 60_000

/** Loads the lazy features and says whether they are loaded. */
export interface FeatureLoader {
  readonly features: () => LazyFeatures | undefined
  /**
   * Loads the features for a user who waits for them.
   *
   * @throws {RegistrationError} `network_failed` with outcome `none`. From the second failure on its `field` is
   * `features`: reloading the page may be the only way to load them.
   */
  readonly load: () => Promise<LazyFeatures>
  /** Loads the features ahead of time. A failure is ignored, because no user is waiting for them yet. */
  readonly preload: () => void
  /** Loads the features ahead of time and starts their listeners; returns a function that stops them. */
  readonly mount: () => () => void
}

export function createFeatureLoader(fetch: () => Promise<LazyFeatures>): FeatureLoader {
  let features: LazyFeatures | undefined
  let isMounted = false
  let unmount: (() => void) | undefined
  let coming: Promise<LazyFeatures> | undefined
  let failures = 0
  const request = async () => {
    // All callers share one request.
    coming ??= fetch()
    features ??= await coming.catch((error: unknown) => {
      coming = undefined
      throw error
    })
    if (isMounted) unmount ??= features.mount()
    return features
  }
  const preload = () => void request().catch(() => undefined)
  return {
    features: () => features,
    load: () =>
      unlessAborted(request(), AbortSignal.timeout(DEADLINE)).catch((cause: unknown) => {
        // Firefox up to 153 ESR, Safari, and Chromium up to 155 remember a failed import for the life of the page
        // (https://github.com/whatwg/html/issues/6768), and after a deploy the file may be gone for good.
        const field = ++failures > 1 ? 'features' : undefined
        throw new RegistrationError('network_failed', { cause, outcome: 'none', field })
      }),
    preload,
    mount: () => {
      isMounted = true
      preload()
      return () => {
        isMounted = false
        unmount?.()
        unmount = undefined
      }
    },
  }
}
