'use client'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '../Button.js'
import type { UserRegistrationInitRequest } from '../../core/protocol.js'
import { readCode, readUsername } from '../../core/typed.js'
import type { Messages } from '../messages/messages.js'
import { useRegistrationContext } from '../context.js'
import { fieldOf } from './field.js'
import { Form } from './Form.js'
import { TextField } from './TextField.js'

const LOOK = {
  orgId: { autoComplete: 'organization', placeholder: 'or-…' },
  tenantId: { autoComplete: 'organization' },
  username: { autoComplete: 'username', type: 'text', inputMode: 'email' },
  registrationCode: { autoComplete: 'one-time-code' },
} as const

/** What was typed, as it was meant. */
const READ: Record<keyof typeof LOOK, (typed: string) => string> = {
  orgId: readCode,
  tenantId: readCode,
  username: readUsername,
  registrationCode: readCode,
}

/** Asks for what init needs and the host does not know. */
export function StartForm({ asked }: { asked: readonly (keyof UserRegistrationInitRequest)[] }) {
  const { messages, options, status, error, fill, start, resendCode } = useRegistrationContext()
  const { startForm: words, start: startWords, flow } = messages as Messages
  const { register, handleSubmit, trigger, getValues, setFocus, resetField, formState } = useForm<
    Required<UserRegistrationInitRequest>
  >({ defaultValues: { orgId: '', tenantId: '', username: '', registrationCode: '' } })
  const [resentTo, setResentTo] = useState<string>()
  const pending = status === 'pending'

  const typed = (): UserRegistrationInitRequest =>
    Object.fromEntries(asked.map((field) => [field, READ[field](getValues(field))]))
  const resend = async () => {
    // A new code needs to know whose it is, and not the old code.
    if (
      !(await trigger(
        asked.filter((field) => field !== 'registrationCode'),
        { shouldFocus: true },
      ))
    )
      return
    fill(typed())
    resendCode(() => {
      setResentTo(getValues('username') || options.initRequest?.username)
      resetField('registrationCode')
      setFocus('registrationCode')
    })
  }
  const resendable = options.api.resendCode && asked.includes('registrationCode')
  const submit = () =>
    void handleSubmit(() => {
      fill(typed())
      start()
    })()
  return (
    <Form onSubmit={submit}>
      {asked.map((field) => {
        const registered = register(field, {
          validate: (value) => READ[field](value) !== '' || words.missing(words[field]),
        })
        return (
          <TextField
            key={field}
            secret={field === 'registrationCode'}
            label={words[field]}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            readOnly={pending}
            {...LOOK[field]}
            {...fieldOf(registered)}
            error={formState.errors[field]?.message}
          />
        )
      })}
      <p role="status" data-part="field-note">
        {resentTo !== undefined && words.resent(resentTo)}
      </p>
      <div data-part="form-actions">
        <Button type="button" variant="primary" pending={pending} onClick={submit}>
          {pending ? startWords.pending : error ? flow.retry : startWords.action}
        </Button>
        {resendable && !pending && (
          <Button type="button" variant="secondary" onClick={() => void resend()}>
            {words.resend}
          </Button>
        )}
      </div>
    </Form>
  )
}
