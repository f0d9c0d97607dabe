import { type ReactNode, useEffect, useState } from 'react'

interface Place {
  url: URL
  /** State that the previous page passed on. */
  state: unknown
}

const here = (): Place => ({ url: new URL(location.href), state: history.state as unknown })
const moved = () => dispatchEvent(new PopStateEvent('popstate'))

/** Goes to another page without reloading, so that the memory of this page is kept. */
export function navigate(path: string, state: unknown = null): void {
  history.pushState(state, '', path)
  moved()
  scrollTo(0, 0)
}

/** Replaces the query string of this page's address. */
export function replaceSearch(search: URLSearchParams): void {
  history.replaceState(history.state, '', `${location.pathname}?${search}`)
  moved()
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    const follow = () => setPlace(here())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return place
}

/** A link that calls {@link navigate}; it can still be opened in a new tab. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <a
      href={to}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
