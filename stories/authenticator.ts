import { addVirtualAuthenticator } from '../e2e/virtualAuthenticator.js'
import { SoftwareAuthenticator } from '../reference-api/softwareAuthenticator.js'

/**
 * How the simulated device answers a passkey request: `works` at once, `waits` until aborted, or fails with the error
 * of that name. The failures are faked at `navigator.credentials`, because no device produces them on demand.
 */
export type Authenticator = 'works' | 'waits' | `${string}Error`

/** One device for all requests, one device per request, or `none` for a browser without WebAuthn. */
export type Authenticators = Authenticator | readonly Authenticator[] | 'none'

type Create = CredentialsContainer['create']

/**
 * Provides Chromium's virtual authenticator if there is a DevTools session (under Vitest), and otherwise, or for
 * several devices, the software authenticator (in Storybook's own UI, which says so). Returns a function that restores
 * the browser.
 */
export async function provideAuthenticator(authenticators: Authenticators): Promise<() => Promise<void>> {
  if (authenticators === 'none') return replaced(globalThis, 'PublicKeyCredential', undefined)
  const cdp = globalThis.__cdp?.()
  if (cdp && (authenticators === 'works' || authenticators === 'waits')) {
    const virtual = await addVirtualAuthenticator(cdp, {
      automaticPresenceSimulation: authenticators === 'works',
    })
    return () => virtual.remove()
  }
  const devices = [authenticators].flat().map((authenticator) => software(authenticator))
  const create: Create = (options) => {
    const [device] = devices.length > 1 ? devices.splice(0, 1) : devices
    return device?.(options) ?? Promise.resolve(null)
  }
  return replaced(navigator.credentials, 'create', create)
}

function software(authenticator: Authenticator): Create {
  const device = new SoftwareAuthenticator()
  if (authenticator !== 'works' && authenticator !== 'waits') {
    return () => Promise.reject(new DOMException('Provoked by the story.', authenticator))
  }
  const answer = authenticator === 'waits' ? new Promise<void>(() => {}) : undefined
  return (options) => device.create(options ?? {}, { origin: location.origin, answer })
}

/**
 * Replaces a property, and returns a function that restores the object's own property or, without one, the inherited
 * one.
 */
function replaced<Of extends object>(of: Of, name: keyof Of & string, value: unknown): () => Promise<void> {
  const own = Object.getOwnPropertyDescriptor(of, name)
  Object.defineProperty(of, name, { value, configurable: true })
  return async () => {
    if (own) Object.defineProperty(of, name, own)
    else Reflect.deleteProperty(of, name)
  }
}
