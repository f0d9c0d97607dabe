import { throwIfAborted } from '../core/abort.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf } from '../testHelpers/failureOf.js'
import { callHost } from './callHost.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => new Promise<never>(() => {})

describe("a call of a host's function", () => {
  test('gives what it gives, at once or later, and leaves no timer', async () => {
    const { signal } = new AbortController()
    expect(await callHost(() => 1, signal)).toBe(1)
    expect(await callHost(async () => 2, signal)).toBe(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that throws at once fails with what it throws, and leaves no timer', async () => {
    const fault = new Error('of the host')
    const { signal } = new AbortController()
    const call = callHost(() => {
      throw fault
    }, signal)
    await expect(call).rejects.toBe(fault)
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    [undefined, 'request_timed_out'],
    ['key_store_failed', 'key_store_failed'],
  ] as const)('that never settles ends after a minute, and its signal with it (%s)', async (code, told) => {
    const signals: AbortSignal[] = []
    const { signal } = new AbortController()
    const failed = failureOf(
      callHost(
        (own) => {
          signals.push(own)
          return never()
        },
        signal,
        code,
      ),
    )
    await vi.advanceTimersByTimeAsync(59_999)
    expect(signals[0]?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect((await failed).code).toBe(told)
    expect(signals[0]?.aborted).toBe(true)
  })

  test.each(['before', 'meanwhile'])(
    'that is ended %s: told so, and its signal has the reason',
    async (when) => {
      const controller = new AbortController()
      if (when === 'before') controller.abort('cancel')
      const signals: AbortSignal[] = []
      const failed = failureOf(
        callHost((own) => {
          signals.push(own)
          return never()
        }, controller.signal),
      )
      controller.abort('cancel')
      expect(await failed).toMatchObject({ code: 'cancelled', cause: 'cancel' })
      expect(signals[0]).toMatchObject({ aborted: true, reason: 'cancel' })
    },
  )

  test('that has settled can still be ended: a host may go on using its signal', async () => {
    const controller = new AbortController()
    const signals: AbortSignal[] = []
    await callHost((own) => void signals.push(own), controller.signal)
    controller.abort('unmount')
    expect(signals[0]?.aborted).toBe(true)
  })
})

test('throwIfAborted names the reason', () => {
  const controller = new AbortController()
  throwIfAborted(controller.signal)
  controller.abort('hidden')
  expect(() => throwIfAborted(controller.signal)).toThrow(
    expect.objectContaining({ code: 'cancelled', cause: 'hidden' }) as Error,
  )
})
