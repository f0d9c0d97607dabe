import { addVirtualAuthenticator } from '../e2e/virtualAuthenticator.js'
import { type AuthenticatorAnswer, installSoftwareAuthenticator } from '../src/testing/index.js'

/** How the simulated device answers: in a way of a software authenticator, or with the error of that name. */
export type Authenticator = AuthenticatorAnswer | `${string}Error`

/** Of a story that did not get as far as putting it away, such as one that ran out of time: Chromium has room for one. */
let left: { remove: () => Promise<void> } | undefined

/** One device for all requests, one device per request, or `none` for a browser without WebAuthn. */
export type Authenticators = Authenticator | readonly Authenticator[] | 'none'

/**
 * Provides Chromium's virtual authenticator if there is a DevTools session (under Vitest), and otherwise, or for
 * several devices, the software authenticator (in Storybook's own UI, which says so). Returns a function that restores
 * the browser.
 */
export async function provideAuthenticator(authenticators: Authenticators): Promise<() => Promise<void>> {
  if (authenticators === 'none') return replaced(globalThis, 'PublicKeyCredential', undefined)
  const cdp = globalThis.__cdp?.()
  if (cdp && (authenticators === 'ok' || authenticators === 'never')) {
    await left?.remove()
    left = undefined
    const virtual = await addVirtualAuthenticator(cdp, {
      automaticPresenceSimulation: authenticators === 'ok',
    })
    left = virtual
    return async () => {
      if (left !== virtual) return
      left = undefined
      await virtual.remove()
    }
  }
  const device = installSoftwareAuthenticator()
  const { create } = navigator.credentials
  const answers = [authenticators].flat()
  const restore = replaced(navigator.credentials, 'create', (options: CredentialCreationOptions) => {
    const [answer = 'ok'] = answers.length > 1 ? answers.splice(0, 1) : answers
    if (!isSuccess(answer)) return Promise.reject(new DOMException('Provoked by the story.', answer))
    if (typeof authenticators !== 'string') device.takeAnother()
    device.answer = answer
    return create(options)
  })
  return async () => {
    await restore()
    device.uninstall()
  }
}

/** Else it is the name of an error, which no device produces on demand. */
const isSuccess = (answer: Authenticator): answer is AuthenticatorAnswer => !answer.endsWith('Error')

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
