import { lazy } from 'react'
import type { EngineersPanel } from './EngineersPanel.js'
import { Folded } from './Folded.js'

const Panel = lazy(async () => ({ default: (await import('./EngineersPanel.js')).EngineersPanel }))

/** A panel for developers, in English. */
export function Engineers(given: Parameters<typeof EngineersPanel>[0]) {
  return <Folded className="engineers" lang="en" dir="ltr" summary="For engineers" of={Panel} given={given} />
}
