import { defineConfig } from '@playwright/test'
import ordinary from './playwright.config.js'

const origin = 'http://localhost:4183'

/** What takes longer than a check before each commit may: `npm run test:deep`. It has a server of its own. */
export default defineConfig({
  ...ordinary,
  testDir: 'e2e/deep',
  // The figures of a run are annotations, which only the second one writes down.
  reporter: [['list'], ['json', { outputFile: '.results/deep.json' }]],
  use: { ...ordinary.use, baseURL: origin },
  projects: [{ name: 'deep' }],
  webServer: [
    {
      command: 'npm run -s build:demo && npm run -s preview:demo -- --port 4183',
      url: origin,
      reuseExistingServer: !process.env['CI'],
      timeout: 120_000,
    },
    {
      command: 'npm run -s build:storybook && npm run -s preview:storybook',
      url: 'http://localhost:4174',
      reuseExistingServer: !process.env['CI'],
      timeout: 120_000,
      env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
    },
  ],
})
