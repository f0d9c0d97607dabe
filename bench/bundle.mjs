import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Vite and React use NODE_ENV first; a shell that sets it must not make the bench measure the development build.
process.env.NODE_ENV = 'production'

/**
 * Bundles a module the way an app that installed the package would, and writes no file: the doors
 * resolve through the `exports` of package.json, so it is `dist` that gets measured.
 *
 * @param {string} entry its address, as `import.meta.resolve` gives it
 * @param {{ external?: RegExp[], alias?: Record<string, string>, app?: boolean }} [options] `app`: for a browser to run
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
export async function bundle(entry, { external = [], alias = {}, app = false } = {}) {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error', // rolldown warns of every 'use client', which is meant for other bundlers
    resolve: { alias },
    // Vite itself puts it in place in an app, and not in a library.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // An app build adds a loader for lazy chunks, which belongs to the host and is not measured.
      ...(app ? {} : { lib: { entry: fileURLToPath(entry), formats: ['es'] } }),
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        input: { [basename(entry).replace(/\.tsx?$/, '')]: fileURLToPath(entry) },
        external,
        output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  return outputs.flatMap((built) =>
    'output' in built ? built.output.filter((file) => file.type === 'chunk') : [],
  )
}
