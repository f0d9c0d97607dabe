import { useLayoutEffect } from 'react'
import { useRegistrationContext } from '../context.js'

/**
 * Takes the focus from the heading before an error is told there: a screen reader reads an element when it gets the
 * focus, and not when its words change. `useStepFocus.ts` then gives the focus back, in a passive effect.
 */
export function ErrorFocus() {
  const { error, refs } = useRegistrationContext()
  useLayoutEffect(() => {
    if (error) refs.heading.current?.blur()
  }, [error, refs])
  return null
}
