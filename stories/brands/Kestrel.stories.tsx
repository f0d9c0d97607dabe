import MuiButton from '@mui/material/Button'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import MuiTextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { Meta } from '@storybook/react-vite'
import { useId } from 'react'
import { expect, within } from 'storybook/test'
import { directionOf, type Surroundings } from '../../.storybook/surroundings.js'
import { RegistrationFlow } from '../../src/components/RegistrationFlow.js'
import type { BrandProps, ButtonProps, Slots, TextFieldProps } from '../../src/components/slots.js'
import { MuiDirection } from '../MuiDirection.js'
import { Company, recoveryKit, withKit } from './Company.js'
import {
  done,
  error,
  field,
  heading,
  type Play,
  says,
  sequence,
  shared,
  story,
  tap,
  type,
} from '../scenes.js'

const Logo = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path d="M3 9c8 0 11 3 13 7 2-4 5-7 13-7-3 9-8 14-13 14S6 18 3 9Z" fill="currentColor" />
  </svg>
)

/** Kestrel, a treasury for carriers: MUI in the slots, with a theme of its own around the widget. */
export default {
  ...shared,
  title: 'Brands/Kestrel (MUI)',
  component: RegistrationFlow,
  decorators: [
    (Story, { globals }) => {
      const dir = directionOf(globals as Surroundings)
      return (
        <MuiDirection dir={dir}>
          <ThemeProvider theme={themes[dir][globals['theme'] as Surroundings['theme']]}>
            <Company
              id="kestrel"
              name="Kestrel"
              logo={<Logo />}
              slogan="Every freight bill, settled the same day."
            >
              <Story />
            </Company>
          </ThemeProvider>
        </MuiDirection>
      )
    },
  ],
} satisfies Meta<typeof RegistrationFlow>

const themesIn = (direction: 'ltr' | 'rtl') => ({
  light: createTheme({ direction, palette: { primary: { main: '#0b4f8a' } } }),
  dark: createTheme({ direction, palette: { mode: 'dark' } }),
})
const themes = { ltr: themesIn('ltr'), rtl: themesIn('rtl') }

const Brand = ({ name }: BrandProps) => (
  <Typography variant="h6" component="span" sx={{ display: 'flex', gap: 1.25, alignItems: 'center' }}>
    <Logo />
    {name}
  </Typography>
)

/** Pending it stays focusable, which MUI's own `loading` and `disabled` do not. */
const Button = ({ variant, pending, ...props }: Omit<ButtonProps, 'color'>) => (
  <MuiButton
    variant={variant === 'primary' ? 'contained' : 'outlined'}
    size="large"
    fullWidth
    // Between an icon of the widget and its text.
    sx={{ gap: 1 }}
    aria-disabled={pending}
    {...props}
  />
)

function TextField({ id: given, label, error: wrong, inputRef, action, ...props }: TextFieldProps) {
  const made = useId()
  return (
    <div>
      <MuiTextField
        id={given ?? made}
        label={label}
        error={wrong !== undefined}
        // Always there, so that what appears in it is announced.
        helperText={wrong ?? ' '}
        inputRef={inputRef}
        fullWidth
        // What is native belongs to the input, and not to what MUI wraps it in.
        slotProps={{ htmlInput: props, formHelperText: { 'aria-live': 'polite' } }}
      />
      {action}
    </div>
  )
}

const slots: Slots = { Brand, Button, TextField }
const relyingParty = { id: 'localhost', name: 'Kestrel' }
const asksForAllFields = { at: 'start', props: { slots, relyingParty, initRequest: {} } } as const

/** Every button and field on the card is the design system's. */
const isMui: Play = async ({ canvasElement }) => {
  const card = canvasElement.querySelector('[data-part="card"]') ?? canvasElement
  const leaves = [...card.querySelectorAll('button, input')]
  await expect(leaves.length).toBeGreaterThan(0)
  await expect(leaves.filter((leaf) => !/Mui/.test(leaf.className))).toEqual([])
}
/** The label stands where its field begins: on the right. */
const mirrored: Play = async ({ canvasElement }) => {
  const input = within(canvasElement).getByLabelText<HTMLInputElement>('Code from the email')
  const [box, label] = [input, input.labels?.[0]].map((each) => each?.getBoundingClientRect())
  await expect((box?.right ?? 0) - (label?.right ?? 0)).toBeLessThan(20)
}
const ready = heading('Create your passkey')
const form = sequence(field('Code from the email'), isMui)
const filled = sequence(
  type('Organization number', ({ initRequest }) => initRequest.orgId),
  type('Username or email', ({ initRequest }) => initRequest.username),
  type('Code from the email', ({ initRequest }) => initRequest.registrationCode),
)
const missing: Play = async (context) => {
  await sequence(form, tap('Continue', says(/organization number/)))(context)
  const input = within(context.canvasElement).getByLabelText('Organization number')
  await expect(input).toHaveFocus()
  await expect(input).toHaveAccessibleDescription(/organization number/)
}

export const Form = story(form, asksForAllFields)
export const FormInArabic = story(sequence(form, mirrored), {
  ...asksForAllFields,
  globals: { locale: 'ar' },
})
export const FormMissing = story(missing, asksForAllFields)
export const FirstFactor = story(sequence(ready, isMui), { props: { slots, relyingParty } })
export const Waiting = story(tap('Create passkey', tap('Cancel', error('This step was stopped'))), {
  props: { slots, relyingParty },
  authenticator: 'never',
})
export const FromFormToDone = story(
  sequence(filled, tap('Continue'), ready, tap('Create passkey', done()), isMui),
  asksForAllFields,
)
export const RecoveryKit = story(recoveryKit, { props: { ...withKit, slots, relyingParty } })
