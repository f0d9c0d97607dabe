import { type HTMLAttributes, type Ref, useImperativeHandle, useRef } from 'react'
import { createPart } from './context.js'

/**
 * A visually hidden live region: announces what is in progress to assistive technology without moving the focus (WCAG
 * 4.1.3).
 */
export const Status = /* @__PURE__ */ createPart(
  'Status',
  (props: HTMLAttributes<HTMLParagraphElement>, ref: Ref<HTMLParagraphElement>, context) => {
    const { status, messages, lazy } = context
    const region = useRef<HTMLParagraphElement>(null)
    useImperativeHandle(ref, () => region.current as HTMLParagraphElement)
    return (
      <p role="status" data-part="status" {...props} ref={region}>
        {lazy ? <lazy.StatusText region={region} /> : status === 'pending' && messages.flow.loading}
      </p>
    )
  },
)
