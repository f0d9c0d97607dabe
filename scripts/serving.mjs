// Starts the servers of apps that are tested, and ends them with all that they started themselves.
import { spawn } from 'node:child_process'

/** Milliseconds for a server to answer. */
const PATIENCE = 60_000

/**
 * @typedef {object} Server
 * @property {string[]} command a program and its arguments
 * @property {string} cwd
 * @property {Record<string, string | undefined>} [env]
 * @property {string} url where it answers
 */

/**
 * Resolves when it answers; rejects where it ends before, or does not answer within a minute.
 *
 * @param {Server} server
 * @returns {Promise<() => void>} its end
 */
export async function startServer({ command: [program = '', ...args], cwd, env = process.env, url }) {
  // A group of its own, except on Windows: npx and others start their server as another process.
  const detached = process.platform !== 'win32'
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached })
  const end = () => {
    if (child.exitCode !== null || child.pid === undefined) return
    if (detached) process.kill(-child.pid)
    else child.kill()
  }
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const until = performance.now() + PATIENCE
  while (child.exitCode === null && performance.now() < until) {
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    const answer = await fetch(url).catch(() => undefined)
    // Before its port is taken, another server may answer for it.
    if (answer && child.exitCode === null) return end
    // oxlint-disable-next-line no-await-in-loop -- a server that starts tells nobody
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  end()
  throw new Error(`${program} ${args.join(' ')} does not answer at ${url}:\n${said}`)
}
