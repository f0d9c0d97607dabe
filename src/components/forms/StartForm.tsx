import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formActionLabel } from './formActionLabel.js'
import { BreakableSentence } from '../layouts/BreakableSentence.js'
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

/** For each field, the attributes of its input that help autofill and the keyboard. */
const INPUT_PROPS = {
  orgId: { autoComplete: 'organization' },
  tenantId: { autoComplete: 'organization' },
  username: { autoComplete: 'username', inputMode: 'email' },
  registrationCode: { autoComplete: 'one-time-code' },
} as const

/**
 * For each field, the function that cleans what the user typed or pasted: it removes stray spaces and invisible
 * characters and, in codes, replaces the digits, dashes and full-width letters of other keyboards with ASCII.
 */
const READERS: Record<keyof typeof INPUT_PROPS, (typed: string) => string> = {
  orgId: readCode,
  tenantId: readCode,
  username: readUsername,
  registrationCode: readCode,
}

/** Asks the user for the init fields that the host did not give. */
export function StartForm({ asked }: { asked: readonly (keyof UserRegistrationInitRequest)[] }) {
  const context = useRegistrationContext()
  const { options, status, error, fill, start, resendCode } = context
  const { startForm: words, start: startWords } = allMessages(context)
  const form = useForm<Required<UserRegistrationInitRequest>>({
    defaultValues: { orgId: '', tenantId: '', username: '', registrationCode: '' },
    shouldFocusError: false,
  })
  // How often the user asked for a new code while a field that it needs was empty.
  const [resends, setResends] = useState(0)
  useErrors(form, { words, order: asked, tries: form.formState.submitCount + resends })
  const { register, handleSubmit, trigger, getValues, setFocus, resetField, formState } = form
  const [resentTo, setResentTo] = useState<string>()
  // The error that was shown when the user last edited a field.
  const [corrected, setCorrected] = useState<unknown>()
  const pending = status === 'pending'

  const readFields = (): UserRegistrationInitRequest =>
    Object.fromEntries(asked.map((field) => [field, READERS[field](getValues(field))]))
  const resend = async () => {
    // The old code is not validated: to send a new one, the server only needs to know the user.
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
  // The server refuses the same code again, so until the user edits it, the primary button sends a new one.
  const resendLeads = resendable && refused && corrected !== error
  // If the account exists, the primary button goes to the sign-in page.
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
        {resentTo !== undefined && <BreakableSentence text={words.resent({ username: resentTo })} />}
      </p>
      <FormActions>{resendLeads ? [sendAgain, go] : [go, sendAgain]}</FormActions>
    </Form>
  )
}
