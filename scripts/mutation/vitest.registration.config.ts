import { defineConfig } from 'vitest/config'

/** What Stryker runs for each mutant of `src/registration`: whole registrations in Node. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/registration/**/*.test.ts'],
    exclude: ['**/*.browser.test.*'],
    testTimeout: 10_000,
    // Most mutants are noticed by what never comes.
    expect: { poll: { interval: 0, timeout: 1500 } },
  },
})
