import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formActionLabel } from './formActionLabel.js'
import { Button } from '../Button.js'
import { generatePassphrase, estimateGuesses, MIN_GUESSES } from '../../core/credentials/passwordStrength.js'
import { pageHostname } from '../../core/page.js'
import type { CredentialChoice } from '../../registration/options.js'
import { allMessages } from '../messages/allMessages.js'
import { useRegistrationContext } from '../context.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { secret } from '../secret.js'
import { TextField } from './TextField.js'
import { useAfterPaint } from './useAfterPaint.js'
import { useErrors } from './useErrors.js'

/**
 * The minimum of guesses for a Password, which an attacker can try only at the server: the server limits attempts long
 * before this number.
 */
const MIN_GUESSES_ONLINE = 1e8

/** Asks for a new password. It is visible by default, so that the user need not type it twice. */
export function PasswordForm({
  kind,
  create,
}: {
  kind: 'PasswordProtectedKey' | 'Password'
  create: (choice: CredentialChoice) => void
}) {
  const context = useRegistrationContext()
  const { state, options, status } = context
  const { password: words, ways } = allMessages(context)
  const form = useForm({ defaultValues: { password: '' }, shouldFocusError: false })
  useErrors(form, { words, order: ['password'] })
  const { register, handleSubmit, setValue, setError, clearErrors, formState } = form
  const [shown, setShown] = useState(true)
  const [generated, setGenerated] = useState<string>()
  const pending = status === 'pending' || formState.isSubmitting
  const name = 'challenge' in state ? state.challenge.user.name : ''

  const validate = async (password: string) => {
    if (!password) return words.missing
    const known = [
      name,
      name.split('@', 1).join(),
      ...name.split(/[^\p{L}\p{N}]+/u),
      options.relyingParty?.name ?? '',
      pageHostname(),
    ]
    const minGuesses = kind === 'Password' ? MIN_GUESSES_ONLINE : MIN_GUESSES
    try {
      return (await estimateGuesses(password, known)) >= minGuesses || words.tooWeak
    } catch {
      return words.checkFailed
    }
  }
  const generate = async () => {
    try {
      const passphrase = await generatePassphrase()
      setValue('password', passphrase)
      clearErrors()
      setShown(true)
      setGenerated(passphrase)
    } catch {
      setError('password', { message: words.checkFailed })
    }
  }
  const registered = register('password', {
    validate,
    onChange: () => setGenerated(undefined),
  })
  const submit = useAfterPaint(() => void handleSubmit(({ password }) => create({ kind, password }))())
  return (
    <Form onSubmit={submit}>
      {/* Not shown: lets password managers store the user name together with the password. */}
      <input data-part="username" autoComplete="username" value={name} readOnly hidden form="" />
      <TextField
        secret
        label={words.label}
        // An input without `type` is a text input too, but selectors of the host such as `input[type=text]` do not
        // match it.
        type={shown ? undefined : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        readOnly={pending}
        {...fieldProps(registered)}
        error={formState.errors.password?.message}
        action={
          <button type="button" form="" data-part="field-action" onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.show}
          </button>
        }
      />
      <p role="status" data-part="field-note">
        {generated !== undefined && shown && (
          <>
            {words.generated}{' '}
            {/* The whole passphrase, because the field may be too narrow to show all of it. */}
            <code {...secret} data-part="passphrase" translate="no">
              {generated}
            </code>
          </>
        )}
      </p>
      <FormActions>
        <Button type="button" variant="primary" pending={pending} onClick={submit}>
          {formActionLabel(context, { action: words.action, pending: ways.pending }, pending)}
        </Button>
        {!pending && (
          <Button type="button" variant="secondary" onClick={() => void generate()}>
            {words.generate}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}
