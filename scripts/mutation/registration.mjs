// Tests the tests of the registration in Node: each one runs once for each mutant that it reaches and that no test has
// noticed so far, in processes that load the modules once. `node scripts/mutation/registration.mjs
// src/registration/submit.ts` takes the named files; `SAMPLE=10` every tenth mutant; `KEEP=1` continues a stopped run,
// as long as only tests have changed.
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const FOLDER = '.results/mutants-node'
/** Number of processes. Each one mostly waits for events that a mutant prevents. */
const SHARDS = Number(process.env['SHARDS'] ?? '3')
/** Takes every nth mutant. */
const SAMPLE = Number(process.env['SAMPLE'] ?? '1')
/** How many tests try each mutant, round by round. */
const ROUNDS = [4, 16, Infinity]
/** Milliseconds. A test of hundreds of random lives would try each mutant for as long. */
const TOO_LONG = 5000
/** Required percentage of noticed mutants. */
const REQUIRED = 93

/** Among the tests that tried a mutant: its process of its own has run. */
const AT_LOAD_DONE = 'at load'
/** The test files for a module without a test file of its own. */
const AT_LOAD = ['registration', 'otherTabs', 'renewal', 'unfinished'].map(
  (name) => `src/registration/${name}.test.ts`,
)

/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {import('./plan.js').Coverage} Coverage */
/** @typedef {import('./plan.js').Progress} Progress */

/** @param {string} name @returns {unknown} */
const read = (name) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
/** @param {string} name @param {unknown} value */
const write = (name, value) => writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(value))

const started = performance.now()
const only = process.argv.slice(2)
if (process.env['KEEP'] !== '1') {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const files = readdirSync('src/registration')
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => `src/registration/${name}`)
    .filter((file) => only.length === 0 || only.includes(file))
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  // The constructor takes Stryker's logger and only calls it.
  const silent = /** @type {never} */ (new Proxy({}, { get: () => () => false }))
  const options = { plugins: null, excludedMutations: [], ignorers: [] }
  write('plan', await new Instrumenter(silent).instrument(files, options))
  for (let shard = 0; shard < SHARDS; shard++)
    write(`progress-${shard}`, { verdicts: {}, late: {}, breaking: {}, undecided: {}, tried: {} })
}
// Decided by this run, if it can be.
for (let shard = 0; shard < SHARDS; shard++)
  write(`progress-${shard}`, { ...progressOf(shard), undecided: {} })
rmSync(`${FOLDER}/coverage.json`, { force: true })
await run({ PHASE: 'coverage' })

const mutants = /** @type {Plan} */ (read('plan')).mutants.filter((_, nth) => nth % SAMPLE === 0)
const coverage = /** @type {Coverage} */ (read('coverage'))
const tests = Object.entries(coverage.tests)
const passing = tests.filter(([, { failed, duration }]) => !failed && duration < TOO_LONG)
console.log(
  `${mutants.length} mutants, ${tests.length} tests, ${tests.length - passing.length} of them not used`,
)
const taken = new Set(mutants.map(({ id }) => id))
/** By mutant, the likeliest first: tests of its own module, then those that reach the fewest mutants. @type {Record<string, string[]>} */
const pairs = {}
const breadth = (/** @type {Coverage['tests'][string]} */ { hits }) => Object.keys(hits).length
for (const [test, { hits }] of passing.toSorted(([, a], [, b]) => breadth(a) - breadth(b)))
  for (const id of Object.keys(hits)) if (taken.has(id)) (pairs[id] ??= []).push(test)
