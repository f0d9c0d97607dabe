import { defineConfig, devices } from '@playwright/test'
import { findFirefox, findWebKitGTK, launchOptions } from './scripts/browser.mjs'

const ci = Boolean(process.env['CI'])
const origin = 'http://localhost:4173'

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: ci,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '.results/playwright.json' }]],
  use: { baseURL: origin, trace: 'retain-on-failure', launchOptions: launchOptions() },
  // Playwright runs the tests of the other engines and reports them, but cannot drive those browsers: their fixtures do,
  // each starting its browser once.
  projects: [
    {
      name: 'chromium',
      use: devices['Desktop Chrome'],
      testIgnore: ['**/e2e/firefox/**', '**/e2e/webkitgtk/**', '**/e2e/deep/**'],
    },
    ...(findFirefox() ? [{ name: 'firefox', testDir: 'e2e/firefox', workers: 1 }] : []),
    ...(findWebKitGTK() ? [{ name: 'webkitgtk', testDir: 'e2e/webkitgtk', workers: 1 }] : []),
  ],
  webServer: [
    {
      command: 'npm run -s build:demo && npm run -s preview:demo',
      url: origin,
      reuseExistingServer: !ci,
      timeout: 120_000,
    },
    {
      command: 'npm run -s build:storybook && npm run -s preview:storybook',
      url: 'http://localhost:4174',
      reuseExistingServer: !ci,
      timeout: 120_000,
      env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
    },
  ],
})
