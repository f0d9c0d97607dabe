// The recipes of docs/testing.md, cut out of the page and run against the package as it is packed.
// `node scripts/recipes.mjs` runs each in an empty folder outside of the repository, with what `npm ci` installs there
// from examples/recipes. `node scripts/recipes.mjs --here vitest-jsdom` takes what this repository has installed: for a
// check before each commit. Wants `dist` to be built.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const here = process.argv.includes('--here')
const wanted = process.argv.slice(2).filter((name) => name !== '--here')
const recipes = wanted.length > 0 ? wanted : Object.keys(RUN)

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test', CI: '1', STORYBOOK_DISABLE_TELEMETRY: '1' },
    shell: process.platform === 'win32' && command === 'npm',
    timeout: 300_000,
  })
  return { passed: status === 0, said: `${stdout}\n${stderr}` }
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
function install(folder) {
  if (here) return unpackBuilt(join(folder, 'node_modules/registration-flow'))
  packBuilt(join(folder, 'registration-flow.tgz'))
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(root, 'examples/recipes', name), join(folder, name))
  const { passed, said } = run('npm', ['ci', '--no-audit', '--no-fund'], folder)
  if (!passed) throw new Error(said)
}

const parent = here
  ? join(root, '.results/recipes')
  : mkdtempSync(join(tmpdir(), 'registration-flow-recipes-'))
rmSync(parent, { recursive: true, force: true })
mkdirSync(parent, { recursive: true })
install(parent)
// Inside of this repository the name of the package means the repository, unless there is another one around.
if (here) writeFileSync(join(parent, 'package.json'), '{ "name": "host", "private": true }\n')
let failures = 0
for (const recipe of recipes) {
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
    // The browser of this machine, which the recipe cannot know.
    const own = JSON.stringify({ use: { baseURL: 'http://localhost:5173', launchOptions: launchOptions() } })
    writeFileSync(
      join(folder, 'machine.config.ts'),
      `import config from './playwright.config'\nexport default { ...config, ...${own} }\n`,
    )
    args.push('--config', 'machine.config.ts')
  }
  const started = performance.now()
  const { passed, said } = run(process.execPath, [program, ...args], folder)
  console.log(
    `${recipe}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  if (!passed) console.log(said)
  let isRight = passed
  if (passed && recipe !== 'playwright') {
    // A test that is green without what it tests is none.
    const file = join(folder, 'SignUp.tsx')
    const wired = readFileSync(file, 'utf8')
    const unwired = wired.replace(/^ *onComplete=.*\n/m, '')
    // What must be waited for in vain is not waited for long.
    const patience = join(folder, 'patience.js')
    writeFileSync(patience, readFileSync(patience, 'utf8').replace('20_000', '5000'))
    if (unwired === wired) throw new Error('SignUp.tsx has no `onComplete` to take away.')
    writeFileSync(file, unwired)
    isRight = !run(process.execPath, [program, ...args], folder).passed
    console.log(`${recipe}: ${isRight ? 'red' : 'STILL GREEN'} without \`onComplete\``)
  }
  if (!isRight) failures++
}
if (failures === 0) rmSync(parent, { recursive: true, force: true })
else console.log(`See ${parent}`)
process.exit(failures > 0 ? 1 : 0)
