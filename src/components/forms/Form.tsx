'use client'
import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { disown } from '../disown.js'

interface FormProps extends Omit<HTMLAttributes<HTMLDivElement>, 'onSubmit'> {
  /** After Enter in a field. A button brings its own `onClick`. */
  onSubmit: () => void
  children: ReactNode
}

/**
 * Fields that are sent together, without a `form` element: inside a host's form React never hears of the inner form's
 * `submit` (https://github.com/react-hook-form/react-hook-form/issues/1005), and the browser would send by itself what
 * was typed, as a part of an address. What is no form cannot navigate, with or without script.
 */
export function Form({ onSubmit, ...props }: FormProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = ref.current
    // Not through React, which hears of a key only after every element between the widget and the root of the page:
    // one of these may be a custom element that takes Enter for the wish to send its own form.
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, isComposing, keyCode, defaultPrevented } = event
      // Safari ends a composition before its last key, which is still not the user's Enter:
      // https://bugs.webkit.org/show_bug.cgi?id=165004
      if (key !== 'Enter' || isComposing || keyCode === 229 || defaultPrevented) return
      const [field] = event.composedPath()
      if ((field as Element).localName !== 'input') return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) onSubmit()
    }
    // A leaf of the host may bring its input later.
    const onFocus = ({ target }: FocusEvent) => {
      if (form) disown(target as Element, form)
    }
    form?.addEventListener('keydown', onKeyDown)
    form?.addEventListener('focusin', onFocus)
    return () => {
      form?.removeEventListener('keydown', onKeyDown)
      form?.removeEventListener('focusin', onFocus)
    }
  }, [onSubmit])
  useEffect(() => {
    // Before anything is typed, or filled in by the browser.
    if (ref.current) for (const it of ref.current.querySelectorAll('input, button')) disown(it, ref.current)
  })
  return <div data-part="form" {...props} ref={ref} />
}
