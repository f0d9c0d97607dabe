// Writes the lockfiles of the examples, after a change of their dependencies or of ours. Wants `dist` to be built.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packBuilt } from './pack.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const examples = readdirSync(join(root, 'examples'))
for (const name of process.argv.length > 2 ? process.argv.slice(2) : examples) {
  const example = join(root, 'examples', name)
  if (!existsSync(join(example, 'package.json'))) continue
  const folder = mkdtempSync(join(tmpdir(), 'registration-flow-lock-'))
  packBuilt(join(folder, 'registration-flow.tgz'))
  cpSync(join(root, '.npmrc'), join(folder, '.npmrc'))
  cpSync(join(example, 'package.json'), join(folder, 'package.json'))
  const before = join(example, 'package-lock.json')
  if (existsSync(before)) {
    const lock = JSON.parse(readFileSync(before, 'utf8'))
    // Else npm takes over what our dependencies were.
    delete lock.packages['node_modules/registration-flow']
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  }
  const { status, stderr } = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(stderr)
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  // Of what is packed anew each time.
  delete lock.packages['node_modules/registration-flow'].integrity
  writeFileSync(join(example, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
  rmSync(folder, { recursive: true })
  console.log(`examples/${name}/package-lock.json`)
}
