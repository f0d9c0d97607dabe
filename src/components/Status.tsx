import { type HTMLAttributes, type Ref, useEffect, useState } from 'react'
import { createPart } from './context.js'

/** Milliseconds, in which every screen reader has begun to say it. */
const SAID_WITHIN = 7000

/**
 * A visually hidden live region: tells assistive technology what is in progress, without moving the focus (WCAG 4.1.3).
 */
export const Status = createPart(
  'Status',
  (props: HTMLAttributes<HTMLParagraphElement>, ref: Ref<HTMLParagraphElement>, context) => {
    const { status, messages, lazy } = context
    const text = status === 'pending' ? (lazy?.getStatus(context) ?? messages.flow.loading) : ''
    // What is on the screen as well would else be met a second time by whoever reads on.
    const [said, setSaid] = useState('')
    useEffect(() => {
      const timer = setTimeout(() => setSaid(text), SAID_WITHIN)
      return () => {
        clearTimeout(timer)
        setSaid('')
      }
    }, [text])
    return (
      <p role="status" data-part="status" {...props} ref={ref}>
        {text === said ? '' : text}
      </p>
    )
  },
)
