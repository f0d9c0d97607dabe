/** One action of a registration, as a closure over everything that it needs. */
export type Action = () => Promise<void>

/**
 * Runs actions, and alone owns whether one is running and how the last one failed. It queues nothing: while an action
 * runs, its caller starts no other. In React it is one React Query mutation.
 */
export interface Runner {
  /** Starts the action, now or in a later task. */
  run: (action: Action) => void
  isRunning: () => boolean
  /** Forgets the error of the last action, so that no screen shows it any more. */
  reset: () => void
  /** Calls `notify` in one batch with the runner's own notifications, so that React renders once for both. */
  schedule: (notify: () => void) => void
}

/** Returns an action that runs once and then releases its closure, which may hold a password. */
export function runOnce(action: Action): Action {
  let next: Action | undefined = action
  return async () => {
    const now = next
    next = undefined
    await now?.()
  }
}
