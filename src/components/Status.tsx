import { type HTMLAttributes, type Ref, useEffect, useRef, useState } from 'react'
import { createPart } from './context.js'

/** Milliseconds, in which every screen reader has begun to say it. */
const SAID_WITHIN = 7000

/**
 * A visually hidden live region: announces what is in progress to assistive technology without moving the focus (WCAG
 * 4.1.3).
 */
export const Status = /* @__PURE__ */ createPart(
  'Status',
  (props: HTMLAttributes<HTMLParagraphElement>, ref: Ref<HTMLParagraphElement>, context) => {
    const { status, messages, lazy, refs } = context
    const text = status === 'pending' ? (lazy?.getStatus(context) ?? messages.flow.loading) : ''
    const [said, setSaid] = useState('')
    const last = useRef('')
    // After those of the steps, which move the focus. It changes what it depends on but once for each text.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each render ends the time in which the heading is read
    useEffect(() => {
      // The heading that has just got the focus says what is under it.
      const isRead = refs.entered.current && refs.heading.current?.nextElementSibling?.textContent === text
      refs.entered.current = false
      if (text === last.current) return
      last.current = text
      setSaid(isRead ? '' : text)
    })
    useEffect(() => {
      // What is on the screen as well would else be met a second time by whoever reads on.
      const timer = setTimeout(() => setSaid(''), SAID_WITHIN)
      return () => clearTimeout(timer)
    }, [said])
    return (
      <p role="status" data-part="status" {...props} ref={ref}>
        {said}
      </p>
    )
  },
)
