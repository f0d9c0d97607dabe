import type { RegistrationError } from '../core/errors.js'
import {
  type RegistrationEffect,
  type RegistrationEvent,
  type RegistrationState,
  transition,
} from '../core/flow.js'
import type { RecoveryKit } from '../core/recoveryKit.js'

/** What a screen shows that is not in the state. */
export interface Notices {
  /** The recovery kit while its step lasts. Secret: show it and keep it nowhere. */
  kit?: RecoveryKit | undefined
  /** A recovery kit that the user saved, and that is void or may be. */
  lostKit?: LostKit | undefined
  /** What an earlier visit of this tab left unfinished, or a challenge before this one. */
  left?: Unfinished | undefined
  /** A passkey that opens nothing and that only its user can delete, since this browser cannot be asked to. */
  orphan?: Orphan | undefined
  /** The user was registered in another tab, and a passkey was made here: it may have taken the place of that one. */
  replaced?: Orphan | undefined
  /** A submit had no answer, and is repeated by itself: soon, or once there is a connection. */
  waiting?: 'soon' | 'online' | undefined
  /** The user was registered before, and what is made here takes the place of every old credential. */
  recovers?: boolean | undefined
  /** A tap waits for the part of this widget that is loaded later; no ceremony has begun. */
  loading?: boolean | undefined
  /** How often React hid this widget and kept it (`<Activity>`): cover a kit that was in sight before. */
  hides?: number | undefined
  /** React hid the widget after its end. Somebody else may look at it now: show no name and no wallet. */
  concealed?: boolean | undefined
}

/** A saved kit that was not registered, or of which nobody knows. */
export interface LostKit {
  id: string
  /** `void`: throw it away. `unknown`: the submit was never answered. */
  fate: 'void' | 'unknown'
}

/** A registration of an earlier visit that did not come to its end: the page was closed or reloaded. */
export interface Unfinished {
  rpId?: string | undefined
  /** Whose it was; another try with the same `user.id` replaces the passkey that may have been made. */
  userId?: string | undefined
  /** Was, or would have been, given to `api.complete`. */
  attemptId?: string | undefined
  /** Of a recovery kit that may have been saved. */
  kitId?: string | undefined
  /** Its submit began, so it may have been accepted. */
  sent?: boolean | undefined
}

/** Where to find it: the browser shows both. */
export interface Orphan {
  rpId: string
  username: string
}

/** What failed without a tap. How an action failed is the runner's to say. */
export interface TaplessErrors {
  /** Why the host's `challenge` cannot be used. */
  challenge?: RegistrationError | undefined
  /** What another tab did; until the next tap. */
  otherTab?: RegistrationError | undefined
}

/** Everything a screen shows, as of one moment. */
export interface Snapshot {
  readonly state: RegistrationState
  readonly notices: Readonly<Notices>
  readonly errors: Readonly<TaplessErrors>
}

/**
 * Holds the snapshot of one registration, readable at once by the code that awaits a ceremony or an answer.
 * A React reducer would show such code the state of the render in which it began.
 */
export interface Store {
  readonly getSnapshot: () => Snapshot
  readonly state: () => RegistrationState
  /** Changes the state by an event, and has the effects performed. */
  readonly send: (event: RegistrationEvent) => void
  /** Shows something, or no longer. */
  readonly show: (notices: Notices) => void
  /** Shows what failed without a tap, or no longer. */
  readonly fail: (errors: TaplessErrors) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Performs what an event has led to. `before` is the state in which it happened. */
export type Perform = (effects: readonly RegistrationEffect[], before: RegistrationState) => void

export function createStore(
  first: Snapshot,
  perform: Perform,
  schedule: (notify: () => void) => void,
): Store {
  let snapshot = first
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  /** A microtask later: React forbids changes of state within an insertion effect. */
  const set = <Part extends object>(before: Part, more: Part, change: (after: Part) => Partial<Snapshot>) => {
    const after = { ...before, ...more }
    const isChanged = (name: string) => after[name as keyof Part] !== before[name as keyof Part]
    // Most of the time there is nothing to take back.
    if (!Object.keys(more).some(isChanged)) return
    snapshot = { ...snapshot, ...change(after) }
    queueMicrotask(notify)
  }
  return {
    getSnapshot: () => snapshot,
    state: () => snapshot.state,
    send(event) {
      const before = snapshot.state
      const { state, effects } = transition(before, event)
      if (state !== before) {
        snapshot = { ...snapshot, state }
        // With the news of the runner, so that React renders both once, and after the submit is on its way.
        schedule(notify)
      }
      perform(effects, before)
    },
    show: (more) => set(snapshot.notices, more, (notices) => ({ notices })),
    fail: (more) => set(snapshot.errors, more, (errors) => ({ errors })),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
