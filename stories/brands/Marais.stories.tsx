import type { Meta } from '@storybook/react-vite'
import { RegistrationFlow } from '../../src/components/RegistrationFlow.js'
import { heading, shared, story } from '../scenes.js'
import { Company, recoveryKit, signUp, withKit } from './Company.js'

const Logo = () => (
  <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
    <circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" />
    <path d="M9 23V9l7 9 7-9v14" fill="none" stroke="currentColor" strokeWidth="1.5" />
  </svg>
)

/** Maison Marais, a private bank: CSS variables, and nothing else. */
export default {
  ...shared,
  title: 'Brands/Maison Marais (variables)',
  component: RegistrationFlow,
  decorators: [
    (Story) => (
      <Company
        id="marais"
        name="Maison Marais"
        logo={<Logo />}
        slogan="Private bankers since 1894. Your key, and only yours."
      >
        <Story />
      </Company>
    ),
  ],
} satisfies Meta<typeof RegistrationFlow>

const relyingParty = { id: 'localhost', name: 'Maison Marais' }

export const SignUp = story(signUp, { at: 'start', props: { initRequest: {}, relyingParty } })
export const Passkey = story(heading('Create your passkey'), { props: { relyingParty } })
export const RecoveryKit = story(recoveryKit, { props: { ...withKit, relyingParty } })
