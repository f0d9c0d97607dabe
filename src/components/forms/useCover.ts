'use client'
import { useEffect, useState } from 'react'

/** Milliseconds a page is hidden before the code is covered: another person may look when the page is back. */
const COVERED_AFTER = 60_000

/**
 * Covers the kit after the page was hidden for a while.
 *
 * @param hides How often React hid the widget: each time covers the kit.
 */
export function useCover(hides: number | undefined): [boolean, () => void] {
  const [covered, setCovered] = useState(false)
  const [seenAt, setSeenAt] = useState(hides)
  useEffect(() => {
    let since = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const cover = () => setCovered(true)
    const onChange = () => {
      clearTimeout(timer)
      // A browser may not run the timers of a hidden page, so the time is measured as well.
      if (document.hidden) {
        since = Date.now()
        timer = setTimeout(cover, COVERED_AFTER)
      } else if (since > 0 && Date.now() - since >= COVERED_AFTER) cover()
    }
    document.addEventListener('visibilitychange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onChange)
    }
  }, [])
  const uncover = () => {
    setSeenAt(hides)
    setCovered(false)
  }
  return [covered || seenAt !== hides, uncover]
}
