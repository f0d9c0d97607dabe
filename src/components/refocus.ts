import { type RefObject, useEffect, useRef } from 'react'

/** Gives the focus to the step's heading where what had it went when this changed. */
export function useRefocus(within: RefObject<HTMLElement | null>, changed: unknown): void {
  const before = useRef(changed)
  useEffect(() => {
    const lost = before.current !== changed && document.activeElement === document.body
    before.current = changed
    const title = '[data-part="title"]'
    if (lost) within.current?.closest('[data-part="step"]')?.querySelector<HTMLElement>(title)?.focus()
  }, [within, changed])
}
