import { defineConfig } from 'vitest/config'

/** The tests that Stryker runs for each mutant: no browser, one project. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/{core,registration,react}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.*'],
    // Instrumented code is too slow for some time limits, and statistical tests need not run for each mutant.
    testNamePattern: /^(?!.*takes no longer than|.*equally often)/,
    testTimeout: 30_000,
  },
})
