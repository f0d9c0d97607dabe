import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { EngineersPanel } from './EngineersPanel.js'

const Panel = lazy(async () => ({ default: (await import('./EngineersPanel.js')).EngineersPanel }))

/** A panel for developers, closed at first. Its code is loaded when it is opened. */
export function Engineers({ registration }: Parameters<typeof EngineersPanel>[0]) {
  const [wanted, setWanted] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  // It may have been opened before this code was there.
  useEffect(() => {
    if (details.current?.open) setWanted(true)
  }, [])
  return (
    <details
      ref={details}
      className="engineers"
      onToggle={({ currentTarget }) => setWanted((was) => was || currentTarget.open)}
    >
      <summary>For engineers</summary>
      {wanted && (
        <Suspense fallback={null}>
          <Panel registration={registration} />
        </Suspense>
      )}
    </details>
  )
}
