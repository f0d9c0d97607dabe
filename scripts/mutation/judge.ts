import { readFileSync, writeFileSync } from 'node:fs'
import type { Coverage, Next, Progress } from './plan.js'

/** Milliseconds. No test that passes takes as long. */
const HANGS_AFTER = 30_000

/** Says which mutant a test tries next, and what it means that the test failed. */
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
  const progress = trying ? (read(kept) as Progress) : { verdicts: {}, tried: {} }
  /** By test, which mutants it has to try. */
  const queues = new Map<string, string[]>()
  for (const [mutant, tests] of Object.entries(trying ? (read('pairs') as Record<string, string[]>) : {})) {
    if (Number(mutant) % shards !== shard) continue
    const tried = new Set(progress.tried[mutant])
    for (const test of tests) {
      const queue = queues.get(test) ?? []
      if (!tried.has(test)) queues.set(test, [...queue, mutant])
    }
  }
  let running: string | undefined
  /**
   * A test that fails with a mutant must then pass without it and fail with it once more: what fails now and then, or in
   * a process that is not sound any more, has noticed nothing. Last it is seen whether it is sound for the next mutant.
   */
  let stage: 'first' | 'without' | 'again' | 'sound' = 'first'
  /** How often in a row a test failed without a mutant. */
  let broken = 0
  let clock: ReturnType<typeof setTimeout> | undefined
  // The real one: tests move false clocks.
  const { setTimeout: after, clearTimeout: stop } = globalThis
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
        do running = queue.shift()
        while (running && progress.verdicts[running])
        if (!running) {
          write(kept, progress)
          return undefined
        }
      }
      const mutant = stage === 'first' || stage === 'again' ? running : undefined
      clock = after(() => {
        if (mutant) progress.verdicts[mutant] = { test, late: true }
        giveUpNow()
      }, HANGS_AFTER)
      return { mutant, limit: 100 * (coverage.tests[test]?.hits[mutant ?? ''] ?? 0) + 1000 }
    },
    tried: (test, failed) => {
      stop(clock)
      if (!running) return
      if (stage === 'first') {
        ;(progress.tried[running] ??= []).push(test)
        if (failed) stage = 'without'
      } else if (stage === 'again' && !failed) stage = 'first'
      else {
        // A mutant that leaves a page broken was noticed as well. In Node all that is left is what a busy machine does.
        if (stage === 'again' || (stage === 'without' && failed && brokenCounts))
          progress.verdicts[running] = { test }
        write(kept, progress)
        broken = stage !== 'again' && failed ? broken + 1 : 0
        if (broken > (brokenCounts ? 0 : 2)) giveUpNow()
        stage = stage === 'without' ? 'again' : stage === 'again' ? 'sound' : 'first'
      }
    },
  }
}
