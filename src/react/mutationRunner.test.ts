import { QueryClient } from '@tanstack/query-core'
import { QueryClient as QueryClient4 } from 'query-core-4'
import { expect, test } from 'vitest'
import { createMutationClient, createMutationRunner } from './mutationRunner.js'

test('a client of React Query 4 is refused in words, before anything hangs in it', () => {
  expect(() => createMutationRunner(new QueryClient4() as never)).toThrow(
    '`queryClient` is of React Query 4: pass one of version 5, or leave it out.',
  )
})

test.each([
  ['the private client', createMutationClient],
  ["a host's client", () => new QueryClient()],
])(
  'with %s nothing stays in the cache once it has settled, and no timer runs until then',
  async (_, make) => {
    const client = make()
    const runner = createMutationRunner(client)
    const unsubscribe = runner.subscribe(() => undefined)
    const cached = () => client.getMutationCache().findAll()
    runner.run(() => Promise.resolve())
    expect(cached().map(({ options }) => options.gcTime)).toEqual([Infinity])
    await expect.poll(cached).toEqual([])
    runner.run(() => Promise.reject(new Error('once')))
    await expect.poll(() => runner.result().error?.message).toBe('once')
    await expect.poll(cached).toEqual([])
    // What failed is still known, though the cache is empty.
    expect(runner.result().status).toBe('error')
    unsubscribe()
  },
)
