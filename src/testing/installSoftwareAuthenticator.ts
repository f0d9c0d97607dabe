import { completeEnvironment } from './environment.js'
import { type AuthenticatorAnswer, type InPageAuthenticator, installInPage } from './inPageAuthenticator.js'

/** What {@link installSoftwareAuthenticator} takes. */
export interface SoftwareAuthenticatorOptions {
  /** Default `ok`. */
  answer?: AuthenticatorAnswer | undefined
}

/**
 * Gives this page a passkey authenticator in software, and makes a secure context of it: for jsdom, happy-dom and
 * Storybook. Its passkeys are true ones, which a server verifies; the user is nobody. Never for production.
 *
 * What a simulated browser lacks besides (`crypto.subtle`, `TextEncoder`, `fetch`) it gets from Node, for good.
 *
 * @returns The device: change its `answer` at any time, and `uninstall()` it after the test.
 */
export function installSoftwareAuthenticator({
  answer = 'ok',
}: SoftwareAuthenticatorOptions = {}): InPageAuthenticator {
  completeEnvironment()
  return installInPage(answer)
}
