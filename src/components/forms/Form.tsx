import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { detachFromHostForm } from '../detachFromHostForm.js'

/** Props of {@link Form}: those of a `div`, and the following. */
interface FormProps extends Omit<HTMLAttributes<HTMLDivElement>, 'onSubmit'> {
  /** Called when the user presses Enter in a field. The form's buttons have their own `onClick`. */
  onSubmit: () => void
  children: ReactNode
}

/**
 * Groups the fields that are submitted together, without a `form` element. Inside a host's form, React never gets the
 * inner form's `submit` event (https://github.com/react-hook-form/react-hook-form/issues/1005), and the browser would
 * send what the user typed as part of a URL. An element that is not a form cannot navigate, with or without script.
 */
export function Form({ onSubmit, ...props }: FormProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = ref.current
    // A native listener, because React listens at its root element: a custom element between this form and the root may
    // get the event first and submit its own form on Enter.
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, isComposing, keyCode, defaultPrevented } = event
      // Safari ends a composition before its last key event, whose Enter still belongs to the composition:
      // https://bugs.webkit.org/show_bug.cgi?id=165004
      if (key !== 'Enter' || isComposing || keyCode === 229 || defaultPrevented) return
      const [field] = event.composedPath()
      if ((field as Element).localName !== 'input') return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) onSubmit()
    }
    // The host's `TextField` slot may render its input only after the effect below has run. Such an input is detached
    // from the host's form when it gets the focus.
    const onFocus = ({ target }: FocusEvent) => {
      if (form) detachFromHostForm(target as Element, form)
    }
    form?.addEventListener('keydown', onKeyDown)
    form?.addEventListener('focusin', onFocus)
    return () => {
      form?.removeEventListener('keydown', onKeyDown)
      form?.removeEventListener('focusin', onFocus)
    }
  }, [onSubmit])
  useEffect(() => {
    // Runs after each render, so a new control is detached before the user types into it or the browser autofills it.
    if (ref.current)
      for (const control of ref.current.querySelectorAll('input, button'))
        detachFromHostForm(control, ref.current)
  })
  return <div data-part="form" {...props} ref={ref} />
}
