import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { publicTypes } from './.storybook/publicTypes.js'
import { tailwind } from './.storybook/tailwind.js'
import { browser, optimizeDeps } from './scripts/vitestBrowser.js'

// REACT=18 runs everything against the oldest React we support, which is installed apart (e2e/react-18).
const floor = process.env['REACT'] === '18'
/** See CONTRIBUTING.md. */
const slower = process.env['SLOWER'] ? ['src/testHelpers/slower.ts'] : []
const react18 = fileURLToPath(new URL('./e2e/react-18/node_modules', import.meta.url))

export default defineConfig({
  ...(floor ? { cacheDir: 'node_modules/.vite-react18' } : {}),
  resolve: {
    alias: floor ? [{ find: /^(react|react-dom)(?=$|\/)/, replacement: `${react18}/$1` }] : [],
  },
  test: {
    // scripts/faults.mjs reads the first one.
    reporters: ['default', 'json'],
    outputFile: { json: `.results/vitest${floor ? '-react18' : ''}.json` },
    // Deriving a key takes its time, on a busy machine many times that.
    testTimeout: 120_000,
    // Of each project. One page leaves half of two processors idle.
    maxWorkers: 2,
    // Polling moves a false clock on by its interval, so that what a test sees would hang on how busy the machine is.
    // A busy one takes seconds for what is loaded or derived.
    expect: { poll: { interval: 0, timeout: 30_000 } },
    coverage: {
      include: ['src/core/**', 'src/registration/**', 'src/react/**'],
      exclude: ['**/*.test.*'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: '.results/coverage',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,reference-api,scripts,demo,stories}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
          // A process of its own for each file takes as long as all the tests. What they share is only our own modules.
          isolate: false,
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          setupFiles: slower,
          browser: browser(),
          env: { DEEP: process.env['DEEP'] ?? '', SLOWER: process.env['SLOWER'] ?? '' },
          // Else each file loads all modules once more: a quarter of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        optimizeDeps,
        plugins: [publicTypes(), tailwind(), storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'storybook',
          setupFiles: ['.storybook/vitest.setup.ts', ...slower],
          browser: browser(),
          env: { SLOWER: process.env['SLOWER'] ?? '' },
          // As above; and what a story set up is put away by the next one, also when that is in another file.
          isolate: false,
        },
      },
    ],
  },
})
