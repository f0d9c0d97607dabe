import type { Meta } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { pageKeyStore } from '../demo/pageKeyStore.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import type { CredentialKind } from '../src/core/protocol.js'
import {
  done,
  error,
  field,
  heading,
  sequence,
  never,
  type Play,
  says,
  shared,
  story,
  tap,
  type,
  waiting,
} from './scenes.js'

/** A first factor that is not the plain passkey: a passkey in a chosen place, a password, a key. */
export default { ...shared, title: 'Screens/Other ways', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const factors = (...firstFactor: CredentialKind[]) => ({
  supportedCredentialKinds: { firstFactor, secondFactor: [] },
})
const every = {
  reference: factors('Fido2', 'PasswordProtectedKey', 'Key', 'Password'),
  props: { keyStore: pageKeyStore, deprecatedKinds: ['Password'] as const },
}
const ready = heading('Create your passkey')
const ways = tap('Other ways', heading('Choose a way'))
const way = (name: RegExp, then?: Play) => sequence(ways, tap(name, then))

export const Ways = story(ways, every)
export const WaysOfPasskeysOnly = story(ways, { reference: factors('Fido2') })
export const BackFromWays = story(sequence(ways, tap('Back', ready)), every)
export const NoOtherWays = story(ready, {
  reference: { ...factors('Fido2'), authenticatorAttachment: 'platform' },
})

export const OnThisDevice = story(way(/^This device/, done()))
export const OnAPhoneWaiting = story(way(/^Phone or tablet/, waiting), { authenticator: 'never' })
export const OnAPhoneCancelled = story(
  way(/^Phone or tablet/, tap('Cancel', error('This step was stopped'))),
  {
    authenticator: 'never',
  },
)
export const OnASecurityKeyWaiting = story(way(/^USB security key/, waiting), { authenticator: 'never' })
export const OnASecurityKeyNotAllowed = story(way(/^USB security key/, error('We did not get a passkey')), {
  authenticator: 'cancel',
})

const longPassword = sequence(way(/^Long password/), field('New password'))
const strong = 'velvet anchor mosaic thunder pickle'
const use = (password: string, then: Play) =>
  sequence(longPassword, type('New password', password), tap('Use this password', then))
const made: Play = async ({ canvasElement }) => {
  const screen = within(canvasElement)
  const passphrase = await screen.findByText(/^[a-z]+(-[a-z]+){4,}$/, { selector: 'code' }, { timeout: 5000 })
  await expect(screen.getByLabelText('New password')).toHaveValue(passphrase.textContent)
}
const hidden: Play = async ({ canvasElement }) => {
  await expect(within(canvasElement).getByLabelText('New password')).toHaveAttribute('type', 'password')
}

export const LongPassword = story(longPassword)
export const LongPasswordHidden = story(
  sequence(longPassword, type('New password', strong), tap('Hide', hidden)),
)
export const LongPasswordMissing = story(
  sequence(longPassword, tap('Use this password', says('Choose a password.'))),
)
export const LongPasswordGuessable = story(use('quillstone2024', says(/^Too easy to guess/)))
export const LongPasswordMade = story(sequence(longPassword, tap('Make one for me', made)))
export const LongPasswordPending = story(use(strong, says('Cancel')), {
  props: { codec: { seal: never, open: never } },
})
export const LongPasswordFailed = story(use(strong, error('We could not set this up')), {
  props: { codec: { seal: () => Promise.reject(new Error('Provoked.')), open: never } },
})
export const LongPasswordDone = story(use(strong, done('Your account is ready')))

export const Password = story(sequence(way(/^Ordinary password/), field('New password')), every)
export const PasswordDone = story(
  sequence(
    way(/^Ordinary password/),
    type('New password', strong),
    tap('Use this password', done('Your account is ready')),
  ),
  every,
)

const key = sequence(ways, async ({ canvasElement }) => {
  canvasElement.querySelector<HTMLElement>('[data-way="Key"]')?.click()
})
const makeKey = (then: Play) => sequence(key, tap('Save it here', then))

export const Key = story(sequence(key, says('Save it here')), every)
export const KeyPending = story(makeKey(says('One moment')), {
  ...every,
  props: { keyStore: { create: never } },
})
export const KeyFailed = story(makeKey(error('We could not set this up')), {
  ...every,
  props: { keyStore: { create: () => Promise.reject(new Error('Provoked.')) } },
})
export const KeyDone = story(makeKey(done('Your account is ready')), every)

export const WithoutPasskeys = story(says(/^Passkeys do not work here/), {
  ...every,
  authenticator: 'none',
})
export const WithoutPasskeysOneWay = story(field('New password'), {
  reference: factors('Fido2', 'PasswordProtectedKey'),
  authenticator: 'none',
})
export const WithoutPasskeysNoWay = story(heading('Passkeys do not work in this browser'), {
  reference: factors('Fido2'),
  authenticator: 'none',
})
