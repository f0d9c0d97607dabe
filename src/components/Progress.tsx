'use client'
import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/** How far along the registration is. */
export function Progress(props: HTMLAttributes<HTMLParagraphElement>) {
  const { state, messages, initialState } = useRegistrationContext()
  const steps = [...(initialState.step === 'start' ? ['start'] : []), ...state.steps, 'done']
  // The submit belongs to the step before it, whose handler sent it.
  const position =
    steps.indexOf(state.step === 'recoveryKit' ? 'recovery' : state.step) + 1 || steps.length - 1
  const words = messages.progress.position({ step: position, steps: steps.length })
  return (
    <p data-part="progress" {...props}>
      {words}
      <progress value={position} max={steps.length} aria-label={words} />
    </p>
  )
}
