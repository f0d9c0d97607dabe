import { type FocusEvent, useEffect, useRef, useState } from 'react'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationContext } from './context.js'
import { isFocusFree } from './focus.js'

/**
 * Moves the focus within the present step to its heading: when the user enters the step or one of its views, when the
 * focused element goes, and when an error takes the heading's place, unless it marks a field. `spoken`: the error must be heard in another way.
 *
 * @param shown Changes with the view.
 */
export function useStepFocus(
  { state, initialState, refs }: RegistrationContext,
  shown: string,
  error: RegistrationError | null,
) {
  const { card, heading } = refs
  const step = useRef<HTMLDivElement>(null)
  const lastShown = useRef(shown)
  const focused = useRef<Element>(undefined)

  // The widget moves the focus only when nothing has it or this flow does, never out of the host's own page.
  const mayMoveFocus = () => isFocusFree(step.current, card.current ?? step.current)

  useEffect(() => {
    // The widget does not take the focus from a page that is still loading.
    const entered = state !== initialState || lastShown.current !== shown
    lastShown.current = shown
    // A host's own children may have no heading of ours.
    if (entered && mayMoveFocus()) {
      ;(heading.current ?? step.current)?.focus()
      refs.entered.current = true
    }
    // Only on entering a step or one of its views: each step mounts its own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown])

  useEffect(() => {
    // A button that its own action removes would leave the focus on nothing.
    if (focused.current?.isConnected === false && isFocusFree(step.current)) {
      heading.current?.focus({ preventScroll: true })
      refs.entered.current = true
    }
  })

  const [spokenError, setSpokenError] = useState<RegistrationError>()
  useEffect(() => {
    if (!error) return
    // The browser's own dialog took the focus and returns it to no particular element.
    // A field that the error is about says what is wrong with it.
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
      // The user moved the focus elsewhere: the focused element did not go.
      if (target.isConnected) focused.current = undefined
    },
  }
}
