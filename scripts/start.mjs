// npm start: installs npm packages that are missing, and serves the demo with the reference API on http://localhost.
import { fileURLToPath } from 'node:url'
import { ensureDeps } from './deps.mjs'

ensureDeps()
const { createServer } = await import('vite')
const { isBrowserInstalled } = await import('./browser.mjs')
const server = await createServer({
  configFile: fileURLToPath(new URL('../demo/vite.config.ts', import.meta.url)),
  // In a terminal, the browser opens; otherwise only the address is printed.
  server: { open: process.stdout.isTTY && !process.env.CI },
})
await server.listen()
server.printUrls()
if (!isBrowserInstalled()) {
  console.log(
    '  No browser was found here; any browser with passkeys will do, such as Chrome, Edge, Firefox or Safari.',
  )
}
