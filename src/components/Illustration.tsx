export type IllustrationName = 'shield' | 'passkey' | 'link' | 'check'

const PATHS: Record<IllustrationName, string[]> = {
  shield: ['M24 6 9 12v11c0 9 6 15.5 15 19 9-3.5 15-10 15-19V12L24 6Z', 'm17.5 24 4.5 4.5 8.5-9'],
  passkey: [
    'M18 22a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
    'M5 40c0-8 5.5-13 13-13 2.400 0 4.600.5 6.5 1.5',
    'M35 30a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z',
    'M35 30v12m0-2 3.5-2.5M35 36l3.5-2.5',
    'M35 24.5h.01',
  ],
  link: ['M20 28 28 20', 'm22 15 4-4a8 8 0 0 1 11 11l-4 4', 'm26 33-4 4a8 8 0 0 1-11-11l4-4'],
  check: ['m13 25 8 8 15-17'],
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
        {PATHS[name].map((d) => (
          <path key={d} d={d} pathLength="1" />
        ))}
      </svg>
    </div>
  )
}
