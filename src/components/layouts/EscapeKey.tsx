import { useLayoutEffect } from 'react'
import { useRegistrationContext } from '../context.js'
import { isFocusFree } from '../focus.js'

/** Escape does what the button that cancels does, as in the browser's own dialogs. */
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
      // Elsewhere in the page it means what the host says.
      if (!isFocusFree(heading, refs.card.current ?? heading.closest('[data-part="step"]'))) return
      // A host's dialog around the widget would close, and take the registration with it.
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
