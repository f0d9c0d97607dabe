import type { Meta } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import type { CredentialKind } from '../src/core/protocol.js'
import {
  done,
  error,
  field,
  heading,
  type Play,
  says,
  sequence,
  shared,
  type Story,
  story,
  tap,
  type,
} from './scenes.js'

/** Who cannot make a passkey here: what each of them meets, and the way that works, to its end. */
export default {
  ...shared,
  title: 'Screens/Who cannot make a passkey here',
  component: RegistrationFlow,
} satisfies Meta<typeof RegistrationFlow>

const factors = (...firstFactor: CredentialKind[]) => ({
  reference: { supportedCredentialKinds: { firstFactor, secondFactor: [] } },
})
const others = factors('Fido2', 'PasswordProtectedKey')

const create = (then: Play) => tap('Create passkey', then)
const ways = tap('Other ways')
const withPassword = sequence(
  field('New password'),
  type('New password', 'velvet anchor mosaic thunder pickle'),
  tap('Use this password', done('Your account is ready')),
)
const longPassword = sequence(tap(/^Long password/), withPassword)
/** What is said of a way, beside its name. */
const warns =
  (way: string, isWarned: boolean): Play =>
  async ({ canvasElement }) => {
    await waitFor(async () => {
      const row = canvasElement.querySelector(`[data-way="${way}"]`)
      await expect(row?.textContent.includes('May not work in this browser.')).toBe(isWarned)
    })
  }

/** What the browser says of itself, until it is put back. */
const capabilities = (known: Record<string, boolean>) => () => {
  const holder = PublicKeyCredential as unknown as Record<string, unknown>
  const own = Object.getOwnPropertyDescriptor(holder, 'getClientCapabilities')
  Object.defineProperty(holder, 'getClientCapabilities', { configurable: true, value: async () => known })
  return () => {
    if (own) Object.defineProperty(holder, 'getClientCapabilities', own)
    else Reflect.deleteProperty(holder, 'getClientCapabilities')
  }
}

/** A device without a screen lock, or whose owner has neither fingerprint nor face to give: another device. */
export const NoScreenLock = story(
  sequence(
    create(error('This device cannot hold the passkey')),
    says(/^If it has no screen lock, set one up/),
    ways,
    tap(/^Phone or tablet/, done()),
  ),
  { ...others, authenticator: ['NotSupportedError', 'ok'] },
)
/** Somebody else's computer: the passkey goes to the phone in the pocket. */
export const SharedComputer = story(sequence(ways, tap(/^Phone or tablet/, done())), {
  ...others,
  authenticator: ['ok'],
})
/** A terminal without a lock and without Bluetooth: the list says what may not work, and what works comes first. */
export const Kiosk: Story = {
  ...story(
    sequence(
      ways,
      warns('client-device', true),
      warns('hybrid', true),
      warns('security-key', false),
      tap(/^USB security key/, done()),
    ),
    { ...others, authenticator: ['ok'] },
  ),
  beforeEach: capabilities({ userVerifyingPlatformAuthenticator: false, hybridTransport: false }),
}
/** A phone that is too old for passkeys. */
export const OldPhone = story(
  sequence(heading('Choose a long password'), says(/^Passkeys do not work here/), withPassword),
  { ...others, authenticator: 'none' },
)
/** The same where the server takes nothing else: what to open the page with, and no button that would fail. */
export const OldPhoneWithoutAnotherWay = story(
  sequence(
    heading('Passkeys do not work in this browser'),
    says(/^Open this page in a current/),
    async ({ canvasElement }) => {
      await expect(within(canvasElement).queryAllByRole('button')).toHaveLength(0)
    },
  ),
  { ...factors('Fido2'), authenticator: 'none' },
)
/** The browser inside another app, which refuses and asks nobody. */
export const BrowserInAnotherApp = story(
  sequence(
    create(error('We did not get a passkey')),
    says(/If this page is inside another app, open it in your browser/),
    ways,
    longPassword,
  ),
  { ...others, authenticator: 'NotAllowedError' },
)
