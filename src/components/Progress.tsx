import type { HTMLAttributes, Ref } from 'react'
import { createPart } from './context.js'

/** How far along the registration is. */
export const Progress = createPart(
  'Progress',
  (
    props: HTMLAttributes<HTMLParagraphElement>,
    ref: Ref<HTMLParagraphElement>,
    { state, messages, initialState },
  ) => {
    const steps = [...(initialState.step === 'start' ? ['start'] : []), ...state.steps, 'done']
    // The submit belongs to the step before it, whose handler sent it.
    const position =
      steps.indexOf(state.step === 'recoveryKit' ? 'recovery' : state.step) + 1 || steps.length - 1
    const words = messages.progress.position(position, steps.length)
    return (
      <p data-part="progress" {...props} ref={ref}>
        {words}
        <progress value={position} max={steps.length} aria-label={words} />
      </p>
    )
  },
)
