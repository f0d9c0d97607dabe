import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './scripts/browser.mjs'

// REACT=18 runs everything against the oldest React we support, which is installed apart (e2e/react-18).
const floor = process.env['REACT'] === '18'
const react18 = fileURLToPath(new URL('./e2e/react-18/node_modules', import.meta.url))

// Vitest writes a name into it, so each project gets its own.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptions(), contextOptions: { reducedMotion: 'reduce' } }),
  instances: [{ browser: 'chromium' as const }],
})

// Found in the middle of a run, a dependency makes Vite load the page anew and a test file fail.
const optimizeDeps = {
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-dev-runtime',
    '@tanstack/react-query',
    '@simplewebauthn/browser',
    '@simplewebauthn/server',
    '@simplewebauthn/server/helpers',
    'react-hook-form',
    'lean-qr',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    'ajv',
    'otpauth',
  ],
}

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
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,reference-api,scripts,demo}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: { name: 'browser', include: ['src/**/*.browser.test.{ts,tsx}'], browser: browser() },
      },
      {
        extends: true,
        optimizeDeps,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', setupFiles: ['.storybook/vitest.setup.ts'], browser: browser() },
      },
    ],
  },
})
