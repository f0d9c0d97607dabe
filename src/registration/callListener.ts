import type { EngineOptions, Notify } from './options.js'

/** Calls a callback of the host, and reports what it throws. */
export function callListener(options: EngineOptions, ...[listener, value]: Parameters<Notify>): void {
  try {
    options[listener]?.(value as never)
  } catch (error) {
    // What a host's function throws is the host's to see and must not stop the flow.
    reportError(error)
  }
}
