import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { themes } from 'storybook/theming'
import { initialGlobals } from './surroundings.js'

/** A page of documentation in the theme of the toolbar. */
export function DocsPage({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const [theme, setTheme] = useState(
    () => themeIn(new URLSearchParams(location.search).get('globals')) ?? initialGlobals.theme,
  )
  const { channel } = props.context
  useEffect(() => {
    const follow = ({ globals }: { globals: { theme: 'light' | 'dark' } }) => setTheme(globals.theme)
    channel.on('globalsUpdated', follow)
    return () => channel.off('globalsUpdated', follow)
  }, [channel])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <DocsContainer {...props} theme={themes[theme]}>
      {children}
    </DocsContainer>
  )
}

/** Globals of an address: `theme:dark;locale:de`. */
const themeIn = (globals: string | null) =>
  /(?:^|;)theme:(light|dark)/.exec(globals ?? '')?.[1] as 'light' | 'dark' | undefined
