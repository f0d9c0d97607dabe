import type { Meta } from '@storybook/react-vite'
import * as Registration from '../src/components/parts.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import type { BrandProps, ButtonProps } from '../src/components/slots.js'
import { done, heading, sequence, shared, story, tap } from './scenes.js'
import './makeItYours.css'

/** The rungs of the ladder that have a screen of ours: from the whole widget down to its parts. */
export default { ...shared, title: 'Ladder/The widget', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

/** Nothing but `api` and `relyingParty`. */
export const Widget = story(sequence(heading('Set up your account'), tap('Continue')), { at: 'start' })

/** `messages`, at any depth: every other sentence stays. */
export const Words = story(heading('Good to have you here'), {
  at: 'start',
  props: {
    messages: {
      start: {
        title: 'Good to have you here',
        body: 'Two taps, and the vault is yours. Nobody else gets a key, and neither do we.',
        action: 'Open my vault',
      },
      firstFactor: { title: 'Make your key', action: 'Make it here' },
      done: { title: 'The vault is yours' },
    },
  },
})

/** A few CSS variables, and no rule. */
export const Variables = story(heading('Set up your account'), {
  at: 'start',
  props: { className: 'orchard' },
})

function Logo({ name }: BrandProps) {
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <path d="M16 3 29 27H3Z" fill="currentColor" />
        <circle cx="16" cy="19" r="4" fill="Canvas" />
      </svg>
      {name}
    </span>
  )
}

/** Pending it stays focusable: a disabled button would lose the focus. */
function PillButton({ variant, pending, ...props }: ButtonProps) {
  return <button {...props} className={`pill ${variant}`} aria-disabled={pending} />
}

/** Your logo and your button in the `slots`, and a class of yours on the card. */
export const Slots = story(heading('Set up your account'), {
  at: 'start',
  props: { slots: { Brand: Logo, Button: PillButton }, className: 'framed' },
})

/** The parts in another order, on a page of two columns, with children of your own. */
export const Parts = story(sequence(tap('Continue'), tap('Create passkey'), heading('Welcome aboard')), {
  at: 'start',
  as: (props) => (
    <Registration.Root {...props}>
      <div className="two-columns">
        <aside lang="en" dir="ltr">
          <p className="eyebrow">Harbor Bank</p>
          <p className="promise">A key to your money that cannot be phished.</p>
          <p>Ten thousand people hold one. It takes a minute.</p>
        </aside>
        <Registration.Card>
          <Registration.Start />
          <Registration.FirstFactor />
          <Registration.SecondFactor />
          <Registration.RecoveryKey />
          <Registration.RecoveryKit />
          <Registration.Complete />
          <Registration.Done>
            <h2>Welcome aboard</h2>
            <p>This step has children of its own: a page of yours in place of ours.</p>
          </Registration.Done>
          <Registration.Progress />
          <Registration.Status />
        </Registration.Card>
      </div>
    </Registration.Root>
  ),
})

/** The whole way in one story, for the introduction. */
export const FromStartToEnd = story(sequence(tap('Continue'), tap('Create passkey'), done()), {
  at: 'start',
})
