// Packs the package: as a fresh clone would, from what Git knows or would add, or what is built already.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs npm, also where it is a script and no program. @param {string[]} args @param {string} cwd */
export function npm(args, cwd) {
  const path = process.env.npm_execpath
  const [program, first] = path?.endsWith('npm-cli.js') ? [process.execPath, [path]] : ['npm', []]
  const needsShell = program === 'npm' && process.platform === 'win32'
  // An npm that runs this script passes its settings on in the environment, and they are those of another package.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)/.test(name)),
  )
  return execFileSync(program, [...first, ...args], {
    cwd,
    shell: needsShell,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** An empty folder outside of the repository. @param {string} name */
export const emptyFolder = (name) => mkdtempSync(join(tmpdir(), `registration-flow-${name}-`))

/** @returns {string} the path of the tarball; its folder is the caller's to remove */
export function pack() {
  const clone = emptyFolder('clone')
  const to = emptyFolder('packed')
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((each) => each && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true })
    cpSync(join(root, file), join(clone, file))
  }
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction')
  try {
    npm(['pack', '--pack-destination', to], clone)
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
  const [name = ''] = readdirSync(to)
  return join(to, name)
}

/**
 * Puts the package and the packages it needs into a folder, without a network: those of this repository.
 *
 * @param {string} tarball @param {string} folder @param {string[]} [more] other packages of this repository
 */
export function unpack(tarball, folder, more = []) {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'registration-flow'), { recursive: true })
  execFileSync('tar', ['xzf', tarball, '-C', join(modules, 'registration-flow'), '--strip-components=1'])
  for (const name of more) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
  }
}

/** Packs what is built already, and does not build it. @param {string} tarball where to */
export function packBuilt(tarball) {
  const folder = emptyFolder('built')
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root)
  const [name = ''] = readdirSync(folder)
  mkdirSync(dirname(tarball), { recursive: true })
  cpSync(join(folder, name), tarball)
  rmSync(folder, { recursive: true })
}

/** Unpacks what is built already, this package alone. @param {string} folder where to */
export function unpackBuilt(folder) {
  const tarball = `${folder}.tgz`
  packBuilt(tarball)
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
  rmSync(tarball)
}
