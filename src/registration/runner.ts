/** One action of a registration, as a closure over everything that it needs. */
export type Action = () => Promise<void>

/**
 * Runs one action at a time, and alone owns whether an action is running and how the last one failed. In React it is
 * one React Query mutation.
 */
export interface Runner {
  /** Runs the action, at most once. It may start a little later. */
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
