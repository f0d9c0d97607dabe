// npm run bench: measures the size of the package, and the time that the widget adds to a handwritten handler, against
// budgets.
import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureDeps } from './deps.mjs'

/** Runs per handler. */
const RUNS = 100
/** Milliseconds that the widget may add to each of the two measured intervals. */
const LATENCY_BUDGET = 1
/** Milliseconds that the widget may add compared with the baseline commit. */
const ADDED_BUDGET = 0.2
/** Runs of each test suite of a host. */
const SUITES = 3
/** Share of the prototype's time that a verified registration in jsdom may take. */
const HOST_TESTS = 0.5

ensureDeps()
const { ensureBrowser } = await import('./browser.mjs')
ensureBrowser()
build()
const { buildBaseline, BASELINE } = await import('../bench/baseline.mjs')
const { measureSizes } = await import('../bench/sizes.mjs')
const { measureInBrowser } = await import('../bench/inBrowser.mjs')
const { prepareDoor, preparePrototype, runSuite, REGISTRATIONS, median } =
  await import('../bench/hostTests.mjs')
const { measureShapes, measureInstalls } = await import('../bench/shapes.mjs')

const baseline = buildBaseline()
const sizes = await measureSizes()
const shapes = await measureShapes()
const installs = measureInstalls()
const sizesBefore = await measureSizes(baseline.path)
const { measureInBrowser: measureBefore } = await import(
  pathToFileURL(`${baseline.path}/bench/inBrowser.mjs`).href
)
const { widget, bare, commits } = await measureInBrowser(RUNS)
const before = await measureBefore(RUNS)
const { suites, single } = await measureHostTests()
baseline.remove()

/** @type {string[]} */
const exceeded = []

print(
  `Size, gzip bytes, and as a share of commit ${BASELINE.slice(0, 7)}: loaded at first; that and what is fetched ahead; all but the password lists`,
  ['door', 'left out', 'first', 'ahead', 'whole', 'first', 'ahead', 'whole'],
  sizes.map(({ name, external, first, ahead, whole, most = {} }, index) => {
    const old = sizesBefore[index] ?? { first, ahead, whole }
    /** @type {(what: 'first' | 'ahead' | 'whole', now: number) => string} */
    const share = (what, now) => {
      const ratio = now / old[what]
      return `${ratio.toFixed(3)} ${verdict(`${name}, without ${external}, ${what}`, ratio, most[what])}`.trim()
    }
    return [
      name,
      external,
      first,
      ahead,
      whole,
      share('first', first),
      share('ahead', ahead),
      share('whole', whole),
    ]
  }),
)
print(
  'Size by what is imported, gzip bytes above React: loaded at first, and only when it is needed',
  ['import', 'first', 'later'],
  shapes.map(({ name, first, lazy }) => [name, first, lazy]),
)
print(
  'To install, above React: packages, and megabytes on the disk',
  ['package', 'packages', 'MB', 'budget'],
  installs.map(({ name, packages, megabytes, most }) => [
    name,
    packages,
    Number(megabytes.toFixed(1)),
    verdict(`${name}, megabytes to install`, megabytes, most),
  ]),
)
print(
  `Time, ms, p50 (p95) of ${RUNS} runs each, in turn`,
  [
    'from -> to',
    'widget',
    'bare handler',
    'p50 difference',
    'budget',
    'before',
    'p50 more than before',
    'budget',
  ],
  [latencyRow('tap -> create()', 'toCreate'), latencyRow('credential -> fetch()', 'toFetch')],
)
print(
  'React commits',
  ['', ...Object.keys(commits)],
  [
    ['now', ...Object.values(commits)],
    ['before', ...Object.values(/** @type {Record<string, number>} */ (before.commits))],
  ],
)
print(
  `A host's test suite of ${REGISTRATIONS} registrations in jsdom: processor time of one, ms, the median of ${SUITES} runs in turn`,
  ['', 'ms', 'share of the prototype', 'budget'],
  suites.map(({ name, cpu }) => {
    const share = cpu / (suites[0]?.cpu ?? NaN)
    return [
      name,
      cpu.toFixed(1),
      share.toFixed(2),
      verdict(name, share, name === 'taps' ? HOST_TESTS : undefined),
    ]
  }),
)
print(
  `One registration in a test file in jsdom, as its host sees it: ms by the clock, the median of ${SUITES} runs in turn`,
  ['', 'imports', 'test', 'both', 'share of the prototype', 'budget'],
  single.map(({ name, imports, first }) => {
    const share = (imports + first) / ((single[0]?.imports ?? NaN) + (single[0]?.first ?? NaN))
    const budget = verdict(`one in a file, ${name}`, share, name === 'taps' ? HOST_TESTS : undefined)
    return [
      name,
      imports.toFixed(0),
      first.toFixed(0),
      (imports + first).toFixed(0),
      share.toFixed(2),
      budget,
    ]
  }),
)
console.log(
  'Times are of one run on one machine, and machines are noisy: read the differences, not the figures.',
)
for (const what of exceeded) console.error(`Over budget: ${what}`)
process.exitCode = exceeded.length > 0 ? 1 : 0

/** A prototype of `./testing`, and that door in two ways, one after the other. */
async function measureHostTests() {
  const folders = {
    prototype: await preparePrototype(baseline.path),
    taps: prepareDoor('taps'),
    'by role': prepareDoor('by role'),
  }
  const inTurn = (/** @type {number} */ registrations) =>
    Array.from({ length: SUITES }, () =>
      Object.values(folders).map((folder) => runSuite(folder, 'jsdom', registrations)),
    )
  const [hundreds, ones] = [inTurn(REGISTRATIONS), inTurn(1)]
  const names = Object.keys(folders)
  return {
    suites: names.map((name, index) => ({
      name,
      cpu: median(hundreds.map((run) => run[index]?.cpu ?? NaN)),
    })),
    single: names.map((name, index) => ({
      name,
      imports: median(ones.map((run) => run[index]?.imports ?? NaN)),
      first: median(ones.map((run) => run[index]?.first ?? NaN)),
    })),
  }
}

/**
 * @param {string} name
 * @param {'toCreate' | 'toFetch'} stretch
 */
function latencyRow(name, stretch) {
  const [ours, theirs] = [widget, bare].map((runs) =>
    runs.map((run) => run[stretch]).toSorted((a, b) => a - b),
  )
  const difference = at(ours, 0.5) - at(theirs, 0.5)
  const old = before.widget.map((run) => run[stretch]).toSorted((a, b) => a - b)
  const oldBare = before.bare.map((run) => run[stretch]).toSorted((a, b) => a - b)
  // Each widget is compared with the handler measured in the same run, because the speed of the machine varies.
  const added = difference - (at(old, 0.5) - at(oldBare, 0.5))
  return [
    name,
    summary(ours),
    summary(theirs),
    difference.toFixed(3),
    verdict(name, difference, LATENCY_BUDGET),
    summary(old),
    added.toFixed(3),
    verdict(`${name}, more than before`, added, ADDED_BUDGET),
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

/** Right-aligns numbers, so that their digits line up. */
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
