// npm run test:deep: the checks that take too long for every commit, to run before a release. `npm run test:deep --
// soak races` runs only the named ones.
import { ensureTestDeps } from './deps.mjs'
import { node, runSteps } from './steps.mjs'

ensureTestDeps()
const { ensureBrowser } = await import('./browser.mjs')
ensureBrowser()

// Runs with a plain reporter, which keeps the reports of the last complete run.
/** @param {string} filter */
const unit = (filter) =>
  node('vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'default', filter)
/** @param {string} spec */
const deep = (spec) => node('@playwright/test/cli.js', 'test', '--config', 'playwright.deep.config.ts', spec)
const steps = [
  { name: 'model of the flow', minutes: 10, run: unit('flow.model') },
  { name: 'events of random lives', minutes: 10, run: unit('funnelEvent') },
  { name: 'fuzz', minutes: 20, run: unit('.fuzz.') },
  {
    name: 'every language, every error, light and dark',
    minutes: 45,
    run: node(
      'vitest/vitest.mjs',
      'run',
      '--project=browser',
      '--reporter=default',
      'everyLanguage',
      'tests/axe',
      'hostileTables',
    ),
  },
  { name: 'model of the mounted widget', minutes: 20, run: deep('model') },
  { name: 'races', minutes: 15, run: deep('races') },
  { name: 'storybook, built', minutes: 10, run: deep('storybook') },
  { name: 'every story in every language, light and dark', minutes: 120, run: deep('everyStory') },
  // The demo and Storybook as they are built; it installs Lighthouse in a folder of its own.
  { name: 'demo, built', minutes: 10, run: ['npm', 'run', '-s', 'build:demo'] },
  { name: 'lighthouse', minutes: 30, run: [process.execPath, 'scripts/lighthouse.mjs'] },
  // Beside the build before the present look.
  { name: 'felt speed', minutes: 30, run: [process.execPath, 'scripts/felt.mjs', 'deb1446'] },
  // Every story once more, with the rest of what the toolbar can change: axe looks at each.
  ...Object.entries({
    'narrow, in Arabic': { locale: 'ar', viewport: { value: 'narrow', isRotated: false } },
    'with more contrast, on yellow': { contrast: 'more', accent: '#ffd400' },
  }).map(([name, globals]) => ({
    name: `stories ${name}`,
    minutes: 15,
    run: node('vitest/vitest.mjs', 'run', '--project=storybook', '--reporter=default'),
    env: { STORYBOOK_GLOBALS: JSON.stringify(globals), DEEP: '' },
  })),
  { name: 'build', minutes: 10, run: ['npm', 'run', '-s', 'build'] },
  { name: 'examples', minutes: 30, run: [process.execPath, 'scripts/examples.mjs'] },
  { name: 'hundred registrations', minutes: 10, run: [process.execPath, 'scripts/hundred.mjs'] },
  { name: 'recipes', minutes: 30, run: [process.execPath, 'scripts/recipes.mjs'] },
  { name: 'soak', minutes: 25, run: deep('soak') },
  { name: 'hosts', minutes: 30, run: [process.execPath, 'scripts/hosts.mjs'] },
  { name: 'consumers', minutes: 30, run: [process.execPath, 'scripts/consumer.mjs', '--all'] },
  {
    // Every pair of kinds, every user name, medium and expiry; races 40 times in Firefox ESR, if it is installed.
    name: 'end to end, every case',
    minutes: 30,
    run: node('@playwright/test/cli.js', 'test', '--reporter=list'),
  },
  {
    name: 'screens and stories on React 18.2',
    minutes: 15,
    run: node('vitest/vitest.mjs', 'run', '--project=browser', '--project=storybook'),
    env: { REACT: '18', DEEP: '' },
  },
  {
    name: 'coverage',
    minutes: 15,
    run: node(
      'vitest/vitest.mjs',
      'run',
      '--project=unit',
      '--project=browser',
      '--coverage',
      '--reporter=default',
    ),
    env: { DEEP: '' },
  },
  {
    name: 'mutants of the core',
    minutes: 90,
    run: node('@stryker-mutator/core/bin/stryker.js', 'run', 'scripts/mutation/core.json'),
  },
  {
    name: 'mutants of what needs a browser',
    minutes: 240,
    run: [process.execPath, 'scripts/mutation/browser.mjs'],
  },
]

process.env.DEEP = '1'
await runSteps(steps, process.argv.slice(2))
