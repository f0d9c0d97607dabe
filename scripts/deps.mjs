// Installs the dependencies when node_modules does not match package-lock.json. Uses nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} dir a folder with a package-lock.json */
export function depsAreCurrent(dir = root) {
  try {
    const wanted = JSON.parse(readFileSync(`${dir}/package-lock.json`, 'utf8')).packages
    // npm writes this file last, so an interrupted install leaves none.
    const got = JSON.parse(readFileSync(`${dir}/node_modules/.package-lock.json`, 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, p]) =>
        path === '' ||
        p.link ||
        (got[path]
          ? got[path].version === p.version && existsSync(`${dir}/${path}/package.json`)
          : p.optional || p.peer),
    )
  } catch {
    return false
  }
}

/** Installs what the tests need: the packages of this project, and the old versions that some tests run against. */
export function ensureTestDeps() {
  for (const folder of ['', 'e2e/react-18', 'e2e/consumer/typescript-5.4']) ensureDeps(`${root}${folder}`)
}

export function ensureDeps(dir = root) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12) || major === 21) {
    console.error(`Node.js ${process.versions.node} is too old: use 20.19+, 22.12+ or newer.`)
    process.exit(1)
  }
  if (depsAreCurrent(dir)) return
  console.log('Installing dependencies (npm ci)…')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const r =
    npm && npm.endsWith('npm-cli.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: dir, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: dir, stdio: 'inherit', shell: process.platform === 'win32' })
  if (r.status !== 0) {
    console.error('npm ci failed; fix the cause above and run the command again.')
    process.exit(r.status ?? 1)
  }
}
