import { playwright } from '@vitest/browser-playwright'
import { launchOptions } from './browser.mjs'

/** One object per project, because Vitest writes a name into it. */
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

/** A dependency that Vite discovers during the run reloads the page and makes the test file fail. */
export const optimizeDeps = {
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'react/jsx-dev-runtime',
    '@tanstack/query-core',
    '@tanstack/react-query',
    '@simplewebauthn/browser',
    '@simplewebauthn/server',
    '@simplewebauthn/server/helpers',
    'react-hook-form',
    'lean-qr/nano',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@noble/post-quantum/ml-dsa.js',
    'ajv',
    'axe-core',
    'otpauth',
    'jsqr',
    'rrweb',
    '@scure/base',
    '@noble/hashes/blake2.js',
    '@noble/hashes/sha2.js',
    '@noble/hashes/sha3.js',
    '@emotion/cache',
    '@emotion/react',
    '@mui/stylis-plugin-rtl',
    '@mui/material/Button',
    '@mui/material/CssBaseline',
    '@mui/material/TextField',
    '@mui/material/Typography',
    '@mui/material/styles',
    '@radix-ui/themes',
  ],
}
