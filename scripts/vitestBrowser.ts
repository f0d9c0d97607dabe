import { playwright } from '@vitest/browser-playwright'
import { launchOptions } from './browser.mjs'

/** Vitest writes a name into it, so each project gets its own. */
export const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: launchOptions({ shell: true }),
    contextOptions: { reducedMotion: 'reduce' },
  }),
  instances: [{ browser: 'chromium' as const }],
})

/** Found in the middle of a run, a dependency makes Vite load the page anew and a test file fail. */
export const optimizeDeps = {
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-dev-runtime',
    '@tanstack/query-core',
    '@tanstack/react-query',
    '@simplewebauthn/browser',
    '@simplewebauthn/server',
    '@simplewebauthn/server/helpers',
    'react-hook-form',
    'lean-qr',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@noble/post-quantum/ml-dsa.js',
    'ajv',
    'otpauth',
    'jsqr',
    'rrweb',
  ],
}
