import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// A shell that sets it must not get another build published.
process.env['NODE_ENV'] = 'production'

/*
 * `registration-flow/testing`, apart from the library: what it needs of other packages is inside of it, so that the
 * package has no dependency more. Built after the library, into a folder of its own beside what it takes from there.
 */
const core = fileURLToPath(new URL('./src/core/', import.meta.url))

export default defineConfig({
  plugins: [
    {
      // The errors of the library and not of a copy.
      name: 'core-stays-beside-it',
      enforce: 'pre',
      async resolveId(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true })
        if (!found?.id.startsWith(core)) return found
        const path = found.id.slice(core.length).replace(/\.ts$/, '.js')
        return { id: `../core/${path}`, external: 'absolute' }
      },
    },
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/testing',
    // Chunks by content would leave the old ones behind.
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    lib: {
      entry: { index: 'src/testing/index.ts', cli: 'src/testing/cli.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^node:/],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        // The build of a library leaves spaces and lines where they are, and most of this is packages of others.
        minify: true,
        banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
})
