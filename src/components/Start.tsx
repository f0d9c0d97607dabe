'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `start`: what is about to happen, and the button that fetches the init answer. */
export function Start(props: StepProps) {
  const { state, status, messages, canStart, start } = useRegistrationContext('Start')
  if (state.step !== 'start') return null
  const words = messages.start
  const pending = status === 'pending'
  return (
    <Step
      step="start"
      title={words.title}
      body={canStart || status === 'error' ? words.body : words.waiting}
      primary={canStart && { label: pending ? words.pending : words.action, onClick: start, pending }}
      {...props}
    />
  )
}
