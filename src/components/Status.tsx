import type { HTMLAttributes, Ref } from 'react'
import { createPart } from './context.js'

/** Tells assistive technology what is under way, without moving the focus (WCAG 4.1.3). Not seen. */
export const Status = createPart(
  'Status',
  (
    props: HTMLAttributes<HTMLParagraphElement>,
    ref: Ref<HTMLParagraphElement>,
    { state, status, messages, waiting, view },
  ) => {
    const { start, firstFactor, complete } = messages
    const asked = view === 'form' ? start.pending : firstFactor.pendingBody
    const under = {
      firstFactor: asked,
      secondFactor: asked,
      complete: (waiting && messages.waiting?.[waiting]) ?? complete.body,
    }
    return (
      <p role="status" data-part="status" {...props} ref={ref}>
        {status === 'pending' && (under[state.step as 'complete'] ?? start.pending)}
      </p>
    )
  },
)
