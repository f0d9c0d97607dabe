import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import { waitBeforeRetry } from './retry.js'
import type { Notices } from './store.js'

let windowEvents = new EventTarget()
beforeEach(() => {
  windowEvents = new EventTarget()
  vi.stubGlobal('addEventListener', windowEvents.addEventListener.bind(windowEvents))
  vi.stubGlobal('removeEventListener', windowEvents.removeEventListener.bind(windowEvents))
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Chance gives this next, of 0 to 1. */
function chance(of: number) {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    ;(array as Uint32Array)[0] = of * 2 ** 32
    return array
  })
}

/** What was shown, and how the waiting ended. */
function waiting(retryAfter?: number, retried = 0) {
  const shown: Notices[] = []
  const setNotices = (notices: Notices) => void shown.push(notices)
  const controller = new AbortController()
  const error = new RegistrationError('server_failed', { retryAfter })
  let ended: unknown
  waitBeforeRetry({ store: { setNotices } as never }, error, retried, controller.signal).then(
    () => (ended = 'in time'),
    (reason) => (ended = reason),
  )
  return { shown, controller, error, ended: () => ended }
}

describe('the pause before a submit is repeated', () => {
  test.each([
    [0, 0, 500],
    [0, 0.5, 750],
    [1, 0, 1000],
    [2, 0.5, 3000],
  ])('after %i repetitions, chance %d: %i ms', async (retried, of, milliseconds) => {
    chance(of)
    const { shown, ended } = waiting(undefined, retried)
    expect(shown).toStrictEqual([{ waiting: 'soon' }])
    await vi.advanceTimersByTimeAsync(milliseconds - 1)
    expect(ended()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended()).toBe('in time')
    expect(shown).toStrictEqual([{ waiting: 'soon' }, { waiting: undefined }])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is as long as the server asks for, if that is longer', async () => {
    chance(0)
    const { ended } = waiting(7)
    await vi.advanceTimersByTimeAsync(6999)
    expect(ended()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended()).toBe('in time')
  })

  test('ends with a cancel, and with the error that led to it', async () => {
    const { shown, controller, error, ended } = waiting()
    controller.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect(ended()).toMatchObject({ code: error.code, outcome: 'open' })
    expect((ended() as RegistrationError).cause).toMatchObject({ code: 'cancelled', cause: error })
    expect(shown).toStrictEqual([{ waiting: 'soon' }, { waiting: undefined }])
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    [7, 2500, 5],
    [7, 0, 7],
    [0, 100, undefined],
    [undefined, 100, undefined],
  ])('a cancel of a wait of %s s after %i ms leaves %s s of it', async (retryAfter, milliseconds, left) => {
    chance(0)
    const { controller, error, ended } = waiting(retryAfter)
    await vi.advanceTimersByTimeAsync(milliseconds)
    controller.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect((ended() as RegistrationError).retryAfter).toBe(left)
    expect(error.retryAfter).toBe(retryAfter)
  })

  test('offline it is for a connection, and for nothing else', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { shown, ended } = waiting()
    expect(shown).toStrictEqual([{ waiting: 'online' }])
    await vi.advanceTimersByTimeAsync(100_000)
    expect(ended()).toBeUndefined()
    windowEvents.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(ended()).toBe('in time')
    expect(shown).toStrictEqual([{ waiting: 'online' }, { waiting: undefined }])
  })

  test.each([[undefined], [{}], [{ onLine: true }]])(
    'with navigator %j it is for some time',
    async (navigator) => {
      vi.stubGlobal('navigator', navigator)
      expect(waiting().shown).toStrictEqual([{ waiting: 'soon' }])
    },
  )

  test('leaves no listener behind', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const removed = vi.spyOn(windowEvents, 'removeEventListener')
    vi.stubGlobal('removeEventListener', windowEvents.removeEventListener.bind(windowEvents))
    const { controller } = waiting()
    controller.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect(removed).toHaveBeenCalledWith('online', expect.any(Function))
  })
})
