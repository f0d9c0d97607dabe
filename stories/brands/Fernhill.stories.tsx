import type { Meta } from '@storybook/react-vite'
import tailwind from 'virtual:tailwind'
import { RegistrationFlow } from '../../src/components/RegistrationFlow.js'
import { heading, sequence, shared, story } from '../scenes.js'
import { Company, recoveryKit, signUp, withKit } from './Company.js'

const Logo = () => (
  <svg className="size-9 text-emerald-700 dark:text-emerald-300" viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M27 4C12 5 5 11 5 20c0 2 .5 4 1.500 5.500C9 18 14 13.500 21 11 15 15.500 10.500 20 9 28c9 1 18-6 18-24Z"
      fill="currentColor"
    />
  </svg>
)

/** Fernhill, a bank for the long run: Tailwind, all of it in one `className`. */
export default {
  ...shared,
  title: 'Brands/Fernhill (Tailwind)',
  component: RegistrationFlow,
  decorators: [
    (Story) => (
      <>
        <style>{tailwind}</style>
        <Company
          id="fernhill"
          name="Fernhill"
          logo={<Logo />}
          slogan="Money that grows like a wood: slowly, and for everyone."
        >
          <Story />
        </Company>
      </>
    ),
  ],
} satisfies Meta<typeof RegistrationFlow>

/** Colors by variables, since they are used in many places; shape, shadow and type as Tailwind's own utilities. */
const className = [
  'rounded-[2rem] border-0 font-medium shadow-2xl shadow-emerald-950/15 ring-1 ring-emerald-900/10 dark:ring-emerald-200/15',
  '[--registration-accent:light-dark(var(--color-emerald-800),var(--color-emerald-300))]',
  '[--registration-surface:light-dark(#ffffff,#0d1f18)]',
  '[--registration-text:light-dark(var(--color-emerald-950),var(--color-emerald-50))]',
  '[--registration-muted:light-dark(#48605a,#a9c7b9)]',
  '[--registration-line:light-dark(var(--color-emerald-100),#23463a)]',
  '[--registration-button-radius:calc(infinity*1px)]',
].join(' ')

const relyingParty = { id: 'localhost', name: 'Fernhill' }

export const SignUp = story(signUp, { at: 'start', props: { initRequest: {}, className, relyingParty } })
export const Passkey = story(heading('Create your passkey'), { props: { className, relyingParty } })
export const RecoveryKit = story(sequence(recoveryKit), { props: { ...withKit, className, relyingParty } })
