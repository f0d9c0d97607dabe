import type { HTMLAttributes, Ref } from 'react'
import { errorMessage } from './messages/errorMessage.js'
import { createPart } from './context.js'

/**
 * Says what went wrong at the present step. Always in the page, so that assistive technology notices when it is
 * filled. The platform's own error text is never shown: it is not written for people and tells of their device.
 */
export const ErrorMessage = createPart(
  'ErrorMessage',
  (props: HTMLAttributes<HTMLDivElement>, ref: Ref<HTMLDivElement>, context) => {
    const { error } = context
    const message = error && errorMessage(context, error)
    return (
      <div role="alert" data-part="error" data-code={error?.code} {...props} ref={ref}>
        {message && (
          <>
            <p data-part="error-title">{message.title}</p>
            <p data-part="error-body">{message.body}</p>
          </>
        )}
      </div>
    )
  },
)
