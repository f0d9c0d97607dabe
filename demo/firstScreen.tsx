/*
 * The first screen of the page behind a registration link as HTML, for the build: so that it is there before the code.
 * The link has everything in it, so there is no form, and nothing of it is on the screen.
 */
import { text } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'

const link = new URLSearchParams({ orgId: 'or-', username: 'somebody', registrationCode: 'code' })
// The demo's modules read them, so they are imported later.
Object.assign(globalThis, {
  location: new URL(`http://localhost/register?${link}`),
  history: { state: null },
})
const { App } = await import('./App.js')
const { prelude } = await prerenderToNodeStream(<App />)

export const firstScreen = await text(prelude)
Reflect.deleteProperty(globalThis, 'location')
Reflect.deleteProperty(globalThis, 'history')
