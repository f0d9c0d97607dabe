/** One drawing of the family: a grid of 24, round strokes of 1.75. It says nothing that the text beside it does not. */
export function Icon({ d }: { d: string }) {
  return (
    <svg data-part="icon" aria-hidden="true" viewBox="0 0 24 24">
      <path d={d} />
    </svg>
  )
}
