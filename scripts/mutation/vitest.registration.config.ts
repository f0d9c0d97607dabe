import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import type { Plan } from './plan.js'

const {
  PHASE: phase = 'coverage',
  SHARD: shard = '0',
  SHARDS: shards = '1',
  MUTANT: mutant = '',
} = process.env
const { files } = JSON.parse(readFileSync('.results/mutants-node/plan.json', 'utf8')) as Plan
const instrumented = new Map(files.map(({ name, content }) => [resolve(name), content]))

/** Runs each test of `src/registration` in Node once for each mutant it is to try: see registration.mjs. */
export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load: (id) => instrumented.get(id.split('?')[0] ?? ''),
    },
  ],
  test: {
    environment: 'node',
    include: ['src/registration/*.test.ts'],
    setupFiles: ['scripts/mutation/inNode.ts'],
    provide: { phase, mutant, shard: Number(shard), shards: Number(shards) },
    reporters: [],
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 8000,
    bail: phase === 'loading' ? 1 : 0,
    // Most mutants are noticed by what never comes.
    expect: { poll: { interval: 0, timeout: phase === 'mutants' ? 2500 : 10_000 } },
    // A mutant's: a test is noticed by what it asserts.
    dangerouslyIgnoreUnhandledErrors: true,
  },
})
