import type { RegistrationStep } from '../core/flow.js'
import { createStep } from './createStep.js'
import { passkey } from './icons/icons.js'

/** A step that shows only lazy content. The button retries the load. */
const createLazyStep = (name: string, step: RegistrationStep) =>
  createStep(name, step, ({ messages: { flow, start }, setView }) => ({
    title: flow.loading,
    body: start.waiting,
    icon: passkey,
    primary: { label: flow.retry, onClick: () => setView() },
  }))

/** Step `recovery`: what a recovery kit is, and the button that makes one. */
export const RecoveryKey = createLazyStep('RecoveryKey', 'recovery')

/** Step `recoveryKit`: the kit, ways to save it, and the check that the user saved it. */
export const RecoveryKit = createLazyStep('RecoveryKit', 'recoveryKit')
