// The package as it is published. Wants `dist` to be built.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packs what is built. @param {string} tarball where to */
export function pack(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'registration-flow-pack-'))
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(stderr)
  mkdirSync(dirname(tarball), { recursive: true })
  cpSync(join(folder, JSON.parse(stdout)[0].filename), tarball)
  rmSync(folder, { recursive: true })
}

/** The same, unpacked. @param {string} folder where to */
export function unpack(folder) {
  const tarball = `${folder}.tgz`
  pack(tarball)
  mkdirSync(folder, { recursive: true })
  const args = ['-xzf', tarball, '-C', folder, '--strip-components=1']
  const { status, stderr } = spawnSync('tar', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  rmSync(tarball)
}
