import { createRef } from 'react'

/** Refs of the elements that the widget moves the focus to. Only the present step is in the DOM. */
export const createFocusRefs = () => ({
  card: createRef<HTMLElement>(),
  heading: createRef<HTMLHeadingElement>(),
  /** Whether the focus moved to the heading after the last render. `Status` reads and resets it. */
  entered: { current: false },
})

/**
 * Whether the widget may move the focus: no element has it, or one inside `flow`. Looks at the document of `at` and
 * at every shadow root and same-origin frame around it, because each has an active element of its own.
 */
export function isFocusFree(at: Element | null, flow?: Element | null): boolean {
  for (let each = at; each;) {
    const root = each.getRootNode() as Partial<Document> & Partial<Pick<ShadowRoot, 'host'>>
    const active = root.activeElement
    if (active && active !== root.body && active !== each && !flow?.contains(active)) return false
    // In a cross-origin frame `frameElement` is null, so the search ends there.
    each = root.host ?? root.defaultView?.frameElement ?? null
  }
  return true
}
