import { Button as RadixButton, Text, TextField as RadixTextField, Theme } from '@radix-ui/themes'
import radix from '@radix-ui/themes/styles.css?inline'
import type { Meta } from '@storybook/react-vite'
import { useId } from 'react'
import { RegistrationFlow } from '../../src/components/RegistrationFlow.js'
import type { BrandProps, ButtonProps, Slots, TextFieldProps } from '../../src/components/slots.js'
import { heading, shared, story } from '../scenes.js'
import { Company, recoveryKit, signUp, withKit } from './Company.js'

const Logo = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <circle cx="16" cy="16" r="7" fill="var(--accent-9)" />
    <ellipse
      cx="16"
      cy="16"
      rx="14"
      ry="5.5"
      fill="none"
      stroke="var(--accent-11)"
      strokeWidth="2"
      transform="rotate(-24 16 16)"
    />
  </svg>
)

/** Orbis, payments for software teams: Radix Themes in the slots, and its tokens in the variables. */
export default {
  ...shared,
  title: 'Brands/Orbis (Radix)',
  component: RegistrationFlow,
  decorators: [
    (Story, { globals }) => (
      <>
        <style>{radix}</style>
        <Theme
          appearance={globals['theme'] as 'light' | 'dark'}
          accentColor="iris"
          grayColor="slate"
          radius="large"
          hasBackground={false}
        >
          <Company id="orbis" name="Orbis" logo={<Logo />} slogan="Payments for teams that ship on Fridays.">
            <Story />
          </Company>
        </Theme>
      </>
    ),
  ],
} satisfies Meta<typeof RegistrationFlow>

const Brand = ({ name }: BrandProps) => (
  <Text size="4" weight="bold" style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
    <Logo />
    {name}
  </Text>
)

/** Pending it stays focusable, which Radix's own `loading` does not. */
const Button = ({ variant, pending, ...props }: Omit<ButtonProps, 'color'>) => (
  <RadixButton
    size="4"
    variant={variant === 'primary' ? 'solid' : 'soft'}
    highContrast={variant === 'primary'}
    aria-disabled={pending}
    {...props}
    style={{ inlineSize: '100%' }}
  />
)

function TextField({
  id: given,
  label,
  error,
  inputRef,
  action,
  ...props
}: Omit<TextFieldProps, 'color' | 'size' | 'type' | 'value' | 'defaultValue'>) {
  const made = useId()
  const id = given ?? made
  return (
    <div style={{ display: 'grid', gap: 6 }}>
      <Text as="label" htmlFor={id} size="2" weight="medium">
        {label}
      </Text>
      <RadixTextField.Root
        size="3"
        id={id}
        ref={inputRef}
        color={error === undefined ? undefined : 'red'}
        {...props}
        aria-describedby={`${id}-error`}
      />
      <Text id={`${id}-error`} size="2" color="red" highContrast aria-live="polite">
        {error}
      </Text>
      {action}
    </div>
  )
}

const slots: Slots = { Brand, Button, TextField }
const relyingParty = { id: 'localhost', name: 'Orbis' }

export const SignUp = story(signUp, { at: 'start', props: { initRequest: {}, slots, relyingParty } })
export const Passkey = story(heading('Create your passkey'), { props: { slots, relyingParty } })
export const RecoveryKit = story(recoveryKit, { props: { ...withKit, slots, relyingParty } })
