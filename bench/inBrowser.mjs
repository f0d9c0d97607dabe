import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'
import { launchOptions } from '../scripts/browser.mjs'
import { bundle } from './bundle.mjs'
import { stylesPath } from './sizes.mjs'

// Loaded by Vite, because not every supported Node version runs TypeScript.
const helper = fileURLToPath(import.meta.resolve('../e2e/virtualAuthenticator.ts'))

/** Milliseconds that all measurements in the browser together may take. */
const LIMIT = 90_000

/** @typedef {{ toCreate: number, toFetch: number }} Latency Milliseconds, see `page/latency.tsx` */
/** @typedef {typeof import('../e2e/virtualAuthenticator.js')} VirtualAuthenticators */

/**
 * @param {number} runs of each contestant
 * @returns {Promise<{ widget: Latency[], bare: Latency[], commits: Record<string, number> }>}
 */
export async function measureInBrowser(runs) {
  const server = await serve({
    '/styles.css': readFileSync(stylesPath(), 'utf8'),
    ...(await page('latency', import.meta.resolve('./page/latency.tsx'))),
    // Only this build of React reports its commits; it is slower, so times are not measured with it.
    ...(await page('commits', import.meta.resolve('./page/commits.tsx'), {
      'react-dom/client': 'react-dom/profiling',
    })),
  })
  const browser = await chromium.launch(launchOptions())
  // A ceremony that never ends would block the bench: Playwright waits for a page's promise without a timeout.
  const timer = setTimeout(() => void browser.close({ reason: `No end after ${LIMIT} ms.` }), LIMIT)
  try {
    const latency = await open(browser, `${server.origin}/latency`)
    const { widget, bare } = await latency.evaluate((count) => globalThis.measureLatency(count), runs)
    const commits = await open(browser, `${server.origin}/commits`)
    return { widget, bare, commits: await commits.evaluate(() => globalThis.countCommits()) }
  } finally {
    clearTimeout(timer)
    await browser.close()
    server.close()
  }
}

/**
 * @param {string} name
 * @param {string} entry
 * @param {Record<string, string>} [alias]
 * @returns {Promise<Record<string, string>>} what to serve under which path
 */
async function page(name, entry, alias) {
  const chunks = await bundle(entry, { alias, app: true })
  return {
    ...Object.fromEntries(chunks.map((chunk) => [`/${chunk.fileName}`, chunk.code])),
    [`/${name}`]: `<!doctype html><html lang="en"><title>${name}</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css">
      <script type="module" src="/${name}.js"></script>`,
  }
}

/**
 * Serves the files at a free port of `localhost`, not of its IP address, which WebAuthn does not accept.
 *
 * @param {Record<string, string>} files
 */
async function serve(files) {
  const types = { js: 'text/javascript', css: 'text/css' }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const type = types[/** @type {'js'} */ (path.split('.')[1])] ?? 'text/html'
    response.writeHead(path in files ? 200 : 404, {
      'Content-Type': `${type}; charset=utf-8`,
      // Together these headers isolate the page, whose clock then has a resolution of 5 µs instead of 100 µs.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
    response.end(files[path])
  })
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}

/**
 * Opens a page with a virtual authenticator, and with the functions of `globalThis.runner`.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
async function open(browser, url) {
  /** @type {{ module: VirtualAuthenticators }} */
  const { module } = await runnerImport(helper, { configFile: false })
  const tab = await browser.newPage()
  const cdp = await tab.context().newCDPSession(tab)
  const authenticator = await module.addVirtualAuthenticator(cdp)
  await tab.exposeFunction('runnerTap', (/** @type {{ x: number, y: number }} */ { x, y }) =>
    tab.mouse.click(x, y),
  )
  await tab.exposeFunction('runnerClear', () => authenticator.clear())
  await tab.addInitScript('globalThis.runner = { tap: runnerTap, clear: runnerClear }')
  tab.on('pageerror', (error) => console.error(error))
  await tab.goto(url)
  return tab
}
