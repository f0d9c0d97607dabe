/**
 * The page's own origin. In a `srcdoc` frame `location.origin` is "null", and this one is that of the page around it,
 * which is also what the browser writes into client data (HTML, "determining the origin").
 */
export function pageOrigin(): string {
  return (globalThis as { origin?: string }).origin ?? location.origin
}

/** The host of {@link pageOrigin}; empty for a page without one, such as a sandboxed frame. */
export function pageHostname(): string {
  const origin = pageOrigin()
  return URL.canParse(origin) ? new URL(origin).hostname : ''
}

/** Listens to the page; returns the end. Where there is none, as on a server, nothing is ever heard. */
export function onPage<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
): () => void {
  globalThis.addEventListener?.(type, listener)
  return () => globalThis.removeEventListener?.(type, listener)
}
