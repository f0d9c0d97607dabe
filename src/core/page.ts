/**
 * Returns the origin of the page. In a `srcdoc` frame `location.origin` is "null" and `self.origin` is the origin of
 * the embedding page, which is also what the browser writes into client data (HTML, "determining the origin").
 * Everywhere else `location.origin` is used, because a script of the page may overwrite `self.origin` with its own `var
 * origin`.
 */
export function pageOrigin(): string {
  const { origin } = location
  return origin === 'null' ? String((globalThis as { origin?: unknown }).origin) : origin
}

/** Returns the host name of {@link pageOrigin}; empty for an opaque origin, such as a sandboxed frame. */
export function pageHostname(): string {
  const origin = pageOrigin()
  return URL.canParse(origin) ? new URL(origin).hostname : ''
}

/**
 * Adds a listener to `window`; returns a function that removes it. Does nothing where there is no window, such as on a
 * server.
 */
export function listenToWindow<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
): () => void {
  globalThis.addEventListener?.(type, listener)
  return () => globalThis.removeEventListener?.(type, listener)
}
