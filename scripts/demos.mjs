// The demo as it is built here and as it was at another commit, each behind a server.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from './serving.mjs'
import { node } from './steps.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} folder @param {number} port @param {...string} what the configuration of Vite, and more arguments */
export const preview = (folder, port, ...what) =>
  startServer({
    command: node(
      'vite/bin/vite.js',
      'preview',
      '--port',
      String(port),
      '--host',
      'localhost',
      '--strictPort',
      '--config',
      ...what,
    ),
    cwd: folder,
    url: `http://localhost:${port}/`,
  })

/**
 * The demo of a commit, built in a temporary folder with the dependencies of this checkout.
 *
 * @param {string} commit
 * @returns {string} the folder of the whole commit
 */
export function builtAt(commit) {
  const folder = join(tmpdir(), 'registration-flow-demos', commit)
  const packages = join(folder, 'node_modules')
  mkdirSync(folder, { recursive: true })
  // Another checkout may have made the folder.
  rmSync(packages, { force: true })
  symlinkSync(join(root, 'node_modules'), packages, 'junction')
  if (existsSync(join(folder, 'dist-demo'))) return folder
  const files = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 })
  execFileSync('tar', ['-x', '-C', folder], { input: files })
  execFileSync('npm', ['run', '-s', 'build:demo'], { cwd: folder, shell: process.platform === 'win32' })
  return folder
}
