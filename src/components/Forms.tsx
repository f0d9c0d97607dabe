'use client'
import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from 'react'
import { Button } from './Button.js'
import type { Messages } from './messages/messages.js'
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
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (forms === undefined)
      import('./forms/forms.js').then(
        ({ forms: loaded }) => setForms(loaded),
        () => setForms('failed'),
      )
  }, [forms])
  const retry = () => {
    // The button goes, and would take the focus with it.
    ref.current?.closest('[data-part="step"]')?.querySelector<HTMLElement>('[data-part="title"]')?.focus()
    setForms(undefined)
  }
  if (typeof forms !== 'object') {
    return (
      <div ref={ref} data-part="form">
        <p role="alert">{forms && errors.network_failed.title}</p>
        {forms ? (
          <Button type="button" variant="primary" onClick={retry}>
            {flow.retry}
          </Button>
        ) : (
          <p>{start.pending}</p>
        )}
      </div>
    )
  }
  const Form = forms[name] as unknown as ComponentType<typeof props>
  return <Form {...props} />
}
