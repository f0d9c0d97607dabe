import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { referenceApi } from '../reference-api/vitePlugin.js'
import { usernameOf } from './loginProvider.js'
import { quillstone } from './server.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The strictest possible Content-Security-Policy; all end-to-end tests run under it. It allows only scripts, styles and
 * requests of its own origin: no image, font, frame or worker.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  // `default-src` does not cover these three.
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** An organization that allows every credential kind, so that the page decides what is offered. */
const company = referenceApi({
  config: {
    usernameOf,
    totp: true,
    supportedCredentialKinds: {
      firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
      secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
    },
  },
  customers: { '/my': quillstone },
})

export default defineConfig(({ command, isPreview }) => ({
  root: at('.'),
  plugins: [react(), company],
  // `vite dev` uses the sources; `vite build` and `vite preview` use the built package.
  resolve:
    command === 'serve' && !isPreview
      ? {
          alias: [
            { find: /^registration-flow$/, replacement: at('../src/index.ts') },
            { find: /^registration-flow\/core$/, replacement: at('../src/core/index.ts') },
            { find: /^registration-flow\/styles\.css$/, replacement: at('../src/components/styles.css') },
          ],
        }
      : {},
  build: { outDir: at('../dist-demo'), emptyOutDir: true },
  server: { host: 'localhost', port: 5173 },
  preview: {
    host: 'localhost',
    port: 4173,
    strictPort: true,
    headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
  },
}))
