import { type RefObject, useEffect, useRef } from 'react'
import { useRegistrationContext, type RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { factorStatus } from './factorLayout.js'

/** Milliseconds after which a text is removed: by then every screen reader has begun to read it. */
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
  // Runs after the effects of the steps, which move the focus.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `refs.entered` says what happened after the last render only
  useEffect(() => {
    // A heading that has just got the focus is read together with the text below it, so that text is not announced.
    const isRead = entered.current && heading.current?.nextElementSibling?.textContent === text
    entered.current = false
    if (text === last.current) return
    last.current = text
    say(isRead ? '' : text)
    // Most of these texts are also on the screen: a screen reader user who reads on would otherwise find them twice.
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
      // Nothing to announce: the kit is already created, and the submit has its own step.
      return ''
    case 'complete':
      return waiting ? words[waiting] : complete.body
    default:
      return start.pending
  }
}
