import type { Meta } from '@storybook/react-vite'
import { pageKeyStore } from '../demo/pageKeyStore.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import {
  done,
  error,
  field,
  failing,
  heading,
  inTurn,
  type Play,
  says,
  shared,
  story,
  tap,
  type,
  waiting,
} from './scenes.js'

/** After the passkey another lock: a passkey elsewhere, an authenticator app, a password, a key. */
export default { ...shared, title: 'SecondFactor', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const required = {
  reference: { totp: true },
  props: { secondFactor: 'required', keyStore: pageKeyStore, deprecatedKinds: ['Totp'] } as const,
}
const optional = { ...required, props: { ...required.props, secondFactor: 'optional' } as const }

const first = tap('Create passkey', says('Step 2 of 2'))
const another = (then: Play) => inTurn(first, tap('Add another passkey', then))

export const Required = story(first, required)
export const Optional = story(inTurn(first, says('Skip for now')), optional)
export const OptionalDark = story(inTurn(first, says('Skip for now')), { ...optional, theme: 'dark' })
export const OptionalNarrow = story(inTurn(first, says('Skip for now')), { ...optional, narrow: true })
export const OptionalRightToLeft = story(inTurn(first, says('Skip for now')), { ...optional, dir: 'rtl' })
export const Waiting = story(another(waiting), { ...optional, authenticator: ['works', 'waits'] })
export const Cancelled = story(another(tap('Cancel', error('You stopped here'))), {
  ...optional,
  authenticator: ['works', 'waits'],
})
export const SameDevice = story(another(error('This device already has a passkey')), {
  ...optional,
  authenticator: ['works', 'InvalidStateError'],
})
export const SameDeviceNarrow = story(another(error('This device already has a passkey')), {
  ...optional,
  authenticator: ['works', 'InvalidStateError'],
  narrow: true,
})
export const NotAllowed = story(another(error('Your passkey was not created')), {
  ...optional,
  authenticator: ['works', 'NotAllowedError'],
})
export const Done = story(another(done()), { ...required, authenticator: ['works', 'works'] })
export const Skipped = story(inTurn(first, tap('Skip for now', done())), optional)

const ways = inTurn(first, tap('Other ways', heading('Other ways')))

export const Ways = story(ways, optional)
export const WaysNarrow = story(ways, { ...optional, narrow: true })

const app = inTurn(ways, tap(/^Authenticator app/), field('Code from the app'))
const confirm = (code: string, then: Play) =>
  inTurn(app, type('Code from the app', code), tap('Confirm', then))

export const App = story(app, optional)
export const AppDark = story(app, { ...optional, theme: 'dark' })
export const AppNarrow = story(app, { ...optional, narrow: true })
export const AppRightToLeft = story(app, { ...optional, dir: 'rtl' })
export const AppMissing = story(confirm('12', says(/^Please type the 6 digits/)), optional)
export const AppRefused = story(confirm('000000', error('That was not accepted')), optional)
export const AppAskedAgain = story(confirm('123456', error('This took a little too long')), {
  ...optional,
  api: { complete: failing('challenge_expired') },
})
