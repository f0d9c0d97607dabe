// npm run examples: installs the package, as it is packed, into each example, builds it, and registers a user there in
// Chromium. `npm run examples -- vite-react` runs only the named ones; with `--here` they take what this repository has
// installed: for a check before each commit. Wants `dist` to be built.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { launchOptions } from './browser.mjs'
import { packBuilt, unpackBuilt } from './pack.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const API = 'http://localhost:4400'
/** In what is for tests alone, and in nothing that is for users. */
const OF_TESTING = ['reference-api.invalid', '__registrationFlowAuthenticator', 'us-fake-', 'takeAnother']

/** Each with its page, and the taps on the way to "Welcome". @type {Record<string, { url: string, taps: string[] }>} */
const EXAMPLES = {
  'vite-react': { url: 'http://localhost:5181', taps: ['Continue', 'Create passkey'] },
  'plain-html': { url: 'http://localhost:5180', taps: ['Create passkey'] },
}

const here = process.argv.includes('--here')
const named = process.argv.slice(2).filter((name) => name !== '--here')
const { addVirtualAuthenticator } = await import('../dist/testing/index.js')

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell,
    timeout: 300_000,
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
}

/** Starts a program of the example; returns its end. @param {string} script @param {string} cwd @param {string} url */
async function serve(script, cwd, url) {
  const command = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')).scripts[script]
  const [name, ...args] = command.split(' ')
  // Not through npm, whose end would leave it running.
  const program = { vite: 'vite/bin/vite.js', 'registration-flow': 'registration-flow/dist/testing/cli.js' }[
    name
  ]
  const found = [cwd, join(cwd, '..'), root]
    .map((folder) => join(folder, 'node_modules', program))
    .find((path) => existsSync(path))
  const child = spawn(process.execPath, [found, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const ended = new Promise((_, reject) =>
    child.on('exit', () => reject(new Error(`${command} ended: ${said}`))),
  )
  ended.catch(() => undefined)
  const answered = async () => {
    // oxlint-disable-next-line no-await-in-loop -- until it answers
    while (!(await fetch(url).catch(() => undefined))) await new Promise((wait) => setTimeout(wait, 100))
  }
  await Promise.race([answered(), ended])
  return () => child.kill()
}

/** @param {string} folder an installed example @param {{ url: string, taps: string[] }} example */
async function register(folder, { url, taps }) {
  const username = 'ada@example.com'
  const ends = [await serve('api', folder, API), await serve('start', folder, url)]
  const browser = await chromium.launch(launchOptions())
  try {
    const body = JSON.stringify({ username })
    const invited = await fetch(`${API}/reference/invitations`, { method: 'POST', body })
    const page = await browser.newPage()
    page.setDefaultTimeout(30_000)
    const faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    await addVirtualAuthenticator(page)
    await page.goto(`${url}/?${new URLSearchParams(await invited.json())}`)
    // oxlint-disable-next-line no-await-in-loop -- one tap after the other
    for (const name of taps) await page.getByRole('button', { name }).click()
    await page.getByText(`Welcome, ${username}`).waitFor()
    const user = await (await fetch(`${API}/reference/users/${username}`)).json()
    if (user.credentials.length !== 1) throw new Error('The API has not accepted one credential.')
    if (faults.length > 0) throw new Error(faults.join('\n'))
  } finally {
    await browser.close()
    for (const end of ends) end()
  }
}

/** @param {string} name */
async function run(name) {
  const parent = mkdtempSync(join(tmpdir(), 'registration-flow-example-'))
  const folder = here ? join(root, '.results/examples', name) : join(parent, name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'examples', name), folder, { recursive: true })
  try {
    if (here) {
      unpackBuilt(join(folder, 'node_modules/registration-flow'))
      // A page without a bundler takes it from its own folder.
      for (const dependency of ['@simplewebauthn/browser'])
        cpSync(join(root, 'node_modules', dependency), join(folder, 'node_modules', dependency), {
          recursive: true,
        })
    } else {
      packBuilt(join(folder, 'registration-flow.tgz'))
      npm(['ci', '--no-audit', '--no-fund'], folder)
    }
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (scripts.build && here) {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/vite/bin/vite.js'), 'build'],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      )
      if (status !== 0) throw new Error(stderr)
    } else if (scripts.build) npm(['run', 'build'], folder)
    const built = join(folder, 'dist')
    const files = existsSync(built) ? readdirSync(built, { recursive: true, encoding: 'utf8' }) : []
    for (const file of files.filter((path) => path.endsWith('.js'))) {
      const code = readFileSync(join(built, file), 'utf8')
      const found = OF_TESTING.find((text) => code.includes(text))
      if (found) throw new Error(`${file} holds what is for tests alone: ${found}`)
    }
    await register(folder, EXAMPLES[name])
    rmSync(folder, { recursive: true, force: true })
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

const door = join(root, 'dist/testing')
const code = readdirSync(door).map((file) => readFileSync(join(door, file), 'utf8'))
for (const text of OF_TESTING)
  if (!code.some((file) => file.includes(text))) throw new Error(`dist/testing has no ${text} any more.`)

let failures = 0
for (const name of named.length > 0 ? named : Object.keys(EXAMPLES)) {
  const started = performance.now()
  // oxlint-disable-next-line no-await-in-loop -- they share their ports
  const outcome = await run(name).then(
    () => 'passed',
    (error) => `FAILED: ${error.stack}`,
  )
  if (outcome !== 'passed') failures++
  console.log(`${name}: ${outcome} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
process.exit(failures > 0 ? 1 : 0)
