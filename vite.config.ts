import react from '@vitejs/plugin-react' // here only because it silences rolldown's false alarm about 'use client'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// A shell that sets it must not get the development build of JSX published.
process.env['NODE_ENV'] = 'production'

/** Everything a user of the package installs stays an import. */
const external = [
  /^react($|\/)/,
  /^react-dom($|\/)/,
  /^@simplewebauthn\//,
  /^@tanstack\//,
  /^react-hook-form/,
  /^lean-qr/,
  /^@zxcvbn-ts\//,
  // An import, so that what server.js passes on stays behind the directive of that module.
  './client.js',
]

const src = fileURLToPath(new URL('./src/', import.meta.url))
/** The path of a module inside of src, without its ending. */
const nameOf = (id: string) => id.slice(src.length).replace(/\.tsx?$/, '')

/*
 * Modules that always load together are one file, because Node takes longer to find and open a file than to run it, and
 * a host's tests load all of them. What loads together follows from what can load alone, which is this list: the doors,
 * what a host uses without the widget, what `registration-flow/testing` takes, and what `import()` fetches. The engine
 * never loads without the hook, but compresses better in a bundle when React Query does not stand before it.
 */
const loadedAlone = [
  'index.ts',
  'client.ts',
  'server.ts',
  'core/index.ts',
  'core/errors.ts',
  'core/dfnsApi.ts',
  'core/sendRequest.ts',
  'core/credentials/passwordGuesses.ts',
  'react/useRegistration.ts',
  'registration/registration.ts',
  'registration/features.ts',
  'registration/otherCredentials.ts',
  'components/forms/forms.ts',
  'components/layouts/lazyScreens.tsx',
  ...readdirSync(`${src}locales`)
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => `locales/${name}`),
]

/**
 * Files of their own all the same: `core`, of which hosts use single functions, also where most of it is loaded late;
 * and the namespace `Registration`, around which rolldown would make more chunks than it needs.
 */
const isAlone = (id: string) => /^core\/|^components\/parts$/.test(nameOf(id))

export default defineConfig({
  plugins: [
    react(),
    {
      // TypeScript 6 and newer rejects a side-effect import that has no types (TS2882).
      name: 'css-types',
      apply: 'build',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
      },
    },
    {
      name: 'list-is-complete',
      apply: 'build',
      generateBundle() {
        // Else what it shares would go into the file that imports it, and a host that imports less would load that.
        for (const id of this.getModuleIds()) {
          const { dynamicImporters = [], isEntry } = this.getModuleInfo(id) ?? {}
          if (dynamicImporters.length > 0 && !isEntry)
            throw new Error(`${nameOf(id)} can load alone, and is not in the list.`)
        }
      },
    },
  ],
  build: {
    target: ['es2022', 'chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // What is published reads as it was written, with its comments: a map would be the same source a second time.
    sourcemap: false,
    minify: false,
    // Newer than the scripts' own: `light-dark()` must reach the browser as it is; older ones stay light.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    cssMinify: 'lightningcss',
    cssCodeSplit: true, // a CSS entry is only allowed with this on
    lib: {
      entry: {
        ...Object.fromEntries(loadedAlone.map((path) => [nameOf(src + path), `src/${path}`])),
        styles: 'src/components/styles.css',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external,
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        // Named after the last module in it, which is the one that imports the others.
        chunkFileNames: ({ moduleIds }) => {
          const id = moduleIds.at(-1)
          return id?.startsWith(src) ? `${nameOf(id)}.js` : '[name].js'
        },
        minifyInternalExports: false,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'alone', test: isAlone, name: nameOf }],
        },
      },
    },
  },
})
