// Mutants of what only a browser can run. Stryker makes them, but its runner would load the page anew for each one, and
// let one that hangs the page use up the time of all tests, so that a run took days. Here a page stays, and each test runs
// once for each mutant that it reaches and that nothing noticed so far. What is left then Stryker tries with the tests
// that need no browser (node.json). `node scripts/mutation/browser.mjs src/registration/submit.ts` takes the named files; `KEEP=1` goes
// on where the last run was stopped.
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const FOLDER = '.results/mutants'
/** The result of Stryker's own run. */
const IN_NODE = '.results/mutation-node.json'
/** More than there are processors: a shard mostly waits for events that a mutant prevents. */
const SHARDS = 8
/**
 * Seconds that the tests of one mutant may take: what is noticed early costs little. With `Infinity` as the last one,
 * survivors are tried with every test that reaches them, which takes many hours.
 */
const ROUNDS = (process.env['ROUNDS'] ?? '4,30').split(',').map(Number)
/** Number of test files for a mutant that acts while its module is loaded, and so needs its own page. */
const FILES_AT_LOAD = 6
/** Required percentage of noticed mutants. */
const REQUIRED = 90
const NEEDS_BROWSER = [
  'creationOptions',
  'fido2',
  'ceremony',
  'acceptedCredentials',
  'indexedDBKeyStore',
  'keyDatabase',
]
const SOURCES = [
  ...['src/registration', 'src/react'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  ),
  ...NEEDS_BROWSER.map((name) => `src/core/credentials/${name}.ts`),
]

/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {import('./plan.js').Coverage} Coverage */
/** @typedef {import('./plan.js').Progress} Progress */

/** @param {string} name @returns {unknown} */
const read = (name) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
/** @param {string} name @param {unknown} value */
const write = (name, value) => writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(value))

const only = process.argv.slice(2)
if (process.env['KEEP'] !== '1') {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const files = SOURCES.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .filter((file) => only.length === 0 || only.includes(file))
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  // The constructor takes Stryker's logger and only calls it.
  const silent = /** @type {never} */ (new Proxy({}, { get: () => () => false }))
  const options = { plugins: null, excludedMutations: [], ignorers: [] }
  write('plan', await new Instrumenter(silent).instrument(files, options))
  rmSync(IN_NODE, { force: true })
  await run({ PHASE: 'coverage' })
  for (let shard = 0; shard < SHARDS; shard++)
    write(`progress-${shard}`, { verdicts: {}, late: {}, breaking: {}, undecided: {}, tried: {} })
}

/** @typedef {Plan['mutants'][number]} Mutant */
/** @param {Pick<Mutant, 'location' | 'replacement'>} mutant @param {number} first */
const keyOf = ({ location: { start, end }, replacement }, first) =>
  [start.line, start.column, end.line, end.column].map((at) => at - first).join(':') + replacement

const { mutants } = /** @type {Plan} */ (read('plan'))
const coverage = /** @type {Coverage} */ (read('coverage'))
const tests = Object.entries(coverage.tests)
const passing = tests.filter(([, { failed }]) => !failed)
const quickFirst = passing.toSorted(([, a], [, b]) => a.duration - b.duration)
/** How many tests reach each mutant. @type {Record<string, number>} */
const reach = {}
for (const [, { hits }] of passing) for (const id of Object.keys(hits)) reach[id] = (reach[id] ?? 0) + 1
/** What reaches code that few do looks closer than others, also at what all reach. @param {Coverage['tests'][string]} test */
const rarity = ({ hits, duration }) =>
  Object.keys(hits).reduce((sum, id) => sum + 1 / (reach[id] ?? 1), 0) / (duration + 100)
const rareFirst = passing.toSorted(([, a], [, b]) => rarity(b) - rarity(a))
console.log(
  `${mutants.length} mutants, ${tests.length} tests, ${tests.length - passing.length} of them not used`,
)

for (const [round, seconds] of ROUNDS.entries()) {
  /** By mutant, in the order of its tests. @type {Record<string, string[]>} */
  const pairs = {}
  for (const { id } of mutants) {
    let left = seconds * 1000
    for (const [test, { hits, duration }] of round === 0 ? quickFirst : rareFirst) {
      if (!hits[id]) continue
      left -= duration
      if (left < 0 && pairs[id]) break
      ;(pairs[id] ??= []).push(test)
    }
  }
  write('pairs', pairs)
  const shards = Array.from({ length: SHARDS }, (_, shard) => untilOver(`${shard}`))
  // oxlint-disable-next-line no-await-in-loop -- each round is for what the one before left
  await Promise.all(shards)
  report(`${seconds} s for each`)
}

const late = mutants.filter(({ id }) => !noticed()[id] && actsAtLoad(id))
await Promise.all(Array.from({ length: SHARDS }, (_, shard) => inPagesOfTheirOwn(shard)))
report('with those that act at load')

