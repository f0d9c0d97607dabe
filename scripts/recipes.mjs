// The recipes of docs/testing.md, cut out of the page and run against the package as it is packed.
// `node scripts/recipes.mjs` runs each in an empty folder outside of the repository, with what `npm ci` installs there
// from examples/recipes. `node scripts/recipes.mjs --here` needs no network: it takes what this repository has
// installed, which is enough for all but two. Names choose single ones. Wants `dist` to be built.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchOptions } from './browser.mjs'
import { packBuilt, unpackBuilt } from './pack.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(join(root, 'docs/testing.md'), 'utf8')

/** What runs each. Programs, by their packages' scripts. */
/** @type {Record<string, string[]>} */
const RUN = {
  'vitest-jsdom': ['vitest/vitest.mjs', 'run', '--root', '.'],
  'vitest-happy-dom': ['vitest/vitest.mjs', 'run', '--root', '.'],
  'jest-jsdom': [
    'jest/bin/jest.js',
    '--rootDir=.',
    '--testTimeout=60000',
    '--setupFilesAfterEnv=./patience.js',
  ],
  msw: ['vitest/vitest.mjs', 'run', '--root', '.'],
  storybook: ['vitest/vitest.mjs', 'run', '--root', '.'],
  playwright: ['@playwright/test/cli.js', 'test', '--reporter=line'],
}

/** What this repository has not installed. */
const ELSEWHERE = new Set(['jest-jsdom', 'msw'])
/** What the recipes call by `npx`. */
const PROGRAMS = { 'registration-flow': 'registration-flow/dist/testing/cli.js', vite: 'vite/bin/vite.js' }

const here = process.argv.includes('--here')
const wanted = process.argv.slice(2).filter((name) => name !== '--here')
const recipes = wanted.length > 0 ? wanted : Object.keys(RUN).filter((name) => !here || !ELSEWHERE.has(name))

/**
 * @param {string} command @param {string[]} args @param {string} cwd
 * @returns {Promise<{ passed: boolean, said: string }>}
 */
async function run(command, args, cwd) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'test', CI: '1', STORYBOOK_DISABLE_TELEMETRY: '1' },
    shell: process.platform === 'win32' && command === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
  })
  /** @type {Buffer[]} */
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk))
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { passed: status === 0, said: Buffer.concat(printed).toString() }
}
/** The files of a recipe: those under its name, and those of all. @param {string} recipe @param {string} folder */
function cutOut(recipe, folder) {
  for (const [, path = '', code = ''] of page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```/gm)) {
    const [of = '', ...rest] = path.split('/')
    if (rest.length > 0 && of !== recipe) continue
    const file = join(folder, rest.length > 0 ? rest.join('/') : path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
}

/** Installs the package as it is published. @param {string} folder */
async function install(folder) {
  if (here) {
    const modules = join(folder, 'node_modules')
    unpackBuilt(join(modules, 'registration-flow'))
    // What `npx` finds.
    mkdirSync(join(modules, '.bin'))
    for (const [name, program] of Object.entries(PROGRAMS)) {
      const path = [modules, join(root, 'node_modules')].map((each) => join(each, program)).find(existsSync)
      chmodSync(path ?? '', 0o755)
      symlinkSync(path ?? '', join(modules, '.bin', name))
    }
    return
  }
  packBuilt(join(folder, 'registration-flow.tgz'))
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(root, 'examples/recipes', name), join(folder, name))
  // A registry that does not answer at once fails no recipe.
  const patient = ['--fetch-retries=5', '--fetch-retry-mintimeout=2000', '--prefer-offline']
  const { passed, said } = await run('npm', ['ci', '--no-audit', '--no-fund', ...patient], folder)
  if (!passed) throw new Error(said)
}

const parent = here
  ? join(root, '.results/recipes')
  : mkdtempSync(join(tmpdir(), 'registration-flow-recipes-'))
rmSync(parent, { recursive: true, force: true })
mkdirSync(parent, { recursive: true })
await install(parent)
// Inside of this repository the name of the package means the repository, unless there is another one around.
if (here) writeFileSync(join(parent, 'package.json'), '{ "name": "host", "private": true }\n')

/** @param {string} recipe @returns {Promise<boolean>} whether it passes, and fails without what it tests */
async function check(recipe) {
  const [script = '', ...args] = RUN[recipe] ?? []
  const folder = join(parent, recipe)
  mkdirSync(folder)
  cutOut(recipe, folder)
  const program = join(here ? root : parent, 'node_modules', script)
  // Patience, where the machine is busy; and else Vitest takes the configuration of the repository, further up.
  const library = recipe === 'storybook' ? 'storybook/test' : '@testing-library/react'
  writeFileSync(
    join(folder, 'patience.js'),
    `import { configure } from '${library}'\nconfigure({ asyncUtilTimeout: 20_000 })\n`,
  )
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `export default { test: { testTimeout: 60_000, setupFiles: ['./patience.js'] } }\n`,
  )
  if (recipe === 'playwright') {
    // The browser of this machine, which the recipe cannot know, and patience.
    const own = JSON.stringify({
      timeout: 120_000,
      expect: { timeout: 30_000 },
      use: { baseURL: 'http://localhost:5173', launchOptions: launchOptions() },
    })
    writeFileSync(
      join(folder, 'machine.config.ts'),
      `import config from './playwright.config'
const webServer = config.webServer.map((server) => ({ ...server, timeout: 120_000 }))
export default { ...config, webServer, ...${own} }\n`,
    )
    args.push('--config', 'machine.config.ts')
  }
  const started = performance.now()
  const { passed, said } = await run(process.execPath, [program, ...args], folder)
  console.log(
    `${recipe}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  if (!passed) console.log(said)
  // A test that is green without what it tests is none.
  const file = join(folder, 'SignUp.tsx')
  const wired = readFileSync(file, 'utf8')
  const unwired = wired.replace(/^ *onComplete=.*\n/m, '')
  if (unwired === wired) throw new Error('SignUp.tsx has no `onComplete` to take away.')
  if (!passed || recipe === 'playwright') return passed
  // What must be waited for in vain is not waited for long.
  const patience = join(folder, 'patience.js')
  writeFileSync(patience, readFileSync(patience, 'utf8').replace('20_000', '5000'))
  writeFileSync(file, unwired)
  const isRed = !(await run(process.execPath, [program, ...args], folder)).passed
  console.log(`${recipe}: ${isRed ? 'red' : 'STILL GREEN'} without \`onComplete\``)
  return isRed
}

let failures = 0
/** Runs the next ones, one after another. @param {string[]} queue */
async function work(queue) {
  for (let recipe = queue.shift(); recipe; recipe = queue.shift()) {
    // oxlint-disable-next-line no-await-in-loop -- two at a time, each of which mostly waits when it is to fail
    if (!(await check(recipe))) failures++
  }
}
const quick = recipes.filter((name) => name !== 'playwright')
await Promise.all([work(quick), work(quick)])
// With the machine for itself: it starts two servers and a browser.
await work(recipes.filter((name) => name === 'playwright'))
if (failures === 0) rmSync(parent, { recursive: true, force: true })
else console.log(`See ${parent}`)
process.exit(failures > 0 ? 1 : 0)
