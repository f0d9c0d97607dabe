/** Milliseconds after which this stops waiting for a paint: browsers do not paint hidden pages. */
const MAX_PAINT_DELAY = 1000

/**
 * Resolves after the browser has painted what the tap changed, so that the user sees a reaction before slow work
 * begins. Not for actions that need user activation, such as a ceremony.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The second callback runs in the frame after the painted one.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
    setTimeout(resolve, MAX_PAINT_DELAY)
  })
}
