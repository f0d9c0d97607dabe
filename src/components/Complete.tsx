'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `complete`: the submit, begun by the step before it. A button only when something went wrong. */
export function Complete(props: StepProps) {
  const { state, error, messages, slots, canRestart, submit, restart } = useRegistrationContext('Complete')
  if (state.step !== 'complete') return null
  const words = messages.complete
  return (
    <Step
      step="complete"
      illustration="passkey"
      title={words.title}
      body={words.body}
      actions={
        <>
          {error?.remedy === 'retry' && (
            <slots.Button variant="primary" onClick={submit}>
              {words.retry}
            </slots.Button>
          )}
          {error?.remedy === 'restart' && canRestart && (
            <slots.Button variant="primary" onClick={restart}>
              {words.restart}
            </slots.Button>
          )}
        </>
      }
      {...props}
    />
  )
}
