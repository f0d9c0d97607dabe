// Runs the steps of a check one after another, prints the result of each, and finally how many passed.
import { spawn } from 'node:child_process'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run the program and its arguments
 * @property {number} [minutes] how long it may take: 10
 * @property {Record<string, string>} [env]
 */

/** The arguments that run a program of a package. @param {string} script @param {...string} args */
export const node = (script, ...args) => [process.execPath, `node_modules/${script}`, ...args]

/**
 * Ends with exit code 1 where a step failed.
 *
 * @param {(Step | Step[])[]} steps those in a list of their own run side by side
 * @param {string[]} only names, or parts of them, of the steps that are wanted; all of them when there are none
 */
export async function runSteps(steps, only) {
  /** @type {boolean[]} */
  const results = []
  const wanted = (/** @type {Step} */ { name }) =>
    only.length === 0 || only.some((part) => name.includes(part))
  for (const step of steps) {
    const group = [step].flat().filter(wanted)
    // Parallel steps print their output when they end, so that the outputs do not mix.
    const alone = group.length === 1
    // oxlint-disable-next-line no-await-in-loop -- one after another
    results.push(...(await Promise.all(group.map((each) => runStep(each, alone)))))
  }
  const passed = results.filter(Boolean).length
  console.log(`\n${passed} passed, ${results.length - passed} failed`)
  process.exitCode = passed < results.length ? 1 : 0
}

/** @param {Step} step @param {boolean} alone @returns {Promise<boolean>} whether it passed */
async function runStep({ name, run, minutes = 10, env }, alone) {
  if (alone) console.log(`\n── ${name}`)
  const started = performance.now()
  const [command = '', ...args] = run
  const child = spawn(command, args, {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
    shell: process.platform === 'win32' && command === 'npm',
    timeout: minutes * 60_000,
  })
  /** @type {Buffer[]} */
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk))
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`))
      resolve(undefined)
    })
    child.on('close', resolve)
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (!alone) process.stdout.write(`\n── ${name}\n${Buffer.concat(printed).toString()}`)
  const limitText = status === null ? ` (limit ${minutes * 60} s)` : ''
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s${limitText}`)
  return status === 0
}
