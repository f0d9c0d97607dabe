import { readFileSync, writeFileSync } from 'node:fs'
import type { Coverage, Next, Progress } from './plan.js'

/** Milliseconds. No passing test takes this long. */
const HANGS_AFTER = 30_000
/** Milliseconds to wait for an expected value: many times as long as the whole test takes without a mutant. */
const [MIN_PATIENCE, MAX_PATIENCE] = [500, 2500]
/** How often a test tries the same mutant, if the machine is too busy to judge it. */
const MAX_TRIES = 3
/** How many failures in a row without a mutant a process survives. */
const MAX_BROKEN = 2

/** Decides which mutant a test tries next, and whether a failed test has noticed the mutant. */
export interface Judge {
  covered: (test: string, result: Coverage['tests'][string], loading: Coverage['loading']) => void
  /** @param before What another process has saved. */
  saveCoverage: (before?: Coverage) => void
  next: (test: string) => Next
  tried: (test: string, failed: boolean) => void
}

/** @param options `giveUp` ends a process that hangs or is not sound any more; another one goes on. */
export function createJudge({
  folder,
  shard,
  shards,
  trying,
  brokenCounts = false,
  giveUp,
}: {
  folder: string
  shard: number
  shards: number
  trying: boolean
  brokenCounts?: boolean
  giveUp: () => void
}): Judge {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
  const write = (name: string, value: unknown) =>
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(value))
  const kept = `progress-${shard}`
  const coverage = trying ? (read('coverage') as Coverage) : { tests: {}, loading: {} }
  const none: Progress = { verdicts: {}, late: {}, breaking: {}, undecided: {}, tried: {} }
  const progress = trying ? { ...none, ...(read(kept) as Partial<Progress>) } : none
  /** The mutants that each test still has to try. */
  const queues = new Map<string, string[]>()
  for (const [mutant, tests] of Object.entries(trying ? (read('pairs') as Record<string, string[]>) : {})) {
    if (Number(mutant) % shards !== shard) continue
    const tried = new Set([...(progress.tried[mutant] ?? []), ...(progress.undecided[mutant] ?? [])])
    for (const test of tests) {
      const queue = queues.get(test) ?? []
      if (!tried.has(test)) queues.set(test, [...queue, mutant])
    }
  }
  let running: string | undefined
  /** How often the running test has tried the running mutant. */
  let tries = 0
  /**
   * A test that fails with a mutant must then pass without it, fail with it again, and pass without it again. Both times
   * it must pass well within the patience of the failures between: a test that fails because the machine is busy, now and
   * then, or in a process that is broken, has noticed nothing.
   */
  let stage: 'before' | 'first' | 'without' | 'again' | 'sound' = 'first'
  let started = 0
  /** How many tests in a row failed without a mutant. */
  let broken = 0
  let clock: ReturnType<typeof setTimeout> | undefined
  // The real timers, because tests install fake ones.
  const { setTimeout: after, clearTimeout: stop } = globalThis
  /** With every further try of the same mutant a test gets more time. */
  const patienceOf = (test: string) => {
    const patience = 10 * (coverage.tests[test]?.duration ?? 0) * Math.max(1, tries)
    return Math.min(Math.max(patience, MIN_PATIENCE * Math.max(1, tries)), MAX_PATIENCE)
  }
  /** Whether a test that passed did so in half the time after which the same test failed with a mutant. */
  const isQuick = (test: string) => {
    const usual = 3 * (coverage.tests[test]?.duration ?? 0)
    return performance.now() - started < Math.max(patienceOf(test) / 2, usual)
  }
  const giveUpNow = () => {
    write(kept, progress)
    giveUp()
  }
  return {
    covered: (test, result, loading) => {
      coverage.tests[test] = result
      Object.assign(coverage.loading, loading)
    },
    saveCoverage: (before) => {
      write('coverage', {
        tests: { ...before?.tests, ...coverage.tests },
        loading: { ...before?.loading, ...coverage.loading },
      })
    },
    next: (test) => {
      stop(clock)
      if (stage === 'first') {
        const queue = queues.get(test) ?? []
        if (!running) {
          tries = 1
          do running = queue.shift()
          while (running && progress.verdicts[running])
          // Whether it is this mutant that breaks the process shows only in one that is not broken yet.
          if (running && progress.breaking[running] === test) stage = 'before'
        }
        if (!running) {
          write(kept, progress)
          return undefined
        }
      }
      const mutant = stage === 'first' || stage === 'again' ? running : undefined
      clock = after(() => {
        // Twice, in two processes: once may have been the machine.
        if (mutant && progress.late[mutant] === test) progress.verdicts[mutant] = { test, late: true }
        else if (mutant) progress.late[mutant] = test
        giveUpNow()
      }, HANGS_AFTER)
      started = performance.now()
      const hitLimit = 100 * (coverage.tests[test]?.hits[mutant ?? ''] ?? 0) + 1000
      return { mutant, hitLimit, patience: patienceOf(test) }
    },
    tried: (test, failed) => {
      stop(clock)
      if (!running) return
      const mutant = running
      const moveOn = () => {
        running = undefined
        stage = 'first'
      }
      const survived = () => {
        ;(progress.tried[mutant] ??= []).push(test)
        moveOn()
      }
      const notice = () => {
        progress.verdicts[mutant] = { test }
        write(kept, progress)
        moveOn()
      }
      const undecided = () => {
        ;(progress.undecided[mutant] ??= []).push(test)
        moveOn()
      }
      if (stage === 'before') {
        if (failed) undecided()
        else {
          broken = 0
          stage = 'first'
        }
      } else if (stage === 'first') {
        if (failed) stage = 'without'
        else survived()
      } else if (stage === 'again') {
        if (failed) stage = 'sound'
        else survived()
      } else {
        broken = failed ? broken + 1 : 0
        // In a page, a mutant that leaves the page broken counts as noticed. In Node, one such failure may come from a busy
        // machine: it counts only if the same test never passes again, in two processes.
        if (failed && brokenCounts) notice()
        else if (broken > MAX_BROKEN) {
          if (progress.breaking[mutant] === test) progress.verdicts[mutant] = { test, breaking: true }
          else progress.breaking[mutant] = test
        } else if (failed || !isQuick(test)) {
          stage = 'first'
          if (++tries > MAX_TRIES) undecided()
        } else if (stage === 'without') stage = 'again'
        else notice()
        if (broken > (brokenCounts ? 0 : MAX_BROKEN)) giveUpNow()
      }
    },
  }
}
