/** One action of a registration, in which everything it was given is enclosed. */
export type Action = () => Promise<void>

/**
 * Runs one action at a time, and alone owns whether one is under way and how the last one failed. In React this is the
 * one React Query mutation.
 */
export interface Runner {
  /** Runs the action. It may begin a little later, and must run once at most. */
  run: (action: Action) => void
  isRunning: () => boolean
  /** Forgets how the last action failed. */
  reset: () => void
  /** Calls `notify` together with the runner's own news, so that a screen is rendered once for both. */
  schedule: (notify: () => void) => void
}

/** An action that runs once, and then lets go of what is enclosed in it: a password may be among that. */
export function once(action: Action): Action {
  let next: Action | undefined = action
  return async () => {
    const now = next
    next = undefined
    await now?.()
  }
}
