// Apps of hosts, each made from its framework's own starter and the README's files. Further settings that a framework
// or bundler needs are those in `examples/`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/pack.mjs'
import { snippetOf, snippetsOf } from '../../scripts/snippets.mjs'
import { serverFiles, signUp } from './readme.mjs'

/**
 * @typedef {object} App
 * @property {string[]} packages besides ours
 * @property {() => Record<string, string> | Promise<Record<string, string>>} files
 * @property {string[][]} build commands, in the app's folder
 * @property {string[]} [start] its own server, with the port as PORT; else the files of `serve` are served
 * @property {string} [serve]
 * @property {object} [settings] further members of its package.json
 * @property {string} [shared] a package of which the app and the widget have one copy
 * @property {string[]} [tools] a Node and a Yarn, as packages, to install and build with in place of those at hand
 */

/** @param {object} [more] */
const tsconfig = (more) =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      types: [],
      ...more,
    },
    include: ['*.tsx'],
  })

const mount = `import { createRoot } from 'react-dom/client'
import { SignUp } from './SignUp'

createRoot(document.getElementById('root')!).render(<SignUp />)
`
/** @param {string} script */
const page = (script) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Sign up</title><link rel="icon" href="data:," /></head>
  <body><div id="root"></div>${script}</body>
</html>
`
/** @param {string} name @param {...string} files @returns {Record<string, string>} */
const fromExample = (name, ...files) =>
  Object.fromEntries(files.map((file) => [file, readFileSync(join(root, 'examples', name, file), 'utf8')]))
const react19 = ['react@19', 'react-dom@19', '@types/react@19', '@types/react-dom@19']
const react18 = ['react@18', 'react-dom@18', '@types/react@18', '@types/react-dom@18']
const SDK = ['@dfns/sdk@0.8.3', '@dfns/sdk-keysigner@0.8.3']

/** @type {Record<string, App>} */
export const apps = {
  vite: {
    packages: ['vite@8', 'typescript@7', ...react19],
    files: () => ({
      'SignUp.tsx': signUp(),
      'main.tsx': mount,
      'index.html': page('<script type="module" src="/main.tsx"></script>'),
      'tsconfig.json': tsconfig({ skipLibCheck: false }),
    }),
    build: [['tsc'], ['vite', 'build']],
    serve: 'dist',
  },
  next: {
    packages: ['next@16', ...SDK, 'typescript@5.9', '@types/node@20', ...react19],
    files: () => ({
      ...serverFiles(),
      'SignUp.tsx': signUp(),
      ...fromExample('next-app-router', 'app/layout.tsx'),
      // As in Next.js's own starter: prerendered pages, which must not read the time or random numbers.
      'next.config.mjs':
        'export default { turbopack: { root: import.meta.dirname }, cacheComponents: true, partialPrefetching: true }\n',
      'app/page.tsx': `import { SignUp } from '../SignUp'

export default function Page() {
  return <SignUp />
}
`,
      'app/my/init/route.ts': `export { init as POST } from '../../../registration'\n`,
      'app/my/complete/route.ts': `export { complete as POST } from '../../../registration'\n`,
      // Parts inside a server component, and the functions that a server can call.
      'Root.tsx': `'use client'
import { Registration, type RegistrationApi } from 'registration-flow'

const api: RegistrationApi = { complete: () => Promise.reject(new Error()) }
export const Root = ({ children }: { children: React.ReactNode }) => (
  <Registration.Root api={api}>{children}</Registration.Root>
)
`,
      'app/parts/page.tsx': `import { isRegistrationError, Registration } from 'registration-flow'
import { Root } from '../../Root'

export default function Page() {
  return (
    <Root>
      <Registration.Card>
        <p>{String(isRegistrationError(undefined))}</p>
        <Registration.Start />
        <Registration.Done />
      </Registration.Card>
    </Root>
  )
}
`,
    }),
    build: [['next', 'build']],
    start: ['next', 'start'],
  },
  reactRouter: {
    packages: [
      ...['react-router', '@react-router/node', '@react-router/dev'].map((name) => `${name}@7.18.4`),
      'hono@4',
      '@hono/node-server@2',
      'isbot@5',
      'vite@7',
      'typescript@5.9',
      '@types/node@20',
      ...SDK,
      ...react19,
    ],
    files: () => ({
      ...Object.fromEntries(Object.entries(serverFiles()).map(([name, code]) => [`app/${name}`, code])),
      'app/SignUp.tsx': signUp(),
      ...fromExample('react-router-hono', 'app/root.tsx', 'vite.config.ts'),
      'app/routes.ts': `import { index, route } from '@react-router/dev/routes'

export default [index('home.tsx'), route('my/complete', 'complete.ts')]
`,
      'app/home.tsx': `export { SignUp as default } from './SignUp'\n`,
      'app/complete.ts': `import type { ActionFunctionArgs } from 'react-router'
import { complete } from './registration'

