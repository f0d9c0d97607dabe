import { defineConfig } from 'vitest/config'
import { browser, optimizeDeps } from '../scripts/vitestBrowser.js'

/** What Stryker runs for each mutant of what only a browser can run: one project in Chromium. */
export default defineConfig({
  optimizeDeps,
  test: {
    include: ['src/**/*.browser.test.{ts,tsx}'],
    // Instrumented code is slower than the bounds on time that these set.
    testNamePattern: /^(?!.*leaves? the page free)/,
    testTimeout: 30_000,
    browser: browser(),
    expect: { poll: { interval: 0 } },
    isolate: false,
  },
})
