import Alert from '@mui/material/Alert'
import MuiButton from '@mui/material/Button'
import MuiCard from '@mui/material/Card'
import CardActions from '@mui/material/CardActions'
import CardContent from '@mui/material/CardContent'
import LinearProgress from '@mui/material/LinearProgress'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import type { Meta } from '@storybook/react-vite'
import { useEffect, useRef } from 'react'
import { directionOf, type Surroundings } from '../.storybook/surroundings.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../src/components/RegistrationFlow.js'
import { useRegistration } from '../src/react/useRegistration.js'
import { MuiDirection } from './MuiDirection.js'
import { says, sequence, shared, story, tap } from './scenes.js'

/** `useRegistration` is the registration without a screen: the screens here are built from what it gives. */
export default {
  ...shared,
  title: 'Ladder/The hook',
  component: RegistrationFlow,
  decorators: [
    (Story, { globals }) => (
      <MuiDirection dir={directionOf(globals as Surroundings)}>
        <Story />
      </MuiDirection>
    ),
  ],
} satisfies Meta<typeof RegistrationFlow>

/** What both widgets below say at each step. */
const WORDS = {
  start: { title: 'Open your account', action: 'Begin' },
  firstFactor: { title: 'Make a key', action: 'Make my key' },
  secondFactor: { title: 'Make a spare key', action: 'Make a spare key' },
  complete: { title: 'One moment', action: 'Send it again' },
  done: { title: 'Your account is open', action: '' },
}

/** One button per step, what is in the way, and what leads on. */
function useWidget(props: RegistrationFlowProps) {
  const { state, status, error, start, create, skip, submit, cancel, restart } = useRegistration(props)
  // This widget asks for nothing else: without `recovery` these two steps do not come.
  const step = state.step === 'recovery' || state.step === 'recoveryKit' ? 'complete' : state.step
  const verbs = { start, firstFactor: () => create(), secondFactor: () => create(), complete: submit }
  return {
    ...WORDS[step],
    step,
    pending: status === 'pending',
    act: step === 'done' ? undefined : error?.userAction === 'restart' ? restart : verbs[step],
    error,
    skip: step === 'secondFactor' ? skip : undefined,
    cancel: status === 'pending' && step !== 'complete' ? cancel : undefined,
    username: state.step === 'done' ? state.response.user.username : undefined,
  }
}

/** The title takes the focus at each new step, so that a screen reader reads where the user is. */
function useTitleFocus(step: string) {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) title.current?.focus()
    before.current = step
  }, [step])
  return title
}

function PlainWidget(props: RegistrationFlowProps) {
  const { step, title, action, pending, act, error, skip, cancel, username } = useWidget(props)
  const heading = useTitleFocus(step)
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p role="status">{username ? `Welcome, ${username}` : pending ? 'Your browser asks you now.' : ''}</p>
      <p role="alert">{error && `That did not work (${error.code}). Nothing is lost.`}</p>
      {act && (
        <button type="button" aria-disabled={pending} onClick={act}>
          {error ? 'Try once more' : action}
        </button>
      )}
      {skip && (
        <button type="button" onClick={skip}>
          Not now
        </button>
      )}
      {cancel && (
        <button type="button" onClick={cancel}>
          Stop
        </button>
      )}
    </section>
  )
}

const theme = createTheme({ colorSchemes: { dark: true }, shape: { borderRadius: 16 } })

function MuiWidget(props: RegistrationFlowProps) {
  const { step, title, action, pending, act, error, skip, cancel, username } = useWidget(props)
  const heading = useTitleFocus(step)
  return (
    <ThemeProvider theme={theme}>
      <MuiCard variant="outlined" sx={{ inlineSize: '22rem', maxInlineSize: '100%' }}>
        {pending && <LinearProgress aria-label={title} />}
        <CardContent>
          <Typography ref={heading} component="h2" variant="h6" tabIndex={-1}>
            {title}
          </Typography>
          <Typography role="status">{username && `Welcome, ${username}`}</Typography>
          {error && <Alert severity="error">That did not work ({error.code}). Nothing is lost.</Alert>}
        </CardContent>
        <CardActions>
          {act && (
            <MuiButton variant="contained" aria-disabled={pending} onClick={act}>
              {error ? 'Try once more' : action}
            </MuiButton>
          )}
          {skip && <MuiButton onClick={skip}>Not now</MuiButton>}
          {cancel && <MuiButton onClick={cancel}>Stop</MuiButton>}
        </CardActions>
      </MuiCard>
    </ThemeProvider>
  )
}

const whole = sequence(
  tap('Begin'),
  tap('Make my key'),
  tap('Make a spare key'),
  says('Welcome, ada@example.com'),
)
const refused = sequence(
  tap('Begin'),
  tap('Make my key', says(/ceremony_not_allowed/)),
  tap('Try once more'),
  tap('Not now'),
  says('Welcome, ada@example.com'),
)
const both = { at: 'start', props: { secondFactor: 'optional' } } as const
const devices = ['ok', 'ok'] as const
const clumsy = ['NotAllowedError', 'ok'] as const

/** Plain elements, in two dozen lines. */
export const PlainHtml = story(whole, { ...both, authenticator: devices, as: PlainWidget })
/** Whoever closes the browser's dialog, and leaves out the second factor. */
export const PlainHtmlAfterARefusal = story(refused, { ...both, authenticator: clumsy, as: PlainWidget })
/** The same with MUI. */
export const DesignSystem = story(whole, { ...both, authenticator: devices, as: MuiWidget })
export const DesignSystemAfterARefusal = story(refused, { ...both, authenticator: clumsy, as: MuiWidget })
