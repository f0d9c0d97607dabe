import { notifyManager } from '@tanstack/react-query'
import { type RegistrationEvent, type RegistrationState, transition } from '../core/flow.js'

/**
 * Holds the one state of one registration, readable at once by the code that awaits a ceremony or an answer.
 * A React reducer would show such code the state of the render in which it began.
 */
export interface FlowStore {
  state: () => RegistrationState
  send: (event: RegistrationEvent) => void
  subscribe: (listener: () => void) => () => void
}

export function createFlowStore(
  first: RegistrationState,
  onStepChange: (step: RegistrationState['step']) => void,
): FlowStore {
  let current = first
  const listeners = new Set<() => void>()
  return {
    state: () => current,
    send(event) {
      const previous = current
      current = transition(current, event)
      if (current === previous) return
      // With the news of the mutation, so that React renders both once, and after the submit is on its way.
      notifyManager.schedule(() => {
        for (const listener of listeners) listener()
      })
      if (current.step !== previous.step) onStepChange(current.step)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