for (const { id, fileName } of mutants) {
  const own = fileName.replace(/ts$/, 'test.ts#')
  pairs[id]?.sort((a, b) => Number(b.startsWith(own)) - Number(a.startsWith(own)))
}
// A process runs the tests in the order of their files, so the likeliest ones go first only in a round of their own.
for (const most of ROUNDS) {
  const before = allVerdicts()
  const rest = Object.entries(pairs).filter(([id]) => !before[id])
  write('pairs', Object.fromEntries(rest.map(([id, all]) => [id, all.slice(0, most)])))
  // oxlint-disable-next-line no-await-in-loop -- each round tries what the one before it left
  await Promise.all(Array.from({ length: SHARDS }, (_, shard) => untilOver(shard)))
}
const noticed = allVerdicts()
/** Mutants of code that runs while its module is loaded, which need a process of their own. */
const atLoad = mutants.filter(({ id }) => !noticed[id] && id in coverage.loading)
await Promise.all(Array.from({ length: SHARDS }, (_, shard) => inProcessesOfTheirOwn(shard)))
report()

/** @param {number} shard @returns {Progress} */
function progressOf(shard) {
  return /** @type {Progress} */ (read(`progress-${shard}`))
}

/** @returns {Progress['verdicts']} */
function allVerdicts() {
  return Object.assign({}, ...Array.from({ length: SHARDS }, (_, shard) => progressOf(shard).verdicts))
}

/** @param {string} id */
function isUndecided(id) {
  return Array.from({ length: SHARDS }, (_, shard) => progressOf(shard)).some(
    ({ undecided }) => undecided[id],
  )
}

/** @param {number} shard */
async function inProcessesOfTheirOwn(shard) {
  const name = `progress-${shard}`
  const progress = progressOf(shard)
  for (const { id, fileName } of atLoad.filter((_, nth) => nth % SHARDS === shard)) {
    if (progress.tried[id]?.includes(AT_LOAD_DONE)) continue
    const own = fileName.replace('.ts', '.test.ts')
    const files = existsSync(own) ? [own] : AT_LOAD
    const fails = async (/** @type {string} */ mutant) =>
      (await run({ PHASE: 'loading', MUTANT: mutant }, files)) !== 0
    // As in `judge.ts`, a mutant counts as noticed if the tests fail with it twice and pass without it in between.
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const found = (await fails(id)) && !(await fails('')) && (await fails(id))
    ;(progress.tried[id] ??= []).push(AT_LOAD_DONE)
    if (found) progress.verdicts[id] = { test: files.join(' ') }
    write(name, progress)
  }
}

/** A process that hangs cannot be recovered: it ends, and another one continues after that mutant. */
async function untilOver(shard) {
  const again = `${FOLDER}/again-${shard}`
  do {
    rmSync(again, { force: true })
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await run({ PHASE: 'mutants', SHARD: `${shard}`, SHARDS: `${SHARDS}` })
  } while (existsSync(again))
}

/** @param {Record<string, string>} env @param {string[]} [files] @returns {Promise<number | null>} */
function run(env, files = []) {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'scripts/mutation/vitest.registration.config.ts',
    ...files,
  ]
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}

function report() {
  const verdicts = allVerdicts()
  const survivors = mutants.filter(({ id }) => !verdicts[id])
  for (const file of new Set(mutants.map(({ fileName }) => fileName))) {
    const mine = mutants.filter(({ fileName }) => fileName === file)
    console.log(`${file}: ${mine.filter(({ id }) => verdicts[id]).length} of ${mine.length}`)
  }
  for (const { id, fileName, location, mutatorName, replacement } of survivors)
    console.log(
      `${fileName}:${location.start.line + 1}:${location.start.column} ${mutatorName} -> ${replacement.slice(0, 80).replaceAll('\n', ' ')}${pairs[id] ? '' : ' (reached by no test)'}${isUndecided(id) ? ' (undecided: the machine was busy)' : ''}`,
    )
  const score = (100 * (mutants.length - survivors.length)) / mutants.length
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  const late = Object.values(verdicts).filter((verdict) => verdict.late).length
  const breaking = Object.values(verdicts).filter((verdict) => verdict.breaking).length
  console.log(
    `${mutants.length - survivors.length} of ${mutants.length} mutants noticed (${late} by a test that never ended, ${breaking} by one that never passed again), ${score.toFixed(1)} %, in ${minutes} minutes`,
  )
  write('report', { score, survivors })
  process.exitCode = score < REQUIRED ? 1 : 0
}
