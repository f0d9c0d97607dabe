import type { Meta } from '@storybook/react-vite'
import { narrow } from '../.storybook/surroundings.js'
import { orgId } from '../reference-api/organization.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { done, error, field, heading, type Play, sequence, shared, story, tap } from './scenes.js'

/** A few screens in other surroundings than the plain ones. The toolbar puts every story in all of them. */
export default { ...shared, title: 'Screens/Surroundings', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const form: Play = field('Code from the email')
const asksForAllFields = { at: 'start', props: { initRequest: {} } } as const
const kit = sequence(
  tap('Create passkey', heading('Make a recovery kit')),
  tap('Make my recovery kit', async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Recovery code' }, { timeout: 10_000 })
  }),
)
const recovery = { policy: 'required', orgId, url: 'https://quillstone.example/recover' } as const
const withKit = { props: { recovery } } as const
const refused = tap('Create passkey', error('We did not get a passkey'))

export const FormDarkAndNarrow = story(form, { ...asksForAllFields, globals: { theme: 'dark', ...narrow } })
export const FormInJapanese = story(form, { ...asksForAllFields, globals: { locale: 'ja' } })
export const KitDark = story(kit, { ...withKit, globals: { theme: 'dark' } })
export const KitInArabicAndNarrow = story(kit, { ...withKit, globals: { locale: 'ar', ...narrow } })
export const KitWithMoreContrast = story(kit, { ...withKit, globals: { contrast: 'more' } })
export const ErrorInGermanAndNarrow = story(refused, {
  authenticator: 'cancel',
  globals: { locale: 'de', ...narrow },
})
export const ErrorRightToLeft = story(refused, { authenticator: 'cancel', globals: { dir: 'rtl' } })
export const DoneOnYellow = story(tap('Create passkey', done()), {
  globals: { theme: 'dark', accent: '#ffd400' },
})
