import type { RegistrationStep } from '../core/flow.js'
import type { RegistrationContext } from './context.js'
import { createStep } from './createStep.js'

/**
 * Creates a step whose content is one of the lazy screens, which load while the user reads the first screen. Without
 * them, the step says that it is loading, or that this failed, and has one button, "Try again", unless an action is
 * running. The button does not wait for the load to fail, so that it never appears under a tap.
 *
 * @param getRetry Returns what the button does: it loads the screens, or runs the step's action, again. False for no
 * button.
 */
export const createLazyStep = (
  name: string,
  step: RegistrationStep,
  getRetry: (context: RegistrationContext) => false | (() => void),
) =>
  createStep(name, step, (context) => {
    const { flow, start } = context.messages
    const onClick = context.status !== 'pending' && getRetry(context)
    return {
      title: flow.loading,
      body: start.waiting,
      primary: onClick && { label: flow.retry, onClick },
      ...(onClick && context.lazy === null && flow.error),
    }
  })
