import { useRef } from 'react'
import { afterNextPaint } from './afterNextPaint.js'

/** Answers the tap first, and then acts, once for however many taps came meanwhile. */
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
