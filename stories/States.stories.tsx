import type { Meta } from '@storybook/react-vite'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { RegistrationError } from '../src/core/errors.js'
import { done, error, failing, heading, sequence, never, says, shared, story, tap } from './scenes.js'

/** What a page, a name or a connection makes of the widget. */
export default { ...shared, title: 'Screens/States', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const ready = heading('Create your passkey')
const longest = 'ada.augusta.king.countess.of.lovelace@department-of-analytical-engines.royal-society.example'

const Logo = ({ name }: { name: string }) => (
  <span style={{ display: 'flex', alignItems: 'center', gap: 10, fontWeight: 650 }}>
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#07585a" />
      <path d="M16 8a8 8 0 1 0 8 8" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    </svg>
    {name}
  </span>
)

export const BrandOfTheHost = story(ready, { props: { slots: { Brand: Logo } } })
export const LongAddress = story(ready, { username: longest })
export const LongAddressDone = story(tap('Create passkey', done()), { username: longest })
export const AccountExists = story(tap('Continue', error('This account already exists')), {
  at: 'start',
  api: { init: failing('user_exists') },
})
export const TooManyTriesForAWhile = story(tap('Create passkey', error('There were too many tries')), {
  api: { complete: () => Promise.reject(new RegistrationError('rate_limited', { retryAfter: 600 })) },
})
export const SavedAndNotFinished = story(sequence(tap('Create passkey', says(/^Passkey saved/))), {
  props: { secondFactor: 'required' },
})
export const Saving = story(tap('Create passkey', heading('Finishing up')), {
  api: { complete: never },
})
