import type { StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { directionOf, type Surroundings } from '../.storybook/surroundings.js'
import type { Messages } from '../src/components/messages/messages.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../src/components/RegistrationFlow.js'
import { RegistrationError } from '../src/core/errors.js'
import type { RegistrationApi } from '../src/core/protocol.js'
import { loadMessages } from '../src/locales/index.js'
import type { ReferenceApiOptions, ReferenceFault } from '../src/testing/index.js'
import type { Authenticators } from './authenticator.js'
import { createWorld, type World } from './world.js'

export type Story = StoryObj<typeof RegistrationFlow>
export type Play = NonNullable<Story['play']>

/** The meta that all story files share. */
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

interface Scene {
  authenticator?: Authenticators
  /** Settings of the toolbar that are fixed for this story. */
  globals?: Partial<Surroundings> & Record<string, unknown>
  /** The first step. Default: `firstFactor`, with an init answer as the challenge. */
  at?: 'start' | 'firstFactor'
  fault?: ReferenceFault
  /** The device already has a passkey that `excludeCredentials` lists. */
  excluded?: boolean
  username?: string
  /** Options of the reference API, which stands in for the real one. */
  reference?: ReferenceApiOptions
  /** Functions that replace those which call the reference API. */
  api?: Partial<RegistrationApi>
  props?: Partial<RegistrationFlowProps>
  /** The component that is shown instead of the whole widget, with the same props. */
  as?: (props: RegistrationFlowProps) => ReactNode
}

/** What the loader prepared for one mount of a story. */
interface Loaded {
  world: World
  challenge: unknown
  /** The messages of the toolbar's language; undefined for English. */
  messages: Messages | undefined
  acted: Acted
}

/** Tells when the play function has ended. */
interface Acted {
  subscribe: (listen: () => void) => () => void
  isOver: () => boolean
  end: () => void
}

function createActed(): Acted {
  const listeners = new Set<() => void>()
  let over = false
  return {
    subscribe: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    isOver: () => over,
    end: () => {
      over = true
      for (const listen of listeners) listen()
    },
  }
}

/** A story: the widget with its own reference API and device, and the user's actions. */
export function story(play: Play, scene: Scene = {}): Story {
  const { globals, authenticator, ...shown } = scene
  const { at = 'firstFactor', fault, excluded, username, reference } = shown
  return {
    parameters: { authenticator },
    globals,
    loaders: [
      async (context): Promise<Loaded> => {
        const { locale } = context.globals as unknown as Surroundings
        // Loaded in advance, so that a story does not depend on how fast its play function runs.
        const [world, messages] = await Promise.all([
          createWorld({ fault, username, ...reference }),
          locale === 'en' ? undefined : loadMessages(locale),
          import('../src/components/layouts/lazyScreens.js'),
          import('../src/registration/features.js'),
        ])
        const answer = at === 'start' ? undefined : await world.init()
        const known = [{ type: 'public-key', id: 'AAECAw' }]
        const acted = createActed()
        if (context.viewMode === 'docs') acted.end()
        return {
          world,
          challenge: excluded ? Object.assign({}, answer, { excludeCredentials: known }) : answer,
          messages,
          acted,
        }
      },
    ],
    render: (given, { loaded, globals: chosen }) => (
      <Scene
        {...shown}
        given={given}
        loaded={loaded as Loaded}
        pageDir={directionOf(chosen as unknown as Surroundings)}
      />
    ),
    play: async (context) => {
      try {
        await play(context)
      } finally {
        ;(context.loaded as Loaded).acted.end()
      }
    },
  }
}

/**
 * The widget of a story. A change in the toolbar does not restart it: it keeps what was loaded when it was mounted.
 * Play functions look for English texts, so the widget changes to another language only after its play function ended.
 */
function Scene({
  as: Shown = RegistrationFlow,
  api,
  props,
  given,
  loaded,
  pageDir,
}: Scene & {
  given: RegistrationFlowProps | Record<string, unknown>
  loaded: Loaded
  pageDir: 'ltr' | 'rtl'
}) {
  const [{ world, challenge, acted }] = useState(loaded)
  const isOver = useSyncExternalStore(acted.subscribe, acted.isOver)
  const plain = pageDir === 'rtl' ? { dir: pageDir } : undefined
  return (
    <Shown
      retries={0}
      initRequest={world.initRequest}
      relyingParty={world.relyingParty}
      challenge={challenge}
      messages={isOver && loaded.messages ? { ...loaded.messages, dir: pageDir } : plain}
      {...({ ...given, ...props } as RegistrationFlowProps)}
      api={{ ...world.api, ...api }}
    />
  )
}

/** For a busy machine. */
export const PATIENCE = { timeout: 10_000 }

const nothing: Play = async () => {}

/** Runs play functions one after the other. */
export const sequence =
  (...plays: Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context)
  }

export const heading =
  (name: string): Play =>
  async ({ canvasElement }) => {
    await waitFor(
      () => expect(within(canvasElement).getByRole('heading', { name, level: 2 })).toBeVisible(),
      PATIENCE,
    )
  }

export const tap =
  (name: string | RegExp, then: Play = nothing): Play =>
  async (context) => {
    const button = await within(context.canvasElement).findByRole('button', { name }, PATIENCE)
    await userEvent.click(button)
    await then(context)
  }

/** Waits for a field, because forms load lazily. */
export const field =
  (label: string): Play =>
  async ({ canvasElement }) => {
    await within(canvasElement).findByLabelText(label, {}, PATIENCE)
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

/** Expects a text anywhere on the card: under a field or in a list. */
export const says =
  (text: string | RegExp): Play =>
  async ({ canvasElement }) => {
    await within(canvasElement).findByText(text, { ignore: '[data-part="status"]' }, PATIENCE)
  }

export const error =
  (title: string): Play =>
  async ({ canvasElement, args }) => {
    await waitFor(
      () => expect(canvasElement.querySelector('[data-part="error"] h2')).toHaveTextContent(title),
      PATIENCE,
    )
    await expect(args.onError).toHaveBeenCalledOnce()
  }

export const waiting: Play = async ({ canvasElement }) => {
  const screen = within(canvasElement)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible(), PATIENCE)
  // Read with the title where the focus has just gone there, and in the live region elsewhere.
  await waitFor(
    () => expect(canvasElement).toHaveTextContent('Follow the message from your device'),
    PATIENCE,
  )
}

/** Expects the last step, with the focus on its title. */
export const done =
  (name = 'Your passkey is ready'): Play =>
  async ({ canvasElement, args }) => {
    const title = await within(canvasElement).findByRole('heading', { name }, PATIENCE)
    await waitFor(() => expect(title).toHaveFocus(), PATIENCE)
    await expect(args.onComplete).toHaveBeenCalledOnce()
  }

/** A call that never settles. */
export const never = () => new Promise<never>(() => {})

export const failing = (code: ConstructorParameters<typeof RegistrationError>[0]) => () =>
  Promise.reject(new RegistrationError(code, { cause: 'story' }))
