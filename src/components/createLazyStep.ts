import type { RegistrationStep } from '../core/flow.js'
import type { RegistrationContext } from './context.js'
import { createStep } from './createStep.js'

/**
 * Creates a step whose whole content loads with the lazy screens. Until then, or where that load failed, it shows only
 * a button for another try.
 *
 * @param getRetry Returns what that button does; false for no button.
 */
export const createLazyStep = (
  name: string,
  step: RegistrationStep,
  getRetry: (context: RegistrationContext) => false | (() => void),
) =>
  createStep(name, step, (context) => {
    const { flow, start } = context.messages
    const onClick = context.status !== 'pending' && getRetry(context)
    return { title: flow.loading, body: start.waiting, primary: onClick && { label: flow.retry, onClick } }
  })
