import {
  MutationCache,
  MutationObserver,
  type MutationObserverResult,
  notifyManager,
  type QueryClient,
} from '@tanstack/query-core'
import type { RegistrationError } from '../core/errors.js'
import type { Action, Runner } from '../registration/runner.js'

/**
 * A `QueryClient` of React Query 5, by the members that are used: hosts have a copy of their own, and TypeScript takes
 * the classes of two copies for different ones.
 */
export interface HostQueryClient {
  getMutationCache: () => object
  isMutating: () => number
  /** Of React Query 4 alone. */
  getLogger?: never
}

/** Counted and not `useId`, which is the same in two React roots that share a host's client. */
let runners = 0

/** The one mutation of a registration, as a screen observes it. */
export interface MutationRunner extends Runner {
  readonly subscribe: (listener: () => void) => () => void
  readonly result: () => MutationObserverResult<void, RegistrationError, Action>
}

/**
 * Runs the actions of one registration as one React Query mutation, which alone owns pending and error: the action of
 * the present step, and after the last ceremony the submit. It resolves to nothing; what it found out is in the store.
 *
 * The only cache rules are here. An answer may hold tokens and a body may hold a password, so nothing stays in the
 * cache (it is removed as soon as it has settled) and nothing waits in it either (an offline submit would be paused and may be persisted:
 * `networkMode`). Repeating is a decision of the registration, not of the cache (`retry`). Its variable is a function
 * that lets go of all that is enclosed in it when it is called.
 *
 * @throws {Error} where the client is of React Query 4, whose mutations would never settle.
 */
export function createMutationRunner(host: HostQueryClient): MutationRunner {
  if ('getLogger' in host)
    throw new Error('`queryClient` is of React Query 4: pass one of version 5, or leave it out.')
  const client = host as QueryClient
  const mutationKey = ['registration', ++runners]
  let running = 0
  const observer = new MutationObserver<void, RegistrationError, Action>(client, {
    mutationKey,
    // No timer: those of React Query read `process`, which a page without a bundler does not have
    // (https://github.com/TanStack/query/blob/main/packages/query-core/src/timeoutManager.ts).
    gcTime: Infinity,
    retry: false,
    networkMode: 'always',
    throwOnError: false,
    mutationFn: async (action) => {
      running++
      try {
        await action()
      } finally {
        running--
      }
    },
  })
  const leaveCache = () => {
    const cache = client.getMutationCache()
    for (const mutation of cache.findAll({ mutationKey }))
      if (mutation.state.status !== 'pending') cache.remove(mutation)
  }
  return {
    // What failed is in the result.
    run: (action) => void observer.mutate(action).then(leaveCache, leaveCache),
    // Asked of the cache and not of the last render: two clicks can come before React renders once. And counted besides,
    // since a host may clear its cache.
    isRunning: () => running > 0 || client.isMutating({ mutationKey }) > 0,
    reset: () => observer.reset(),
    schedule: (notify) => notifyManager.schedule(notify),
    subscribe: (listener) => observer.subscribe(notifyManager.batchCalls(listener)),
    result: () => observer.getCurrentResult(),
  }
}

/**
 * The private client of one registration: a cache of mutations and nothing else. A whole `QueryClient` brings the cache
 * of queries, focus and network watchers with it, a fifth of what a page loads for this widget, and none of it is used.
 * These three members are all that `MutationObserver` and our own code call
 * (https://github.com/TanStack/query/blob/main/packages/query-core/src/mutationObserver.ts).
 */
export function createMutationClient(): QueryClient {
  const cache = new MutationCache()
  const client: Pick<QueryClient, 'getMutationCache' | 'defaultMutationOptions' | 'isMutating'> = {
    getMutationCache: () => cache,
    // The mutation names every option itself, so there are no defaults to add.
    defaultMutationOptions: (options) => options as never,
    isMutating: (filters) => cache.findAll({ ...filters, status: 'pending' }).length,
  }
  return client as QueryClient
}
