import { focusManager, onlineManager, QueryClient } from '@tanstack/query-core'
import { expect, onTestFinished, test, vi } from 'vitest'
import { setup } from '../../testHelpers/setup.js'
import { en } from '../messages/en.js'
import { RegistrationFlow } from '../RegistrationFlow.js'

const t = setup()

/** Counts what the page holds while the test runs: listeners of window and document, timers, channels between tabs. */
function countHeld() {
  const held = new Map<string, Set<unknown>>()
  const kept = (what: string) => {
    const found = held.get(what) ?? new Set()
    held.set(what, found)
    return found
  }
  const undo: (() => void)[] = []
  onTestFinished(() => undo.forEach((each) => each()))
  const replace = <Holder extends object, Name extends keyof Holder>(
    holder: Holder,
    name: Name,
    make: (original: Holder[Name]) => Holder[Name],
  ) => {
    const original = holder[name]
    holder[name] = make(original)
    undo.push(() => {
      holder[name] = original
    })
  }

  // A listener is the same one by type, function and phase. The timers of this test's own polls are not the page's.
  const ids = new WeakMap<object, number>()
  let last = 0
  const idOf = (value: object) => {
    if (!ids.has(value)) ids.set(value, ++last)
    return ids.get(value)
  }
  for (const [name, target] of Object.entries({ window, document })) {
    const keyOf = (type: string, listener: object, options?: boolean | EventListenerOptions) =>
      `${idOf(listener)} ${typeof options === 'object' ? Boolean(options.capture) : Boolean(options)} ${type}`
    replace(target as EventTarget, 'addEventListener', (original) => (type, listener, options) => {
      if (listener) {
        const key = keyOf(type, listener, options)
        kept(name).add(key)
        if (typeof options === 'object')
          options.signal?.addEventListener('abort', () => kept(name).delete(key), { once: true })
      }
      original.call(target, type, listener, options)
    })
    replace(target as EventTarget, 'removeEventListener', (original) => (type, listener, options) => {
      if (listener) kept(name).delete(keyOf(type, listener, options))
      original.call(target, type, listener, options)
    })
  }
  const timerApi = window as unknown as Record<
    'setTimeout' | 'setInterval',
    (...given: unknown[]) => number
  > &
    Record<'clearTimeout' | 'clearInterval', (id?: number) => void>
  replace(timerApi, 'setTimeout', (original) => (run, ...rest) => {
    const id = original.call(
      window,
      (...given: unknown[]) => {
        kept('timers').delete(id)
        if (typeof run === 'function') run(...given)
      },
      ...rest,
    )
    kept('timers').add(id)
    return id
  })
  replace(timerApi, 'setInterval', (original) => (...given) => {
    const id = original.call(window, ...given)
    kept('timers').add(id)
    return id
  })
  for (const name of ['clearTimeout', 'clearInterval'] as const)
    replace(timerApi, name, (original) => (id) => {
      kept('timers').delete(id)
      original.call(window, id)
    })
  replace(window, 'BroadcastChannel', (Original) => {
    return class extends Original {
      constructor(name: string) {
        super(name)
        kept('channels').add(this)
      }
      override close() {
        kept('channels').delete(this)
        super.close()
      }
    }
  })
  return (what: 'window' | 'document' | 'timers' | 'channels') => kept(what).size
}

test('100 widgets that were mounted and unmounted leave no listener, timer, channel or subscription', async () => {
  const queryClient = new QueryClient()
  const made = t.world()
  const challenge = await made.init()
  const never = { ...made.api, initFields: [], init: async () => new Promise<never>(() => undefined) }
  const render = (widgets: number) =>
    t.root.render(
      Array.from({ length: widgets }, (_, index) => {
        const own = {
          0: { api: made.api, challenge },
          1: { api: never },
          2: { api: made.api },
        }
        return (
          <RegistrationFlow
            key={index}
            relyingParty={t.relyingParty}
            queryClient={queryClient}
            {...own[(index % 3) as 0 | 1 | 2]}
          />
        )
      }),
    )
  const flows = () => t.place.querySelectorAll('[data-part="flow"]').length
  const ready = (widgets: number) => t.place.querySelectorAll('input').length >= Math.floor(widgets / 3)
  // React itself listens to the document from its first event on.
  render(3)
  await expect.poll(() => ready(3)).toBe(true)
  t.root.render(null)
  await expect.poll(flows).toBe(0)

  const count = countHeld()
  render(100)
  await expect.poll(() => ready(100)).toBe(true)
  expect(flows()).toBe(100)
  for (const button of t.place.querySelectorAll('button'))
    if (button.textContent === en.start.action) button.click()
  await expect.poll(() => t.place.querySelectorAll('[data-status="pending"]').length).toBeGreaterThan(30)
  // So that there is something to leave.
  expect(count('window')).toBeGreaterThanOrEqual(100)
  await expect.poll(() => count('channels')).toBe(100)
  expect(count('timers')).toBeGreaterThan(30)

  t.root.render(null)
  await expect.poll(flows).toBe(0)
  for (const what of ['window', 'document', 'channels', 'timers'] as const)
    await expect.poll(() => count(what), { message: what }).toBe(0)
  expect(queryClient.getMutationCache().hasListeners()).toBe(false)
  expect(queryClient.getMutationCache().getAll()).toEqual([])
  expect(focusManager.hasListeners()).toBe(false)
  expect(onlineManager.hasListeners()).toBe(false)
  vi.restoreAllMocks()
})
