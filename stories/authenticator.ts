import { addVirtualAuthenticator } from '../e2e/virtualAuthenticator.js'
import { SoftwareAuthenticator } from '../reference-api/softwareAuthenticator.js'

/**
 * What the device does when a passkey is asked for: `works` at once, `waits` for ever (until cancelled), or fails
 * with the error of that name. The last is a fake at the platform's boundary: those errors need devices nobody has.
 */
export type Authenticator = 'works' | 'waits' | `${string}Error`

/**
 * Chromium's virtual authenticator where a DevTools session is at hand (under Vitest), a software one elsewhere
 * (in Storybook's own UI, which says so on screen). Returns what puts everything back.
 */
export async function provideAuthenticator(authenticator: Authenticator): Promise<() => Promise<void>> {
  const fails = authenticator !== 'works' && authenticator !== 'waits'
  const cdp = globalThis.__cdp?.()
  if (cdp && !fails) {
    const virtual = await addVirtualAuthenticator(cdp, {
      automaticPresenceSimulation: authenticator === 'works',
    })
    return () => virtual.remove()
  }
  const software = new SoftwareAuthenticator()
  return replaceCreate((options) => {
    if (fails) return Promise.reject(new DOMException('Provoked by the story.', authenticator))
    const answer = authenticator === 'waits' ? new Promise<void>(() => {}) : undefined
    return software.create(options ?? {}, { origin: location.origin, answer })
  })
}

function replaceCreate(create: CredentialsContainer['create']): () => Promise<void> {
  Object.defineProperty(navigator.credentials, 'create', { value: create, configurable: true })
  return async () => {
    Reflect.deleteProperty(navigator.credentials, 'create')
  }
}
