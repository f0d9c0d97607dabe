'use client'
import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/** Tells assistive technology what is under way, without moving the focus (WCAG 4.1.3). Not seen. */
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
