// npm test: installs what is missing, then runs all checks. `npm test -- types lint` runs only the named ones.
import { ensureTestDeps } from './deps.mjs'
import { node, runSteps } from './steps.mjs'

ensureTestDeps()
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
        // The fast tests with a screen: the others do not depend on the version of React.
        name: 'screens on React 18.2',
        run: node('vitest/vitest.mjs', 'run', '--project=browser', 'wholeRegistration', 'timing'),
        env: { REACT: '18' },
      },
      // As a fresh clone packs it, in a page of a host and in the hands of the oldest and the newest TypeScript.
      { name: 'package', run: [process.execPath, 'scripts/package.mjs'] },
    ],
    {
      // Two of them install what they need: on CI, and in npm run test:deep.
      name: 'recipes of the documentation',
      run: [process.execPath, 'scripts/recipes.mjs', ...(process.env.CI ? [] : ['--here'])],
    },
    {
      name: 'end to end',
      run: node('@playwright/test/cli.js', 'test'),
      // The build of this run.
      ...(only.length === 0 && { env: { BUILT: '1' } }),
    },
    {
      name: 'examples',
      run: [
        process.execPath,
        'scripts/examples.mjs',
        '--here',
        'vite-react',
        'plain-html',
        'react-router-hono',
      ],
    },
    // The reports of this run.
    { name: 'faults', run: [process.execPath, 'scripts/faults.mjs', '--check'] },
  ],
  only,
)
