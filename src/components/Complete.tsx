'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `complete`: the submit, begun by the step before it. A button only when something went wrong. */
export function Complete(props: StepProps) {
  const { state, error, messages, canRestart, submit, restart } = useRegistrationContext('Complete')
  if (state.step !== 'complete') return null
  const words = messages.complete
  return (
    <Step
      step="complete"
      title={words.title}
      body={words.body}
      primary={
        (error?.remedy === 'retry' && { label: words.retry, onClick: submit }) ||
        (error?.remedy === 'restart' && canRestart && { label: words.restart, onClick: restart })
      }
      {...props}
    />
  )
}
