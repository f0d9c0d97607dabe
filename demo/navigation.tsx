import { type ReactNode, useEffect, useState } from 'react'

interface Place {
  url: URL
  /** What the page that led here passed on. */
  state: unknown
}

const here = (): Place => ({ url: new URL(location.href), state: history.state as unknown })
const moved = () => dispatchEvent(new PopStateEvent('popstate'))

/** Goes to another page without loading anew, so that what this page holds in memory stays. */
export function go(path: string, state: unknown = null): void {
  history.pushState(state, '', path)
  moved()
  scrollTo(0, 0)
}

/** Changes the address of this page. */
export function readdress(search: URLSearchParams): void {
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

/** A link that {@link go | goes}; a new tab is still a new tab. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <a
      href={to}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}
