import { type ComponentProps, type ComponentType, startTransition, useEffect, useRef, useState } from 'react'
import { unlessAborted } from '../../core/abort.js'
import { RegistrationError } from '../../core/errors.js'
import { callListener } from '../../registration/callListener.js'
import { logHint } from '../../registration/developerHints.js'
import { Button } from '../Button.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { type AllForms, formsLoader } from './formsLoader.js'
import { Skeleton } from './Skeleton.js'

/** Milliseconds, after which the user is told that the form does not come. No browser ends an import that hangs. */
const DEADLINE = 60_000

/**
 * Renders the form with this name and loads all forms when the first one is shown: most registrations need none, and
 * react-hook-form comes with them.
 */
export function LazyForm<Name extends keyof AllForms>({
  name,
  fields,
  buttons,
  ...props
}: { name: Name; fields?: number; buttons?: 2 } & ComponentProps<AllForms[Name]>) {
  const context = useRegistrationContext()
  const { formNotLoaded } = allMessages(context)
  const latest = useRef(context.options)
  useEffect(() => void (latest.current = context.options))
  const [forms, setForms] = useState<AllForms | 'failed' | undefined>(formsLoader.loaded)
  const [failures, setFailures] = useState(0)
  useEffect(() => {
    if (forms !== undefined) return undefined
    // React's strict mode runs an effect twice, but the host is told about a failure only once.
    let isCurrent = true
    const failed = (cause: unknown) => {
      // A missing entry in an import map fails the same way as a lost connection, and only the cause tells them apart.
      const message = `a form did not load: ${cause instanceof Error ? cause.message : String(cause)}`
      const error = new RegistrationError('network_failed', {
        message,
        cause,
        field: 'form',
        outcome: 'none',
      })
      logHint(error)
      callListener(latest.current, 'onError', error)
      setForms('failed')
      setFailures((before) => before + 1)
    }
    unlessAborted(formsLoader.load(), AbortSignal.timeout(DEADLINE)).then(
      (all) => startTransition(() => void (isCurrent && setForms(all))),
      (cause: unknown) => isCurrent && failed(cause),
    )
    return () => {
      isCurrent = false
    }
  }, [forms])
  const retry = () => {
    // React removes the focused button, so the focus is moved first.
    context.refs.heading.current?.focus()
    setForms(undefined)
  }
  if (!forms) return <Skeleton fields={fields} buttons={buttons} />
  if (forms === 'failed') {
    return (
      <div data-part="form">
        <p role="alert" data-part="field-error">
          {formNotLoaded.body}
        </p>
        <div data-part="form-actions">
          <Button type="button" variant="primary" onClick={retry}>
            {formNotLoaded.action}
          </Button>
          {/* As in `createStep.tsx`: some browsers never retry a failed import. */}
          {failures > 1 && (
            <Button type="button" variant="secondary" onClick={() => location.reload()}>
              {context.messages.flow.reload}
            </Button>
          )}
        </div>
      </div>
    )
  }
  const Form = forms[name] as unknown as ComponentType<typeof props>
  return <Form {...props} />
}
