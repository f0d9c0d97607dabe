// Runs the steps of a check one after another, prints the result of each, and finally how many passed.
import { spawn } from 'node:child_process'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run the program and its arguments
 * @property {number} [minutes] how long it may take: 10
 * @property {Record<string, string>} [env]
 */

const LAST_LINES = 80

/** The arguments that run a program of a package. @param {string} script @param {...string} args */
export const node = (script, ...args) => [process.execPath, `node_modules/${script}`, ...args]

/**
 * Ends with exit code 1 where a step failed.
 *
 * @param {(Step | Step[])[]} steps those in a list of their own run side by side
 * @param {string[]} only names, or parts of them, of the steps that are wanted; all of them when there are none
 */
export async function runSteps(steps, only) {
  /** @type {{ name: string, passed: boolean, lastLines: string }[]} */
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
  const failed = results.filter(({ passed }) => !passed)
  // Once more at the end: a log that CI keeps only the last part of still says what failed.
  for (const { name, lastLines } of failed) console.log(`\n── FAILED: ${name}, its last lines\n${lastLines}`)
  const names = failed.length === 0 ? '' : `: ${failed.map(({ name }) => name).join(', ')}`
  console.log(`\n${results.length - failed.length} passed, ${failed.length} failed${names}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

/** @param {Step} step @param {boolean} alone */
async function runStep({ name, run, minutes = 10, env }, alone) {
  if (alone) console.log(`\n── ${name}`)
  const started = performance.now()
  const [command = '', ...args] = run
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      STORYBOOK_DISABLE_TELEMETRY: '1',
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
      ...env,
    },
    shell: process.platform === 'win32' && command === 'npm',
    timeout: minutes * 60_000,
  })
  /** @type {Buffer[]} */
  const printed = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed.push(chunk)
      if (alone) process.stdout.write(chunk)
    })
  }
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`))
      resolve(undefined)
    })
    child.on('close', resolve)
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const output = Buffer.concat(printed).toString()
  if (!alone) process.stdout.write(`\n── ${name}\n${output}`)
  const limitText = status === null ? ` (limit ${minutes * 60} s)` : ''
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s${limitText}`)
  return { name, passed: status === 0, lastLines: output.trimEnd().split('\n').slice(-LAST_LINES).join('\n') }
}
