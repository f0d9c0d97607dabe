import { addVirtualAuthenticator } from '../e2e/virtualAuthenticator.js'
import { SoftwareAuthenticator } from '../reference-api/softwareAuthenticator.js'

/**
 * What the device does when a passkey is asked for: `works` at once, `waits` for ever (until cancelled), or fails
 * with the error of that name. The last is a fake at the platform's boundary: those errors need devices nobody has.
 */
export type Authenticator = 'works' | 'waits' | `${string}Error`

/**
 * One device for every request, a device of its own for each request in turn, or `none` for a browser without WebAuthn.
 */
export type Authenticators = Authenticator | readonly Authenticator[] | 'none'

type Create = CredentialsContainer['create']

/**
 * Chromium's virtual authenticator where a DevTools session is at hand (under Vitest), a software one elsewhere
 * (in Storybook's own UI, which says so on screen) and for more than one device. Returns what puts everything back.
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

/** What stands on an object is its own or its prototype's; the first is put back as it was. */
function replaced<Of extends object>(of: Of, name: keyof Of & string, value: unknown): () => Promise<void> {
  const own = Object.getOwnPropertyDescriptor(of, name)
  Object.defineProperty(of, name, { value, configurable: true })
  return async () => {
    if (own) Object.defineProperty(of, name, own)
    else Reflect.deleteProperty(of, name)
  }
}
