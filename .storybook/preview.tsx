import type { Preview } from '@storybook/react-vite'
import { type ComponentProps, lazy, type ReactNode, Suspense, useLayoutEffect } from 'react'
import { type Authenticators, provideAuthenticator } from '../stories/authenticator.js'
import '../src/components/styles.css'
import {
  directionOf,
  globalTypes,
  initialGlobals,
  type Surroundings,
  wantContrast,
  widths,
} from './surroundings.js'
import { ownChannels } from './channels.js'
import { controls } from './controls.js'
import './preview.css'

// Loaded lazily, because most stories are shown without a page of documentation.
const LazyPage = lazy(async () => ({ default: (await import('./DocsPage.js')).DocsPage }))
const DocsContainer = (props: ComponentProps<typeof LazyPage>) => (
  <Suspense fallback={null}>
    <LazyPage {...props} />
  </Suspense>
)

export default {
  globalTypes,
  initialGlobals,
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    // In the order in which a developer asks: what it is, how to make it yours, how it looks, all that it can show, and
    // what to look up. Storybook reads this list without running the file, so it can only have literals.
    options: {
      storySort: {
        order: [
          'Introduction',
          'Make it yours',
          'Ladder',
          'Brands',
          'Screens',
          ['Whole registration', 'Start form', 'Other ways', 'Second factor', 'Recovery kit', 'Wallets', '*'],
          'Reference',
          ['Props', 'Parts and slots', 'Look', 'Hook', 'Errors', 'Functions and types'],
        ],
      },
    },
    viewport: { options: widths },
    docs: { extractArgTypes: controls, codePanel: true, container: DocsContainer },
    controls: { disable: true },
  },
  beforeEach: async ({ parameters }) => {
    await forgetEverything()
    const closeChannels = ownChannels()
    const putBack = await provideAuthenticator(
      (parameters as { authenticator?: Authenticators }).authenticator ?? 'ok',
    )
    return async () => {
      closeChannels()
      await putBack()
      await forgetEverything()
    }
  },
  decorators: [
    (Story, { globals, viewMode }) => (
      <Stage {...(globals as Surroundings)} alone={viewMode === 'story'}>
        <Story />
      </Stage>
    ),
  ],
} satisfies Preview

/** A story that was left unfinished stores that, and the next story would tell its user so. */
async function forgetEverything(): Promise<void> {
  sessionStorage.clear()
  localStorage.clear()
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
}

/**
 * The host's page around a story. `alone`: the story is the whole document; otherwise it is one of several on a page of
 * documentation, and may not change the document.
 */
function Stage({ alone, children, ...chosen }: Surroundings & { alone: boolean; children: ReactNode }) {
  const { theme, accent, locale, contrast } = chosen
  const dir = directionOf(chosen)
  useLayoutEffect(() => {
    const page = document.documentElement
    if (alone) Object.assign(page, { lang: locale, dir })
    page.dataset['theme'] = theme
    wantContrast(contrast === 'more')
  }, [alone, theme, locale, dir, contrast])
  return (
    <div
      className={alone ? 'stage alone' : 'stage'}
      dir={dir}
      style={accent ? { ['--registration-accent' as 'color']: accent } : undefined}
    >
      {children}
      {alone && !globalThis.__cdp && (
        <p className="stand-in" lang="en" dir="ltr">
          Software authenticator and an API inside this page: click through, no device is asked and nothing is
          kept.
        </p>
      )}
    </div>
  )
}
