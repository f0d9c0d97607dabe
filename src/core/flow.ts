import type {
  EndUserRegistrationRequest,
  EndUserRegistrationResponse,
  FirstFactorAttestation,
  RecoveryKeyAttestation,
  SecondFactorAttestation,
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

type Request = UserRegistrationRequest | EndUserRegistrationRequest
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
        readonly request: Partial<Request>
      }
    | {
        readonly step: 'complete'
        readonly challenge: UserRegistrationChallenge
        readonly request: Request
        /** Stays the same for every try of this body. */
        readonly attemptId: string
        /** `open` once a try may have been accepted without our knowing; no later refusal can close it again. */
        readonly outcome: 'none' | 'open' | 'refused'
      }
    | {
        readonly step: 'done'
        readonly challenge: UserRegistrationChallenge
        readonly request: Request
        readonly response: Response
      }
  )

/** What can happen to a registration. */
export type RegistrationEvent =
  | { type: 'initialised'; challenge: UserRegistrationChallenge }
  | { type: 'firstFactorCreated'; credential: FirstFactorAttestation; attemptId: string }
  | { type: 'secondFactorCreated'; credential: SecondFactorAttestation; attemptId: string }
  | { type: 'secondFactorSkipped'; attemptId: string }
  /** The kit exists; its credential joins the request only with `recoveryKitSaved`. */
  | { type: 'recoveryCreated' }
  | { type: 'recoverySkipped'; attemptId: string }
  | { type: 'recoveryKitSaved'; credential: RecoveryKeyAttestation; attemptId: string }
  | { type: 'submitFailed'; outcome: 'none' | 'open' | 'refused' }
  | { type: 'completed'; response: Response }
  /** From any step; with a challenge the flow opens at its first collecting step. */
  | { type: 'restarted'; challenge?: UserRegistrationChallenge }

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
 * The next state. Total: an event that means nothing at the present step returns the very same state,
 * so a late or repeated event can do no harm.
 */
export function transition(state: RegistrationState, event: RegistrationEvent): RegistrationState {
  switch (event.type) {
    case 'restarted': {
      const fresh = initialState(state)
      return event.challenge ? begun(fresh, event.challenge) : fresh
    }
    case 'initialised':
      return state.step === 'start' ? begun(state, event.challenge) : state
    case 'firstFactorCreated':
      return collected(state, 'firstFactor', { firstFactorCredential: event.credential }, event.attemptId)
    case 'secondFactorCreated':
      return collected(state, 'secondFactor', { secondFactorCredential: event.credential }, event.attemptId)
    case 'secondFactorSkipped':
      return collected(state, 'secondFactor', {}, event.attemptId)
    case 'recoveryCreated':
      return state.step === 'recovery' ? { ...state, step: 'recoveryKit' } : state
    case 'recoverySkipped':
      return collected(state, 'recovery', {}, event.attemptId)
    case 'recoveryKitSaved':
      return collected(state, 'recoveryKit', { recoveryCredential: event.credential }, event.attemptId)
    case 'submitFailed':
      return state.step === 'complete' && state.outcome === 'none'
        ? { ...state, outcome: event.outcome }
        : state
    case 'completed':
      return completed(state, event.response)
    default:
      event satisfies never
      return state
  }
}

function completed(state: RegistrationState, response: Response): RegistrationState {
  if (state.step !== 'complete') return state
  const { steps, wallets, challenge, request } = state
  return { steps, wallets, step: 'done', challenge, request, response }
}

function begun(
  { steps, wallets }: RegistrationState & { step: 'start' },
  challenge: UserRegistrationChallenge,
): RegistrationState {
  return {
    steps,
    wallets,
    step: steps[0] ?? 'firstFactor',
    challenge,
    request: wallets.length > 0 ? { wallets: [...wallets] } : {},
  }
}

function collected(
  state: RegistrationState,
  step: CollectingStep,
  field: Partial<Request>,
  attemptId: string,
): RegistrationState {
  if (state.step !== step || !('request' in state) || 'response' in state) return state
  const { steps, wallets, challenge } = state
  const request = { ...state.request, ...field }
  // `recoveryKit` is entered by `recoveryCreated` alone, so leaving `recovery` passes it by.
  const next = steps[steps.indexOf(step === 'recoveryKit' ? 'recovery' : step) + 1]
  if (next) return { steps, wallets, step: next, challenge, request }
  // A body without a first factor cannot be sent: the order of steps left it out.
  if (!request.firstFactorCredential) return state
  return {
    steps,
    wallets,
    step: 'complete',
    challenge,
    request: request as Request,
    attemptId,
    outcome: 'none',
  }
}
