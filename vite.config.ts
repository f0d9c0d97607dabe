import react from '@vitejs/plugin-react' // here only because it silences rolldown's false alarm about 'use client'
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
        index: 'src/index.ts',
        client: 'src/client.ts',
        server: 'src/server.ts',
        'core/index': 'src/core/index.ts',
        'locales/index': 'src/locales/index.ts',
        styles: 'src/components/styles.css',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external,
      output: {
        preserveModules: true, // keeps 'use client' where it stands, and one .d.ts for each .js
        preserveModulesRoot: fileURLToPath(new URL('./src', import.meta.url)),
        entryFileNames: '[name].js',
      },
    },
  },
})
