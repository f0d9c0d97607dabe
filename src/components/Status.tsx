import { type HTMLAttributes, type Ref, useEffect, useRef, useState } from 'react'
import { createPart } from './context.js'

/** Milliseconds after which a text is removed: by then every screen reader has begun to read it. */
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
    // Runs after the effects of the steps, which move the focus. Sets the state once per text at most, so it cannot
    // loop.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `refs.entered` says what happened after the last render only
    useEffect(() => {
      // A heading that has just got the focus is read together with the text below it, so that text is not announced.
      const isRead = refs.entered.current && refs.heading.current?.nextElementSibling?.textContent === text
      refs.entered.current = false
      if (text === last.current) return
      last.current = text
      setSaid(isRead ? '' : text)
    })
    useEffect(() => {
      // Most of these texts are also on the screen: a screen reader user who reads on would otherwise find them twice.
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
