import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { referenceApi } from '../reference-api/vitePlugin.js'
import { usernameOf } from './loginProvider.js'
import { quillstone } from './server.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * As strict as a page can be; the widget must live with it, and every end-to-end test runs under it. Of what can be
 * loaded it allows scripts, styles and requests of its own origin alone: no image, font, frame or worker.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  // `default-src` says nothing about these three.
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** An organization that allows everything there is, so that what is offered is for the page to say. */
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
  // `vite dev` shows the sources; `vite build` and `vite preview` use the package as its users get it.
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
