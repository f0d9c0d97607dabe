import { type RefObject, useEffect, useRef } from 'react'
import { useRegistrationContext, type RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { factorStatus } from './factorLayout.js'

/** Milliseconds, in which every screen reader has begun to say it. */
const SAID_WITHIN = 7000

/**
 * Says what is in progress in the live region. It is written there once the focus has moved, and not rendered: rendering
 * it would take a second commit for each screen.
 */
export function StatusText({ region }: { region: RefObject<HTMLParagraphElement | null> }) {
  const context = useRegistrationContext()
  const { heading, entered } = context.refs
  const text = context.status === 'pending' ? textOf(context) : ''
  // What the region says while this is not loaded.
  const last = useRef(context.messages.flow.loading)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const say = (words: string) => {
    clearTimeout(timer.current)
    if (region.current) region.current.textContent = words
  }
  // After those of the steps, which move the focus.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- each render ends the time in which the heading is read
  useEffect(() => {
    // The heading that has just got the focus says what is under it.
    const isRead = entered.current && heading.current?.nextElementSibling?.textContent === text
    entered.current = false
    if (text === last.current) return
    last.current = text
    say(isRead ? '' : text)
    // What is on the screen as well would else be met a second time by whoever reads on.
    if (text) timer.current = setTimeout(() => say(''), SAID_WITHIN)
  })
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when this is hidden or unmounted
  useEffect(() => () => say(''), [])
  return null
}

/** Returns the text for screen readers that says what is in progress. */
function textOf(context: RegistrationContext): string {
  const { state, waiting, loading } = context
  const { flow, start, recovery, complete, waiting: words } = allMessages(context)
  if (loading) return flow.loading
  switch (state.step) {
    case 'firstFactor':
    case 'secondFactor':
      return factorStatus(context)
    case 'recovery':
      return recovery.pending
    case 'recoveryKit':
      // Nothing takes time here: the kit is already created, and the submit has its own step.
      return ''
    case 'complete':
      return waiting ? words[waiting] : complete.body
    default:
      return start.pending
  }
}
