import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { emptyFolder, npm, pack } from '../scripts/pack.mjs'
import { sizeOf } from './sizes.mjs'

/** Megabytes above React that an app had to install at commit f2c3878, React Query among them. */
const INSTALLED_BEFORE = 17.2
const HANKO = '@teamhanko/hanko-elements@2.7.0'

/** @typedef {{ name: string, first: number, lazy: number }} Shape in gzip bytes */
/** @typedef {{ name: string, packages: number, megabytes: number, most: number | undefined }} Install above React */

/** What each way to import weighs in an app that has React, beside others who make passkeys. @returns {Promise<Shape[]>} */
export async function measureShapes() {
  const packages = ['react', 'react-dom']
  const ours = {
    'the widget: RegistrationFlow, dfnsApi': 'passkey',
    'the parts: Registration.*': 'parts',
    'the hook: useRegistration': 'hook',
    './core, everything': 'core',
    './core, one function: parseChallenge': 'one',
    '@simplewebauthn/browser: startRegistration': 'simplewebauthn',
  }
  const hanko = emptyFolder('hanko')
  try {
    /** @type {Shape[]} */
    const shapes = []
    for (const [name, door] of Object.entries(ours)) {
      const entry = import.meta.resolve(`./doors/${door}.ts`)
      // oxlint-disable-next-line no-await-in-loop -- one bundle after the other
      const { first, lazy } = await sizeOf({ name, external: 'React', entry, packages })
      shapes.push({ name, first, lazy })
    }
    install(hanko, HANKO)
    const entry = join(hanko, 'entry.ts')
    writeFileSync(entry, "export { register } from '@teamhanko/hanko-elements'\n")
    const name = `${HANKO}: register`
    shapes.push({
      ...(await sizeOf({ name, external: 'React', entry: pathToFileURL(entry).href, packages })),
      name,
    })
    return shapes
  } finally {
    rmSync(hanko, { recursive: true, force: true })
  }
}

/** What an app with React has to install. Peers count, since somebody installs them. @returns {Install[]} */
export function measureInstalls() {
  const tarball = pack()
  try {
    const react = installed('react@19', 'react-dom@19')
    const contestants = {
      'registration-flow': [tarball, 0.85 * INSTALLED_BEFORE],
      '@simplewebauthn/browser': ['@simplewebauthn/browser@14.0.0'],
      [HANKO]: [HANKO],
    }
    return Object.entries(contestants).map(([name, [source, most]]) => {
      const all = installed('react@19', 'react-dom@19', String(source))
      return {
        name,
        packages: all.packages - react.packages,
        megabytes: all.megabytes - react.megabytes,
        most: typeof most === 'number' ? most : undefined,
      }
    })
  } finally {
    rmSync(dirname(tarball), { recursive: true, force: true })
  }
}

/** @param {...string} sources */
function installed(...sources) {
  const folder = emptyFolder('install')
  try {
    install(folder, ...sources)
    const listed = execFileSync(
      process.execPath,
      ['-p', 'Object.keys(require("./node_modules/.package-lock.json").packages).length'],
      { cwd: folder, encoding: 'utf8' },
    )
    return { packages: Number(listed), megabytes: kilobytesOf(join(folder, 'node_modules')) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder @param {...string} sources */
function install(folder, ...sources) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  npm(['install', '--no-audit', '--no-fund', ...sources], folder)
}

/** As `du -sk` counts: whole blocks of the disk. @param {string} path @returns {number} */
function kilobytesOf(path) {
  const stats = lstatSync(path)
  const own = stats.blocks / 2
  if (!stats.isDirectory()) return own
  return readdirSync(path).reduce((sum, name) => sum + kilobytesOf(join(path, name)), own)
}
