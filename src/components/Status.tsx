import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/**
 * A visually hidden live region: tells assistive technology what is in progress, without moving the focus (WCAG 4.1.3).
 */
export function Status(props: HTMLAttributes<HTMLParagraphElement>) {
  const context = useRegistrationContext()
  const { status, messages, lazy } = context
  const text = status === 'pending' ? (lazy?.getStatus(context) ?? messages.flow.loading) : ''
  return (
    <p role="status" data-part="status" {...props}>
      {text}
    </p>
  )
}
