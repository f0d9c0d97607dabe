import type { CreationOptions } from '../core/credentials/creationOptions.js'
import type { Whereabouts } from '../core/credentials/fido2.js'
import type { PrivateKeyCodec } from '../core/credentials/privateKeyCodec.js'
import type { RegistrationError } from '../core/errors.js'
import {
  initialState,
  type PlannedStep,
  type RegistrationState,
  type RegistrationStep,
  transition,
} from '../core/flow.js'
import type { Policy } from '../core/offered.js'
import type { RecoveryKit } from '../core/recoveryKit.js'
import type {
  EndUserRegistrationResponse,
  Fido2Attestation,
  PasskeyPlace,
  RegistrationApi,
  UserRegistrationChallenge,
  UserRegistrationInitRequest,
  UserRegistrationRequest,
  WalletRequest,
} from '../core/protocol.js'
import type { Naming } from './naming.js'
import { type Tabs, userKey } from './otherTabs.js'
import { createFlowStore, type FlowStore } from './flowStore.js'

/** What an act needs to know, read anew when it runs. */
export interface ActOptions extends CreationOptions, Policy {
  api: RegistrationApi
  initRequest?: UserRegistrationInitRequest | undefined
  /** How often a submit that had no answer is repeated by itself. Default 3; with 0 it is left to the user. */
  retries?: number | undefined
  /** Also name the page's origin in what keys sign. Default false, as the API documents. */
  includeOrigin?: boolean | undefined
  /** How the key of a PasswordProtectedKey is sealed. Default: `privateKeyCodec`. */
  codec?: PrivateKeyCodec | undefined
  /**
   * Ids of the passkeys that your server accepts for this user, base64url. Given them, the browser is told once the
   * registration is accepted which passkeys of this user are alive, these and the new ones, and may hide all others
   * (`signalAllAcceptedCredentials`, WebAuthn Level 3 §5.1.10.3). Leave it out unless you know every one.
   */
  acceptedCredentialIds?: readonly string[] | undefined
  /** The name of a new credential. Default: `suggested`, its provider or platform. An empty one is not taken. */
  credentialName?: Naming | undefined
}

/** What is read once, when the registration is first rendered. */
export interface PlanOptions {
  /** At least one: they are made with the user, and the request becomes the enduser one. */
  wallets?: readonly WalletRequest[] | undefined
  /** The order of what is collected. Default: first factor, second factor, recovery. It turns nothing on or off. */
  steps?: readonly PlannedStep[] | undefined
}

/** Whom a registration tells. */
export interface Listeners {
  /** The API accepted the registration. */
  onComplete?: ((response: never) => void) | undefined
  /** Something failed. The user was told; this is for the host's own logic and records. */
  onError?: ((error: RegistrationError) => void) | undefined
  /** In the tap, before the browser is asked for a passkey: to end a request of the page's own, autofill say. */
  beforeCeremony?: ((step: RegistrationStep) => void) | undefined
  onStepChange?: ((step: RegistrationStep) => void) | undefined
  /** A registration that had begun ends without an answer: unmount, restart, or `pagehide`. Once each. */
  onAbandon?: ((abandoned: { userId: string; step: RegistrationStep }) => void) | undefined
}

/** What a user chose to register at a step, with what was typed for it. */
export type CredentialChoice =
  /** `place` only orders what the browser offers. */
  | { kind: 'Fido2'; place?: PasskeyPlace | undefined }
  | { kind: 'Key' }
  | { kind: 'PasswordProtectedKey'; password: string }
  | { kind: 'Password'; password: string }
  | { kind: 'Totp'; otpCode: string }

/** What was given and is not in the request: secrets, and what can be given again to another challenge. */
export interface Kept {
  /** What was typed and is secret, as fields of the body; from now on what is kept may be registered. */
  toSend: () => Partial<UserRegistrationRequest>
  /** Gives again, step by step, what needs no person; sends nothing. */
  resume: (signal: AbortSignal) => Promise<void>
  /** Forgets it: it is registered. */
  forget: () => void
  /** Forgets it, also what it left on this device, unless that may be registered. */
  discard: (leaving?: 'leaving') => void
}

/** A challenge that came as a prop, or what is wrong with it. */
export interface Handed {
  challenge: UserRegistrationChallenge | undefined
  error: RegistrationError | undefined
  /** It begins a recovery: its user is registered already. */
  recovers?: boolean
}

/** What one tap sets going. */
export type Act = (signal: AbortSignal) => Promise<void>

const nothing: Act = async () => {}

