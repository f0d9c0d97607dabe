import type {
  EndUserRegistrationResponse,
  FirstFactorAttestation,
  PasswordAttestation,
  RecoveryKeyAttestation,
  SecondFactorAttestation,
  TotpAttestation,
  UserRegistrationChallenge,
  UserRegistrationRequest,
  UserRegistrationResponse,
  WalletRequest,
} from './protocol.js'

/** Every step of a registration. */
export type RegistrationStep =
  'start' | 'firstFactor' | 'secondFactor' | 'recovery' | 'recoveryKit' | 'complete' | 'done'

/** The steps a host can plan between `start` and `complete`: their order is data, not code. */
export type PlannedStep = 'firstFactor' | 'secondFactor' | 'recovery'

/** The steps that collect something. `recoveryKit` follows `recovery` by itself, so nobody plans it. */
type CollectingStep = PlannedStep | 'recoveryKit'

/** Of a credential that is a secret itself only the kind is kept here; its value joins the body in the final call. */
export interface SecretPlaceholder<Kind extends 'Password' | 'Totp'> {
  credentialKind: Kind
}

/** The request body without the secrets that a person typed. */
export interface CollectedRequest {
  firstFactorCredential: Exclude<FirstFactorAttestation, PasswordAttestation> | SecretPlaceholder<'Password'>
  secondFactorCredential?: Exclude<SecondFactorAttestation, TotpAttestation> | SecretPlaceholder<'Totp'>
  recoveryCredential?: RecoveryKeyAttestation
  wallets?: WalletRequest[]
}

type Response = UserRegistrationResponse | EndUserRegistrationResponse

/** What stays the same from beginning to end. */
interface Plan {
  /** In order. `firstFactor` is always among them. */
  readonly steps: readonly PlannedStep[]
  /** Wallets to create with the user; none makes the request the plain one. */
  readonly wallets: readonly WalletRequest[]
}

/** A registration at one of its steps. The request body is the state: each step adds one field to it. */
export type RegistrationState = Plan &
  (
    | { readonly step: 'start' }
    | {
        readonly step: CollectingStep
        readonly challenge: UserRegistrationChallenge
        readonly request: Partial<CollectedRequest>
        readonly attemptId: string
      }
    | {
        readonly step: 'complete'
        readonly challenge: UserRegistrationChallenge
        readonly request: CollectedRequest
        /** Stays the same for every try of this body. */
        readonly attemptId: string
        /** `open` once a try may have been accepted without our knowing; no later refusal can close it again. */
        readonly outcome: 'none' | 'open' | 'refused'
      }
    | {
        readonly step: 'done'
        readonly challenge: UserRegistrationChallenge
        readonly request: CollectedRequest
        readonly response: Response
      }
  )

/** What can happen to a registration. */
export type RegistrationEvent =
  | { type: 'firstFactorCreated'; credential: CollectedRequest['firstFactorCredential'] }
  | { type: 'secondFactorCreated'; credential: NonNullable<CollectedRequest['secondFactorCredential']> }
  | { type: 'secondFactorSkipped' }
  /** The kit exists; its credential joins the request only with `recoveryKitSaved`. */
  | { type: 'recoveryCreated' }
  | { type: 'recoverySkipped' }
  | { type: 'recoveryKitSaved'; credential: RecoveryKeyAttestation }
  /** `renewing`: a new challenge is asked for at once, so the step stays as it is; init says whether the submit was accepted. */
  | { type: 'submitFailed'; outcome: 'none' | 'open' | 'refused'; renewing?: boolean }
  | { type: 'completed'; response: Response }
  /** With a challenge the flow opens at its first collecting step. */
  | { type: 'restarted'; challenge?: undefined }
  | { type: 'restarted'; challenge: UserRegistrationChallenge; attemptId: string }

/** What must happen outside of the state because of an event. Names alone: one place performs them, in one order. */
export type RegistrationEffect =
  /** Remember that the submit was accepted. */
  | 'recordAcceptance'
  /** Tell the host of the new step. */
  | 'reportStep'
  /** Forget what was collected: it is registered. */
  | 'clearCollected'
  /** Forget what was collected, also what it left on this device: it is refused. */
  | 'discardCollected'
  /** The next visit has nothing to tell of this registration. */
  | 'forgetUnfinished'
  /** Tell the browser which passkeys are alive, where the host knows it. */
  | 'signalAcceptedPasskeys'
  /** Signal away the passkeys that the accepted ones replaced. */
  | 'signalReplacedPasskeys'
  /** Signal away the passkeys that were refused. */
  | 'signalRefusedPasskeys'

