import type { RegistrationState, RegistrationStep } from '../core/flow.js'
import type { Ref } from 'react'
import { createPart, type Layout, type RegistrationContext } from './context.js'
import { Skeleton } from './forms/Skeleton.js'
import { StepLayout, type StepProps } from './StepLayout.js'

/**
 * Creates the component of one step. It renders only at that step, and all steps have the same layout, so that
 * nothing moves between them.
 */
export function createStep<S extends RegistrationStep>(
  name: string,
  step: S,
  getPlainLayout: (context: RegistrationContext, state: RegistrationState & { step: S }) => Layout,
) {
  return createPart(name, (props: StepProps, ref: Ref<HTMLDivElement>, context) => {
    if (context.state.step !== step) return null
    const plain = getPlainLayout(context, context.state as RegistrationState & { step: S })
    // If an earlier visit left something unfinished, the lazy screens will add a notice about it, and maybe a sign-in
    // button in the primary place. The buttons wait for that, so that they do not move while the user is about to tap.
    const isHeld = context.lazy === undefined && context.unfinished && plain.primary
    // The complete layout replaces the plain one in the same elements, so nothing is mounted anew.
    const layout =
      context.lazy?.getStepLayout(context, plain) ??
      (isHeld ? { ...plain, content: <Skeleton />, primary: false } : plain)
    // A form and the steps of a recovery kit can do nothing without the lazy screens.
    const isStuck = context.lazy === null && (plain.view === 'form' || step.startsWith('recovery'))
    // Some browsers never retry a failed import, and after a deploy the file may be gone: then only a reload helps.
    const reload = (isStuck || (!context.lazy && context.error?.field === 'features')) && {
      tertiary: { label: context.messages.flow.reload, onClick: () => location.reload() },
    }
    return <StepLayout {...layout} {...reload} {...props} context={context} given={ref} />
  })
}
