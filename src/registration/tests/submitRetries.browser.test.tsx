import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RegistrationError } from '../../core/errors.js'

const t = setup()

/** No waiting in these tests: the clock is ours, and everything else on it stays as it is. */
const ourClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: false })
const body = () => document.querySelector('[data-part="body"]')?.textContent ?? ''
const offline = (is: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(!is)

afterEach(() => {
  vi.useRealTimers()
})

/** At the submit, after the first try failed in this way; `next` lets the pause pass. */
async function afterFirstTry(failure: RegistrationError, ...more: RegistrationError[]) {
  const made = t.failing(failure, ...more)
  // What repeats is loaded after the page; until then the user is asked.
  await import('../features.js')
  const onError = vi.fn()
  ourClock()
  t.show({ api: made.api, challenge: await made.init(), onError, retries: undefined })
  await expect.poll(() => t.button('Other ways')).toBeTruthy()
  await t.click('Create passkey')
  await expect.poll(() => made.sent).toHaveLength(1)
  return { ...made, onError }
}

describe('a submit without an answer', () => {
  test.each([
    ['network_failed', undefined],
    ['request_timed_out', undefined],
    ['server_failed', 503],
    ['rate_limited', 429],
  ] as const)('%s: the same body is sent again by itself', async (code, status) => {
    const { sent, user, onError } = await afterFirstTry(t.error(code, status))
    await expect.poll(body).toContain('try again in a moment')
    await vi.advanceTimersByTimeAsync(1000)
    await expect.poll(() => sent).toHaveLength(2)
    await t.expectTitle('Your passkey is ready', t.TICKING)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    expect(user()?.credentials).toHaveLength(1)
    expect(onError).not.toHaveBeenCalled()
  })

  test('three times, each after a longer pause, and then it is for the user to say', async () => {
    const failures = Array.from({ length: 4 }, () => t.error('network_failed'))
    // The longest pauses that chance can make.
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(
      (numbers) => (numbers as Uint32Array).fill(2 ** 32 - 1) as never,
    )
    const { sent, onError } = await afterFirstTry(failures[0] as RegistrationError, ...failures.slice(1))
    for (const [index, longest] of [1000, 2000, 4000].entries()) {
      await expect.poll(body).toContain('try again in a moment')
      await vi.advanceTimersByTimeAsync(longest - 10)
      expect(sent).toHaveLength(index + 1)
      await vi.advanceTimersByTimeAsync(10)
      await expect.poll(() => sent).toHaveLength(index + 2)
    }
    await expect.poll(t.alertText).toContain('No connection')
    expect(onError).toHaveBeenCalledOnce()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'network_failed', outcome: 'open' })
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(new Set(sent.map(String)).size).toBe(1)
  })

  test('offline it waits for a connection and for nothing else (fault 89)', async () => {
    const online = offline(true)
    const { sent } = await afterFirstTry(t.error('network_failed'))
    await expect.poll(body).toContain('You are offline')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(1)
    online.mockReturnValue(true)
    dispatchEvent(new Event('online'))
    await t.expectTitle('Your passkey is ready')
    expect(sent).toHaveLength(2)
  })

  test('after eight seconds of one try it is said that nothing is lost, to everybody', async () => {
    const made = t.world()
    const answer = t.deferred()
    const complete: typeof made.api.complete = async (...given) => {
      await answer.promise
      return made.api.complete(...given)
    }
    ourClock()
    t.show({ api: { ...made.api, complete }, challenge: await made.init() })
    await expect.poll(() => t.button('Other ways')).toBeTruthy()
    await t.click('Create passkey')
    await t.expectTitle('Finishing up')
    const said = () =>
      [...document.querySelectorAll('main [role="status"]')].map((it) => it.textContent).join()
    await vi.advanceTimersByTimeAsync(7990)
    expect(said()).not.toContain('longer than usual')
    await vi.advanceTimersByTimeAsync(10)
    await expect.poll(said).toContain('This takes longer than usual. Nothing is lost')
    answer.resolve()
    await t.expectTitle('Your passkey is ready', t.TICKING)
    expect(document.body.textContent).not.toContain('longer than usual')
  })

  test.each([
    ['network_failed', undefined],
    ['server_failed', 503],
    ['request_timed_out', undefined],
    ['rate_limited', 429],
  ] as const)('Stop waiting ends it, says so, and loses nothing: %s', async (code, status) => {
    const failure = t.error(code, status)
    const { sent, user, onError } = await afterFirstTry(failure)
    await t.click('Stop waiting')
    await expect.poll(t.alertText).toContain('We stopped waitingIt may have worked all the same.')
    const cause = { code: 'cancelled', cause: failure }
    expect(onError.mock.calls).toMatchObject([[{ code, status, outcome: 'open', cause }]])
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(1)
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
  })

  test.each([
    ['a server that asks for a short wait gets it', 20, 20_000],
    ['one that asks for 30 seconds gets them', 30, 30_000],
    ['one that asks for nothing gets the usual one', undefined, 1000],
  ])('%s', async (_, retryAfter, milliseconds) => {
    const limited = Object.assign(t.error('rate_limited', 429), { retryAfter })
    const { sent } = await afterFirstTry(limited)
    await expect.poll(body).toContain('try again in a moment')
    await vi.advanceTimersByTimeAsync(milliseconds / 2 - 10)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(milliseconds / 2 + 10)
    await expect.poll(() => sent).toHaveLength(2)
    await t.expectTitle('Your passkey is ready', t.TICKING)
  })

  test.each([
    ['five minutes', 300, /You can try again at \d{1,2}:\d\d/],
    ['31 seconds', 31, /You can try again in a moment/],
  ])(
    'one that asks for %s is not kept in secret: the user is told how long',
    async (_, retryAfter, words) => {
      await afterFirstTry(Object.assign(t.error('rate_limited', 429), { retryAfter }))
      await expect.poll(t.alertText).toMatch(words)
    },
  )

  test.each([
    ['answer_invalid', undefined],
    ['registration_refused', 400],
  ] as const)('%s is not repeated by itself', async (code, status) => {
    const { sent } = await afterFirstTry(t.error(code, status))
    await expect.poll(t.alertText).not.toBe('')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(1)
  })

  test('unmounted while it waits, nothing more is sent', async () => {
    const { sent } = await afterFirstTry(t.error('network_failed'))
    await expect.poll(body).toContain('try again in a moment')
    flushSync(() => t.root.render(null))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(1)
  })

  test('unmounted while it is under way at a host that heeds no signal, nothing more is sent', async () => {
    const { api: failed, init, sent } = t.failing(t.error('network_failed'))
    const complete: typeof failed.complete = (...given) => {
      void failed.complete(...given).catch(() => undefined)
      return new Promise(() => {})
    }
    const api = { ...failed, complete }
    ourClock()
    t.show({ api, challenge: await init(), retries: undefined })
    await expect.poll(() => t.button('Other ways')).toBeTruthy()
    await t.click('Create passkey')
    await expect.poll(() => sent).toHaveLength(1)
    flushSync(() => t.root.render(null))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(1)
  })

  test('a cancel does not call back what is under way: it may have arrived', async () => {
    const made = t.world()
    const answer = t.deferred()
    const sent: string[] = []
    const complete: typeof made.api.complete = async (...given) => {
      sent.push(JSON.stringify(given[0]))
      await answer.promise
      return made.api.complete(...given)
    }
    const onError = vi.fn()
    const registration = t.showHook({ api: { ...made.api, complete }, challenge: await made.init(), onError })
    registration().create()
    await expect.poll(() => sent).toHaveLength(1)
    registration().cancel()
    answer.resolve()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(onError).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toEqual([made.user()?.credentials[0]?.credId])
  })

  test('with `retries: 0` it is left to the user', async () => {
    const { api, init, sent } = t.failing(t.error('network_failed'))
    t.show({ api, challenge: await init(), retries: 0 })
    await t.click('Create passkey')
    await expect.poll(t.alertText).toContain('No connection')
    expect(sent).toHaveLength(1)
  })
})