/** The next state, and what must happen because of it. */
export interface Transition {
  readonly state: RegistrationState
  readonly effects: readonly RegistrationEffect[]
}

/** The default order. */
const defaultSteps: readonly PlannedStep[] = ['firstFactor']

/** A registration that has not begun. */
export function initialState({
  steps = defaultSteps,
  wallets = [],
}: Partial<Plan> = {}): RegistrationState & { step: 'start' } {
  return { steps, wallets, step: 'start' }
}

/**
 * The next state and the effects of an event. Total: an event that means nothing at the present step returns the very
 * same state and no effect, so a late or repeated event can do no harm.
 */
export function transition(state: RegistrationState, event: RegistrationEvent): Transition {
  if (event.type === 'submitFailed') return withFailedSubmit(state, event)
  const next = nextState(state, event)
  if (event.type === 'completed' && next !== state) return { state: next, effects: ACCEPTED }
  return { state: next, effects: next.step === state.step ? [] : ['reportStep'] }
}

const ACCEPTED: readonly RegistrationEffect[] = [
  'recordAcceptance',
  'reportStep',
  'clearCollected',
  'forgetUnfinished',
  'signalAcceptedPasskeys',
  'signalReplacedPasskeys',
]
const REFUSED: readonly RegistrationEffect[] = [
  'signalRefusedPasskeys',
  'discardCollected',
  'forgetUnfinished',
]

function withFailedSubmit(
  state: RegistrationState,
  { outcome, renewing }: RegistrationEvent & { type: 'submitFailed' },
): Transition {
  // Once a try may have been accepted, no later refusal takes that back.
  if (state.step !== 'complete' || state.outcome !== 'none') return { state, effects: [] }
  return {
    state: renewing ? state : { ...state, outcome },
    effects: outcome === 'refused' ? REFUSED : [],
  }
}

function nextState(
  state: RegistrationState,
  event: Exclude<RegistrationEvent, { type: 'submitFailed' }>,
): RegistrationState {
  switch (event.type) {
    case 'restarted': {
      const fresh = initialState(state)
      return event.challenge ? atFirstStep(fresh, event.challenge, event.attemptId) : fresh
    }
    case 'recoveryCreated':
      return state.step === 'recovery' ? { ...state, step: 'recoveryKit' } : state
    case 'completed':
      return completed(state, event.response)
    default:
      return collected(state, event)
  }
}

function completed(state: RegistrationState, response: Response): RegistrationState {
  if (state.step !== 'complete') return state
  const { steps, wallets, challenge, request } = state
  return { steps, wallets, step: 'done', challenge, request, response }
}

function atFirstStep(
  { steps, wallets }: RegistrationState & { step: 'start' },
  challenge: UserRegistrationChallenge,
  attemptId: string,
): RegistrationState {
  return {
    steps,
    wallets,
    step: steps[0] ?? 'firstFactor',
    // Hosts log the state, and developer tools show it: no secret and no token stays in it.
    challenge: { ...challenge, otpUrl: undefined, temporaryAuthenticationToken: undefined },
    request: wallets.length > 0 ? { wallets: [...wallets] } : {},
    attemptId,
  }
}

/** The events that end a collecting step, and the field of the body that each of them brings. */
const COLLECTED = {
  firstFactorCreated: ['firstFactor', 'firstFactorCredential'],
  secondFactorCreated: ['secondFactor', 'secondFactorCredential'],
  secondFactorSkipped: ['secondFactor', 'secondFactorCredential'],
  recoverySkipped: ['recovery', 'recoveryCredential'],
  recoveryKitSaved: ['recoveryKit', 'recoveryCredential'],
} as const satisfies Record<string, [CollectingStep, keyof UserRegistrationRequest]>
type Collected = Extract<RegistrationEvent, { type: keyof typeof COLLECTED }>

function collected(state: RegistrationState, event: Collected): RegistrationState {
  const [step, field] = COLLECTED[event.type]
  if (state.step !== step || !('request' in state)) return state
  const { steps, wallets, challenge, attemptId } = state
  const credential = 'credential' in event ? { [field]: event.credential } : {}
  const request = { ...state.request, ...credential }
  // `recoveryKit` is entered by `recoveryCreated` alone, so leaving `recovery` passes it by.
  const next = steps[steps.indexOf(step === 'recoveryKit' ? 'recovery' : step) + 1]
  if (next) return { steps, wallets, step: next, challenge, request, attemptId }
  // A body without a first factor cannot be sent: the order of steps left it out.
  if (!request.firstFactorCredential) return state
  return {
    steps,
    wallets,
    step: 'complete',
    challenge,
    request: request as CollectedRequest,
    attemptId,
    outcome: 'none',
  }
}
