import type { Meta } from '@storybook/react-vite'
import { RegistrationFlow } from '../../src/components/RegistrationFlow.js'
import { heading, shared, story } from '../scenes.js'
import { Company, recoveryKit, signUp, withKit } from './Company.js'

const Logo = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path d="M4 4h24v24H4z" fill="currentColor" />
    <path d="M18 7 9 18h6l-2 8 10-12h-6z" fill="var(--company-mark)" />
  </svg>
)

/** Voltbit, where players own what they win: CSS variables, and nothing else. */
export default {
  ...shared,
  title: 'Brands/Voltbit (variables)',
  component: RegistrationFlow,
  decorators: [
    (Story) => (
      <Company id="voltbit" name="VOLTBIT" logo={<Logo />} slogan="What you win is yours. Keep the key.">
        <Story />
      </Company>
    ),
  ],
} satisfies Meta<typeof RegistrationFlow>

const relyingParty = { id: 'localhost', name: 'VOLTBIT' }

export const SignUp = story(signUp, { at: 'start', props: { initRequest: {}, relyingParty } })
export const Passkey = story(heading('Create your passkey'), { props: { relyingParty } })
export const RecoveryKit = story(recoveryKit, { props: { ...withKit, relyingParty } })
