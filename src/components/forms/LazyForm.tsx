'use client'
import { type ComponentProps, type ComponentType, useEffect, useState } from 'react'
import { Button } from '../Button.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

type AllForms = (typeof import('./forms.js'))['forms']

/** The form of this name, loaded when it is shown: most registrations need none, and forms bring react-hook-form. */
export function LazyForm<Name extends keyof AllForms>({
  name,
  ...props
}: { name: Name } & ComponentProps<AllForms[Name]>) {
  const context = useRegistrationContext()
  const { flow, formNotLoaded } = allMessages(context)
  const [forms, setForms] = useState<AllForms | 'failed'>()
  useEffect(() => {
    if (forms === undefined)
      import('./forms.js').then(
        ({ forms: loaded }) => setForms(loaded),
        () => setForms('failed'),
      )
  }, [forms])
  const retry = () => {
    // React removes the button, and the focus would go with it.
    context.refs.heading.current?.focus()
    setForms(undefined)
  }
  if (typeof forms !== 'object') {
    return (
      <div data-part="form">
        <p role="alert">{forms && formNotLoaded.body}</p>
        {forms ? (
          <Button type="button" variant="primary" onClick={retry}>
            {formNotLoaded.action}
          </Button>
        ) : (
          <p>{flow.loading}</p>
        )}
      </div>
    )
  }
  const Form = forms[name] as unknown as ComponentType<typeof props>
  return <Form {...props} />
}
