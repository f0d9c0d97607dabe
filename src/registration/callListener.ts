import type { EngineOptions, Notify } from './options.js'

/** Calls a callback of the host, and reports what it throws. */
export function callListener(options: EngineOptions, ...[listener, value]: Parameters<Notify>): void {
  try {
    options[listener]?.(value as never)
  } catch (error) {
    // An error of the host's callback is reported, so that the host sees it, and must not stop the registration.
    reportError(error)
  }
}
