'use client'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '../Button.js'
import { readOtpUrl } from '../../core/credentials/totp.js'
import { readOneTimeCode } from '../../core/typed.js'
import type { CredentialChoice } from '../../react/session.js'
import type { Messages } from '../messages/messages.js'
import { useRegistrationContext } from '../context.js'
import { secret as marks } from '../secret.js'
import { qrCode } from './qrCode.js'
import { fieldOf } from './field.js'
import { Form } from './Form.js'
import { TextField } from './TextField.js'

/** The secret of an authenticator app, as a picture and as text, and the first code from it. */
export function TotpForm({ create }: { create: (choice: CredentialChoice) => void }) {
  const { messages, status, error, otpUrl } = useRegistrationContext()
  const { totp: words, flow, firstFactor } = messages as Messages
  const { register, handleSubmit, formState } = useForm({ defaultValues: { otpCode: '' } })
  const pending = status === 'pending'
  const address = otpUrl() ?? ''
  const { digits } = readOtpUrl(address)
  const registered = register('otpCode', {
    validate: (code) => readOneTimeCode(code, digits) !== undefined || words.missing(digits),
  })
  const submit = () => void handleSubmit(({ otpCode }) => create({ kind: 'Totp', otpCode }))()
  return (
    <Form onSubmit={submit}>
      <Picture of={address} label={words.picture} />
      <Secret address={address} />
      <TextField
        secret
        label={words.label}
        inputMode="numeric"
        autoComplete="one-time-code"
        readOnly={pending}
        {...fieldOf(registered)}
        error={formState.errors.otpCode?.message}
      />
      <div data-part="form-actions">
        <Button type="button" variant="primary" pending={pending} onClick={submit}>
          {pending ? firstFactor.pending : error ? flow.retry : words.action}
        </Button>
      </div>
    </Form>
  )
}

function Picture({ of, label }: { of: string; label: string }) {
  const picture = useMemo(() => qrCode(of), [of])
  // Then there is still the text.
  if (!picture) return null
  const { size, d } = picture
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

function Secret({ address }: { address: string }) {
  const { messages } = useRegistrationContext()
  const { totp: words } = messages as Messages
  const [copied, setCopied] = useState<boolean>()
  const { secret, digits, period, algorithm } = readOtpUrl(address)
  const unusual = {
    ...(digits !== 6 && { digits }),
    ...(period !== 30 && { period }),
    ...(algorithm !== 'SHA1' && { algorithm: algorithm.replace('SHA', 'SHA-') }),
  }
  const copy = () => {
    // Absent in some in-app browsers, and then it throws at once.
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
      <button type="button" form="" data-part="field-action" onClick={copy}>
        {words.copy}
      </button>
      {Object.keys(unusual).length > 0 && <p data-part="field-note">{words.settings(unusual)}</p>}
      <span role="status">{copied === undefined ? '' : copied ? words.copied : words.uncopied}</span>
    </div>
  )
}
