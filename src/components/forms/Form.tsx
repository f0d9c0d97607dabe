import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { detachFromHostForm } from '../detachFromHostForm.js'

interface FormProps extends Omit<HTMLAttributes<HTMLDivElement>, 'onSubmit'> {
  /** After Enter in a field. A button brings its own `onClick`. */
  onSubmit: () => void
  children: ReactNode
}

/**
 * Fields that are submitted together, without a `form` element: inside a host's form, React never gets the inner form's
 * `submit` (https://github.com/react-hook-form/react-hook-form/issues/1005), and the browser itself would send what the
 * user typed as a part of a URL. An element that is no form cannot navigate, with or without script.
 */
export function Form({ onSubmit, ...props }: FormProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = ref.current
    // Not through React, which gets a key event only after every element between the widget and the root of the page:
    // one of these may be a custom element that submits its own form on Enter.
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
    // A host's own field may render its input later.
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
    // Before the user types anything, or the browser fills it in.
    if (ref.current)
      for (const control of ref.current.querySelectorAll('input, button'))
        detachFromHostForm(control, ref.current)
  })
  return <div data-part="form" {...props} ref={ref} />
}
