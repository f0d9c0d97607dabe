import type { HTMLAttributes, Ref } from 'react'
import { createPart } from './context.js'

/**
 * A visually hidden live region: announces what is in progress to assistive technology without moving the focus (WCAG
 * 4.1.3).
 */
export const Status = /* @__PURE__ */ createPart(
  'Status',
  (props: HTMLAttributes<HTMLParagraphElement>, ref: Ref<HTMLParagraphElement>, context) => {
    const { status, messages, lazy } = context
    return (
      <p role="status" data-part="status" {...props} ref={ref}>
        {lazy ? <lazy.StatusText /> : status === 'pending' && messages.flow.loading}
      </p>
    )
  },
)
