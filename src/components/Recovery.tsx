import type { RegistrationContext } from './context.js'
import { createLazyStep } from './createLazyStep.js'

/**
 * Returns a function that shows the step's first view again, which also loads the lazy screens again if they failed.
 */
const reload =
  ({ setView }: RegistrationContext) =>
  () =>
    setView()

/** Step `recovery`: explains the recovery kit, and creates it. */
export const RecoveryKey = /* @__PURE__ */ createLazyStep('RecoveryKey', 'recovery', reload)

/** Step `recoveryKit`: shows the kit and the ways to save it, then checks that the user saved it. */
export const RecoveryKit = /* @__PURE__ */ createLazyStep('RecoveryKit', 'recoveryKit', reload)
