/**
 * Renders an icon. All icons have a 24 by 24 grid and round strokes 1.75 wide. Hidden from assistive technology, because
 * the text next to an icon always says the same.
 */
export function Icon({ d }: { d: string }) {
  return (
    <svg data-part="icon" aria-hidden="true" viewBox="0 0 24 24">
      <path d={d} />
    </svg>
  )
}