export const action = ({ request }: ActionFunctionArgs) => complete(request)
`,
      'server.mjs': `import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createRequestHandler } from 'react-router'
import * as build from './build/server/index.js'
import { init } from './build/own/registration.js'

const app = new Hono()
const handle = createRequestHandler(build)
app.use('/assets/*', serveStatic({ root: './build/client' }))
app.post('/my/init', ({ req }) => init(req.raw))
app.all('*', ({ req }) => handle(req.raw))
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: 'localhost' })
`,
      'own.config.ts': `import { defineConfig } from 'vite'

export default defineConfig({ build: { ssr: 'app/registration.ts', outDir: 'build/own' } })
`,
      'tsconfig.json': tsconfig({ types: ['node', 'vite/client'] }).replace('*.tsx', 'app'),
    }),
    build: [['tsc'], ['react-router', 'build'], ['vite', 'build', '--config', 'own.config.ts']],
    start: ['node', 'server.mjs'],
  },
  webpack: {
    packages: [
      'webpack@5',
      'webpack-cli@6',
      'babel-loader@10',
      '@babel/core@7',
      'css-loader@7',
      'style-loader@4',
      '@babel/preset-react@7',
      '@babel/preset-typescript@7',
      'typescript@5.9',
      ...react18,
    ],
    files: () => ({
      'SignUp.tsx': signUp(),
      'main.tsx': mount,
      ...fromExample('react18-webpack', 'webpack.config.mjs'),
      'public/index.html': page('<script src="/main.js"></script>'),
      'tsconfig.json': tsconfig({ skipLibCheck: false }),
    }),
    build: [['tsc'], ['webpack']],
    serve: 'public',
  },
  // The app and the widget share the oldest React Query of their major version, and its client.
  reactQuery5: {
    packages: ['vite@8', 'typescript@7', '@tanstack/react-query@5.0.0', ...react18],
    shared: '@tanstack/query-core',
    files: () => ({
      'SignUp.tsx': signUp()
        .replace(/^'use client'.*\n/m, `import { useQueryClient } from '@tanstack/react-query'\n`)
        .replace(
          'export const SignUp = () => (',
          'export const SignUp = () => { const client = useQueryClient(); return (',
        )
        .replace('    api={api}\n', '    api={api}\n    queryClient={client}\n')
        .replace(/\)\n$/, ') }\n'),
      'main.tsx': mount
        .replace(
          'import { SignUp',
          "import { QueryClient, QueryClientProvider } from '@tanstack/react-query'\nimport { SignUp",
        )
        .replace(
          '<SignUp />',
          '<QueryClientProvider client={new QueryClient()}><SignUp /></QueryClientProvider>',
        ),
      'index.html': page('<script type="module" src="/main.tsx"></script>'),
      'tsconfig.json': tsconfig(),
    }),
    build: [['tsc'], ['vite', 'build']],
    serve: 'dist',
  },
  // The oldest that people have: it refuses a package whose `engines` name a newer Node.
  yarn1Node18: {
    tools: ['node@18', 'yarn@1'],
    packages: ['vite@5', 'typescript@5.4', ...react18],
    files: () => ({
      'SignUp.tsx': signUp(),
      'main.tsx': mount,
      'index.html': page('<script type="module" src="/main.tsx"></script>'),
      'tsconfig.json': tsconfig({ skipLibCheck: false }),
    }),
    build: [['tsc'], ['vite', 'build']],
    serve: 'dist',
  },
  parcel: {
    packages: ['parcel@2', 'typescript@5.9', ...react19],
    settings: { '@parcel/resolver-default': { packageExports: true } },
    files: () => ({
      'SignUp.tsx': signUp(),
      'main.tsx': mount,
      'index.html': page('<script type="module" src="./main.tsx"></script>'),
      // Parcel's resolver needs this old module resolution.
      'tsconfig.json': tsconfig({ moduleResolution: 'node' }),
    }),
    build: [['tsc'], ['parcel', 'build', 'index.html', '--no-cache', '--no-source-maps']],
    serve: 'dist',
  },
  html: {
    packages: ['react@19', 'react-dom@19', 'esbuild@0.28'],
    files: async () => {
      const { transformWithOxc } = await import('vite')
      const { code } = await transformWithOxc(
        `${signUp().replace(/^import '.*css'\n/m, '')}
import { createRoot } from 'react-dom/client'
createRoot(document.querySelector('main')).render(<SignUp />)`,
        'SignUp.tsx',
        { jsx: { runtime: 'automatic' } },
      )
      const map = snippetsOf('docs/hosts.md').find(({ language }) => language === 'html')?.code ?? ''
      return {
        'react.mjs': snippetOf('docs/hosts.md', 'react.mjs'),
        'signUp.js': code,
        'index.html': map.replace('<title>', '<link rel="icon" href="data:," /><title>'),
      }
    },
    build: [['node', 'react.mjs']],
    serve: '.',
  },
}
