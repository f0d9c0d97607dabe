import type { HTMLAttributes } from 'react'
import { wordsFor } from './messages.js'
import { useRegistrationContext } from './context.js'

/**
 * Says what went wrong at the present step. Always in the page, so that assistive technology notices when it is
 * filled. The platform's own error text is never shown: it is not written for people and tells of their device.
 */
export function ErrorMessage(props: HTMLAttributes<HTMLDivElement>) {
  const { error, messages } = useRegistrationContext()
  const words = error && wordsFor(error, messages)
  return (
    <div role="alert" data-part="error" data-code={error?.code} {...props}>
      {words && (
        <>
          <p data-part="error-title">{words.title}</p>
          <p data-part="error-body">{words.body}</p>
        </>
      )}
    </div>
  )
}