/** What the screen shows that is not in the state. */
export interface Seen {
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

/** The life of one widget: its state, the newest props, and the one signal of what is under way. */
export interface Session {
  readonly store: FlowStore
  /** Shows something, or no longer. */
  readonly see: (more: Seen) => void
  /** Made here, and neither accepted nor signalled so far. */
  readonly passkeys: { rpId: string; credId: string; userId: string; attachment: unknown }[]
  /** Only where something else than a passkey was given. */
  kept: Kept | undefined
  /** Seed of a one-time code. Secret, so it is not in the state. */
  readonly otpUrl: () => string | undefined
  /** Bearer token of the completing call. Kept with the seed, and for the context of `api.complete` alone. */
  readonly token: () => string | undefined
  /** Of the newest challenge, else of the visit before this one. */
  userId: string | undefined
  /** The challenge that was sent last: the API takes each once. */
  spent: string | undefined
  /** A submit of an earlier round may have been accepted; `expired` where all that is known is a session that was over. */
  unsettled: boolean | 'expired'
  /** For whom a beginning was granted in this page: nothing that an earlier visit sent can have registered them. */
  settledFor?: string
  /** What tabs call the user; empty where that cannot be known. Undefined until it is asked for. */
  userKey?: string
  /** When the present challenge came here, Unix time in milliseconds. */
  begunAt: number
  /** When this registration wrote into the entry of all tabs that it was sent. */
  sentAt?: number
  /** Another tab made the present challenge void (`begun`), or a passkey that may have replaced the one made here. */
  overtaken?: 'begun' | 'made' | undefined
  /** The present challenge begins a recovery. */
  recovers: boolean
  /** What became known without a tap; until the next one. */
  news?: RegistrationError | undefined
  /** The way to other tabs. Undefined until it is loaded. */
  tabs?: Tabs
  /** Of the present challenge: random, so that two registrations never share one; not secret. */
  readonly attemptId: () => string
  /** The signal of the act that is under way; asked besides the cache, which a host may clear. */
  busy: AbortSignal | undefined
  /** Loads what is below and still undefined. @throws {RegistrationError} `network_failed`, of which nothing was sent. */
  readonly equip: () => Promise<void>
  /** What was made for another user, and never sent, is dead. Undefined until it is loaded. */
  disown?: () => void
  /** Remembers for the next visit how far this one came; with undefined, forgets it. Undefined until it is loaded. */
  mark?: (more: Unfinished | undefined) => void
  /** Tells the browser which passkeys are alive, where the host knows it. Undefined until it is loaded. */
  signalAccepted?: (accepted: RegistrationState & { step: 'complete' }) => void
  /** Tells developers in the console of a development build. Undefined until it is loaded. */
  hint?: (error: RegistrationError) => void
  /** Waits before a submit is repeated; rejects with the error when it should not be. Undefined until it is loaded. */
  pause?: (error: RegistrationError, tries: number, signal: AbortSignal) => Promise<void>
  /** Reads the answer to a request with wallets; undefined until it is loaded. */
  readEndUser?: (answer: unknown) => EndUserRegistrationResponse
  /** Gives a new credential its name; a plain one until the names are loaded. */
  named: (credential: Fido2Attestation, whereabouts: Whereabouts) => Fido2Attestation
  /** What init is asked with: `initRequest`, and over it what was typed. */
  readonly initRequest: () => UserRegistrationInitRequest
  /** Takes what was typed. */
  readonly fill: (typed: UserRegistrationInitRequest) => void
  /** What the next mutation does; it has it once, since what was typed may be in its closure. */
  readonly takeAct: () => Act
  readonly mutationKey: readonly unknown[]
  readonly options: () => ActOptions
  /** Takes the props of the newest render. */
  readonly update: (options: ActOptions & Listeners) => void
  /** Takes the challenge of the newest render; true when it is another one, so that the registration starts over. */
  readonly hand: (handed: Handed) => boolean
  /** Begins with this challenge, or at the start. What was made for another user is forgotten. */
  readonly begin: (challenge: UserRegistrationChallenge | undefined, recovers?: boolean) => void
  /** Calls one of the host's functions. */
  readonly tell: <Name extends keyof Listeners>(
    listener: Name,
    value: Parameters<NonNullable<Listeners[Name]>>[0],
  ) => void
  /** A signal for an act that begins now. */
  readonly renew: (act: Act) => AbortSignal
  /** With an error, that is what the act fails with. */
  readonly abort: (reason: 'cancel' | 'restart' | 'unmount' | 'hidden' | RegistrationError) => void
  /** Whether a submit is on its way: it may arrive, so nothing ends it. */
  readonly sent: () => boolean
  /** Whether React hides the widget at present, and keeps it (`<Activity>`). */
  readonly hidden: () => boolean
  /** React shows the widget; returns what to call when it does so no longer. */
  readonly reveal: () => () => void
  /** Reports a registration that ends without an answer. */
  readonly abandon: () => void
  /** Begins to watch the page, and loads what comes later; returns the end. */
  readonly mount: () => () => void
}

/** What gives a session what it can begin without; returns the end of that. */
type Equipment = () => Promise<{ equip: (session: Session) => () => void }>

/** Counted and not `useId`, which is the same in two React roots that share a host's client. */
let sessions = 0

export function createSession(
  options: ActOptions & PlanOptions & Listeners,
  handed: Handed,
  see: (more: Seen) => void,
  load: Equipment,
): Session {
  let latest: ActOptions & Listeners = options
  let controller = new AbortController()
  let adopted = handed.challenge?.challenge
  let begun = handed.challenge
  let typed: UserRegistrationInitRequest = {}
  let next = nothing
  let fault: string | undefined
  let abandoned: string | undefined
  let attempt: string | undefined
  let mounted = false
  let revealed = false
  let hidden = false
  let hides = 0
  let unequip: (() => void) | undefined

  const tell: Session['tell'] = (listener, value) => {
    try {
      latest[listener]?.(value as never)
    } catch (error) {
      // What a host's function throws is the host's to see and must not stop the flow.
      reportError(error)
    }
  }
  const store = createFlowStore(
    transition(initialState(planOf(options)), { type: 'restarted', challenge: handed.challenge }),
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
  /** What was not sent ends as on unmount, and can be begun again once the widget is shown. */
  const hide = () => {
    hidden = true
    see({ hides: ++hides, concealed: store.state().step === 'done' })
    if (session.sent()) return
    controller.abort('hidden')
    abandon()
  }
  /** In time for the tap. */
  const meet = () => {
    if (begun) void userKey(begun, latest)
    session.tabs?.meet()
  }
  const session: Session = {
    store,
    see,
    mutationKey: ['registration', ++sessions],
    passkeys: [],
    kept: undefined,
    otpUrl: () => begun?.otpUrl,
    token: () => begun?.temporaryAuthenticationToken,
    userId: begun?.user.id,
    spent: undefined,
    unsettled: false,
    begunAt: Date.now(),
    recovers: Boolean(handed.recovers),
    busy: undefined,
    // Not before it is needed: a page that is not secure has no such function.
    attemptId: () => (attempt ??= crypto.randomUUID()),
    equip: async () => {
      const { equip } = await load()
      if (mounted) unequip ??= equip(session)
    },
    named: (credential) => ({ ...credential, credentialName: 'Passkey' }),
    initRequest: () => ({ ...latest.initRequest, ...typed }),
    fill: (more) => {
      typed = { ...typed, ...more }
    },
    takeAct: () => {
      const act = next
      next = nothing
      return act
    },
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
    begin: (challenge, recovers = false) => {
      see({ concealed: undefined })
      if (challenge && identity(challenge) !== identity(begun)) session.kept?.discard()
      begun = challenge ?? begun
      attempt = undefined
      session.begunAt = Date.now()
      session.overtaken = undefined
      session.recovers = recovers
      if (begun && begun.user.id !== session.userId) {
        session.disown?.()
        session.unsettled = false
        session.userId = begun.user.id
      }
      const { userId } = session
      // Handed another one after that, as init would have given it.
      if (challenge && session.unsettled === 'expired') {
        session.unsettled = false
        session.mark?.({ userId, sent: undefined })
      } else if (challenge && session.unsettled) see({ left: { userId, sent: true } })
      store.send({ type: 'restarted', challenge })
      meet()
    },
    tell,
    renew: (act) => {
      session.news = undefined
      next = act
      controller = new AbortController()
      return controller.signal
    },
    abort: (reason) => controller.abort(reason),
    sent: () => {
      const state = store.state()
      return state.step === 'complete' && state.challenge.challenge === session.spent
    },
    hidden: () => hidden,
    reveal: () => {
      revealed = true
      hidden = false
      return () => {
        revealed = false
        // StrictMode, which tests effects, shows it again at once; what unmounts has ended before.
        queueMicrotask(() => {
          if (!revealed && mounted) hide()
        })
      }
    },
    abandon,
    mount: () => {
      mounted = true
      addEventListener('pagehide', abandon)
      meet()
      session.equip().catch(() => undefined)
      return () => {
        mounted = false
        unequip?.()
        unequip = undefined
        removeEventListener('pagehide', abandon)
        controller.abort('unmount')
        session.kept?.discard('leaving')
        // A host may answer with a change of its state, which React forbids within an insertion effect.
        queueMicrotask(abandon)
      }
    },
  }
  return session
}

/** Another one of these, and what was made does not fit any more. */
const identity = (challenge?: UserRegistrationChallenge) => JSON.stringify([challenge?.user, challenge?.rp])

function planOf({ steps = [], wallets, ...policy }: Policy & PlanOptions) {
  if (wallets?.length === 0) throw new Error('`wallets` is empty: leave it out, or name one.')
  const off = (step: PlannedStep) => step !== 'firstFactor' && (policy[step] ?? 'off') === 'off'
  const order = new Set([...steps, 'firstFactor', 'secondFactor', 'recovery'] as const)
  return { wallets, steps: [...order].filter((step) => !off(step)) }
}
