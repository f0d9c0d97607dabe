import type { RegistrationError } from '../core/errors.js'
import type { RegistrationEffect, RegistrationEvent, RegistrationState, Transition } from '../core/flow.js'
import type { RecoveryKit } from '../core/recoveryKit.js'

/** What a screen shows besides the state. */
export interface Notices {
  /** The recovery kit, during its step only. Secret: show it and store it nowhere. */
  kit?: RecoveryKit | undefined
  /** A recovery kit that the user saved and that was not registered, or perhaps not. */
  lostKit?: LostKit | undefined
  /** What an earlier visit in this tab, or an earlier challenge, left unfinished. */
  unfinished?: UnfinishedRegistration | undefined
  /**
   * A passkey that the server will never accept and that only the user can delete, because this browser has no Signal
   * API.
   */
  undeletablePasskey?: UndeletablePasskey | undefined
  /**
   * The passkey created here after another tab registered the user: it may have replaced the registered passkey on
   * the same device.
   */
  replacingPasskey?: UndeletablePasskey | undefined
  /** A submit had no answer and will be retried: `soon`, or when the browser is `online` again. */
  waiting?: 'soon' | 'online' | undefined
  /**
   * How many rounds of tries of the present submit have failed, each begun by the user: from the second on, the widget
   * offers another way.
   */
  failures?: number | undefined
  /** The user was registered before, and what is created here replaces every old credential. */
  recovers?: boolean | undefined
  /** A tap is waiting for the lazy features to load, or for a new challenge; no ceremony has begun. */
  loading?: boolean | undefined
  /**
   * How often React hid this widget while it stayed mounted (`<Activity>`). Cover a recovery kit that was visible
   * before.
   */
  hideCount?: number | undefined
  /**
   * React hid the widget after the registration was finished. Another person may see it next: show no user name and
   * no wallet.
   */
  concealed?: boolean | undefined
}

/** A recovery kit that the user saved and that was not registered, or perhaps not. */
export interface LostKit {
  /** The short ID that is printed on the kit. */
  id: string
  /** `void`: the kit is worthless. `unknown`: the submit had no answer, so the kit may be registered. */
  status: 'void' | 'unknown'
}

/** A registration that an earlier visit left unfinished because the page was closed or reloaded. */
export interface UnfinishedRegistration {
  rpId?: string | undefined
  /**
   * The user of the unfinished registration. An authenticator replaces the passkey of that visit when it creates
   * another for the same `user.id` (WebAuthn Level 3 §6.3.2): if the passkey was accepted, the user would lose it.
   */
  userId?: string | undefined
  /** The `attemptId` that `api.complete` got, or would have got. */
  attemptId?: string | undefined
  /** ID of a recovery kit that the user may have saved. */
  kitId?: string | undefined
  /** The submit had begun, so the server may have accepted it. */
  sent?: boolean | undefined
}

/** A passkey that only the user can delete, described by what browsers show in their list of passkeys. */
export interface UndeletablePasskey {
  rpId: string
  username: string
}

/** Errors that no action of the user caused. The error of an action is kept by the `Runner`, which runs the actions. */
export interface BackgroundErrors {
  /** Why the host's `challenge` cannot be used. */
  challenge?: RegistrationError | undefined
  /** What another tab did. Removed by the user's next action. */
  otherTab?: RegistrationError | undefined
}

/** Everything a screen shows, at one moment. */
export interface Snapshot {
  readonly state: RegistrationState
  readonly notices: Readonly<Notices>
  readonly errors: Readonly<BackgroundErrors>
}

/**
 * Holds the snapshot of one registration. Code that awaits a ceremony or an answer reads the newest snapshot from it;
 * a React reducer would give such code the state of the render in which it began.
 */
export interface Store {
  readonly getSnapshot: () => Snapshot
  /** The first snapshot: what a server rendered. */
  readonly getServerSnapshot: () => Snapshot
  readonly state: () => RegistrationState
  /** Applies an event to the state and performs the effects. */
  readonly send: (event: RegistrationEvent) => void
  /** Sets notices; a notice set to undefined is removed. */
  readonly setNotices: (notices: Notices) => void
  /** Sets errors that no action caused; an error set to undefined is removed. */
  readonly setErrors: (errors: BackgroundErrors) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Performs the effects that `transition` named; `before` is the state before the event. */
export type PerformEffects = (effects: readonly RegistrationEffect[], before: RegistrationState) => void

/** Returns the next state and the effects of an event: `transition`, or what is loaded of it. */
export type Decide = (state: RegistrationState, event: RegistrationEvent) => Transition

export function createStore(
  first: Snapshot,
  decide: Decide,
  perform: PerformEffects,
  schedule: (notify: () => void) => void,
): Store {
  let snapshot = first
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  /** Notifies listeners in a microtask, because React forbids state updates during an insertion effect. */
  const set = <Part extends object>(before: Part, more: Part, change: (after: Part) => Partial<Snapshot>) => {
    const after = { ...before, ...more }
    const isChanged = (name: string) => after[name as keyof Part] !== before[name as keyof Part]
    // Most calls remove something that is not there: nothing changes, so nobody is notified.
    if (!Object.keys(more).some(isChanged)) return
    snapshot = { ...snapshot, ...change(after) }
    queueMicrotask(notify)
  }
  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => first,
    state: () => snapshot.state,
    send(event) {
      const before = snapshot.state
      const { state, effects } = decide(before, event)
      if (state !== before) {
        snapshot = { ...snapshot, state }
        // The runner calls this store's listeners and its own in one batch, in a later task. So React renders once, and
        // if this event completes the request, only after `api.complete` was called.
        schedule(notify)
      }
      perform(effects, before)
    },
    setNotices: (more) => set(snapshot.notices, more, (notices) => ({ notices })),
    setErrors: (more) => set(snapshot.errors, more, (errors) => ({ errors })),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
