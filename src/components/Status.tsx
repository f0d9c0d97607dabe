'use client'
import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/** Tells assistive technology what is under way, without moving the focus (WCAG 4.1.3). Not seen. */
export function Status(props: HTMLAttributes<HTMLParagraphElement>) {
  const { state, status, messages, waiting } = useRegistrationContext()
  const { start, firstFactor, complete } = messages
  const under = { start: start.pending, complete: (waiting && messages.waiting?.[waiting]) ?? complete.body }
  return (
    <p role="status" data-part="status" {...props}>
      {status === 'pending' && (under[state.step as 'start'] ?? firstFactor.pendingBody)}
    </p>
  )
}
