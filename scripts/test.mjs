// npm test: installs what is missing, then runs every check. `npm test -- types lint` runs only the named ones.
import { fileURLToPath } from 'node:url'
import { ensureDeps } from './deps.mjs'
import { node, runSteps } from './steps.mjs'

const react18 = fileURLToPath(new URL('../e2e/react-18', import.meta.url))
ensureDeps()
ensureDeps(react18)
ensureDeps(fileURLToPath(new URL('../e2e/consumer/typescript-5.4', import.meta.url)))
const { ensureBrowser } = await import('./browser.mjs')
ensureBrowser()

const only = process.argv.slice(2)
await runSteps(
  [
    [
      { name: 'lockfile', run: [process.execPath, 'scripts/check-lock.mjs'] },
      { name: 'types', run: node('typescript/bin/tsc', '-p', '.') },
      { name: 'lint', run: node('oxlint/bin/oxlint') },
      { name: 'format', run: node('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn') },
      { name: 'unused', run: node('knip/bin/knip.js') },
      { name: 'build', run: ['npm', 'run', '-s', 'build:demo'] },
    ],
    { name: 'unit, component and story tests', run: node('vitest/vitest.mjs', 'run') },
    [
      {
        // What has a screen, and of that what is quick: the rest of it has no more to do with React.
        name: 'screens on React 18.2',
        run: node('vitest/vitest.mjs', 'run', '--project=browser', 'RegistrationFlow.browser', '.timing'),
        env: { REACT: '18' },
      },
      // As a fresh clone packs it, in a page of a host and in the hands of the oldest and the newest TypeScript.
      { name: 'package', run: [process.execPath, 'scripts/package.mjs'] },
    ],
    {
      name: 'end to end',
      run: node('@playwright/test/cli.js', 'test'),
      // Of this very run.
      ...(only.length === 0 && { env: { BUILT: '1' } }),
    },
    // Of what this very run saw.
    { name: 'faults', run: [process.execPath, 'scripts/faults.mjs', '--check'] },
  ],
  only,
)
