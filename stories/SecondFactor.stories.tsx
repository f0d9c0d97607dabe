import type { Meta } from '@storybook/react-vite'
import { pageKeyStore } from '../demo/pageKeyStore.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import {
  done,
  error,
  field,
  failing,
  heading,
  sequence,
  type Play,
  says,
  shared,
  story,
  tap,
  type,
  waiting,
} from './scenes.js'

/** After the passkey another lock: a passkey elsewhere, an authenticator app, a password, a key. */
export default { ...shared, title: 'Screens/Second factor', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const required = {
  reference: { totp: true },
  props: { secondFactor: 'required', keyStore: pageKeyStore, deprecatedKinds: ['Totp'] } as const,
}
const optional = { ...required, props: { ...required.props, secondFactor: 'optional' } as const }

const first = tap('Create passkey', says('Step 2 of 2'))
const another = (then: Play) => sequence(first, tap('Add a backup passkey', then))

export const Required = story(first, required)
export const Optional = story(sequence(first, says('Go on with one passkey')), optional)
export const Waiting = story(another(waiting), { ...optional, authenticator: ['ok', 'never'] })
export const Cancelled = story(another(tap('Cancel', error('This step was stopped'))), {
  ...optional,
  authenticator: ['ok', 'never'],
})
export const SameDevice = story(another(error('This device already has a passkey')), {
  ...optional,
  authenticator: ['ok', 'alreadyRegistered'],
})
export const NotAllowed = story(another(error('We did not get a passkey')), {
  ...optional,
  authenticator: ['ok', 'cancel'],
})
export const Done = story(another(done()), { ...required, authenticator: ['ok', 'ok'] })
export const Skipped = story(sequence(first, tap('Go on with one passkey', done())), optional)

const ways = sequence(first, tap('Other ways', heading('Choose a way')))

export const Ways = story(ways, optional)

const app = sequence(ways, tap(/^Authenticator app/), field('Digits from the app'))
const confirm = (code: string, then: Play) =>
  sequence(app, type('Digits from the app', code), tap('Confirm', then))

export const App = story(app, optional)
export const AppMissing = story(confirm('12', says(/^Type the 6 digits/)), optional)
export const AppRefused = story(confirm('000000', error('We could not finish')), optional)
export const AppAskedAgain = story(confirm('123456', error('This page timed out')), {
  ...optional,
  api: { complete: failing('challenge_expired') },
})
