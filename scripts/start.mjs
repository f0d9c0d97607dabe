// npm start: installs what is missing, then serves the demo with the reference API on http://localhost.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureDeps } from './deps.mjs'

ensureDeps()
const { createServer } = await import('vite')
const { findChromium } = await import('./browser.mjs')
const server = await createServer({
  configFile: fileURLToPath(new URL('../demo/vite.config.ts', import.meta.url)),
  // A person at a terminal gets their browser opened; anything else gets the address printed.
  server: { open: process.stdout.isTTY && !process.env.CI },
})
await server.listen()
server.printUrls()
if (!findChromium()) {
  // Any browser with passkeys will do, so the demo does not wait for one to be installed.
  spawn(process.execPath, [fileURLToPath(new URL('browser.mjs', import.meta.url))], { stdio: 'inherit' })
}
