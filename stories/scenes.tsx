import type { StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import type { Surroundings } from '../.storybook/preview.js'
import type { ReferenceConfig } from '../reference-api/config.js'
import type { Fault } from '../reference-api/faults.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../src/components/RegistrationFlow.js'
import { RegistrationError } from '../src/core/errors.js'
import type { RegistrationApi } from '../src/core/protocol.js'
import { createWorld, type World } from './world.js'

export type Story = StoryObj<typeof RegistrationFlow>
export type Play = NonNullable<Story['play']>

/** What every story file gives its meta. */
export const shared = {
  component: RegistrationFlow,
  args: {
    api: { complete: fn() },
    onComplete: fn(),
    onContinue: fn(),
    onSignIn: fn(),
    onError: fn(),
    onStepChange: fn(),
  },
}

interface Scene extends Surroundings {
  /** With the init answer at hand, or at the very start. */
  at?: 'start' | 'firstFactor'
  fault?: Fault
  /** The device holds a passkey that must not be there. */
  excluded?: boolean
  username?: string
  /** The server's policy. */
  reference?: Partial<ReferenceConfig>
  /** Over those of the world. */
  api?: Partial<RegistrationApi>
  props?: Partial<RegistrationFlowProps>
}

/** The widget in a world of its own, and what a person does there. */
export function story(play: Play, scene: Scene = {}): Story {
  const { at = 'firstFactor', fault, excluded, username, reference, api, props, ...parameters } = scene
  return {
    parameters,
    loaders: [
      async () => {
        // Loaded ahead, so that what a story shows does not depend on how fast its play function is.
        await Promise.all([
          import('../src/components/layouts/lazyScreens.js'),
          import('../src/registration/features.js'),
        ])
        const world = createWorld({ fault, username, ...reference })
        const answer = at === 'start' ? undefined : await world.init()
        const known = [{ type: 'public-key', id: 'AAECAw' }]
        return {
          world,
          challenge: excluded ? Object.assign({}, answer, { excludeCredentials: known }) : answer,
        }
      },
    ],
    render: (given, { loaded }) => {
      const { world, challenge } = loaded as { world: World; challenge: unknown }
      return (
        <RegistrationFlow
          retries={0}
          initRequest={world.initRequest}
          relyingParty={world.relyingParty}
          challenge={challenge}
          // Of a table without a direction of its own, the page decides.
          messages={parameters.dir === 'rtl' ? {} : undefined}
          {...({ ...given, ...props } as RegistrationFlowProps)}
          api={{ ...world.api, ...api }}
        />
      )
    },
    play,
  }
}

const nothing: Play = async () => {}

/** One after the other. */
export const inTurn =
  (...plays: Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context)
  }

export const heading =
  (name: string): Play =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('heading', { name, level: 2 })).toBeVisible())
  }

export const tap =
  (name: string | RegExp, then: Play = nothing): Play =>
  async (context) => {
    await userEvent.click(await within(context.canvasElement).findByRole('button', { name }))
    await then(context)
  }

/** A form is loaded when it is shown. */
export const field =
  (label: string): Play =>
  async ({ canvasElement }) => {
    await within(canvasElement).findByLabelText(label, {}, { timeout: 10_000 })
  }

export const type =
  (label: string, text: string | ((world: World) => string)): Play =>
  async (context) => {
    await field(label)(context)
    const { world } = context.loaded as { world: World }
    await userEvent.type(
      within(context.canvasElement).getByLabelText(label),
      typeof text === 'string' ? text : text(world),
    )
  }

/** Anywhere on the card: under a field, in a list. */
export const says =
  (text: string | RegExp): Play =>
  async ({ canvasElement }) => {
    await within(canvasElement).findByText(text, { ignore: '[data-part="status"]' }, { timeout: 10_000 })
  }

export const error =
  (title: string): Play =>
  async ({ canvasElement, args }) => {
    await waitFor(
      () => expect(canvasElement.querySelector('[data-part="error"] h2')).toHaveTextContent(title),
      { timeout: 10_000 },
    )
    await expect(args.onError).toHaveBeenCalledOnce()
  }

export const waiting: Play = async ({ canvasElement }) => {
  const screen = within(canvasElement)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible())
  await expect(canvasElement.querySelector('[data-part="status"]')).toHaveTextContent(
    'Follow the message from your device',
  )
}

/** At the end, with the focus on what it says. */
export const done =
  (name = 'Your passkey is ready'): Play =>
  async ({ canvasElement, args }) => {
    const title = await within(canvasElement).findByRole('heading', { name }, { timeout: 10_000 })
    await waitFor(() => expect(title).toHaveFocus())
    await expect(args.onComplete).toHaveBeenCalledOnce()
  }

/** An act that never comes to its end. */
export const never = () => new Promise<never>(() => {})

export const failing = (code: ConstructorParameters<typeof RegistrationError>[0]) => () =>
  Promise.reject(new RegistrationError(code, { cause: 'story' }))
