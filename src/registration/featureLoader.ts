import { RegistrationError } from '../core/errors.js'
import type { LazyFeatures } from './owners.js'

/** What comes later, and whether it is there. */
export interface FeatureLoader {
  readonly features: () => LazyFeatures | undefined
  /** @throws {RegistrationError} `network_failed`, of which nothing was sent. */
  readonly load: () => Promise<LazyFeatures>
  /** Fetches it ahead, and lets it watch the page; returns the end of that. */
  readonly mount: () => () => void
}

export function createFeatureLoader(fetch: () => Promise<LazyFeatures>): FeatureLoader {
  let features: LazyFeatures | undefined
  let isMounted = false
  let unmount: (() => void) | undefined
  const load = async () => {
    try {
      features ??= await fetch()
    } catch (cause) {
      throw new RegistrationError('network_failed', { cause, outcome: 'none' })
    }
    if (isMounted) unmount ??= features.mount()
    return features
  }
  return {
    features: () => features,
    load,
    mount: () => {
      isMounted = true
      load().catch(() => undefined)
      return () => {
        isMounted = false
        unmount?.()
        unmount = undefined
      }
    },
  }
}
