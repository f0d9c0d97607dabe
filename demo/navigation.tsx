import { type ReactNode, type RefObject, useEffect, useSyncExternalStore } from 'react'

interface Place {
  url: URL
  /** State that the previous page passed on. */
  state: unknown
}

const here = (): Place => ({ url: new URL(location.href), state: history.state as unknown })
const moved = () => dispatchEvent(new PopStateEvent('popstate'))

/** Adds the brand and the language that the demo is shown in, and a problem to simulate: only addresses remember them. */
export function branded(path: string): string {
  const { pathname, searchParams } = new URL(path, location.origin)
  for (const name of ['brand', 'lang', 'simulate']) {
    const value = new URLSearchParams(location.search).get(name)
    if (value !== null) searchParams.set(name, value)
  }
  const search = String(searchParams)
  return search === '' ? pathname : `${pathname}?${search}`
}

/** Goes to another page without reloading, so that the memory of this page is kept. */
export function navigate(path: string, state: unknown = null): void {
  history.pushState(state, '', branded(path))
  moved()
  scrollTo(0, 0)
}

/** Replaces the query string of this page's address. */
export function replaceSearch(search: URLSearchParams): void {
  history.replaceState(history.state, '', `${location.pathname}?${search}`)
  moved()
}

let place = here()

function subscribe(listener: () => void): () => void {
  const follow = () => {
    if (place.url.href !== location.href || place.state !== history.state) place = here()
    listener()
  }
  addEventListener('popstate', follow)
  return () => removeEventListener('popstate', follow)
}

function currentPlace(): Place {
  if (place.url.href !== location.href) place = here()
  return place
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, currentPlace, currentPlace)
}

/** The page on which the focus is. */
let focused = location.pathname

/** To be called before another part takes the place of the page: its heading gets the focus, as after a navigation. */
export function leavePart(): void {
  focused = ''
}

/**
 * After a navigation the new page's heading gets the focus as soon as the page is there, so that screen readers
 * announce it. On the first load the browser places the focus.
 */
export function useFocusOnArrival(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (focused !== location.pathname) heading.current?.focus({ preventScroll: true })
    focused = location.pathname
  }, [heading])
}

/** A link that loads the page anew. */
export function Anchor({
  href,
  className,
  children,
}: {
  href: string
  className?: string
  children: ReactNode
}) {
  return (
    <a href={branded(href)} className={className}>
      {children}
    </a>
  )
}

/** A link that calls {@link navigate}; it can still be opened in a new tab. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <a
      href={branded(to)}
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
