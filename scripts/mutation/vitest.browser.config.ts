import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { browser, optimizeDeps } from '../vitestBrowser.js'
import type { Coverage, Next, Plan, Progress } from './plan.js'

const FOLDER = '.results/mutants'
const { PHASE: phase = 'coverage', SHARD = '0', SHARDS = '1', MUTANT: mutantAtLoad = '' } = process.env
/** Milliseconds. No passing test takes this long. */
const HANGS_AFTER = 30_000

const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
const write = (name: string, value: unknown) => writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(value))

const { files } = read('plan') as Plan
const instrumented = new Map(files.map(({ name, content }) => [resolve(name), content]))
const kept = `progress-${SHARD}`

const trying = phase === 'mutants'
const coverage = trying ? (read('coverage') as Coverage) : { tests: {}, loading: {} }
const progress = trying ? (read(kept) as Progress) : { verdicts: {}, tried: {} }
/** By test: the mutants that it still has to try. */
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
 * A test that fails with a mutant must then pass without it and fail with it again: a flaky test, or one in a broken
 * page, has noticed nothing. Finally the page is checked before the next mutant.
 */
let stage: 'first' | 'without' | 'again' | 'sound' = 'first'
let clock: ReturnType<typeof setTimeout> | undefined

function giveUpPage(): never {
  write(kept, progress)
  // Makes browser.mjs start another process.
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
      // A mutant that breaks the page counts as noticed.
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
  // One cache for all processes: a change of it would reload the dependencies of the pages that use them.
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
    // Instrumented code is too slow for the time limits of these tests.
    testNamePattern: /^(?!.*leaves? the page free)/,
    setupFiles: ['scripts/mutation/eachMutant.ts'],
    provide: { phase, mutant: mutantAtLoad },
    browser: { ...browser(), commands },
    reporters: [],
    isolate: false,
    maxWorkers: phase === 'coverage' ? 2 : 1,
    testTimeout: 15_000,
    // Most mutants are noticed because something never happens.
    expect: { poll: { interval: 0, timeout: 2500 } },
    bail: phase === 'loading' ? 1 : 0,
    // Unhandled errors of a mutant are ignored: a test notices a mutant by its assertions.
    dangerouslyIgnoreUnhandledErrors: true,
  },
})
