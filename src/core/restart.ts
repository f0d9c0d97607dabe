import { initialState, type RegistrationEvent, type RegistrationState, type Transition } from './flow.js'
import type { UserRegistrationChallenge } from './protocol.js'

/**
 * Returns what `transition` returns for the event `restarted`, the only one that can occur before the user's first
 * action; any other event changes nothing. A page loads this function with the first screen, and `transition` only with
 * the code for that action.
 */
export function restart(state: RegistrationState, event: RegistrationEvent): Transition {
  if (event.type !== 'restarted') return { state, effects: [] }
  const fresh = initialState(state)
  const next = event.challenge ? atFirstStep(fresh, event.challenge, event.attemptId) : fresh
  return { state: next, effects: next.step === state.step ? [] : ['reportStep'] }
}

/** Returns the state at the first step that collects a credential. */
function atFirstStep(
  { steps, wallets }: RegistrationState & { step: 'start' },
  challenge: UserRegistrationChallenge,
  attemptId: string,
): RegistrationState {
  return {
    steps,
    wallets,
    step: steps[0] ?? 'firstFactor',
    // Hosts log the state and developer tools show it, so it contains no secret and no token.
    challenge: { ...challenge, otpUrl: undefined, temporaryAuthenticationToken: undefined },
    request: wallets.length > 0 ? { wallets: [...wallets] } : {},
    attemptId,
  }
}
