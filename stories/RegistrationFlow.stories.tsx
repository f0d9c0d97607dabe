import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import type { Surroundings } from '../.storybook/preview.js'
import type { Fault } from '../reference-api/faults.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../src/components/RegistrationFlow.js'
import { RegistrationError } from '../src/core/errors.js'
import { createWorld } from './world.js'

/** The whole flow, at each of its steps and in each of their states. */
const meta = {
  title: 'RegistrationFlow',
  component: RegistrationFlow,
  args: { api: { complete: fn() }, onComplete: fn(), onError: fn(), onStepChange: fn() },
} satisfies Meta<typeof RegistrationFlow>
export default meta

type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

/** A story that begins with the init answer at hand, or at the very start. */
function story(
  play: Play,
  {
    at = 'firstFactor',
    fault,
    excluded,
    args,
    ...parameters
  }: Surroundings & {
    at?: 'start' | 'firstFactor'
    fault?: Fault
    excluded?: boolean
    args?: { api: Partial<RegistrationFlowProps['api']> }
  } = {},
): Story {
  return {
    parameters,
    loaders: [
      async () => {
        const world = createWorld({ fault })
        const answer = at === 'start' ? undefined : await world.init()
        const known = [{ type: 'public-key', id: 'AAECAw' }]
        return {
          world,
          challenge: excluded ? Object.assign({}, answer, { excludeCredentials: known }) : answer,
        }
      },
    ],
    render: (given, { loaded }) => {
      const { world, challenge } = loaded as { world: ReturnType<typeof createWorld>; challenge: unknown }
      return (
        <RegistrationFlow
          {...given}
          api={{ ...world.api, ...args?.api }}
          initRequest={world.initRequest}
          relyingParty={world.relyingParty}
          challenge={challenge}
        />
      )
    },
    play,
  }
}

const heading = (name: string): Play => {
  return async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('heading', { name })).toBeVisible())
  }
}
const tap =
  (name: string, then: Play): Play =>
  async (context) => {
    await userEvent.click(await within(context.canvasElement).findByRole('button', { name }))
    await then(context)
  }
const error =
  (title: string): Play =>
  async ({ canvasElement, args }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('alert')).toHaveTextContent(title))
    await expect(args.onError).toHaveBeenCalledOnce()
  }

const ready = heading('Create your passkey')
const create = (then: Play) => tap('Create passkey', then)
const waiting: Play = async ({ canvasElement }) => {
  const screen = within(canvasElement)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible())
  await expect(screen.getByRole('status')).toHaveTextContent('Follow the message from your device')
}
const done: Play = async ({ canvasElement, args }) => {
  const title = await within(canvasElement).findByRole('heading', { name: 'Your passkey is ready' })
  await waitFor(() => expect(title).toHaveFocus())
  await expect(args.onComplete).toHaveBeenCalledOnce()
}
const refused = (code: ConstructorParameters<typeof RegistrationError>[0]) => ({
  api: {
    complete: () => Promise.reject(new RegistrationError(code, { cause: 'story' })),
  },
})

export const Start = story(heading('Secure your account'), { at: 'start' })
export const StartDark = story(heading('Secure your account'), { at: 'start', theme: 'dark' })
export const StartNarrow = story(heading('Secure your account'), { at: 'start', narrow: true })
export const StartRightToLeft = story(heading('Secure your account'), { at: 'start', dir: 'rtl' })
export const StartPending = story(tap('Continue', heading('Secure your account')), {
  at: 'start',
  args: { api: { init: () => new Promise(() => {}), complete: fn() } },
})
export const StartWaitingForTheHost = story(heading('Secure your account'), {
  at: 'start',
  args: { api: { init: undefined, complete: fn() } },
})
export const StartRefused = story(tap('Continue', error('This link no longer works')), {
  at: 'start',
  args: {
    api: {
      init: () => Promise.reject(new RegistrationError('registration_refused', { cause: 'story' })),
      complete: fn(),
    },
  },
})
export const StartFailed = story(tap('Continue', error('We could not start')), {
  at: 'start',
  args: { api: { init: () => Promise.reject(new Error('Provoked.')), complete: fn() } },
})
export const StartUnusableAnswer = story(tap('Continue', error('We cannot start yet')), {
  at: 'start',
  args: { api: { init: () => Promise.resolve(null), complete: fn() } },
})

