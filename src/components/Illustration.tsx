export type IllustrationName = 'passkey' | 'check'

const PATHS: Record<IllustrationName, string> = {
  passkey:
    'M18 22a7 7 0 100-14 7 7 0 000 14ZM5 40c0-11 12-16 20-11m10 1a5 5 0 100-10 5 5 0 000 10v12m0-2 4-3m-4 0 4-3',
  check: 'm13 25 8 8 15-17',
}

/** A picture that says nothing the words do not. */
export function Illustration({ name }: { name: IllustrationName }) {
  return (
    <div data-part="illustration" data-name={name} aria-hidden="true">
      <svg
        viewBox="0 0 48 48"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={PATHS[name]} pathLength="1" />
      </svg>
    </div>
  )
}
