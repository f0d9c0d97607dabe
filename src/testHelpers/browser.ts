import { onTestFinished, vi } from 'vitest'
import { nextTask } from './waiting.js'

/** TypeScript's DOM library does not know the method yet. */
export function spyOnSignal() {
  const known = PublicKeyCredential as unknown as { signalUnknownCredential: (of: unknown) => Promise<void> }
  return vi.spyOn(known, 'signalUnknownCredential')
}

/** As in a browser without the Signal API. */
export function withoutSignalApi() {
  const known = PublicKeyCredential as unknown as Record<string, unknown>
  for (const name of ['signalUnknownCredential', 'signalAllAcceptedCredentials']) {
    const own = Object.getOwnPropertyDescriptor(known, name) as PropertyDescriptor
    Reflect.deleteProperty(known, name)
    onTestFinished(() => void Object.defineProperty(known, name, own))
  }
}

const MARKER = 'registration-flow.unfinished'
/** What the tab remembers of a registration that is not over. */
export const remembered = () =>
  JSON.parse(sessionStorage.getItem(MARKER) ?? 'null') as Record<string, unknown> | null
/** As an earlier visit does. */
export const remember = (left: object) => sessionStorage.setItem(MARKER, JSON.stringify(left))

/** What comes with the page is loaded a moment after it. */
export const featuresLoaded = async () => {
  await import('../registration/features.js')
  await nextTask()
}

/** Whether the browser would ask before it leaves the page. */
export function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  dispatchEvent(event)
  return event.defaultPrevented
}

/** Something that this browser may not have, for this test alone. */
export function stubProperty(holder: object, name: string, value: unknown) {
  const own = Object.getOwnPropertyDescriptor(holder, name)
  Object.defineProperty(holder, name, { configurable: true, value })
  onTestFinished(() => {
    if (own) Object.defineProperty(holder, name, own)
    else delete (holder as Record<string, unknown>)[name]
  })
}

/** Out of sight, or back. */
export function setVisibility(which: 'hidden' | 'visible') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(which === 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}