export const FirstFactor = story(ready)
export const FirstFactorDark = story(ready, { theme: 'dark' })
export const FirstFactorNarrow = story(ready, { narrow: true })
export const FirstFactorRightToLeft = story(ready, { dir: 'rtl' })
export const Waiting = story(create(waiting), { authenticator: 'waits' })
export const WaitingDark = story(create(waiting), { authenticator: 'waits', theme: 'dark' })
export const WaitingNarrow = story(create(waiting), { authenticator: 'waits', narrow: true })
export const WaitingRightToLeft = story(create(waiting), { authenticator: 'waits', dir: 'rtl' })
export const Cancelled = story(create(tap('Cancel', error('Nothing was created'))), {
  authenticator: 'waits',
})
export const NotAllowed = story(create(error('Your passkey was not created')), {
  authenticator: 'NotAllowedError',
})
export const NotAllowedDark = story(create(error('Your passkey was not created')), {
  authenticator: 'NotAllowedError',
  theme: 'dark',
})
export const NotAllowedNarrow = story(create(error('Your passkey was not created')), {
  authenticator: 'NotAllowedError',
  narrow: true,
})
export const NotAllowedRightToLeft = story(create(error('Your passkey was not created')), {
  authenticator: 'NotAllowedError',
  dir: 'rtl',
})
export const AlreadyRegistered = story(create(error('This device already has a passkey')), {
  authenticator: 'InvalidStateError',
  excluded: true,
})
export const TimedOut = story(create(error('Your device did not answer')), { authenticator: 'TimeoutError' })
export const WrongRelyingParty = story(create(error('Passkeys are not set up for this address')), {
  authenticator: 'SecurityError',
})
export const AnotherRequestOpen = story(create(error('Another passkey request is open')), {
  authenticator: 'OperationError',
})
export const DeviceCannot = story(create(error('This device cannot hold the passkey')), {
  authenticator: 'NotSupportedError',
})
export const DeviceFailed = story(create(error('Your device could not create the passkey')), {
  authenticator: 'NotReadableError',
})

export const CompletePending = story(create(heading('Finishing up')), {
  args: { api: { complete: () => new Promise(() => {}) } },
})
export const NoConnection = story(create(error('No connection')), { fault: 'drop-before' })
export const NoConnectionDark = story(create(error('No connection')), { fault: 'drop-before', theme: 'dark' })
export const NoConnectionNarrow = story(create(error('No connection')), {
  fault: 'drop-before',
  narrow: true,
})
export const NoConnectionRightToLeft = story(create(error('No connection')), {
  fault: 'drop-before',
  dir: 'rtl',
})
export const Truncated = story(create(error('No connection')), { fault: 'truncated' })
export const ServerUnavailable = story(create(error('Our service is not available')), { fault: 'status-503' })
export const TooManyTries = story(create(error('Too many tries at once')), { fault: 'status-429' })
export const CaptivePortal = story(create(error('We got an answer we cannot read')), { fault: 'html' })
export const SessionExpired = story(create(error('This took a little too long')), { fault: 'status-401' })
export const SlowAnswer = story(create(error('This is taking too long')), {
  args: refused('request_timed_out'),
})
export const Refused = story(create(error('Your passkey was not accepted')), {
  args: refused('registration_refused'),
})
export const OutcomeUnknown = story(create(error('We are not sure this worked')), {
  args: refused('outcome_unknown'),
})

export const Done = story(create(done))
export const DoneDark = story(create(done), { theme: 'dark' })
export const DoneNarrow = story(create(done), { narrow: true })
export const DoneRightToLeft = story(create(done), { dir: 'rtl' })
export const FromStartToDone = story(tap('Continue', create(done)), { at: 'start' })
