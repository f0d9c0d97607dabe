import type { HTMLAttributes, Ref } from 'react'
import { errorMessage } from './messages/errorMessage.js'
import { createPart } from './context.js'

/**
 * Shows the error of the present step. Only a step with children of your own needs it: they replace the step's error,
 * too. The element is always in the DOM, so that assistive technology announces it
 * when it is filled. The browser's own error text is never shown: it is not written for users and may describe their
 * device.
 */
export const ErrorMessage = /* @__PURE__ */ createPart(
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
