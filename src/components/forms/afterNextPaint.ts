/** Milliseconds after which {@link afterNextPaint} stops waiting, because browsers do not paint hidden pages. */
const MAX_PAINT_DELAY = 1000

/**
 * Resolves after the browser has painted what the tap changed, so that the user sees a reaction before slow work
 * begins. Not for actions that need user activation, such as a ceremony.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The second callback runs in the next frame, so the frame of the first one has been painted by then.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
    setTimeout(resolve, MAX_PAINT_DELAY)
  })
}
