import { defineConfig } from 'vitest/config'

/** What Stryker runs for each mutant: no browser, one project. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/{core,registration,react}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.*'],
    // Instrumented code is slower than the bounds that some set; and statistics need not be done for each mutant.
    testNamePattern: /^(?!.*takes no longer than|.*equally often)/,
    testTimeout: 30_000,
  },
})
