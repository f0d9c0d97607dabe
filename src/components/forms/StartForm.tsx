import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formActionLabel } from '../actionLabel.js'
import { Button } from '../Button.js'
import type { UserRegistrationInitRequest } from '../../core/protocol.js'
import { readCode, readUsername } from '../../core/userInput.js'
import { heldUntil } from '../layouts/errorActions.js'
import { allMessages } from '../messages/allMessages.js'
import { errorMessage } from '../messages/errorMessage.js'
import { useRegistrationContext } from '../context.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { TextField } from './TextField.js'
import { useErrors } from './useErrors.js'

const INPUT_PROPS = {
  orgId: { autoComplete: 'organization' },
  tenantId: { autoComplete: 'organization' },
  username: { autoComplete: 'username', inputMode: 'email' },
  registrationCode: { autoComplete: 'one-time-code' },
} as const

/** What the user typed, without the slips of typing and pasting. */
const READERS: Record<keyof typeof INPUT_PROPS, (typed: string) => string> = {
  orgId: readCode,
  tenantId: readCode,
  username: readUsername,
  registrationCode: readCode,
}

/** Asks for what init needs and the host does not know. */
export function StartForm({ asked }: { asked: readonly (keyof UserRegistrationInitRequest)[] }) {
  const context = useRegistrationContext()
  const { options, status, error, fill, start, resendCode } = context
  const { startForm: words, start: startWords } = allMessages(context)
  const form = useForm<Required<UserRegistrationInitRequest>>({
    defaultValues: { orgId: '', tenantId: '', username: '', registrationCode: '' },
    shouldFocusError: false,
  })
  // The server needs the user for a new code, and not the old code.
  const [resends, setResends] = useState(0)
  useErrors(form, { words, order: asked, tries: form.formState.submitCount + resends })
  const { register, handleSubmit, trigger, getValues, setFocus, resetField, formState } = form
  const [resentTo, setResentTo] = useState<string>()
  // The error after which the user has typed another code.
  const [corrected, setCorrected] = useState<unknown>()
  const pending = status === 'pending'

  const readFields = (): UserRegistrationInitRequest =>
    Object.fromEntries(asked.map((field) => [field, READERS[field](getValues(field))]))
  const resend = async () => {
    if (!(await trigger(asked.filter((field) => field !== 'registrationCode')))) {
      setResends((before) => before + 1)
      return
    }
    fill(readFields())
    resendCode(() => {
      setResentTo(getValues('username') || options.initRequest?.username)
      resetField('registrationCode')
      setFocus('registrationCode')
    })
  }
  const resendable = options.api.resendCode && asked.includes('registrationCode')
  const refused = error?.code === 'code_expired' || error?.code === 'init_refused'
  // The same code is refused once more: until another one is typed, the cure is to have one sent.
  const resendLeads = resendable && refused && corrected !== error
  // Where the account exists, signing in leads.
  const submitLeads = !resendLeads && !(error?.code === 'user_exists' && options.onSignIn)
  const held = heldUntil(context) !== undefined
  const submit = () =>
    void handleSubmit(() => {
      if (heldUntil(context)) return
      fill(readFields())
      start()
    })()
  const go = (
    <Button
      key="go"
      type="button"
      variant={submitLeads ? 'primary' : 'secondary'}
      pending={pending}
      aria-disabled={pending || held || undefined}
      onClick={submit}
    >
      {formActionLabel(context, startWords, pending)}
    </Button>
  )
  const sendAgain = resendable && !pending && (
    <Button
      key="resend"
      type="button"
      variant={resendLeads ? 'primary' : 'secondary'}
      onClick={() => void resend()}
    >
      {words.resend}
    </Button>
  )
  return (
    <Form onSubmit={submit}>
      {asked.map((field) => {
        const registered = register(field, {
          validate: (value) => READERS[field](value) !== '' || words.missing[field],
          onChange: () => setCorrected(error),
        })
        return (
          <TextField
            key={field}
            secret={field === 'registrationCode'}
            label={words.label[field]}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            readOnly={pending}
            placeholder={field === 'orgId' ? words.example.orgId : undefined}
            {...INPUT_PROPS[field]}
            {...fieldProps(registered)}
            error={
              formState.errors[field]?.message ??
              (field === 'registrationCode' && error && refused && corrected !== error
                ? errorMessage(context, error).title
                : undefined)
            }
          />
        )
      })}
      <p role="status" data-part="field-note">
        {resentTo !== undefined && words.resent({ username: resentTo })}
      </p>
      <FormActions>{resendLeads ? [sendAgain, go] : [go, sendAgain]}</FormActions>
    </Form>
  )
}
