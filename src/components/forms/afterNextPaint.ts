/** How long a browser may take to draw, in milliseconds: it draws nothing in a page that is out of sight. */
const MAX_PAINT_DELAY = 1000

/**
 * Once the browser has drawn what the user's tap changed, so that the tap is answered before the work begins. It is not
 * for what needs the tap itself, such as a ceremony.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The next frame begins when this one is on its way to the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
    setTimeout(resolve, MAX_PAINT_DELAY)
  })
}
