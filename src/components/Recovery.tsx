import type { RegistrationStep } from '../core/flow.js'
import { createStep } from './createStep.js'
import { passkey } from './icons/icons.js'

/**
 * Creates a step whose whole content loads with the lazy screens. Until then it shows only a button that retries the
 * load.
 */
const createLazyStep = (name: string, step: RegistrationStep) =>
  createStep(name, step, ({ messages: { flow, start }, setView }) => ({
    title: flow.loading,
    body: start.waiting,
    icon: passkey,
    primary: { label: flow.retry, onClick: () => setView() },
  }))

/** Step `recovery`: explains the recovery kit, and creates it. */
export const RecoveryKey = /* @__PURE__ */ createLazyStep('RecoveryKey', 'recovery')

/** Step `recoveryKit`: shows the kit and the ways to save it, then checks that the user saved it. */
export const RecoveryKit = /* @__PURE__ */ createLazyStep('RecoveryKit', 'recoveryKit')
