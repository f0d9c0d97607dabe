import { onTestFinished, vi } from 'vitest'

/** What code of a host throws. */
export const fault = new Error('of the host')
export const throws = () => {
  throw fault
}

export const never = () => new Promise<never>(() => {})
export const rejects = () => Promise.reject(fault)

/** A spy on `reportError`, which then prints nothing to the console. */
export function silenceReportError() {
  return vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
}

/** Rejections that nobody handled: a host's monitoring would show them as the widget's. */
export function unhandled() {
  const seen: unknown[] = []
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault()
    seen.push(event.reason)
  }
  addEventListener('unhandledrejection', onRejection)
  onTestFinished(() => removeEventListener('unhandledrejection', onRejection))
  return seen
}
