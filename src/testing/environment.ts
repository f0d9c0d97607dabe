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

interface NodeModules {
  'node:vm': { runInThisContext: (code: string) => unknown }
  'node:stream/web': { WritableStream: unknown }
}
interface NodeProcess {
  getBuiltinModule?: <Name extends keyof NodeModules>(name: Name) => NodeModules[Name]
}

/**
 * Adds to a simulated browser the globals that it lacks and Node has: Jest's jsdom has no `crypto.subtle`, no
 * `TextEncoder` and no `fetch` (https://github.com/jsdom/jsdom/issues/2524, /1724), and what Jest's happy-dom calls
 * `WritableStream` is Node's older `Writable`, into which no body of an answer can be piped
 * (https://github.com/capricorn86/happy-dom/blob/v21.0.4/packages/happy-dom/src/window/BrowserWindow.ts). In a browser
 * it does nothing.
 */
export function completeEnvironment(): void {
  const scope = globalThis as Partial<Record<string, unknown>> & { process?: NodeProcess }
  // Not an import, because browsers could not resolve it. A test runner's sandbox has its own globals; these are
  // Node's.
  const vm = scope.process?.getBuiltinModule?.('node:vm')
  if (!vm) return
  const node = vm.runInThisContext('globalThis') as Record<string, unknown>
  const give = (name: string, value = node[name]) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  for (const name of NEEDED) if (scope[name] === undefined) give(name)
  if (!(scope['crypto'] as Crypto | undefined)?.subtle) give('crypto')
  const { prototype } = (scope['WritableStream'] ?? {}) as { prototype?: object }
  if (prototype && !('getWriter' in prototype))
    give('WritableStream', scope.process?.getBuiltinModule?.('node:stream/web').WritableStream)
}
