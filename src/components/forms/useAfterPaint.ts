import { useRef } from 'react'
import { afterNextPaint } from './afterNextPaint.js'

/** Answers the tap first, and then acts, once for however many taps came meanwhile. */
export function useAfterPaint(act: () => void): () => void {
  const waits = useRef(false)
  return () => {
    if (waits.current) return
    waits.current = true
    void afterNextPaint().then(() => {
      waits.current = false
      act()
    })
  }
}
