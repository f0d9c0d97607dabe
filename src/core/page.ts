/**
 * The page's own origin. In a `srcdoc` frame `location.origin` is "null" while `self.origin` is that of the page around
 * it, which is also what the browser writes into client data (HTML, "determining the origin"). Everywhere else it is
 * `location.origin` that counts: a script's own `var origin` replaces the other one.
 */
export function pageOrigin(): string {
  const { origin } = location
  return origin === 'null' ? String((globalThis as { origin?: unknown }).origin) : origin
}

/** The host of {@link pageOrigin}; empty for a page without one, such as a sandboxed frame. */
export function pageHostname(): string {
  const origin = pageOrigin()
  return URL.canParse(origin) ? new URL(origin).hostname : ''
}

/** Listens to the page; returns the end. Where there is none, as on a server, nothing is ever heard. */
export function listenToWindow<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
): () => void {
  globalThis.addEventListener?.(type, listener)
  return () => globalThis.removeEventListener?.(type, listener)
}
