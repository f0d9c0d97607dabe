import { useLayoutEffect, useState } from 'react'

/** Milliseconds that the page can be hidden before the kit is covered: by then another person may be at the screen. */
const COVER_DELAY = 60_000

/**
 * Decides when to cover the recovery kit on the screen, which means to replace it with a button that shows it again:
 * after the page was hidden for a while. Returns whether the kit is covered, and a function that uncovers it.
 *
 * @param hideCount How often React hid the widget (`<Activity>`): the kit is also covered after each time.
 */
export function useCover(hideCount: number | undefined): [boolean, () => void] {
  const [covered, setCovered] = useState(false)
  const [uncoveredAt, setUncoveredAt] = useState(hideCount)
  // A layout effect, because React may run a passive effect in a later task: a page hidden in between would never cover
  // the kit.
  useLayoutEffect(() => {
    let since = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const cover = () => setCovered(true)
    const onChange = () => {
      clearTimeout(timer)
      // Browsers may suspend the timers of a hidden page, so the time is also measured when the page is visible again.
      if (document.hidden) {
        since = Date.now()
        timer = setTimeout(cover, COVER_DELAY)
      } else if (since > 0 && Date.now() - since >= COVER_DELAY) cover()
    }
    // The page may have been hidden while the kit was being created.
    onChange()
    document.addEventListener('visibilitychange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onChange)
    }
  }, [])
  const uncover = () => {
    setUncoveredAt(hideCount)
    setCovered(false)
  }
  return [covered || uncoveredAt !== hideCount, uncover]
}
