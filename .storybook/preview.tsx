import type { Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import { type Authenticators, provideAuthenticator } from '../stories/authenticator.js'
import '../src/components/styles.css'
import './preview.css'

/** What a story may say of its surroundings in `parameters`. */
export interface Surroundings {
  authenticator?: Authenticators
  dir?: 'ltr' | 'rtl'
  theme?: 'light' | 'dark'
  narrow?: boolean
}

export default {
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  globalTypes: {
    theme: {
      toolbar: { title: 'Theme', items: ['light', 'dark'], dynamicTitle: true },
    },
    dir: {
      toolbar: { title: 'Direction', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', dir: 'ltr' },
  beforeEach: ({ parameters }) => {
    // What an earlier story left there, this one would tell of.
    sessionStorage.clear()
    localStorage.clear()
    return provideAuthenticator((parameters as Surroundings).authenticator ?? 'ok')
  },
  decorators: [
    (Story, { parameters, globals }) => {
      const {
        dir = globals['dir'] as 'ltr',
        theme = globals['theme'] as 'light',
        narrow,
      } = parameters as Surroundings
      useEffect(() => {
        document.documentElement.dataset['theme'] = theme
        document.documentElement.dir = dir
      }, [theme, dir])
      return (
        <div className={narrow ? 'stage narrow' : 'stage'}>
          <Story />
          {!globalThis.__cdp && (
            <p className="stand-in">
              Software authenticator and an API inside this page: click through, no device is asked and
              nothing is kept.
            </p>
          )}
        </div>
      )
    },
  ],
} satisfies Preview
