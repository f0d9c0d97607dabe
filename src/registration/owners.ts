import type { UserRegistrationInitRequest } from '../core/protocol.js'
import type { RegistrationError } from '../core/errors.js'
import type { CurrentChallenge } from './currentChallenge.js'
import type { CredentialChoice, EngineOptions, Notify } from './options.js'
import type { Perform, Store } from './store.js'
import type { Submissions } from './submissions.js'

/** Why an action is ended. With an error, that is what the action fails with. */
export type AbortReason = 'cancel' | 'restart' | 'unmount' | 'hidden' | RegistrationError

/** One object for each fact of a registration, which alone changes it. */
export interface Owners {
  readonly store: Store
  readonly challenges: CurrentChallenge
  readonly submissions: Submissions
  /** The newest options. */
  readonly options: () => EngineOptions
  /** What init is asked with: `initRequest`, and over it what the user typed. */
  readonly initRequest: () => UserRegistrationInitRequest
  readonly notify: Notify
  readonly isRunning: () => boolean
  /** Whether React hides the widget at present, and keeps it (`<Activity>`). */
  readonly isHidden: () => boolean
  readonly abort: (reason: AbortReason) => void
  /** What comes later; undefined until it is loaded. No ceremony begins before. */
  readonly features: () => LazyFeatures | undefined
}

/** What comes later, as one object: everything from the first ceremony on. */
export interface LazyFeatures {
  /** Creates what the present step collects. */
  readonly create: (signal: AbortSignal, choice?: CredentialChoice) => Promise<void>
  /** Leaves the present step out, where that is allowed. */
  readonly skip: (signal: AbortSignal) => Promise<void>
  /** Takes the kit as saved. */
  readonly confirmKit: (signal: AbortSignal) => Promise<void>
  /** Gives again what was collected before, and submits the request once it is whole. */
  readonly continueFlow: (signal: AbortSignal) => Promise<void>
  /** Gives again what needs no person, and sends nothing. */
  readonly replay: (signal: AbortSignal) => Promise<void>
  /** @throws {RegistrationError} where the challenge was submitted by another mount or tab. */
  readonly checkNotSubmitted: (signal: AbortSignal) => Promise<void>
  readonly resendCode: (signal: AbortSignal, onSent: () => void) => Promise<void>
  readonly hasCollected: () => boolean
  /** Performs the effects of an event. */
  readonly perform: Perform
  /** Forgets what was collected, unless it may be registered. */
  readonly discardCollected: (leaving?: 'leaving') => void
  /** What was made for another user, and never submitted, is dead. */
  readonly discardPasskeys: () => void
  /** A challenge says that the earlier submit of this user was not accepted. */
  readonly forgetSubmit: (userId: string | undefined) => void
  /** There is another challenge: says what other tabs did for its user. */
  readonly meetTabs: () => void
  /** Init gave a new challenge: other tabs with an older one are told. */
  readonly announceChallenge: () => Promise<void>
  /** An action is over. */
  readonly announceEnd: () => void
  /** An action failed: names a kit that may be registered, and says in a development build what the developer can do. */
  readonly noteFailure: (error: RegistrationError) => void
  /** Warns in a development build where an option that is read once has changed. */
  readonly checkReadOnce: (options: EngineOptions) => void
  /** Begins to watch the page and other tabs; returns the end. */
  readonly mount: () => () => void
}
