// npm run test:deep: what takes longer than a check before each commit may, run before a release.
// `npm run test:deep -- soak races` runs only the named ones.
import { spawnSync } from 'node:child_process'
import { ensureDeps } from './deps.mjs'

ensureDeps()
const { ensureBrowser, findFirefox } = await import('./browser.mjs')
ensureBrowser()

/** @param {string} script @param {...string} args */
const node = (script, ...args) => [process.execPath, `node_modules/${script}`, ...args]
// With the plain reporter: what a whole run wrote down stays as it is.
/** @param {string} filter */
const unit = (filter) =>
  node('vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'default', filter)
/** @param {string} spec */
const deep = (spec) => node('@playwright/test/cli.js', 'test', '--config', 'playwright.deep.config.ts', spec)
/** @param {string} part */
const stryker = (part) => node('@stryker-mutator/core/bin/stryker.js', 'run', `mutation/${part}.json`)
/** Each with the minutes that it may take. @type {{ name: string, minutes: number, run: string[] }[]} */
const steps = [
  { name: 'model of the flow', minutes: 10, run: unit('flow.model') },
  { name: 'fuzz', minutes: 20, run: unit('.fuzz.') },
  { name: 'model of the mounted widget', minutes: 20, run: deep('model') },
  { name: 'races', minutes: 15, run: deep('races') },
  { name: 'soak', minutes: 25, run: deep('soak') },
  {
    name: 'every pair and every username',
    minutes: 25,
    run: node('@playwright/test/cli.js', 'test', '--project=chromium', 'kinds', 'recovery'),
  },
  ...(findFirefox()
    ? [
        {
          name: 'races in Firefox ESR',
          minutes: 15,
          run: node('@playwright/test/cli.js', 'test', '--project=firefox', 'races'),
        },
      ]
    : []),
  {
    name: 'coverage',
    minutes: 15,
    run: node('vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'browser', '--coverage'),
  },
  { name: 'mutants of the core', minutes: 90, run: stryker('core') },
  { name: 'mutants of what needs a browser', minutes: 180, run: stryker('browser') },
]

const only = process.argv.slice(2)
let passed = 0
let failed = 0
for (const { name, minutes, run } of steps) {
  if (only.length > 0 && !only.some((wanted) => name.includes(wanted))) continue
  console.log(`\n── ${name}`)
  const started = performance.now()
  const [command = '', ...args] = run
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEEP: '1' },
    timeout: minutes * 60_000,
  })
  if (status === 0) passed++
  else failed++
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s (limit ${minutes * 60} s)`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
