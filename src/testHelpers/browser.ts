import { onTestFinished, vi } from 'vitest'
import { nextTask } from './waiting.js'

/** TypeScript's DOM library does not have this method yet. */
export function spyOnSignal() {
  const known = PublicKeyCredential as unknown as { signalUnknownCredential: (of: unknown) => Promise<void> }
  return vi.spyOn(known, 'signalUnknownCredential')
}

/** Imitates a browser without the Signal API. */
export function withoutSignalApi() {
  const known = PublicKeyCredential as unknown as Record<string, unknown>
  for (const name of ['signalUnknownCredential', 'signalAllAcceptedCredentials']) {
    const own = Object.getOwnPropertyDescriptor(known, name) as PropertyDescriptor
    Reflect.deleteProperty(known, name)
    onTestFinished(() => void Object.defineProperty(known, name, own))
  }
}

const MARKER = 'registration-flow.unfinished'
/** Returns the stored marker of an unfinished registration. */
export const remembered = () =>
  JSON.parse(sessionStorage.getItem(MARKER) ?? 'null') as Record<string, unknown> | null
/** Stores the marker of an earlier visit. */
export const remember = (left: object) => sessionStorage.setItem(MARKER, JSON.stringify(left))

/** Waits until the lazy features are loaded. */
export const featuresLoaded = async () => {
  await import('../registration/features.js')
  await nextTask()
}

/** Whether the browser would ask before the user leaves the page. */
export function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  dispatchEvent(event)
  return event.defaultPrevented
}

/** Replaces a property until the end of the test; the browser may not have it. */
export function stubProperty(holder: object, name: string, value: unknown) {
  const own = Object.getOwnPropertyDescriptor(holder, name)
  Object.defineProperty(holder, name, { configurable: true, value })
  onTestFinished(() => {
    if (own) Object.defineProperty(holder, name, own)
    else delete (holder as Record<string, unknown>)[name]
  })
}

/** Hides or shows the page. */
export function setVisibility(which: 'hidden' | 'visible') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(which === 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}
