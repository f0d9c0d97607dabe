'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `done`: the registration was accepted. */
export function Done(props: StepProps) {
  const { state, messages, slots, onContinue } = useRegistrationContext('Done')
  if (state.step !== 'done') return null
  const words = messages.done
  return (
    <Step
      step="done"
      illustration="check"
      title={words.title}
      body={words.body}
      account={words.account(state.response.user.username)}
      actions={
        onContinue && (
          <slots.Button variant="primary" onClick={onContinue}>
            {words.action}
          </slots.Button>
        )
      }
      {...props}
    />
  )
}
