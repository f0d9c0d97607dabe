import type { Outcome, RegistrationErrorCode } from '../core/errorCodes.js'
import type { RegistrationStep } from '../core/flow.js'

/** How long something took. A bucket and not a number: an exact time could be matched with other records of a user. */
export type DurationBucket = '<1s' | '<5s' | '<20s' | '<60s' | '>=60s'

/**
 * One thing that happened on the user's way, for counting where users give up. It has no id, no name, no challenge, no
 * key and no time, so events of two users cannot be told apart.
 */
export type FunnelEvent =
  /** The step is on the screen: the first one on mount, then each that the registration enters. */
  | { readonly type: 'step_shown'; readonly step: RegistrationStep }
  /** The browser is asked for a passkey. */
  | { readonly type: 'ceremony_began'; readonly step: RegistrationStep }
  /** That ended, with an error's `code` or with a passkey. Exactly one follows each `ceremony_began`. */
  | {
      readonly type: 'ceremony_ended'
      readonly step: RegistrationStep
      readonly code?: RegistrationErrorCode | undefined
      readonly took: DurationBucket
    }
  /** The user saved the recovery kit this way. Some save it more than once. */
  | { readonly type: 'kit_saved'; readonly way: 'share' | 'download' | 'print' | 'copy' | 'write' }
  /** `api.complete` is called: once for each try. */
  | { readonly type: 'submit_began' }
  /** That ended, with an error's `code` and its `outcome`, or accepted. Exactly one follows each `submit_began`. */
  | {
      readonly type: 'submit_ended'
      readonly code?: RegistrationErrorCode | undefined
      readonly outcome?: Outcome | undefined
      readonly took: DurationBucket
    }

/** Starts a clock; the returned function names the bucket of the time since. */
export function startClock(): () => DurationBucket {
  const began = performance.now()
  return () => {
    const seconds = (performance.now() - began) / 1000
    return seconds < 1 ? '<1s' : seconds < 5 ? '<5s' : seconds < 20 ? '<20s' : seconds < 60 ? '<60s' : '>=60s'
  }
}
