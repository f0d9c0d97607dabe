import { type FocusEvent, useEffect, useRef } from 'react'
import type { RegistrationContext } from './context.js'
import { isFocusFree } from './focus.js'

/**
 * Moves the focus within the present step: to its heading when the user enters the step or one of its views, and when
 * the focused element goes; to its first button after an error.
 *
 * @param shown Changes with the view.
 */
export function useStepFocus({ state, initialState, error, refs }: RegistrationContext, shown: string) {
  const { card, heading, formActions, actions } = refs
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
    if (entered && mayMoveFocus()) (heading.current ?? step.current)?.focus()
    // Only on entering a step or one of its views: each step mounts its own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown])

  useEffect(() => {
    // A button that its own action removes would leave the focus on nothing.
    if (focused.current?.isConnected === false && isFocusFree(step.current)) {
      heading.current?.focus({ preventScroll: true })
    }
  })

  useEffect(() => {
    // The browser's own dialog took the focus and returns it to no particular element.
    if (error && mayMoveFocus()) {
      const buttons = formActions.current ?? actions.current
      ;(buttons?.querySelector('button') ?? heading.current)?.focus()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when an error appears
  }, [error])

  return {
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
