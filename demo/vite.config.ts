import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, runnerImport } from 'vite'
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
    walletAddresses: 'at once',
    loginCodeOf: 'everybody',
    supportedCredentialKinds: {
      firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
      secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
    },
  },
  customers: { '/my': quillstone },
})

/** The modules that hold the code of a page, and the pages. The front page's is in the entry. */
const PAGES = {
  'registrationPages.tsx': ['register', 'code', 'delegated', 'social', 'handed', 'wallets', 'welcome'],
  'SignIn.tsx': ['sign-in'],
  'Recover.tsx': ['recover'],
}

const SHARED =
  /\/demo\/(Address|App|brands|Engineers|Folded|Front|Invitation|invite|languages?|navigation|Page|Simulate|words\/shell)\.tsx?$|preload-helper|\/node_modules\/react\//

/** Gives each page an HTML file that preloads the page's own code beside the entry, so that neither waits for the other. */
const pagePreloads: Plugin = {
  name: 'page-preloads',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const index = bundle['index.html']
    if (index?.type !== 'asset') throw new Error('There is no index.html.')
    const html = String(index.source)
    const screens = await renderFirstScreens()
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    for (const [module, pages] of Object.entries(PAGES)) {
      const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/demo/${module}`))
      if (!own) throw new Error(`${module} has no chunk of its own.`)
      const needed = new Set([own.fileName])
      // A set goes on to what is added to it meanwhile.
      for (const name of needed)
        for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
          needed.add(imported)
      const links = [...needed]
        .filter((name) => !html.includes(name))
        .map((name) => `    <link rel="modulepreload" crossorigin href="/${name}">\n`)
      const source = html.replace('  </head>', `${links.join('')}  </head>`)
      for (const page of pages) {
        this.emitFile({
          type: 'asset',
          fileName: `${page}.html`,
          source:
            page === 'register' ? withFirstScreen(source, screens.register, screens.registerWithKit) : source,
        })
      }
    }
    // Nobody needs the app on the front page before they have typed an address: its picture comes first, and then
    // early.js loads the app, and what it imports beside it.
    const beside = [...html.matchAll(/<link rel="modulepreload".* href="(.*?)">/g)].map(([, path]) => path)
    index.source = withFirstScreen(html, screens.index)
      .replaceAll(/^ *<link rel="modulepreload".*>\n/gm, '')
      .replace(' data-main=', ` data-beside="${beside.join(' ')}" data-main=`)
  },
}

async function renderFirstScreens() {
  const { module } = await runnerImport<typeof import('./firstScreen.js')>(at('./firstScreen.tsx'), {
    configFile: false,
    plugins: [react()],
  })
  return module.firstScreens
}

/** Shows the first screen in the app's place, and early.js, which loads the app and answers a tap until the app can. */
function withFirstScreen(html: string, screen: string, withKit?: string): string {
  const [before, bones, after] = html.split(/(?<=<div id="app">)|(?=<\/div>\s*<noscript>)/)
  if (before === undefined || bones === undefined || after === undefined)
    throw new Error('index.html has no place for the app.')
  const kit = withKit === undefined ? '' : `<template id="kit">${withKit}</template>`
  const status = '<p id="early-status" role="status" class="unseen"></p>'
  // The app comes after the first picture: what is on the screen already needs none of it.
  const main = /<script type="module" crossorigin src="(.*?)"><\/script>/.exec(html)
  if (!main) throw new Error('index.html has no script.')
  const preload = `<link rel="modulepreload" crossorigin href="${main[1]}">`
  return `${before}${screen}${after}`
    .replace(main[0], preload)
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
    .replace('<title>', `<script src="/early.js" data-main="${main[1]}"></script>\n    <title>`)
    .replace('</body>', `<template id="bones">${bones}</template>${kit}${status}</body>`)
}

export default defineConfig(({ command, isPreview }) => ({
  root: at('.'),
  plugins: [react(), company, pagePreloads],
  // `vite dev` uses the sources; `vite build` and `vite preview` use the built package.
  resolve:
    command === 'serve' && !isPreview
      ? {
          alias: [
            { find: /^registration-flow$/, replacement: at('../src/index.ts') },
            { find: /^registration-flow\/locales$/, replacement: at('../src/locales/index.ts') },
            { find: /^registration-flow\/core$/, replacement: at('../src/core/index.ts') },
            { find: /^registration-flow\/styles\.css$/, replacement: at('../src/components/styles.css') },
          ],
        }
      : {},
  build: {
    outDir: at('../dist-demo'),
    emptyOutDir: true,
    // What every page shares with the entry, as one file: the fewer, the smaller.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } } },
  },
  server: { host: 'localhost', port: 5173 },
  preview: {
    host: 'localhost',
    port: 4173,
    strictPort: true,
    headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
  },
}))
