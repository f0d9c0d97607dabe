import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bodySchemas, sharedSchemas } from './reference-api/bodySchemas.js'

// A shell that sets it must not get another build published.
process.env['NODE_ENV'] = 'production'

/*
 * `registration-flow/testing`, apart from the library: what it needs of other packages is inside of it, so that the
 * package has no dependency more. Built after the library, into a folder of its own beside what it takes from there.
 */
const core = fileURLToPath(new URL('./src/core/', import.meta.url))

const library = fileURLToPath(new URL('./node_modules/@simplewebauthn/server/esm/', import.meta.url))
const SIGNATURES = 'virtual:signatures'
/** What verifies signatures and certificates: functions that are awaited, each in the file of its name. */
const VERIFYING = {
  verifySignature: 'helpers',
  verifyAttestationFIDOU2F: 'registration/verifications',
  verifyAttestationPacked: 'registration/verifications',
  verifyAttestationAndroidSafetyNet: 'registration/verifications',
  verifyAttestationTPM: 'registration/verifications/tpm',
  verifyAttestationAndroidKey: 'registration/verifications',
  verifyAttestationApple: 'registration/verifications',
}
/** How many of them these files call. */
const CALLING: Record<string, number> = {
  'registration/verifyRegistrationResponse.js': 6,
  'authentication/verifyAuthenticationResponse.js': 1,
}

/** As code that needs no Ajv. */
function compiledValidators() {
  const ajv = new Ajv({ strict: true, allErrors: true, inlineRefs: false, code: { source: true, esm: true } })
  for (const [name, schema] of Object.entries({ ...sharedSchemas, ...bodySchemas }))
    ajv.addSchema(schema, name)
  const names = Object.keys(bodySchemas)
  // It writes `require` in modules, too: https://github.com/ajv-validator/ajv/issues/2209
  const code = standaloneCode
    .default(ajv, Object.fromEntries(names.map((name) => [name, name])))
    .replaceAll(
      /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;?/g,
      "import $1Module from '$2.js'; const $1 = $1Module.default ?? $1Module;",
    )
  return { code: `${code}\nexport const bodyValidators = { ${names.join(', ')} }`, moduleType: 'js' as const }
}

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
    {
      // Ajv takes longer to compile them than a whole registration takes, and is a third of the code.
      name: 'schemas-are-compiled',
      load: (id) => (id.endsWith('/reference-api/bodyValidators.ts') ? compiledValidators() : undefined),
    },
    {
      // Most passkeys sign nothing and are attested by nobody: what verifies signatures and certificates is two thirds
      // of the code, and loads when there is one.
      name: 'signatures-are-verified-by-what-loads-later',
      resolveId: (source) => (source === SIGNATURES ? `\0${SIGNATURES}` : undefined),
      load: (id) =>
        id === `\0${SIGNATURES}`
          ? Object.entries(VERIFYING)
              .map(([name, path]) => `export { ${name} } from '${library}${path}/${name}.js'`)
              .join('\n')
          : undefined,
      transform(code, id) {
        const file = id.startsWith(library) ? id.slice(library.length) : ''
        const calls = CALLING[file]
        if (!calls) return undefined
        let found = 0
        const changed = code.replaceAll(/^import \{ (\w+) \} from '.+';$/gm, (line, name: string) => {
          if (!(name in VERIFYING)) return line
          found++
          return `const ${name} = async (...given) => (await import('${SIGNATURES}')).${name}(...given);`
        })
        if (found !== calls)
          throw new Error(`${file} calls ${found} of what verifies signatures, not ${calls}.`)
        return changed
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
      treeshake: {
        // Nothing of it acts by being loaded, but what it loads may.
        moduleSideEffects: (id) => !id.startsWith(library),
      },
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
