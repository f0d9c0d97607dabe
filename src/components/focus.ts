import { createRef } from 'react'

/** The elements between which the widget moves the focus. Of the steps, only the present one is on the page. */
export const createFocusRefs = () => ({
  card: createRef<HTMLElement>(),
  heading: createRef<HTMLHeadingElement>(),
  /** Whether the heading got the focus after the last render. */
  entered: { current: false },
})

/**
 * Whether nothing has the focus, or something within `flow` has it, as seen from where the element `at` stands: in a
 * page, a shadow root, or a document in a frame, each of which has an active element of its own. Where another element
 * has it, in any of the pages around, the widget must not move it.
 */
export function isFocusFree(at: Element | null, flow?: Element | null): boolean {
  for (let each = at; each;) {
    const root = each.getRootNode() as Partial<Document> & Partial<Pick<ShadowRoot, 'host'>>
    const active = root.activeElement
    if (active && active !== root.body && active !== each && !flow?.contains(active)) return false
    // A frame of another origin sees no page around it.
    each = root.host ?? root.defaultView?.frameElement ?? null
  }
  return true
}
