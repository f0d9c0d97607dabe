/*
 * What the build puts into the pages that most visitors come to first, so that it is there before the code: the front
 * page, and the first screen behind a registration link. That link has everything in it, so there is no form, and nothing
 * of it is on the screen; an address without anything shows the place of the form.
 */
import { text } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'

const link = new URLSearchParams({ orgId: 'or-', username: 'somebody', registrationCode: 'code' })
// The demo's modules read them, so they are imported later.
Object.assign(globalThis, { location: new URL('http://localhost/'), history: { state: null } })
const { App } = await import('./App.js')

async function screenAt(path: string): Promise<string> {
  Object.assign(globalThis, { location: new URL(path, 'http://localhost/') })
  const { prelude } = await prerenderToNodeStream(<App />)
  return text(prelude)
}

/** HTML by the name of the page. */
export const firstScreens = {
  index: await screenAt('/'),
  register: await screenAt(`/register?${link}`),
  /** As the front page invites: the kit is one more step. */
  kit: await screenAt(`/register?${link}&recovery=optional`),
  /** Where the address has no parameters: the user types the registration code. */
  form: await screenAt('/register'),
}
Reflect.deleteProperty(globalThis, 'location')
Reflect.deleteProperty(globalThis, 'history')
