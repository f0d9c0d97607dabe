// In Node: runs each test once for each mutant that it has to try, in one process that loads the modules once.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { createJudge, type Judge } from './judge.js'
import { failed, idOf, switches, type Task, tryAgain } from './switches.js'
import type { Coverage } from './plan.js'

const FOLDER = '.results/mutants-node'
const phase = inject('phase')
const shard = inject('shard')

/** Vitest has no public way to change this time between two tests. */
const worker = globalThis as unknown as {
  __vitest_worker__: { config: { expect: { poll: { interval: number; timeout: number | undefined } } } }
}

/** Shared by all test files of this process. */
const kept = globalThis as { judge?: Judge }
const judge = (kept.judge ??= createJudge({
  folder: FOLDER,
  shard,
  shards: inject('shards'),
  trying: phase === 'mutants',
  giveUp: () => {
    // Tells registration.mjs to start another process.
    writeFileSync(`${FOLDER}/again-${shard}`, '')
    process.kill(process.pid, 'SIGKILL')
  },
}))

if (phase === 'coverage') {
  const before = `${FOLDER}/coverage.json`
  let started = 0
  beforeEach(({ task }) => {
    switches.currentTestId = idOf(task)
    started = performance.now()
  })
  afterEach(({ task }) => {
    const id = idOf(task)
    switches.currentTestId = undefined
    const hits = switches.mutantCoverage?.perTest[id] ?? {}
    const result = { hits, duration: performance.now() - started, failed: failed(task) }
    judge.covered(id, result, switches.mutantCoverage?.static ?? {})
  })
  afterAll(() => {
    judge.saveCoverage(
      existsSync(before) ? (JSON.parse(readFileSync(before, 'utf8')) as Coverage) : undefined,
    )
  })
}

// Set before the first module is loaded.
if (phase === 'loading') switches.activeMutant = inject('mutant')

if (phase === 'mutants') {
  // oxlint-disable-next-line eslint/no-empty-pattern -- what Vitest asks for before the suite
  beforeAll(({}, suite) => tryAgain(suite as Task))
  beforeEach(({ task, skip }) => {
    const next = judge.next(idOf(task))
    if (!next) skip()
    Object.assign(task, { result: { ...task.result, state: 'run', errors: [] } })
    switches.hitCount = 0
    switches.hitLimit = next?.hitLimit ?? 0
    // With no time between two looks, a test that fails would take a whole processor.
    worker.__vitest_worker__.config.expect.poll = { interval: 2, timeout: next?.patience }
    switches.activeMutant = next?.mutant
  })
  afterEach(({ task }) => {
    switches.activeMutant = undefined
    // A skipped test has not tried the mutant.
    if (task.result?.state !== 'skip') judge.tried(idOf(task), failed(task))
  })
}

declare module 'vitest' {
  interface ProvidedContext {
    shard: number
    shards: number
  }
}
