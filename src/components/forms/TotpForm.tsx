import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { formActionLabel } from './formActionLabel.js'
import { Button } from '../Button.js'
import { readOtpUrl } from '../../core/credentials/totp.js'
import { readOneTimeCode } from '../../core/userInput.js'
import type { CredentialChoice } from '../../registration/options.js'
import { allMessages } from '../messages/allMessages.js'
import { useRegistrationContext } from '../context.js'
import { secret as marks } from '../secret.js'
import { qrCode } from './qrCode.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { TextField } from './TextField.js'
import { useAfterPaint } from './useAfterPaint.js'
import { useErrors } from './useErrors.js'

/** Shows the secret for an authenticator app as a QR code and as text, and asks for the first one-time code. */
export function TotpForm({ create }: { create: (choice: CredentialChoice) => void }) {
  const context = useRegistrationContext()
  const { status, otpUrl } = context
  const { totp: words, ways } = allMessages(context)
  const form = useForm({ defaultValues: { otpCode: '' }, shouldFocusError: false })
  useErrors(form, { words, order: ['otpCode'] })
  const { register, handleSubmit, formState } = form
  const pending = status === 'pending'
  const address = otpUrl() ?? ''
  const { digits } = readOtpUrl(address)
  const registered = register('otpCode', {
    validate: (code) => readOneTimeCode(code, digits) !== undefined || words.missing({ digits }),
  })
  const submit = useAfterPaint(() => void handleSubmit(({ otpCode }) => create({ kind: 'Totp', otpCode }))())
  return (
    <Form onSubmit={submit}>
      <QrCode text={address} label={words.picture} />
      <TotpSecret address={address} />
      <TextField
        secret
        label={words.label}
        inputMode="numeric"
        autoComplete="one-time-code"
        readOnly={pending}
        {...fieldProps(registered)}
        error={formState.errors.otpCode?.message}
      />
      <FormActions>
        <Button type="button" variant="primary" pending={pending} onClick={submit}>
          {formActionLabel(context, { action: words.action, pending: ways.pending }, pending)}
        </Button>
      </FormActions>
    </Form>
  )
}

/** The setup address as a QR code, to be scanned by an authenticator app. */
function QrCode({ text, label }: { text: string; label: string }) {
  const code = useMemo(() => qrCode(text), [text])
  // The address is too long for a QR code. The user can still copy the setup code.
  if (!code) return null
  const { size, d } = code
  return (
    <svg
      {...marks}
      data-part="picture"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={d} />
    </svg>
  )
}

/** The setup code as text, with a button that copies it. */
function TotpSecret({ address }: { address: string }) {
  const { totp: words } = allMessages(useRegistrationContext())
  const [copied, setCopied] = useState<boolean>()
  const { secret, digits, period, algorithm } = readOtpUrl(address)
  const unusual = {
    ...(digits !== 6 && { digits }),
    ...(period !== 30 && { period }),
    ...(algorithm !== 'SHA1' && { algorithm: algorithm.replace('SHA', 'SHA-') }),
  }
  const copy = () => {
    // Inside a promise, because some in-app browsers have no clipboard and the call then throws synchronously.
    new Promise((done) => done(navigator.clipboard.writeText(secret))).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div data-part="secret">
      <span data-part="secret-label">{words.secret}</span>
      <code {...marks} data-part="secret-text" translate="no">
        {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
      </code>
      <button type="button" form="" data-part="field-action" aria-label={words.copyLabel} onClick={copy}>
        {words.copy}
      </button>
      {Object.keys(unusual).length > 0 && <p data-part="field-note">{words.settings(unusual)}</p>}
      <span role="status" data-part="secret-status">
        {copied === undefined ? '' : copied ? words.copied : words.copyFailed}
      </span>
    </div>
  )
}
