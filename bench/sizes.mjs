import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.mjs'

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const REACT = ['react', 'react-dom']
const INSTALLED = Object.keys({ ...dependencies, ...peerDependencies })

/**
 * `first` is what the page loads before the widget can show; `lazy` is what it may load later.
 *
 * @typedef {{ name: string, external: string, first: number, lazy: number, budget?: number }} Size in gzip bytes
 */

/** @returns {Promise<Size[]>} */
export async function measureSizes() {
  const react = { external: 'React', packages: REACT }
  const all = { external: 'all packages', packages: INSTALLED }
  const passkey = { name: '.  (RegistrationFlow, dfnsApi)', entry: import.meta.resolve('./doors/passkey.ts') }
  const own = { name: '.  (RegistrationFlow alone)', entry: import.meta.resolve('./doors/own.ts') }
  const core = { name: './core  (everything)', entry: import.meta.resolve('./doors/core.ts') }
  return [
    await sizeOf({ ...passkey, ...react, budget: 16_064 }),
    await sizeOf({ ...passkey, ...all }),
    // What a first screen needs: everything from the first ceremony on is fetched while it is read.
    await sizeOf({ ...own, ...all, budget: 10_281 }),
    await sizeOf({ ...core, ...react }),
    await sizeOf({ ...core, ...all }),
    // Already minified, and a host's bundler passes it on as it is.
    { name: './styles.css', external: '', first: gzipped(readFileSync(stylesPath())), lazy: 0 },
  ]
}

/** Asked for when it is read, because it is built only after this module was loaded. */
export const stylesPath = () => fileURLToPath(import.meta.resolve('registration-flow/styles.css'))

/**
 * @param {{ name: string, entry: string, external: string, packages: string[], budget?: number }} what
 * @returns {Promise<Size>}
 */
async function sizeOf({ name, entry, external, packages, budget }) {
  const chunks = await bundle(entry, { external: packages.map((id) => new RegExp(`^${id}($|/)`)) })
  const first = loadedAtFirst(chunks)
  const lazy = chunks.filter((chunk) => !first.includes(chunk))
  return { name, external, first: weightOf(first), lazy: weightOf(lazy), budget }
}

/** The entry and what it imports statically, directly or not: a lazy chunk must not make the page wait. */
function loadedAtFirst(/** @type {import('vite').Rolldown.OutputChunk[]} */ chunks) {
  const found = chunks.filter((chunk) => chunk.isEntry)
  for (const chunk of found) {
    found.push(...chunks.filter((c) => chunk.imports.includes(c.fileName) && !found.includes(c)))
  }
  return found
}

/** Level 9, as size tools report it; servers that compress on the fly send some percent more. */
const gzipped = (/** @type {string | Buffer} */ content) => gzipSync(content, { level: 9 }).length

/** Each chunk by itself, as it is sent: an app's build uses the notes for tree shaking up. */
const weightOf = (/** @type {import('vite').Rolldown.OutputChunk[]} */ chunks) =>
  chunks.reduce((sum, chunk) => sum + gzipped(chunk.code.replaceAll('/* @__PURE__ */', '')), 0)
