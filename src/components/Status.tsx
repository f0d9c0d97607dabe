'use client'
import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './Root.js'

/** Tells assistive technology what is under way, without moving the focus (WCAG 4.1.3). Not seen. */
export function Status(props: HTMLAttributes<HTMLParagraphElement>) {
  const { state, status, messages } = useRegistrationContext('Status')
  const waiting: Partial<Record<typeof state.step, string>> = {
    start: messages.start.pending,
    firstFactor: messages.firstFactor.pendingBody,
    complete: messages.complete.body,
  }
  return (
    <p role="status" data-part="status" {...props}>
      {status === 'pending' ? waiting[state.step] : ''}
    </p>
  )
}
