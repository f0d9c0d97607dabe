'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `firstFactor`: the passkey. Its button reaches the browser's ceremony within the same tap. */
export function FirstFactor(props: StepProps) {
  const { state, status, error, messages, createFirstFactor, cancel } = useRegistrationContext('FirstFactor')
  if (state.step !== 'firstFactor') return null
  const words = messages.firstFactor
  const { user } = state.challenge
  const pending = status === 'pending'
  return (
    <Step
      step="firstFactor"
      title={words.title}
      body={pending ? words.pendingBody : words.body}
      account={words.account(user.displayName || user.name)}
      primary={{
        label: pending ? words.pending : error ? words.retry : words.action,
        onClick: createFirstFactor,
        pending,
      }}
      secondary={pending && { label: words.cancel, onClick: cancel }}
      {...props}
    />
  )
}
