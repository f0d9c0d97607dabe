import { lazy, Suspense, useState } from 'react'
import type { EngineersPanel } from './EngineersPanel.js'

const Panel = lazy(async () => ({ default: (await import('./EngineersPanel.js')).EngineersPanel }))

/** A panel for developers, closed at first. Its code is loaded when it is opened. */
export function Engineers({ registration }: Parameters<typeof EngineersPanel>[0]) {
  const [wanted, setWanted] = useState(false)
  return (
    <details
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
