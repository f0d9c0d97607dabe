import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The commit that size and speed are compared with, before the widget was hardened for other sites' pages. */
export const BASELINE = 'f2c38785dc890decb1c5e60fc2457f3c4a18b1c7'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Checks out and builds {@link BASELINE} beside this tree, with the packages of this tree.
 *
 * @returns {{ path: string, remove: () => void }}
 * @throws {Error} Where the history of the repository does not reach back to it.
 */
export function buildBaseline() {
  const path = join(mkdtempSync(join(tmpdir(), 'registration-flow-')), 'baseline')
  run(['git', 'worktree', 'add', '--detach', '--quiet', path, BASELINE], root)
  const remove = () => {
    spawnSync('git', ['worktree', 'remove', '--force', path], { cwd: root })
    rmSync(join(path, '..'), { recursive: true, force: true })
  }
  try {
    if (!existsSync(join(path, 'node_modules')))
      symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'))
    run(['npm', 'run', '-s', 'build'], path)
    return { path, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** @param {string[]} command @param {string} cwd */
function run([program = '', ...args], cwd) {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0) {
    throw new Error(
      `The bench compares with commit ${BASELINE.slice(0, 7)}, which this checkout cannot build; fetch the whole history. ${stderr}`,
    )
  }
}
