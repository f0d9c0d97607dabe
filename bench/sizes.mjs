import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.mjs'

const REACT = ['react', 'react-dom']

/** Chunks that are fetched as soon as the widget is mounted. */
const AHEAD = /\/(otherActs|later|features|layouts\/lazyScreens)\.js$/
/** The same where the host asks for a second factor or a recovery kit. */
const AHEAD_WITH_KIT = /\/(otherActs|later|features|otherCredentials|layouts\/lazyScreens)\.js$/
/** The word lists for judging passwords. */
const LISTS = /@zxcvbn-ts|passwordGuesses|knownLines/

/**
 * `first` is what the page loads before the widget can show; `ahead` is that and what is fetched right after; `whole` is
 * every chunk but the password lists, as a user loads them who comes through every form; `lazy` is everything that is
 * not loaded at first.
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
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${tree}/package.json`, 'utf8'))
  const installed = Object.keys({ ...dependencies, ...peerDependencies })
  const react = { external: 'React', packages: REACT }
  const all = { external: 'all packages', packages: installed }
  const passkey = { name: '.  (RegistrationFlow, dfnsApi)', entry: door('passkey') }
  const own = { name: '.  (RegistrationFlow alone)', entry: door('own') }
  const core = { name: './core  (everything)', entry: door('core') }
  return [
    await sizeOf({ ...passkey, ...react, most: { first: 0.76, ahead: 1, whole: 0.97 } }),
    await sizeOf({ ...passkey, ...react, name: '.  (the same, with a kit)', fetched: AHEAD_WITH_KIT }),
    await sizeOf({ ...passkey, ...all }),
    await sizeOf({ ...own, ...all, most: { first: 0.95 } }),
    await sizeOf({ ...core, ...react }),
    await sizeOf({ ...core, ...all }),
    // Already minified; a host's bundler does not change it.
    styles(`${tree}/dist/styles.css`),
  ]
}

/** Asked for when it is read, because it is built only after this module was loaded. */
export const stylesPath = () => fileURLToPath(import.meta.resolve('registration-flow/styles.css'))

/**
 * @param {{ name: string, entry: string, external: string, packages: string[], most?: Most, fetched?: RegExp }} what
 * @returns {Promise<Size>}
 */
export async function sizeOf({ name, entry, external, packages, most, fetched = AHEAD }) {
  const chunks = await bundle(entry, { external: packages.map((id) => new RegExp(`^${id}($|/)`)) })
  const first = reachedFrom(chunks, (chunk) => chunk.isEntry)
  const ahead = reachedFrom(chunks, (chunk) => chunk.isEntry || fetched.test(chunk.facadeModuleId ?? ''))
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

/** Level 9, as size tools report it; servers that compress on the fly send a few percent more. */
const gzipped = (/** @type {string | Buffer} */ content) => gzipSync(content, { level: 9 }).length

/** Each chunk separately, as it is sent. Without the annotations for tree shaking, which an app's build removes. */
const weightOf = (/** @type {import('vite').Rolldown.OutputChunk[]} */ chunks) =>
  chunks.reduce((sum, chunk) => sum + gzipped(chunk.code.replaceAll('/* @__PURE__ */', '')), 0)
