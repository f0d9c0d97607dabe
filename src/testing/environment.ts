/** Globals that a page needs and a simulated page may lack. Node has all of them. */
const NEEDED = [
  'TextEncoder',
  'TextDecoder',
  'SubtleCrypto',
  'Headers',
  'Request',
  'Response',
  'fetch',
] as const

interface NodeProcess {
  getBuiltinModule?: (name: 'node:vm') => { runInThisContext: (code: string) => unknown }
}

/**
 * Adds to a simulated browser the globals that it lacks and Node has: Jest's jsdom has no `crypto.subtle`, no
 * `TextEncoder` and no `fetch` (https://github.com/jsdom/jsdom/issues/2524, /1724). In a browser it does nothing.
 */
export function completeEnvironment(): void {
  const scope = globalThis as Partial<Record<string, unknown>> & { process?: NodeProcess }
  // Not an import, because browsers could not resolve it. A test runner's sandbox has its own globals; these are
  // Node's.
  const vm = scope.process?.getBuiltinModule?.('node:vm')
  if (!vm) return
  const node = vm.runInThisContext('globalThis') as Record<string, unknown>
  const give = (name: string) =>
    Object.defineProperty(globalThis, name, { value: node[name], configurable: true, writable: true })
  for (const name of NEEDED) if (scope[name] === undefined) give(name)
  if (!(scope['crypto'] as Crypto | undefined)?.subtle) give('crypto')
}
