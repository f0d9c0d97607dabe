import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.mjs'

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const REACT = ['react', 'react-dom']
const INSTALLED = Object.keys({ ...dependencies, ...peerDependencies })

/** What is fetched as soon as the widget is mounted, before anybody asks for it. */
const AHEAD = /\/(otherActs|later|features|layouts\/lazyScreens)\.js$/
/** The lists that passwords are judged by. */
const LISTS = /@zxcvbn-ts|passwordGuesses|knownLines/

/**
 * `first` is what the page loads before the widget can show; `ahead` is that and what is fetched right after; `whole` is
 * all that the longest way loads but the password lists; `lazy` is everything that is not loaded at first.
 *
 * @typedef {{ first?: number, ahead?: number, whole?: number }} Most as a share of the baseline
 * @typedef {{ name: string, external: string, first: number, ahead: number, whole: number, lazy: number, most?: Most }} Size in gzip bytes
 */

/**
 * @param {string} [tree] a checkout of this repository with its build, in place of this one
 * @returns {Promise<Size[]>}
 */
export async function measureSizes(tree = fileURLToPath(new URL('..', import.meta.url))) {
  const door = (/** @type {string} */ name) => pathToFileURL(`${tree}/bench/doors/${name}.ts`).href
  const react = { external: 'React', packages: REACT }
  const all = { external: 'all packages', packages: INSTALLED }
  const passkey = { name: '.  (RegistrationFlow, dfnsApi)', entry: door('passkey') }
  const own = { name: '.  (RegistrationFlow alone)', entry: door('own') }
  const core = { name: './core  (everything)', entry: door('core') }
  return [
    await sizeOf({ ...passkey, ...react, most: { first: 0.76, ahead: 1, whole: 0.97 } }),
    await sizeOf({ ...passkey, ...all }),
    await sizeOf({ ...own, ...all, most: { first: 0.95 } }),
    await sizeOf({ ...core, ...react }),
    await sizeOf({ ...core, ...all }),
    // Already minified, and a host's bundler passes it on as it is.
    styles(`${tree}/dist/styles.css`),
  ]
}

/** Asked for when it is read, because it is built only after this module was loaded. */
export const stylesPath = () => fileURLToPath(import.meta.resolve('registration-flow/styles.css'))

/**
 * @param {{ name: string, entry: string, external: string, packages: string[], most?: Most }} what
 * @returns {Promise<Size>}
 */
export async function sizeOf({ name, entry, external, packages, most }) {
  const chunks = await bundle(entry, { external: packages.map((id) => new RegExp(`^${id}($|/)`)) })
  const first = reachedFrom(chunks, (chunk) => chunk.isEntry)
  const ahead = reachedFrom(chunks, (chunk) => chunk.isEntry || AHEAD.test(chunk.facadeModuleId ?? ''))
  const whole = chunks.filter((chunk) => !chunk.moduleIds.some((id) => LISTS.test(id)))
  const lazy = chunks.filter((chunk) => !first.includes(chunk))
  return {
    name,
    external,
    first: weightOf(first),
    ahead: weightOf(ahead),
    whole: weightOf(whole),
    lazy: weightOf(lazy),
    most,
  }
}

/** @param {string} path @returns {Size} */
function styles(path) {
  const weight = gzipped(readFileSync(path))
  return { name: './styles.css', external: '', first: weight, ahead: weight, whole: weight, lazy: 0 }
}

/**
 * Those chunks and what they import statically, directly or not: a lazy chunk must not make the page wait.
 *
 * @param {import('vite').Rolldown.OutputChunk[]} chunks
 * @param {(chunk: import('vite').Rolldown.OutputChunk) => boolean} isRoot
 */
function reachedFrom(chunks, isRoot) {
  const found = chunks.filter(isRoot)
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
