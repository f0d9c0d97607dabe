import { useRef } from 'react'
import { afterNextPaint } from './afterNextPaint.js'

/**
 * Returns a function that calls `act` after the next paint, so that the user sees a reaction to the tap before slow
 * work begins. Calls during the wait are ignored.
 */
export function useAfterPaint(act: () => void): () => void {
  const waits = useRef(false)
  const actLater = async () => {
    if (waits.current) return
    waits.current = true
    await afterNextPaint()
    waits.current = false
    act()
  }
  return () => void actLater()
}
