import type { CreationOptions } from '../core/credentials/creationOptions.js'
import type { RegistrationError } from '../core/errors.js'
import { initialState, type RegistrationStep, transition } from '../core/flow.js'
import type {
  EndUserRegistrationResponse,
  RegistrationApi,
  UserRegistrationChallenge,
  UserRegistrationInitRequest,
  UserRegistrationResponse,
} from '../core/protocol.js'
import { createFlowStore, type FlowStore } from './flowStore.js'

/** What an act needs to know, read anew when it runs. */
export interface ActOptions extends CreationOptions {
  api: RegistrationApi
  initRequest?: UserRegistrationInitRequest | undefined
}

/** Whom a registration tells. */
export interface Listeners {
  /** The API accepted the registration. */
  onComplete?: ((response: UserRegistrationResponse | EndUserRegistrationResponse) => void) | undefined
  /** Something failed. The user was told; this is for the host's own logic and records. */
  onError?: ((error: RegistrationError) => void) | undefined
  onStepChange?: ((step: RegistrationStep) => void) | undefined
  /** A registration that had begun ends without an answer: unmount, restart, or `pagehide`. Once each. */
  onAbandon?: ((abandoned: { userId: string; step: RegistrationStep }) => void) | undefined
}

/** A challenge that came as a prop, or what is wrong with it. */
export interface Handed {
  challenge?: UserRegistrationChallenge
  error?: RegistrationError
}

/** The life of one widget: its state, the newest props, and the one signal of what is under way. */
export interface Session {
  readonly store: FlowStore
  /** Made here, and neither accepted nor signalled so far. */
  readonly passkeys: { rpId: string; credId: string; userId: string }[]
  /** A submit of an earlier round may have been accepted. */
  unsettled: boolean
  readonly mutationKey: readonly unknown[]
  readonly options: () => ActOptions
  /** Takes the props of the newest render. */
  readonly update: (options: ActOptions & Listeners) => void
  /** Takes the challenge of the newest render; true when it is another one, so that the registration starts over. */
  readonly hand: (handed: Handed) => boolean
  /** Calls one of the host's functions. */
  readonly tell: <Name extends keyof Listeners>(
    listener: Name,
    value: Parameters<NonNullable<Listeners[Name]>>[0],
  ) => void
  /** A signal for what begins now. */
  readonly renew: () => AbortSignal
  readonly abort: (reason: 'cancel' | 'restart' | 'unmount') => void
  /** Reports a registration that ends without an answer. */
  readonly abandon: () => void
  /** Begins to watch the page; returns the end. */
  readonly mount: () => () => void
}

/** Counted and not `useId`, which is the same in two React roots that share a host's client. */
let sessions = 0

export function createSession(options: ActOptions & Listeners, handed: Handed): Session {
  let latest = options
  let controller = new AbortController()
  let adopted = handed.challenge?.challenge
  let fault: string | undefined
  let abandoned: string | undefined

  const tell: Session['tell'] = (listener, value) => {
    try {
      latest[listener]?.(value as never)
    } catch (error) {
      // What a host's function throws is the host's to see and must not stop the flow.
      reportError(error)
    }
  }
  const store = createFlowStore(
    transition(initialState(), { type: 'restarted', challenge: handed.challenge }),
    (step) => tell('onStepChange', step),
  )
  const abandon = (event?: PageTransitionEvent) => {
    // Kept in the back/forward cache, it can still come to its end.
    if (event?.persisted) return
    const state = store.state()
    if (!('challenge' in state) || state.step === 'done') return
    const { challenge, user } = state.challenge
    if (abandoned === challenge) return
    abandoned = challenge
    tell('onAbandon', { userId: user.id, step: state.step })
  }
  return {
    store,
    mutationKey: ['registration', ++sessions],
    passkeys: [],
    unsettled: false,
    options: () => latest,
    update: (newest) => {
      latest = newest
    },
    hand: ({ challenge, error }) => {
      // A host may pass a new object each time it renders; the same fault is told once.
      const found = error && `${error.field} ${error.message}`
      if (error && found !== fault) tell('onError', error)
      fault = found
      const state = store.state()
      const present = 'challenge' in state ? state.challenge : undefined
      if (!challenge || challenge.challenge === adopted || challenge.challenge === present?.challenge)
        return false
      adopted = challenge.challenge
      // Who is done stays done: a host may refetch at any time.
      return state.step !== 'done' || challenge.user.id !== present?.user.id
    },
    tell,
    renew: () => (controller = new AbortController()).signal,
    abort: (reason) => controller.abort(reason),
    abandon,
    mount: () => {
      addEventListener('pagehide', abandon)
      return () => {
        removeEventListener('pagehide', abandon)
        controller.abort('unmount')
        // A host may answer with a change of its state, which React forbids within an insertion effect.
        queueMicrotask(abandon)
      }
    },
  }
}
