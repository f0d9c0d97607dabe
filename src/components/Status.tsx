import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/** Tells assistive technology what is under way, without moving the focus (WCAG 4.1.3). Not seen. */
export function Status(props: HTMLAttributes<HTMLParagraphElement>) {
  const { state, status, messages, waiting, view } = useRegistrationContext()
  const { start, firstFactor, complete } = messages
  const asked = view === 'form' ? start.pending : firstFactor.pendingBody
  const under = {
    firstFactor: asked,
    secondFactor: asked,
    complete: (waiting && messages.waiting?.[waiting]) ?? complete.body,
  }
  return (
    <p role="status" data-part="status" {...props}>
      {status === 'pending' && (under[state.step as 'complete'] ?? start.pending)}
    </p>
  )
}
