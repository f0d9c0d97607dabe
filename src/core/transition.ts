import {
  type CollectedRequest,
  type CollectingStep,
  type RegistrationEffect,
  type RegistrationEvent,
  type RegistrationState,
  type Response,
  type Transition,
} from './flow.js'
import type { UserRegistrationRequest } from './protocol.js'
import { restart } from './restart.js'

/**
 * Returns the next state and the effects of an event. It never throws: an event that does not belong to the present
 * step changes nothing and has no effects, so late and repeated events are harmless.
 */
export function transition(state: RegistrationState, event: RegistrationEvent): Transition {
  if (event.type === 'restarted') return restart(state, event)
  if (event.type === 'submitFailed') return withFailedSubmit(state, event)
  const next = nextState(state, event)
  if (event.type === 'completed' && next !== state) return { state: next, effects: ACCEPTED }
  return { state: next, effects: next.step === state.step ? [] : ['reportStep'] }
}

/** The effects of an accepted submit. */
const ACCEPTED: readonly RegistrationEffect[] = [
  'recordAcceptance',
  'reportStep',
  'clearCollected',
  'forgetUnfinished',
  'signalAcceptedPasskeys',
  'signalReplacedPasskeys',
]
/** The effects of a submit that the API refused for good. */
const REFUSED: readonly RegistrationEffect[] = [
  'signalRefusedPasskeys',
  'discardCollected',
  'forgetUnfinished',
]

/** Returns the next state and the effects after a failed submit. */
function withFailedSubmit(
  state: RegistrationState,
  { outcome, renewing }: RegistrationEvent & { type: 'submitFailed' },
): Transition {
  // If a try may have been accepted, no later refusal can rule that out.
  if (state.step !== 'complete' || state.outcome !== 'none') return { state, effects: [] }
  return {
    state: renewing ? state : { ...state, outcome },
    effects: outcome === 'refused' ? REFUSED : [],
  }
}

/** Returns the next state after any event that has no effects of its own. */
function nextState(
  state: RegistrationState,
  event: Exclude<RegistrationEvent, { type: 'restarted' | 'submitFailed' }>,
): RegistrationState {
  switch (event.type) {
    case 'recoveryCreated':
      return state.step === 'recovery' ? { ...state, step: 'recoveryKit' } : state
    case 'completed':
      return withResponse(state, event.response)
    default:
      return withCredential(state, event)
  }
}

/** Returns the state after the API accepted the registration. */
function withResponse(state: RegistrationState, response: Response): RegistrationState {
  if (state.step !== 'complete') return state
  const { steps, wallets, challenge, request } = state
  return { steps, wallets, step: 'done', challenge, request, response }
}

/**
 * The events that end a step at which a credential is collected, each with the field that it adds to the request body.
 */
const COLLECTING_EVENTS = {
  firstFactorCreated: ['firstFactor', 'firstFactorCredential'],
  secondFactorCreated: ['secondFactor', 'secondFactorCredential'],
  secondFactorSkipped: ['secondFactor', 'secondFactorCredential'],
  recoverySkipped: ['recovery', 'recoveryCredential'],
  recoveryKitSaved: ['recoveryKit', 'recoveryCredential'],
} as const satisfies Record<string, [CollectingStep, keyof UserRegistrationRequest]>
/** An event that ends a step at which a credential is collected. */
type CollectingEvent = Extract<RegistrationEvent, { type: keyof typeof COLLECTING_EVENTS }>

/** Returns the state after a step that collects a credential: at the next step, with the credential in the request. */
function withCredential(state: RegistrationState, event: CollectingEvent): RegistrationState {
  const [step, field] = COLLECTING_EVENTS[event.type]
  if (state.step !== step || !('request' in state)) return state
  const { steps, wallets, challenge, attemptId } = state
  const credential = 'credential' in event ? { [field]: event.credential } : {}
  const request = { ...state.request, ...credential }
  // Only `recoveryCreated` leads to `recoveryKit`; every other event at `recovery` skips it.
  const next = steps[steps.indexOf(step === 'recoveryKit' ? 'recovery' : step) + 1]
  if (next) return { steps, wallets, step: next, challenge, request, attemptId }
  // A request body without a first factor is incomplete: the host's order of steps left it out.
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
