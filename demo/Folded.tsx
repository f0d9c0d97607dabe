import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

/** Something closed at first, whose code is loaded when it is opened. */
export function Folded<Given extends object>({
  summary,
  of: Shown,
  given,
  ...props
}: {
  summary: ReactNode
  /** A lazy component. */
  of: ComponentType<Given>
  given: Given
  className: string
  lang?: string
  dir?: string
}) {
  const [wanted, setWanted] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  // It may have been opened before this code was there.
  useEffect(() => {
    if (details.current?.open) setWanted(true)
  }, [])
  return (
    <details
      ref={details}
      {...props}
      onToggle={({ currentTarget }) => setWanted((was) => was || currentTarget.open)}
    >
      <summary>{summary}</summary>
      {wanted && (
        <Suspense fallback={null}>
          <Shown {...given} />
        </Suspense>
      )}
    </details>
  )
}
