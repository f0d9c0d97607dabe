// npm test: installs what is missing, then runs every check. `npm test -- types lint` runs only the named ones.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureDeps } from './deps.mjs'

const react18 = fileURLToPath(new URL('../e2e/react-18', import.meta.url))
ensureDeps()
ensureDeps(react18)
const { ensureBrowser } = await import('./browser.mjs')
ensureBrowser()

/** @param {string} script @param {...string} args */
const node = (script, ...args) => [process.execPath, `node_modules/${script}`, ...args]
/** @type {{ name: string, run: string[], env?: Record<string, string> }[]} */
const steps = [
  { name: 'lockfile', run: [process.execPath, 'scripts/check-lock.mjs'] },
  { name: 'types', run: node('typescript/bin/tsc', '-p', '.') },
  { name: 'lint', run: node('oxlint/bin/oxlint') },
  { name: 'format', run: node('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn') },
  { name: 'unused', run: node('knip/bin/knip.js') },
  { name: 'unit, component and story tests', run: node('vitest/vitest.mjs', 'run') },
  {
    // What has a screen, and of that what is quick: the rest of it has no more to do with React.
    name: 'screens on React 18.2',
    run: node(
      'vitest/vitest.mjs',
      'run',
      '--project=browser',
      '--project=storybook',
      'src/components/RegistrationFlow.browser',
      'RegistrationFlow.timing',
      'RegistrationFlow.stories',
      'Recovery.stories',
    ),
    env: { REACT: '18' },
  },
  { name: 'build', run: ['npm', 'run', '-s', 'build'] },
  { name: 'package', run: node('publint/src/cli.js', '--strict') },
  {
    name: 'package types',
    run: node('@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--profile', 'esm-only', '-q'),
  },
  { name: 'end to end', run: node('@playwright/test/cli.js', 'test') },
  // Of what this very run saw.
  { name: 'faults', run: [process.execPath, 'scripts/faults.mjs', '--check'] },
]

const only = process.argv.slice(2)
let passed = 0
let failed = 0
for (const { name, run, env } of steps) {
  if (only.length > 0 && !only.some((wanted) => name.includes(wanted))) continue
  console.log(`\n── ${name}`)
  const started = performance.now()
  const [command = '', ...args] = run
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
    shell: process.platform === 'win32' && command === 'npm',
    timeout: 600_000,
  })
  if (status === 0) passed++
  else failed++
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
