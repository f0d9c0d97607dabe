// npm run examples: installs the package, as it is packed, into each example, builds it, and registers a user there in
// Chromium. `npm run examples -- vite-react` runs only the named ones; with `--here` they take what this repository has
// installed, and a stand-in for React Router: for a check before each commit. Wants `dist` to be built.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { launchOptions } from './browser.mjs'
import { emptyFolder, npm, packBuilt, root, unpackBuilt } from './pack.mjs'
import { startServer } from './serving.mjs'

/**
 * @typedef {object} Example
 * @property {string} url the page
 * @property {string} [frame] the page in its frame, which the script `start:widget` serves
 * @property {string[]} [routes] the routes of its own server
 * @property {string[]} [taps] the buttons on the way to "Welcome", by their names
 */

const API = 'http://localhost:4400'
/** Texts that only code for tests contains: none of them may be in what an example builds for its users. */
const OF_TESTING = [
  'reference-api.invalid',
  '__registrationFlowAuthenticator',
  'us-fake-',
  'takeAnother',
  'wants more than a tap',
]
/** The folders that the examples build into. */
const BUILT = ['dist', 'widget/dist', 'public', 'build', '.next/static', '.next/server']
/** The programs that the scripts of the examples start, as paths in `node_modules`. @type {Record<string, string>} */
const PROGRAMS = {
  vite: 'vite/bin/vite.js',
  sirv: 'sirv-cli/bin.js',
  next: 'next/dist/bin/next',
  'registration-flow': 'registration-flow/dist/testing/cli.js',
}

/** @type {Record<string, Example>} */
const EXAMPLES = {
  'vite-react': { url: 'http://localhost:5181' },
  'plain-html': { url: 'http://localhost:5180', taps: ['Create passkey'] },
  iframe: { url: 'http://localhost:5182', frame: 'http://localhost:5183' },
  'react18-webpack': { url: 'http://localhost:5184' },
  'react-router-hono': { url: 'http://localhost:5185', routes: ['/my/init', '/my/complete'] },
  'next-app-router': { url: 'http://localhost:5186', routes: ['/my/init', '/my/complete'] },
}

const here = process.argv.includes('--here')
const named = process.argv.slice(2).filter((name) => name !== '--here')
/** @type {typeof import('../src/testing/index.js')} */
const { addVirtualAuthenticator } = await import(join(root, 'dist/testing/index.js'))

/** Starts a script of the example; returns a function that ends it. @param {string} script @param {string} cwd @param {string} url */
function serve(script, cwd, url) {
  const [name = '', ...args] = scriptsOf(cwd)[script]?.split(' ') ?? []
  // Not through npm: when npm is ended, the program that it started goes on.
  const program = PROGRAMS[name]
  const found = [cwd, root]
    .map((folder) => join(folder, 'node_modules', program ?? ''))
    .find((path) => existsSync(path))
  const command = [process.execPath, ...(program ? [found ?? program] : []), ...args]
  return startServer({ command, cwd, url })
}

/** @param {string} folder @returns {Record<string, string | undefined>} */
const scriptsOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts

/** @param {string} folder an installed example @param {Example} example */
async function register(folder, { url, frame, routes = [], taps = ['Continue', 'Create passkey'] }) {
  const username = 'ada@example.com'
  /** @type {(() => unknown)[]} */
  const ends = []
  try {
    ends.push(await serve('api', folder, API), await serve('start', folder, url))
    if (frame) ends.push(await serve('start:widget', folder, frame))
    await Promise.all(routes.map((route) => refusesForms(url + route)))
    const browser = await chromium.launch(launchOptions())
    ends.push(() => browser.close())
    const body = JSON.stringify({ username })
    const invited = await fetch(`${API}/reference/invitations`, { method: 'POST', body })
    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    /** @type {string[]} */
    const faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    await addVirtualAuthenticator(page)
    await page.goto(`${url}/?${new URLSearchParams(await invited.json())}`)
    const widget = frame ? page.frameLocator('iframe') : page
    // oxlint-disable-next-line no-await-in-loop -- one tap after the other
    for (const name of taps) await widget.getByRole('button', { name }).click()
    await page.getByText(`Welcome, ${username}`).waitFor()
    const user = await (await fetch(`${API}/reference/users/${username}`)).json()
    if (user.credentials.length !== 1) throw new Error('The API has not accepted one credential.')
    if (frame) await checkFrame(page, frame)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  } finally {
    // oxlint-disable-next-line no-await-in-loop -- the browser before its servers
    for (const end of ends.toReversed()) await end()
  }
}

/** Checks that no form can post to this route, in a session that has begun. @param {string} url */
async function refusesForms(url) {
  const headers = { 'content-type': 'text/plain', cookie: 'registration=begun' }
  const { status } = await fetch(url, { method: 'POST', headers, body: '{"request":{},"attemptId":"eve"}' })
  if (status !== 415) throw new Error(`${url} answers a form with ${status}.`)
}

