import { useRef } from 'react'
import { afterNextPaint } from './afterNextPaint.js'

/** Returns a function that runs the action after the next paint, once for all calls until then. */
export function useAfterPaint<Values extends unknown[]>(
  act: (...values: Values) => void,
): (...values: Values) => Promise<void> {
  const waits = useRef(false)
  return async (...values) => {
    if (waits.current) return
    waits.current = true
    await afterNextPaint()
    waits.current = false
    act(...values)
  }
}
