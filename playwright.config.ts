import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/browser.mjs'

const ci = Boolean(process.env['CI'])
const origin = 'http://localhost:4173'

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: ci,
  retries: 0,
  reporter: 'list',
  use: { baseURL: origin, trace: 'retain-on-failure', launchOptions: launchOptions() },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
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
