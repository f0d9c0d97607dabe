// In the page: runs each test once for each mutant that it has to try, each time with a new state.
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { commands } from 'vitest/browser'
import { failed, idOf, switches, type Task, tryAgain } from './switches.js'

const phase = inject('phase')

if (phase === 'coverage') {
  let started = 0
  beforeEach(({ task }) => {
    switches.currentTestId = idOf(task)
    started = performance.now()
  })
  afterEach(async ({ task }) => {
    const id = idOf(task)
    switches.currentTestId = undefined
    const hits = switches.mutantCoverage?.perTest[id] ?? {}
    const result = { hits, duration: performance.now() - started, failed: failed(task) }
    await commands.covered(id, result, switches.mutantCoverage?.static ?? {})
  })
  afterAll(() => commands.saveCoverage())
}

// Set before the first module is loaded.
if (phase === 'loading') switches.activeMutant = inject('mutant')

if (phase === 'mutants') {
  // oxlint-disable-next-line eslint/no-empty-pattern -- what Vitest asks for before the suite
  beforeAll(({}, suite) => tryAgain(suite as Task))
  beforeEach(async ({ task, skip }) => {
    const next = await commands.next(idOf(task))
    if (!next) skip()
    Object.assign(task, { result: { ...task.result, state: 'run', errors: [] } })
    switches.hitCount = 0
    switches.hitLimit = next?.hitLimit ?? 0
    switches.activeMutant = next?.mutant
  })
  afterEach(async ({ task }) => {
    switches.activeMutant = undefined
    // A skipped test has not tried the mutant.
    if (task.result?.state !== 'skip') await commands.tried(idOf(task), failed(task))
  })
}
