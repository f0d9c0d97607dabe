'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `start`: what is about to happen, and the button that fetches the init answer. */
export function Start(props: StepProps) {
  const { state, status, messages, slots, canStart, start } = useRegistrationContext('Start')
  if (state.step !== 'start') return null
  const words = messages.start
  return (
    <Step
      step="start"
      illustration="passkey"
      title={words.title}
      body={canStart || status === 'error' ? words.body : words.waiting}
      actions={
        canStart && (
          <slots.Button variant="primary" pending={status === 'pending'} onClick={start}>
            {status === 'pending' ? words.pending : words.action}
          </slots.Button>
        )
      }
      {...props}
    />
  )
}
