'use client'
import { useRegistrationContext } from './Root.js'
import { Step, type StepProps } from './Step.js'

/** Step `firstFactor`: the passkey. Its button reaches the browser's ceremony within the same tap. */
export function FirstFactor(props: StepProps) {
  const { state, status, error, messages, slots, createFirstFactor, cancel } =
    useRegistrationContext('FirstFactor')
  if (state.step !== 'firstFactor') return null
  const words = messages.firstFactor
  const { user } = state.challenge
  const pending = status === 'pending'
  return (
    <Step
      step="firstFactor"
      illustration="passkey"
      title={words.title}
      body={pending ? words.pendingBody : words.body}
      account={words.account(user.displayName || user.name)}
      actions={
        <>
          <slots.Button variant="primary" pending={pending} onClick={createFirstFactor}>
            {pending ? words.pending : error ? words.retry : words.action}
          </slots.Button>
          {pending && (
            <slots.Button variant="secondary" onClick={cancel}>
              {words.cancel}
            </slots.Button>
          )}
        </>
      }
      {...props}
    />
  )
}
