// npm run bench: what the package weighs and what the widget costs over a handler written by hand, against budgets.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureDeps } from './deps.mjs'

/** Runs of each contestant. */
const RUNS = 100
/** Milliseconds the widget may add to either stretch of a tap's way. */
const LATENCY_BUDGET = 1

ensureDeps()
const { ensureBrowser } = await import('./browser.mjs')
ensureBrowser()
build()
const { measureSizes } = await import('../bench/sizes.mjs')
const { measureInBrowser } = await import('../bench/inBrowser.mjs')

const sizes = await measureSizes()
const { widget, bare, commits } = await measureInBrowser(RUNS)

/** @type {string[]} */
const exceeded = []

print(
  'Size, gzip bytes: loaded at first, and lazily',
  ['door', 'left out', 'first', 'lazy', 'budget'],
  sizes.map(({ name, external, first, lazy, budget }) => [
    name,
    external,
    first,
    lazy,
    verdict(`${name}, without ${external}`, first, budget),
  ]),
)
print(
  `Time, ms, p50 (p95) of ${RUNS} runs each, in turn`,
  ['from -> to', 'widget', 'bare handler', 'p50 difference', 'budget'],
  [latencyRow('tap -> create()', 'toCreate'), latencyRow('credential -> fetch()', 'toFetch')],
)
print('React commits', Object.keys(commits), [Object.values(commits)])
console.log(
  'Times are of one run on one machine, and machines are noisy: read the differences, not the figures.',
)
for (const what of exceeded) console.error(`Over budget: ${what}`)
process.exitCode = exceeded.length > 0 ? 1 : 0

/**
 * @param {string} name
 * @param {'toCreate' | 'toFetch'} stretch
 */
function latencyRow(name, stretch) {
  const [ours, theirs] = [widget, bare].map((runs) =>
    runs.map((run) => run[stretch]).toSorted((a, b) => a - b),
  )
  const difference = at(ours, 0.5) - at(theirs, 0.5)
  return [
    name,
    summary(ours),
    summary(theirs),
    difference.toFixed(3),
    verdict(name, difference, LATENCY_BUDGET),
  ]
}

function at(/** @type {number[]} */ sorted, /** @type {number} */ share) {
  return sorted[Math.ceil(sorted.length * share) - 1]
}

function summary(/** @type {number[]} */ sorted) {
  return `${at(sorted, 0.5).toFixed(3)} (${at(sorted, 0.95).toFixed(3)})`
}

/**
 * @param {string} what
 * @param {number} figure
 * @param {number | undefined} budget
 */
function verdict(what, figure, budget) {
  if (budget === undefined) return ''
  if (figure <= budget) return `${budget}, kept`
  exceeded.push(`${what}: ${Number(figure.toFixed(3))} instead of ${budget}`)
  return `${budget}, EXCEEDED`
}

/**
 * @param {string} title
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
function print(title, head, rows) {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => padded(cell, widths[column]))
      .join('  ')
      .trimEnd(),
  )
  console.log(`\n${title}\n${text.map((line) => `  ${line}`).join('\n')}`)
}

/** Numbers to the right, so that their digits stand below each other. */
function padded(/** @type {string | number} */ cell, /** @type {number} */ width) {
  return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width)
}

function build() {
  const npm = process.env.npm_execpath
  const args = ['run', '-s', 'build']
  const options = {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: /** @type {const} */ ('inherit'),
  }
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
