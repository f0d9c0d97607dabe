'use client'
import { type ComponentProps, type ComponentType, useEffect, useState } from 'react'
import { Button } from './Button.js'
import type { Messages } from './messages.js'
import { useRegistrationContext } from './context.js'

type AllForms = (typeof import('./forms/forms.js'))['forms']

/** A form of this name, loaded when it is shown: most registrations need none, and forms bring react-hook-form. */
export function Forms<Name extends keyof AllForms>({
  name,
  ...props
}: { name: Name } & ComponentProps<AllForms[Name]>) {
  const { messages } = useRegistrationContext()
  const { flow, start, errors } = messages as Messages
  const [forms, setForms] = useState<AllForms | 'failed'>()
  useEffect(() => {
    if (forms === undefined)
      import('./forms/forms.js').then(
        ({ forms: loaded }) => setForms(loaded),
        () => setForms('failed'),
      )
  }, [forms])
  if (forms === 'failed') {
    return (
      <div data-part="form">
        <p role="alert">{errors.network_failed.title}</p>
        <Button type="button" variant="primary" onClick={() => setForms(undefined)}>
          {flow.retry}
        </Button>
      </div>
    )
  }
  if (!forms) return <p data-part="form">{start.pending}</p>
  const Form = forms[name] as unknown as ComponentType<typeof props>
  return <Form {...props} />
}
