import type { UserRegistrationChallenge, UserRegistrationInitRequest } from '../core/protocol.js'
import type { RegistrationError } from '../core/errors.js'
import type { CurrentChallenge } from './currentChallenge.js'
import type { CredentialChoice, EngineOptions, Notify } from './options.js'
import type { Decide, PerformEffects, Store } from './store.js'
import type { Submissions } from './submissions.js'

/** Why an action is aborted. If it is an error, the action fails with that error. */
export type AbortReason = 'cancel' | 'restart' | 'unmount' | 'hidden' | RegistrationError

/**
 * The owners: objects that each hold one part of what is known about a registration, such as its state, its challenge
 * or its submits. Only the owner of a part changes it.
 */
export interface Owners {
  readonly store: Store
  readonly challenges: CurrentChallenge
  /** Returns the newest options of the host. */
  readonly options: () => EngineOptions
  /** The fields to call init with: `initRequest`, overridden by what the user typed. */
  readonly initRequest: () => UserRegistrationInitRequest
  /** Calls a callback of the host. */
  readonly notify: Notify
  /** Whether an action, such as a ceremony or a submit, is running. */
  readonly isRunning: () => boolean
  /** Whether React hides the widget while it stays mounted (`<Activity>`). */
  readonly isHidden: () => boolean
  /** Aborts the running action. */
  readonly abort: (reason: AbortReason) => void
  /** The lazy features; undefined until they are loaded. No action begins before. */
  readonly features: () => LazyFeatures | undefined
}

/**
 * The owners, with the one that knows what was submitted. It loads with the lazy features, without which nothing is.
 */
export type SubmittingOwners = Owners & { readonly submissions: Submissions }

/** Everything a registration needs only from its first action on, loaded lazily. */
export interface LazyFeatures {
  /** Calls init, then continues as {@link LazyFeatures.continueFlow}. */
  readonly start: (signal: AbortSignal) => Promise<void>
  /** Creates the credential of the present step. */
  readonly create: (signal: AbortSignal, choice?: CredentialChoice) => Promise<void>
  /** Skips the present step, if it is optional. */
  readonly skip: (signal: AbortSignal) => Promise<void>
  /** Adds the recovery key to the request, after the user has proved that the recovery kit is saved. */
  readonly confirmKit: (signal: AbortSignal) => Promise<void>
  /**
   * Repeats, for the present challenge, each step that the user finished for an earlier one, as far as that needs no
   * user: a key signs the new challenge, for example. Then submits the request if it is complete.
   */
  readonly continueFlow: (signal: AbortSignal) => Promise<void>
  /** Repeats the same steps as {@link LazyFeatures.continueFlow}, but submits nothing. */
  readonly replay: (signal: AbortSignal) => Promise<void>
  /** @throws {RegistrationError} if another mount or tab submitted the present challenge. */
  readonly checkNotSubmitted: (signal: AbortSignal) => Promise<void>
  /** Asks the API to send a new registration code, then calls `onSent`. */
  readonly resendCode: (signal: AbortSignal, onSent: () => void) => Promise<void>
  /** Whether there is anything to repeat for a new challenge: a credential other than a passkey, or a skipped step. */
  readonly hasCollected: () => boolean
  /** Returns the next state for any event. Before this function is loaded, only `restarted` can occur. */
  readonly transition: Decide
  /** Performs the effects that `transition` named. */
  readonly perform: PerformEffects
  /** Whether the present request was submitted. It may already have reached the server, so nothing aborts it. */
  readonly isSubmitted: () => boolean
  /** The widget is unmounted: forgets the collected credentials, unless the server may have registered them. */
  readonly leavePage: () => void
  /** Gives up what was created for the present challenge, as far as it is of no use with the next one. */
  readonly leaveChallenge: (next: UserRegistrationChallenge | undefined) => void
  /** Shows what other tabs did for the user of a new challenge. */
  readonly catchUpWithTabs: () => void
  /** Tells other tabs that the running action has ended. */
  readonly announceEnd: () => void
  /**
   * An action failed: names a kit that may be registered and, in development builds, logs what a developer can do
   * about the error.
   */
  readonly noteFailure: (error: RegistrationError) => void
  /** In development builds, warns if a read-once option has changed. */
  readonly checkReadOnce: (options: EngineOptions) => void
  /** Starts to listen to the page and to other tabs; returns a function that stops it. */
  readonly mount: () => () => void
}
