import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { browser, optimizeDeps } from '../vitestBrowser.js'
import type { Coverage, Next, Plan, Progress } from './plan.js'

const FOLDER = '.results/mutants'
const { PHASE: phase = 'coverage', SHARD = '0', SHARDS = '1', MUTANT: mutantAtLoad = '' } = process.env
/** Milliseconds. No test that passes takes as long. */
const HANGS_AFTER = 30_000

const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
const write = (name: string, value: unknown) => writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(value))

const { files } = read('plan') as Plan
const instrumented = new Map(files.map(({ name, content }) => [resolve(name), content]))
const kept = `progress-${SHARD}`

const trying = phase === 'mutants'
const coverage = trying ? (read('coverage') as Coverage) : { tests: {}, loading: {} }
const progress = trying ? (read(kept) as Progress) : { verdicts: {}, tried: {} }
/** By test, which mutants it has to try. */
const queues = new Map<string, string[]>()
for (const [mutant, tests] of Object.entries(trying ? (read('pairs') as Record<string, string[]>) : {})) {
  if (Number(mutant) % Number(SHARDS) !== Number(SHARD)) continue
  const tried = new Set(progress.tried[mutant])
  for (const test of tests) {
    const queue = queues.get(test) ?? []
    if (!tried.has(test)) queues.set(test, [...queue, mutant])
  }
}

let running: string | undefined
/**
 * A test that fails with a mutant must then pass without it and fail with it once more: what fails now and then, or in a
 * page that is not sound any more, has noticed nothing. Last it is seen whether the page is sound for the next mutant.
 */
let stage: 'first' | 'without' | 'again' | 'sound' = 'first'
let clock: ReturnType<typeof setTimeout> | undefined

function giveUpPage(): never {
  write(kept, progress)
  // What makes browser.mjs begin another one.
  process.exit(3)
}

const commands = {
  covered: (_: unknown, test: string, result: Coverage['tests'][string], loading: Coverage['loading']) => {
    coverage.tests[test] = result
    Object.assign(coverage.loading, loading)
  },
  saveCoverage: () => write('coverage', coverage),
  next: (_: unknown, test: string): Next => {
    clearTimeout(clock)
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
    clock = setTimeout(() => {
      if (mutant) progress.verdicts[mutant] = { test, late: true }
      giveUpPage()
    }, HANGS_AFTER)
    return { mutant, limit: 100 * (coverage.tests[test]?.hits[mutant ?? ''] ?? 0) + 1000 }
  },
  tried: (_: unknown, test: string, failed: boolean) => {
    clearTimeout(clock)
    if (!running) return
    if (stage === 'first') {
      ;(progress.tried[running] ??= []).push(test)
      if (failed) stage = 'without'
    } else if (stage === 'again' && !failed) stage = 'first'
    else {
      // A mutant that leaves the page broken was noticed as well.
      if (stage === 'again' || (stage === 'without' && failed)) progress.verdicts[running] = { test }
      write(kept, progress)
      if (stage !== 'again' && failed) giveUpPage()
      stage = stage === 'without' ? 'again' : stage === 'again' ? 'sound' : 'first'
    }
  },
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    covered: (test: string, result: Coverage['tests'][string], loading: Coverage['loading']) => Promise<void>
    saveCoverage: () => Promise<void>
    next: (test: string) => Promise<Next>
    tried: (test: string, failed: boolean) => Promise<void>
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    phase: string
    mutant: string
  }
}

export default defineConfig({
  optimizeDeps,
  // The same for all: a change of it would load the dependencies anew under the pages that use them.
  cacheDir: 'node_modules/.vite-mutants',
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load: (id) => instrumented.get(id.split('?')[0] ?? ''),
    },
  ],
  test: {
    include: ['src/**/*.browser.test.{ts,tsx}'],
    // Instrumented code is slower than the bounds on time that these set.
    testNamePattern: /^(?!.*leaves? the page free)/,
    setupFiles: ['scripts/mutation/eachMutant.ts'],
    provide: { phase, mutant: mutantAtLoad },
    browser: { ...browser(), commands },
    reporters: [],
    isolate: false,
    maxWorkers: phase === 'coverage' ? 2 : 1,
    testTimeout: 15_000,
    // Most mutants are noticed by what never comes.
    expect: { poll: { interval: 0, timeout: 2500 } },
    bail: phase === 'loading' ? 1 : 0,
    // A mutant's: a test is noticed by what it asserts.
    dangerouslyIgnoreUnhandledErrors: true,
  },
})
