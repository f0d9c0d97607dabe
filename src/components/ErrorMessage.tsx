import type { HTMLAttributes } from 'react'
import { errorMessage } from './messages/errorMessage.js'
import { useRegistrationContext } from './context.js'

/**
 * Says what went wrong at the present step. Always in the page, so that assistive technology notices when it is
 * filled. The platform's own error text is never shown: it is not written for people and tells of their device.
 */
export function ErrorMessage(props: HTMLAttributes<HTMLDivElement>) {
  const context = useRegistrationContext()
  const { error } = context
  const message = error && errorMessage(context, error)
  return (
    <div role="alert" data-part="error" data-code={error?.code} {...props}>
      {message && (
        <>
          <p data-part="error-title">{message.title}</p>
          <p data-part="error-body">{message.body}</p>
        </>
      )}
    </div>
  )
}
