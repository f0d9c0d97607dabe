'use client'
import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './Root.js'

/** How far along the registration is. */
export function Progress(props: HTMLAttributes<HTMLParagraphElement>) {
  const { state, messages, hasStart } = useRegistrationContext('Progress')
  const steps = [...(hasStart ? ['start'] : []), ...state.steps, 'done']
  // The submit belongs to the step whose handler sent it, and the kit to its key.
  const current =
    { complete: state.steps.at(-1), recoveryKit: 'recovery' }[state.step as 'complete'] ?? state.step
  const position = steps.indexOf(current) + 1
  return (
    <p data-part="progress" {...props}>
      <span data-part="position">{messages.progress.position(position, steps.length)}</span>
      {steps.map((step, index) => (
        <span key={step} data-part="segment" data-done={index < position || undefined} aria-hidden="true" />
      ))}
    </p>
  )
}