const left = mutants.filter(({ id }) => !noticed()[id])
if (left.length > 0) {
  const ranges = left.map(({ fileName, location: { start, end } }) => {
    // Stryker counts lines from one and columns from zero.
    const [from, to] = [start, end].map(({ line, column }) => `${line + 1}:${column}`)
    return `${fileName}:${from}-${to}`
  })
  const args = ['run', 'scripts/mutation/node.json', '--mutate', ranges.join(',')]
  const code = await runNode('@stryker-mutator/core/bin/stryker.js', args, { stdio: 'inherit' })
  if (code !== 0) throw new Error(`Stryker ended with ${code}.`)
  report('with the tests that need no browser')
}

/** One process cannot get a page back that hangs: it ends, and the next one goes on after that mutant. @param {string} shard */
async function untilOver(shard) {
  let code
  // oxlint-disable-next-line no-await-in-loop -- one after another
  do code = await run({ PHASE: 'mutants', SHARD: shard, SHARDS: `${SHARDS}` })
  while (code === 3)
  if (code !== 0 && code !== 1) throw new Error(`Vitest ended with ${code}.`)
}

/** Nothing reached it but the loading of its module, once in each of the two pages, maybe in the midst of a test. @param {string} id */
function actsAtLoad(id) {
  const hits = passing.flatMap(([, test]) => test.hits[id] ?? [])
  return hits.length === 0 ? id in coverage.loading : hits.length <= 2 && hits.every((count) => count === 1)
}

/** @param {number} shard */
async function inPagesOfTheirOwn(shard) {
  const name = `progress-${shard}`
  const progress = /** @type {Progress} */ (read(name))
  for (const mutant of late.filter((_, index) => index % SHARDS === shard)) {
    const testFiles = testFilesFor(mutant.fileName)
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const code = await run({ PHASE: 'loading', MUTANT: mutant.id }, testFiles)
    progress.tried[mutant.id] = testFiles
    if (code !== 0) progress.verdicts[mutant.id] = { test: testFiles.join(' ') }
    write(name, progress)
  }
}

/** Those that reach most of a source, for their time. @param {string} source */
function testFilesFor(source) {
  const mine = mutants.filter(({ fileName }) => fileName === source).map(({ id }) => id)
  /** @type {Map<string, { reached: Set<string>, duration: number }>} */
  const files = new Map()
  for (const [test, { hits, duration }] of passing) {
    const [file = ''] = test.split('#')
    const seen = files.get(file) ?? { reached: new Set(), duration: 2000 }
    for (const id of mine) if (hits[id]) seen.reached.add(id)
    seen.duration += duration
    files.set(file, seen)
  }
  const worth = [...files].map(([file, { reached, duration }]) => ({ file, worth: reached.size / duration }))
  return worth
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, FILES_AT_LOAD)
    .map(({ file }) => file)
}

/** @param {Record<string, string>} env @param {string[]} files */
function run(env, files = []) {
  const args = ['run', '--config', 'scripts/mutation/vitest.browser.config.ts', ...files]
  return runNode('vitest/vitest.mjs', args, {
    env: { ...process.env, ...env },
    // A page that hangs in a run of a few seconds.
    ...(env['PHASE'] === 'loading' && { timeout: 180_000 }),
  })
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number | null>}
 */
function runNode(script, args, options) {
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'ignore', ...options })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}

function noticed() {
  /** @type {Progress['verdicts']} */
  const verdicts = noticedByNode()
  for (let shard = 0; shard < SHARDS; shard++) {
    Object.assign(verdicts, /** @type {Progress} */ (read(`progress-${shard}`)).verdicts)
  }
  return verdicts
}

/** Reads what Stryker's own run noticed. It numbers mutants differently and counts lines and columns from one. */
function noticedByNode() {
  /** @type {Progress['verdicts']} */
  const verdicts = {}
  if (!existsSync(IN_NODE)) return verdicts
  const { files } = /** @type {{ files: Record<string, { mutants: (Mutant & { status: string })[] }> }} */ (
    JSON.parse(readFileSync(IN_NODE, 'utf8'))
  )
  for (const mutant of mutants) {
    const same = files[mutant.fileName]?.mutants.find((other) => keyOf(other, 1) === keyOf(mutant, 0))
    if (same?.status === 'Killed' || same?.status === 'Timeout') verdicts[mutant.id] = { test: 'Node' }
  }
  return verdicts
}

/** @param {string} when */
function report(when) {
  const verdicts = noticed()
  const survivors = mutants.filter(({ id }) => !verdicts[id])
  const score = (100 * (mutants.length - survivors.length)) / mutants.length
  console.log(`\n${when}:`)
  for (const file of new Set(mutants.map(({ fileName }) => fileName))) {
    const mine = mutants.filter(({ fileName }) => fileName === file)
    console.log(`${file}: ${mine.filter(({ id }) => verdicts[id]).length} of ${mine.length}`)
  }
  console.log(
    `${mutants.length - survivors.length} of ${mutants.length} mutants noticed, ${score.toFixed(1)} %`,
  )
  write('report', { score, survivors })
  process.exitCode = score < REQUIRED ? 1 : 0
}
