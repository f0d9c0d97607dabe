import { beforeEach } from 'vitest'
import { cdp } from 'vitest/browser'
import type { CdpLike } from '../e2e/virtualAuthenticator.js'

// Under Vitest, the stories use a virtual authenticator through the DevTools session of the browser. Storybook itself has
// none, and does not load this file.
const session = cdp() as CdpLike
globalThis.__cdp = () => session

beforeEach(async () => {
  // Axe measures contrast, which is too low in the middle of a fade.
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  })
})
