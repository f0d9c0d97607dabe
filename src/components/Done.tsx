'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `done`: the registration was accepted. */
export function Done(props: StepProps) {
  const { state, messages, onContinue } = useRegistrationContext('Done')
  if (state.step !== 'done') return null
  const words = messages.done
  return (
    <Step
      step="done"
      title={words.title}
      body={words.body}
      account={words.account(state.response.user.username)}
      primary={onContinue && { label: words.action, onClick: onContinue }}
      {...props}
    />
  )
}
