import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import rtlPlugin from '@mui/stylis-plugin-rtl'
import type { ReactNode } from 'react'

const caches = {
  ltr: createCache({ key: 'mui' }),
  rtl: createCache({ key: 'mui-rtl', stylisPlugins: [rtlPlugin] }),
}

/**
 * Mirrors the styles of MUI, which say left and right, as its documentation tells a host with a page from right to left:
 * https://mui.com/material-ui/customization/right-to-left/
 */
export const MuiDirection = ({ dir, children }: { dir: 'ltr' | 'rtl'; children: ReactNode }) => (
  <CacheProvider value={caches[dir]}>{children}</CacheProvider>
)
