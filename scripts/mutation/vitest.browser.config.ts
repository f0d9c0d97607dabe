import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { browser, optimizeDeps } from '../vitestBrowser.js'
import { createJudge } from './judge.js'
import type { Coverage, Next, Plan } from './plan.js'

const FOLDER = '.results/mutants'
const { PHASE: phase = 'coverage', SHARD = '0', SHARDS = '1', MUTANT: mutantAtLoad = '' } = process.env

const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
const { files } = read('plan') as Plan
const instrumented = new Map(files.map(({ name, content }) => [resolve(name), content]))
const judge = createJudge({
  folder: FOLDER,
  shard: Number(SHARD),
  shards: Number(SHARDS),
  trying: phase === 'mutants',
  brokenCounts: true,
  // What makes browser.mjs begin another one.
  giveUp: () => process.exit(3),
})

/** For the page: Vitest puts a context of its own before what it says. */
const commands = {
  covered: (_: unknown, ...of: Parameters<typeof judge.covered>) => judge.covered(...of),
  saveCoverage: () => judge.saveCoverage(),
  next: (_: unknown, test: string) => judge.next(test),
  tried: (_: unknown, test: string, failed: boolean) => judge.tried(test, failed),
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
