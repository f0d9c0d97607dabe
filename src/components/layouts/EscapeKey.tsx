import { useLayoutEffect } from 'react'
import { useRegistrationContext } from '../context.js'
import { isFocusFree } from '../focus.js'

/** Makes the Escape key cancel the running action, like the cancel button, and as in the browser's own dialogs. */
export function EscapeKey() {
  const { state, status, cancel, refs } = useRegistrationContext()
  const cancels =
    status === 'pending' &&
    (state.step === 'firstFactor' || state.step === 'secondFactor' || state.step === 'recovery')
  useLayoutEffect(() => {
    const heading = refs.heading.current
    if (!cancels || !heading) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      // If the focus is elsewhere on the page, the host decides what Escape does.
      if (!isFocusFree(heading, refs.card.current ?? heading.closest('[data-part="step"]'))) return
      // Otherwise a dialog of the host around the widget would close, and end the registration.
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    const { ownerDocument } = heading
    ownerDocument.addEventListener('keydown', onKeyDown, true)
    return () => ownerDocument.removeEventListener('keydown', onKeyDown, true)
  }, [cancels, cancel, refs])
  return null
}
