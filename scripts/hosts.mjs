// Puts the packed package into apps in empty folders outside of the repository, by the README's lines: each installs,
// type-checks, builds, and registers in Chromium against the reference API. `node scripts/hosts.mjs next vite` runs only
// the named ones; `--offline` takes the packages of this repository in place of a registry's.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { build, runnerImport } from 'vite'
import { apps } from '../e2e/apps/apps.mjs'
import { serverFiles } from '../e2e/apps/readme.mjs'
import { launchOptions } from './browser.mjs'
import { emptyFolder, npm, pack, root, unpack } from './pack.mjs'
import { startServer } from './serving.mjs'

/** Milliseconds for each wait of the browser. */
const PATIENCE = 60_000
const args = process.argv.slice(2)
const offline = args.includes('--offline')
const given = args.find((each) => each.endsWith('.tgz'))
const wanted = args.filter((each) => each in apps)

/** @type {{ module: typeof import('../e2e/apps/api.js') }} */
const { module: helper } = await runnerImport(join(root, 'e2e/apps/api.ts'), { configFile: false })
/** @type {{ module: typeof import('../e2e/virtualAuthenticator.js') }} */
const { module: authenticators } = await runnerImport(join(root, 'e2e/virtualAuthenticator.ts'), {
  configFile: false,
})
const tarball = given ?? pack()
const hostServer = await buildHostServer()
const api = await helper.startApi()
const browser = await chromium.launch(launchOptions({ shell: true }))
const failures = []
const names = wanted.length > 0 ? wanted : Object.keys(apps)
for (const name of names) {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  try {
    // oxlint-disable-next-line no-await-in-loop -- each takes the machine for itself
    const installed = await register(name, seconds)
    console.log(`${name}: installed after ${installed} s, registered after ${seconds()} s`)
  } catch (error) {
    failures.push(name)
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error)
    console.error(`${name}: FAILED after ${seconds()} s\n${String(error)}\n${stdout}${stderr}`)
  }
}
await browser.close()
api.close()
rmSync(hostServer, { recursive: true, force: true })
if (!given) rmSync(dirname(tarball), { recursive: true, force: true })
console.log(`${names.length - failures.length} of ${names.length} hosts registered`)
process.exitCode = failures.length > 0 ? 1 : 0

/** @param {string} name @param {() => string} seconds */
async function register(name, seconds) {
  const app = apps[name]
  const folder = emptyFolder(name)
  const tools = emptyFolder('tools')
  /** @type {(() => void) | undefined} */
  let end
  try {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name, private: true, type: 'module', ...app.settings }),
    )
    if (offline) {
      const needed = ['@simplewebauthn', '@tanstack', '@zxcvbn-ts', 'fastest-levenshtein', 'lean-qr']
      unpack(tarball, folder, [...needed, 'react-hook-form', 'react', 'react-dom', 'esbuild'])
    } else if (app.tools) {
      writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true }))
      npm(['install', '--no-audit', '--no-fund', ...app.tools], tools)
      const [node, yarn] = ['node/bin/node', 'yarn/bin/yarn.js'].map((path) =>
        join(tools, 'node_modules', path),
      )
      const options = {
        cwd: folder,
        encoding: /** @type {const} */ ('utf8'),
        stdio: /** @type {const} */ ('pipe'),
      }
      execFileSync(String(node), [String(yarn), 'add', tarball, ...app.packages], options)
    } else npm(['install', '--no-audit', '--no-fund', tarball, ...app.packages], folder)
    const installed = seconds()
    if (app.shared) {
      const ending = `/node_modules/${app.shared}`
      const paths = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
      const copies = paths.filter((path) => `/node_modules/${path.replaceAll('\\', '/')}`.endsWith(ending))
      if (copies.length !== 1) throw new Error(`Copies of ${app.shared}: ${copies.join(', ')}`)
    }
    for (const [path, code] of Object.entries(await app.files())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), code)
    }
    const PATH = [join(tools, 'node_modules/node/bin'), process.env.PATH].join(delimiter)
    const env = {
      ...process.env,
      ...api.env,
      PATH,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CI: '1',
    }
    for (const [tool = '', ...rest] of app.build) {
      const options = { cwd: folder, env, encoding: /** @type {const} */ ('utf8') }
      if (tool === 'node') execFileSync(process.execPath, rest, { ...options, stdio: 'pipe' })
      else execFileSync('npx', ['--no-install', tool, ...rest], { ...options, stdio: 'pipe' })
    }
    const port = String(await freePort())
    const command = app.start ?? [process.execPath, join(root, 'e2e/apps/serve.mjs')]
    const files = { ROUTES: join(hostServer, 'registration.js'), FILES: join(folder, app.serve ?? '') }
    const origin = `http://localhost:${port}`
    end = await startServer({
      command: command[0] === 'next' ? ['npx', '--no-install', ...command] : command,
      cwd: folder,
      env: { ...env, ...files, PORT: port },
      url: origin,
    })
    api.origins.push(origin)
    await signUp(origin, `${name}@example.com`)
    return installed
  } finally {
    end?.()
    for (const each of [folder, tools]) rmSync(each, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {string} origin @param {string} email */
async function signUp(origin, email) {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    /** @type {string[]} */
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    const session = await context.newCDPSession(page)
    const authenticator = await authenticators.addVirtualAuthenticator({
      send: (method, params) => session.send(/** @type {'WebAuthn.enable'} */ (method), params),
    })
    await page.goto(`${origin}/?email=${encodeURIComponent(email)}`)
    try {
      // Half of it has the accent as text, the color that is hardest to compute: a minifier may spoil it.
      const step = page.locator('[data-part="progress-step"][data-state="current"]')
      if ((await step.evaluate((bar) => getComputedStyle(bar).backgroundImage)) === 'none')
        throw new Error('The step line has no color.')
      await page.getByRole('button', { name: 'Continue' }).click()
      // A form loads further packages, which this app must find too.
      await page.getByRole('button', { name: 'Other ways' }).click()
      await page.locator('[data-way="PasswordProtectedKey"]').click()
      await page.getByLabel('New password').waitFor()
      await page.getByRole('button', { name: 'Other ways' }).click()
      await page.getByRole('button', { name: 'Back' }).click()
      await page.getByRole('button', { name: 'Create passkey' }).click()
      await page.getByRole('heading', { name: 'Your passkey is ready' }).waitFor()
    } catch (error) {
      throw new Error(
        `${String(error)}\nThe page: ${await page.locator('body').innerText()}\n${errors.join('\n')}`,
        { cause: error },
      )
    }
    const registered = api.ledger.users.get(email)?.credentials.map(({ credId }) => credId)
    const held = await authenticator.ids()
    if (held.length !== 1 || String(registered) !== String(held))
      throw new Error(`The API has ${String(registered)}, the authenticator ${String(held)}.`)
    // Without the style sheet, the card has square corners.
    const radius = await page
      .locator('[data-part="flow"]')
      .evaluate((card) => getComputedStyle(card).borderRadius)
    if (radius === '0px') throw new Error('The style sheet is not there.')
    if (errors.length > 0) throw new Error(errors.join('\n'))
  } finally {
    await context.close()
  }
}

/** Bundles the routes of the README's server, for apps that are static files and have no server of their own. */
async function buildHostServer() {
  const folder = join(root, '.results', `hosts-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  for (const [name, code] of Object.entries(serverFiles())) writeFileSync(join(folder, name), code)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { ssr: 'registration.ts', outDir: '.', emptyOutDir: false },
  })
  return folder
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}
