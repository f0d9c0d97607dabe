import { type FocusEvent, useEffect, useRef, useState } from 'react'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationContext } from './context.js'
import { isFocusFree } from './focus.js'

/**
 * Moves the focus within the present step to its heading: when the user enters the step or one of its views, when the
 * focused element is removed, and when an error appears, unless a field is marked as invalid, which then gets the focus.
 *
 * Returns props for the step's element, and `spoken`: the focus could not move to the error, so it must be announced.
 *
 * @param viewKey Identifies the view; a change means that the user entered another one.
 */
export function useStepFocus(
  { state, initialState, refs }: RegistrationContext,
  viewKey: string,
  error: RegistrationError | null,
) {
  const { card, heading } = refs
  const step = useRef<HTMLDivElement>(null)
  const lastViewKey = useRef(viewKey)
  const focused = useRef<Element>(undefined)

  // The widget takes the focus only if nothing has it or it is already in this widget, never from the rest of the page.
  const mayMoveFocus = () => isFocusFree(step.current, card.current ?? step.current)

  useEffect(() => {
    // The widget does not take the focus from a page that is still loading.
    const entered = state !== initialState || lastViewKey.current !== viewKey
    lastViewKey.current = viewKey
    // A step whose content the host replaced has no heading of the widget.
    if (entered && mayMoveFocus()) {
      ;(heading.current ?? step.current)?.focus()
      refs.entered.current = true
    }
    // Runs only when the user enters a step or one of its views. Each step has its own instance of this hook.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [viewKey])

  useEffect(() => {
    // When an action removes the button that started it, no element has the focus any more.
    if (focused.current?.isConnected === false && isFocusFree(step.current)) {
      heading.current?.focus({ preventScroll: true })
      refs.entered.current = true
    }
  })

  const [spokenError, setSpokenError] = useState<RegistrationError>()
  useEffect(() => {
    if (!error) return
    // After a ceremony the focus is on no particular element, because the browser's dialog took it. If a field is marked
    // as invalid, it gets the focus, because its description says what is wrong.
    const culprit = step.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (mayMoveFocus()) (culprit ?? heading.current)?.focus()
    else setSpokenError(error)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when an error appears
  }, [error])

  return {
    spoken: error !== null && error === spokenError,
    ref: step,
    onFocusCapture: ({ target }: FocusEvent) => {
      focused.current = target
    },
    onBlurCapture: ({ target }: FocusEvent) => {
      // The element is still in the page, so the user moved the focus elsewhere.
      if (target.isConnected) focused.current = undefined
    },
  }
}
