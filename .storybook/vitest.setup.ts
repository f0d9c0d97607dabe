import { beforeEach } from 'vitest'
import { cdp } from 'vitest/browser'
import type { CdpLike } from '../e2e/virtualAuthenticator.js'

// Only Vitest loads this file: it lends the browser's DevTools session to the stories.
const session = cdp() as CdpLike
globalThis.__cdp = () => session

beforeEach(async () => {
  // Axe measures contrast, so it must not look in the middle of a fade.
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  })
})
