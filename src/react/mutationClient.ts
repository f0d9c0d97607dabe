import { MutationCache, type QueryClient } from '@tanstack/react-query'

/**
 * The private client of one registration: a cache of mutations and nothing else. A whole `QueryClient` brings the cache
 * of queries, focus and network watchers with it, a fifth of what a page loads for this widget, and none of it is used.
 * These three members are all that `useMutation` and our own code call
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
