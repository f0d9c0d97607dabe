import react from '@vitejs/plugin-react'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig, minify, type Plugin, type Rolldown, runnerImport } from 'vite'
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

/** The modules that hold the code of a page, and the pages. */
const PAGES = {
  'Front.tsx': ['index'],
  'Register.tsx': ['register'],
  'registrationPages.tsx': ['code', 'delegated', 'social', 'handed', 'wallets', 'welcome'],
  'SignIn.tsx': ['sign-in'],
  'Recover.tsx': ['recover'],
}

const SHARED =
  /\/demo\/(Address|App|brands|Engineers|Folded|languages?|navigation|Page|Simulate|words\/shell)\.tsx?$|\/dist\/core\/(encoding|json|credentials\/recoveryCodeSymbols)\.js$|\/node_modules\/@simplewebauthn\/|preload-helper/

/** A file of its own, so that a browser can make it ready in a task of its own. */
const REACT = /\/node_modules\/(react|react-dom|scheduler)\//

/** Every page has its own imports from the package; its door would make each module that of every page. */
const DOOR = at('../dist/index.js')
const WIDGET = [at('../dist/components/RegistrationFlow.js'), at('../dist/core/dfnsApi.js')] as const
const FEATURES = at('../dist/registration/features.js')
const REQUESTS = at('../dist/core/sendRequest.js')
const SCREENS = at('../dist/components/layouts/lazyScreens.js')
const OTHER_CREDENTIALS = at('../dist/registration/otherCredentials.js')

/** These and all modules that they import statically, directly or not. */
function importedBy(entries: string[], graph: Rolldown.ChunkingContext): Set<string> {
  const modules = new Set(entries)
  // A set goes on to what is added to it meanwhile.
  for (const id of modules)
    if (id !== DOOR) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) modules.add(next)
  return modules
}

/** Puts what is loaded together into one file: each request costs a way there and back, and small files pack worse. */
function chunkNames(): (id: string, graph: Rolldown.ChunkingContext) => string | undefined {
  const known = new Map<string, Set<string>>()
  return (id, graph) => {
    const isIn = (...entries: string[]) => {
      const key = entries.join(' ')
      const modules = known.get(key) ?? importedBy(entries, graph)
      known.set(key, modules)
      return modules.has(id)
    }
    const isForKeys = isIn(at('./SignIn.tsx'), at('./Recover.tsx'))
    if (REACT.test(id)) return 'react'
    if (SHARED.test(id)) return 'shared'
    // In the file after which FEATURES is asked for: without it, that file would be small and early, and FEATURES would
    // take half of the line while React is still coming.
    if (/\/query-core\//.test(id)) return 'engine'
    if (isIn(at('./Register.tsx'), ...WIDGET)) return isForKeys ? 'shared' : 'registration'
    if (isIn(FEATURES)) return isIn(SCREENS, REQUESTS) ? 'engine' : undefined
    if (isIn(OTHER_CREDENTIALS)) return isForKeys ? 'keys' : undefined
    return isIn(SCREENS) ? 'lazyScreens' : undefined
  }
}

/** For documents alone: what a document loads is under the document's policy, and is at times smaller than these headers. */
const policies: Plugin = {
  name: 'policies',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use(({ url = '' }, response, next) => {
      if (!url.startsWith('/assets/'))
        response.setHeader('content-security-policy', policy).setHeader('referrer-policy', 'no-referrer')
      next()
    })
  },
}

