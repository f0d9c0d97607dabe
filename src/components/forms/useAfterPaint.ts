import { useRef } from 'react'
import { afterNextPaint } from './afterNextPaint.js'

/** Answers the tap first, and then acts, once for however many taps came meanwhile. */
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
