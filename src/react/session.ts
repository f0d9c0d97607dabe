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
  readonly options: () => ActOptions
  /** Takes the props of the newest render. */
  readonly update: (options: ActOptions & Listeners) => void
  /** Takes the challenge of the newest render; true when it is another one, so that the registration starts over. */
  readonly hand: (handed: Handed) => boolean
  readonly tellError: (error: RegistrationError) => void
  readonly tellComplete: (response: UserRegistrationResponse | EndUserRegistrationResponse) => void
  /** A signal for what begins now. */
  readonly renew: () => AbortSignal
  readonly abort: (reason: 'cancel' | 'restart' | 'unmount') => void
  /** Reports a registration that ends without an answer. */
  readonly abandon: () => void
  /** Begins to watch the page; returns the end. */
  readonly mount: () => () => void
}

/** Calls a host's function; what it throws is the host's to see and must not stop the flow. */
function notify<Args extends unknown[]>(
  listener: ((...args: Args) => void) | undefined,
  ...args: Args
): void {
  try {
    listener?.(...args)
  } catch (error) {
    reportError(error)
  }
}

export function createSession(options: ActOptions & Listeners, handed: Handed): Session {
  let latest = options
  let controller = new AbortController()
  let mounted = false
  let adopted = handed.challenge?.challenge
  let fault: string | undefined
  let abandoned: string | undefined

  const first = initialState()
  const store = createFlowStore(
    handed.challenge ? transition(first, { type: 'initialised', challenge: handed.challenge }) : first,
    (step) => notify(latest.onStepChange, step),
  )
  const abandon = () => {
    const state = store.state()
    if (!('challenge' in state) || state.step === 'done') return
    const { challenge, user } = state.challenge
    if (abandoned === challenge) return
    abandoned = challenge
    notify(latest.onAbandon, { userId: user.id, step: state.step })
  }
  const tellError = (error: RegistrationError) => notify(latest.onError, error)
  return {
    store,
    options: () => latest,
    update: (newest) => {
      latest = newest
    },
    hand: ({ challenge, error }) => {
      // A host may pass a new object each time it renders; the same fault is told once.
      const found = error && `${error.field} ${error.message}`
      if (error && found !== fault) tellError(error)
      fault = found
      if (!challenge || challenge.challenge === adopted) return false
      adopted = challenge.challenge
      return true
    },
    tellError,
    tellComplete: (response) => notify(latest.onComplete, response),
    renew: () => (controller = new AbortController()).signal,
    abort: (reason) => controller.abort(reason),
    abandon,
    mount: () => {
      mounted = true
      addEventListener('pagehide', abandon)
      return () => {
        mounted = false
        removeEventListener('pagehide', abandon)
        controller.abort('unmount')
        // StrictMode unmounts and mounts again in one task: that is no end.
        queueMicrotask(() => {
          if (!mounted) abandon()
        })
      }
    },
  }
}
