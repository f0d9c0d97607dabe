import { type RefObject, useEffect, useRef } from 'react'
import { useRegistrationContext } from '../context.js'
import { isFocusFree } from '../focus.js'

/** Moves the focus to the step's heading if the focused element was removed when this value changed. */
export function useRefocus(within: RefObject<HTMLElement | null>, value: unknown): void {
  const { heading } = useRegistrationContext().refs
  const before = useRef(value)
  useEffect(() => {
    const lost = before.current !== value && isFocusFree(within.current)
    before.current = value
    if (lost) heading.current?.focus({ preventScroll: true })
  }, [within, heading, value])
}
