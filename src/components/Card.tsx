'use client'
import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/** The card around the parts. The look hangs on it: outside of it the parts are bare. */
export function Card(props: HTMLAttributes<HTMLElement>) {
  const { messages } = useRegistrationContext()
  return <section data-part="flow" aria-label={messages.flow.label} {...props} />
}
