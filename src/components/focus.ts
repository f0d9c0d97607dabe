/**
 * Whether the focus is with nobody, or with something within `flow`, as seen from where this element stands: in a page, a
 * shadow root, or a document in a frame, each of which has an active element of its own. Where somebody else has it, in
 * whatever page around, it is not ours to move.
 */
export function isFocusFree(at: Element | null, flow?: Element | null): boolean {
  for (let each = at; each;) {
    const root = each.getRootNode() as Partial<Document> & Partial<Pick<ShadowRoot, 'host'>>
    const active = root.activeElement
    if (active && active !== root.body && active !== each && !flow?.contains(active)) return false
    // A frame of another origin has nobody around it that could be seen.
    each = root.host ?? root.defaultView?.frameElement ?? null
  }
  return true
}
