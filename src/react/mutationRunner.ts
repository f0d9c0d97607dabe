import {
  MutationCache,
  MutationObserver,
  type MutationObserverResult,
  notifyManager,
  type QueryClient,
} from '@tanstack/react-query'
import type { RegistrationError } from '../core/errors.js'
import type { Action, Runner } from '../registration/runner.js'

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
 * cache (`gcTime`) and nothing waits in it either (an offline submit would be paused and may be persisted:
 * `networkMode`). Repeating is a decision of the registration, not of the cache (`retry`). Its variable is a function
 * that lets go of all that is enclosed in it when it is called.
 */
export function createMutationRunner(client: QueryClient): MutationRunner {
  const mutationKey = ['registration', ++runners]
  let running = 0
  const observer = new MutationObserver<void, RegistrationError, Action>(client, {
    mutationKey,
    gcTime: 0,
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
  return {
    // What failed is in the result.
    run: (action) => void observer.mutate(action).catch(() => undefined),
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
