import type { HTMLAttributes } from 'react'
import { useRegistrationContext } from './context.js'

/** The card around the parts. It carries the look: outside of it the parts are unstyled. */
export function Card(props: HTMLAttributes<HTMLElement>) {
  const {
    messages,
    refs: { card },
  } = useRegistrationContext()
  const { lang, dir, flow } = messages
  return (
    <section
      ref={card}
      data-part="flow"
      aria-label={flow.label}
      lang={lang || undefined}
      dir={dir || undefined}
      {...props}
    />
  )
}