/**
 * Checks that the page ignores a message that is not from its frame, and that no other site can show the frame's page.
 *
 * @param {import('playwright').Page} page @param {string} frame
 */
async function checkFrame(page, frame) {
  const username = 'mallory'
  await page.evaluate((data) => window.postMessage(data, '*'), { type: 'registered', username })
  // Messages arrive in the order in which they were sent: after this one, the forged one has arrived.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('message', ({ data }) => data === 'last' && resolve(undefined))
        window.postMessage('last', '*')
      }),
  )
  if (await page.getByText(username).isVisible()) throw new Error('The page believes a stranger.')
  const stranger = await page.context().newPage()
  await stranger.goto(`${API}/reference/users/ada@example.com`)
  const refused = stranger.waitForEvent('console', (said) => said.text().includes('frame-ancestors'))
  await stranger.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }))
  }, frame)
  await refused
}

/**
 * Puts into the example react-router-hono what stands in for React Router, which this repository has not installed: its
 * server, its routes and its page are as they are.
 *
 * @param {string} folder
 */
function withoutReactRouter(folder) {
  const installed = join(folder, 'node_modules/react-router')
  mkdirSync(installed)
  cpSync(join(root, 'scripts/reactRouter.mjs'), join(installed, 'index.js'))
  writeFileSync(join(installed, 'package.json'), '{ "type": "module", "exports": "./index.js" }\n')
  writeFileSync(
    join(folder, 'main.jsx'),
    `import { createRoot } from 'react-dom/client'
import SignUp from './app/signUp.tsx'
createRoot(document.body).render(<SignUp />)\n`,
  )
  writeFileSync(
    join(folder, 'vite.config.ts'),
    `export default { build: {
  outDir: 'build/client',
  rolldownOptions: { input: 'main.jsx', output: { entryFileNames: 'assets/main.js', assetFileNames: 'assets/main[extname]' } },
} }\n`,
  )
  const html =
    '<link rel="stylesheet" href="/assets/main.css"><script type="module" src="/assets/main.js"></script>'
  mkdirSync(join(folder, 'build/server'), { recursive: true })
  const page = `<!doctype html><html lang="en"><body>${html}</body></html>`
  writeFileSync(join(folder, 'build/server/index.js'), `export const html = ${JSON.stringify(page)}\n`)
}

/** @param {string} name */
async function run(name) {
  const example = EXAMPLES[name]
  if (!example) throw new Error('There is no such example.')
  const parent = emptyFolder('example')
  const folder = here ? join(root, '.results/examples', name) : join(parent, name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'examples', name), folder, { recursive: true })
  try {
    if (here) {
      unpackBuilt(join(folder, 'node_modules/registration-flow'))
      // An example without a bundler serves the dependency from its own `node_modules`.
      for (const dependency of ['@simplewebauthn/browser'])
        cpSync(join(root, 'node_modules', dependency), join(folder, 'node_modules', dependency), {
          recursive: true,
        })
      if (name === 'react-router-hono') withoutReactRouter(folder)
    } else {
      packBuilt(join(folder, 'registration-flow.tgz'))
      npm(['ci', '--no-audit', '--no-fund'], folder)
    }
    const { build } = scriptsOf(folder)
    if (build && here) {
      const program = join(root, 'node_modules/vite/bin/vite.js')
      const ran = spawnSync(process.execPath, [program, 'build'], { cwd: folder, encoding: 'utf8' })
      if (ran.status !== 0) throw new Error(ran.stderr)
    } else if (build) npm(['run', 'build'], folder)
    const files = BUILT.map((each) => join(folder, each))
      .filter((path) => existsSync(path))
      .flatMap((path) =>
        readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)),
      )
      .filter((file) => /[.][cm]?js$/.test(file))
    if (build && files.length === 0) throw new Error('Nothing was built.')
    for (const file of files) {
      const code = readFileSync(file, 'utf8')
      const found = OF_TESTING.find((text) => code.includes(text))
      if (found) throw new Error(`${file} holds what is for tests alone: ${found}`)
    }
    await register(folder, example)
    rmSync(folder, { recursive: true, force: true })
  } finally {
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 })
  }
}

const door = join(root, 'dist/testing')
const code = readdirSync(door).map((file) => readFileSync(join(door, file), 'utf8'))
for (const text of OF_TESTING)
  if (!code.some((file) => file.includes(text))) throw new Error(`dist/testing has no ${text} any more.`)

process.env.NEXT_TELEMETRY_DISABLED = '1'
let failures = 0
for (const name of named.length > 0 ? named : Object.keys(EXAMPLES)) {
  const started = performance.now()
  // oxlint-disable-next-line no-await-in-loop -- they share a port
  const outcome = await run(name).then(
    () => 'passed',
    (error) => `FAILED: ${error.stack}\n${error.stdout ?? ''}${error.stderr ?? ''}`,
  )
  if (outcome !== 'passed') failures++
  console.log(`${name}: ${outcome} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
process.exit(failures > 0 ? 1 : 0)
