import { defineConfig, devices } from '@playwright/test'
import { findFirefox, findWebKitGTK, launchOptions } from './scripts/browser.mjs'

const ci = Boolean(process.env['CI'])
/** By `npm test`, a moment ago. */
const built = Boolean(process.env['BUILT'])
const origin = 'http://localhost:4173'
const notChromium = ['**/e2e/firefox/**', '**/e2e/webkitgtk/**', '**/e2e/deep/**']

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: ci,
  retries: 0,
  // A busy machine is many times slower.
  timeout: 120_000,
  // Decrypting a key with 1 200 000 rounds takes a second, on a busy machine many times that.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.results/playwright.json' }]],
  // A trace costs a quarter of the time: `--trace on` where one is wanted.
  use: { baseURL: origin, screenshot: 'only-on-failure', launchOptions: launchOptions() },
  // Playwright runs the tests of the other engines and reports them, but cannot drive those browsers: their fixtures do,
  // each starting its browser once. They come first, since each is one queue, which must not be what is left at the end.
  projects: [
    ...(findFirefox() ? [{ name: 'firefox', testDir: 'e2e/firefox', workers: 1 }] : []),
    ...(findWebKitGTK() ? [{ name: 'webkitgtk', testDir: 'e2e/webkitgtk', workers: 1 }] : []),
    // What needs the focus or the clipboard of a true window.
    { name: 'chromium-window', use: devices['Desktop Chrome'], testIgnore: notChromium, grep: /@window/ },
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], launchOptions: launchOptions({ shell: true }) },
      testIgnore: notChromium,
      grepInvert: /@window/,
    },
  ],
  webServer: {
    command: `${built ? '' : 'npm run -s build:demo && '}node node_modules/vite/bin/vite.js preview --config e2e/hosts/vite.config.ts`,
    url: origin,
    reuseExistingServer: !ci,
    timeout: 120_000,
  },
})
