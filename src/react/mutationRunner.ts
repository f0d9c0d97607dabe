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
 * A `QueryClient` of React Query 5, by the members that are used: a host may have its own copy, and TypeScript takes
 * the classes of two copies for different ones.
 */
export interface HostQueryClient {
  getMutationCache: () => object
  isMutating: () => number
  /** Only a client of React Query 4 has it, and that one is refused. */
  getLogger?: never
}

/**
 * Counts the runners, to give each its own mutation key. Not `useId`, because two React roots that share the host's
 * client get the same IDs from it.
 */
let runners = 0

/** The runner of a registration as one React Query mutation that components can observe. */
export interface MutationRunner extends Runner {
  readonly subscribe: (listener: () => void) => () => void
  readonly result: () => MutationObserverResult<void, RegistrationError, Action>
}

/**
 * Creates the runner of one registration: one React Query mutation, the only place that knows whether an action is
 * running and how the last one failed. An action may include the submit that follows the last ceremony. It resolves to
 * nothing; results are in the store.
 *
 * All rules for the mutation cache are here. An answer of the API may contain tokens and a request a password, so
 * nothing stays in the cache (a settled mutation is removed at once) and nothing waits in it (`networkMode`: a mutation
 * that is paused offline may be persisted). Retrying is up to the registration, not the cache (`retry`). The mutation
 * variable is a function that releases its closure when it is called.
 *
 * @throws {Error} if the client is of React Query 4, whose mutations would never settle.
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
    // The error is in the mutation result.
    run: (action) => void observer.mutate(action).then(leaveCache, leaveCache),
    // The cache is asked, and not the last render, because two clicks can arrive before React renders. The count is
    // needed too, because the host may clear its cache.
    isRunning: () => running > 0 || client.isMutating({ mutationKey }) > 0,
    reset: () => observer.reset(),
    schedule: notifyManager.schedule,
    subscribe: (listener) => observer.subscribe(notifyManager.batchCalls(listener)),
    result: () => observer.getCurrentResult(),
  }
}

/**
 * Creates the private client of one registration: a mutation cache and nothing else. A whole `QueryClient` would add
 * a query cache and focus and network listeners, a fifth of the code that this widget loads, all unused. These three
 * members are all that `MutationObserver` and this package call
 * (https://github.com/TanStack/query/blob/main/packages/query-core/src/mutationObserver.ts).
 */
export function createMutationClient(): QueryClient {
  const cache = new MutationCache()
  const client: Pick<QueryClient, 'getMutationCache' | 'defaultMutationOptions' | 'isMutating'> = {
    getMutationCache: () => cache,
    // The mutation sets every option itself, so there are no defaults to merge.
    defaultMutationOptions: (options) => options as never,
    isMutating: (filters) => cache.findAll({ ...filters, status: 'pending' }).length,
  }
  return client as QueryClient
}