/** Gives each page an HTML file that preloads the page's own code beside the entry, so that neither waits for the other. */
const pagePreloads: Plugin = {
  name: 'page-preloads',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const index = bundle['index.html']
    if (index?.type !== 'asset') throw new Error('There is no index.html.')
    const html = String(index.source)
    const { code } = await minify('early.js', await readFile(at('./early.js'), 'utf8'))
    this.emitFile({ type: 'asset', fileName: 'early.js', source: code })
    const screens = await renderFirstScreens()
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    /** The file with this module, and those that it imports, directly or not. */
    const filesOf = (id: string) => {
      const own = chunks.find(({ moduleIds }) => moduleIds.includes(id))
      if (!own) throw new Error(`${id} is in no chunk.`)
      const files = new Set([own.fileName])
      for (const name of files)
        for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
          files.add(imported)
      return [...files]
    }
    const [shared = ''] = filesOf(at('./App.tsx'))
    const reactFile = chunks.find(({ moduleIds }) => moduleIds.some((id) => REACT.test(id)))?.fileName
    for (const [module, pages] of Object.entries(PAGES)) {
      const own = filesOf(at(`./${module}`)).filter((name) => !html.includes(name))
      const preloads = own.map((name) => `    <link rel="modulepreload" crossorigin href="/${name}">\n`)
      const source = html.replace('  </head>', `${preloads.join('')}  </head>`)
      for (const page of pages) {
        if (page === 'index') index.source = afterItsPicture(withFirstScreen(source, screens.index))
        else if (page === 'register') {
          // Files that are requested together share the connection's bandwidth, so each delays the others. The files
          // that the first tap waits for are requested one round trip before the code of the first screen has arrived,
          // and download while the browser draws that screen. They are requested right after React: any earlier, and
          // they would delay React.
          const [features = '', ...itsImports] = filesOf(FEATURES)
          const beside = itsImports.filter((name) => !own.includes(name) && !html.includes(name))
          const next = [[...own, ...beside], [features]]
            .map((files) => files.map((name) => `/${name}`).join(' '))
            .join(';')
          const chained = html.replace(`href="/${shared}"`, `$& data-next="${next}"`)
          this.emitFile({
            type: 'asset',
            fileName: 'register.html',
            // Run as soon as it is there, and not with the entry, which is last: it begins to load the page's own code.
            source: withFirstScreen(chained, screens.register, screens).replace(
              ' data-main=',
              ` data-beside="/${reactFile} /${shared}" data-main=`,
            ),
          })
        } else this.emitFile({ type: 'asset', fileName: `${page}.html`, source })
      }
    }
  },
}

/**
 * Nobody needs the app on the front page before they have typed an address: its picture comes first, and then early.js
 * loads the app, and what it imports beside it.
 */
function afterItsPicture(html: string): string {
  const preloads = [...html.matchAll(/^ *<link rel="modulepreload".* href="(.*?)".*>\n/gm)]
  const main = / data-main="(.*?)"/.exec(html)?.[1]
  const beside = preloads.map(([, path]) => path).filter((path) => path !== main)
  return html
    .replaceAll(/^ *<link rel="modulepreload".*>\n/gm, '')
    .replace(` data-main="${main}"`, (found) => `${found} data-beside="${beside.join(' ')}"`)
}

async function renderFirstScreens() {
  const { module } = await runnerImport<typeof import('./firstScreen.js')>(at('./firstScreen.tsx'), {
    configFile: false,
    plugins: [react()],
  })
  return module.firstScreens
}

/** Shows the first screen in the app's place, and early.js, which loads the app and answers a tap until the app can. */
function withFirstScreen(html: string, screen: string, others?: { kit: string; form: string }): string {
  const [before, bones, after] = html.split(/(?<=<div id="app">)|(?=<\/div>\s*<noscript>)/)
  if (before === undefined || bones === undefined || after === undefined)
    throw new Error('index.html has no place for the app.')
  const templates = Object.entries({ bones, kit: others?.kit, form: others?.form }).map(([id, content]) =>
    content === undefined ? '' : `<template id="${id}">${content}</template>`,
  )
  const status = '<p id="early-status" role="status" class="unseen"></p>'
  // The app comes after the first picture: what is on the screen already needs none of it.
  const main = /<script type="module" crossorigin src="(.*?)"><\/script>/.exec(html)
  if (!main) throw new Error('index.html has no script.')
  // The smallest file is asked for last, and the largest first: a line gives to each about the same.
  const preload = `<link rel="modulepreload" crossorigin href="${main[1]}">`
  return `${before}${screen}${after}`
    .replace(`    ${main[0]}\n`, '')
    .replace(/(?=    <link rel="stylesheet")/, `    ${preload}\n`)
    .replace(/((?: *<link rel="modulepreload".*\n)*)( *<link rel="modulepreload".*\/react-.*\n)/, '$2$1')
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
    .replace('<title>', `<script src="/early.js" data-main="${main[1]}"></script>\n    <title>`)
    .replace('</body>', `${templates.join('')}${status}</body>`)
}

export default defineConfig(({ command, isPreview }) => ({
  root: at('.'),
  plugins: [react(), company, pagePreloads, policies],
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
    // A browser that preloads no modules loads the same files, one after the other.
    modulePreload: { polyfill: false },
    // What every page shares with the entry, as one file: the fewer, the smaller.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: chunkNames(), debugName: 'pages', includeDependenciesRecursively: false }],
        },
      },
    },
  },
  server: { host: 'localhost', port: 5173 },
  preview: { host: 'localhost', port: 4173, strictPort: true },
}))
