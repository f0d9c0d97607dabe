import type { Outcome, RegistrationErrorCode } from '../core/errorCodes.js'
import type { RegistrationStep } from '../core/flow.js'

/**
 * How long something took. A range and not a number, because an exact time could be matched with other records of a
 * user.
 */
export type DurationBucket = '<1s' | '<5s' | '<20s' | '<60s' | '>=60s'

/**
 * Something that happened during a registration, for counting where users give up. It contains no ID, name, challenge,
 * key or time, so the events of two users cannot be told apart.
 */
export type FunnelEvent =
  /** The step is on the screen: the first one on mount, then each that the registration enters. */
  | { readonly type: 'step_shown'; readonly step: RegistrationStep }
  /** The page asks the browser for a passkey. */
  | { readonly type: 'ceremony_began'; readonly step: RegistrationStep }
  /**
   * The ceremony ended with a passkey or, if `code` is set, with that error. Exactly one follows each `ceremony_began`.
   */
  | {
      readonly type: 'ceremony_ended'
      readonly step: RegistrationStep
      readonly code?: RegistrationErrorCode | undefined
      readonly took: DurationBucket
    }
  /** The user saved the recovery kit in this way. Some users save it more than once. */
  | { readonly type: 'kit_saved'; readonly way: 'share' | 'download' | 'print' | 'copy' | 'write' }
  /** `api.complete` is called, once for each try of the submit. */
  | { readonly type: 'submit_began' }
  /**
   * That try ended: the server accepted the registration or, if `code` is set, the try failed with that error. Exactly
   * one follows each `submit_began`.
   */
  | {
      readonly type: 'submit_ended'
      readonly code?: RegistrationErrorCode | undefined
      readonly outcome?: Outcome | undefined
      readonly took: DurationBucket
    }

/** Starts a clock. The returned function returns the range in which the time since then lies. */
export function startClock(): () => DurationBucket {
  const began = performance.now()
  return () => {
    const seconds = (performance.now() - began) / 1000
    return seconds < 1 ? '<1s' : seconds < 5 ? '<5s' : seconds < 20 ? '<20s' : seconds < 60 ? '<60s' : '>=60s'
  }
}
