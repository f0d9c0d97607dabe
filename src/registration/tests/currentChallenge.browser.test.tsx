import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

type Answer = UserRegistrationChallenge & Record<string, unknown>

const watchCreate = () => vi.spyOn(navigator.credentials, 'create')

test('init gives the challenge of a refused registration once more: no second ceremony with it (fault 17)', async () => {
  const made = t.world()
  const answer = await made.init()
  const complete = vi.fn<RegistrationApi['complete']>(() =>
    Promise.reject(t.error('registration_refused', 400)),
  )
  const create = watchCreate()
  const onError = vi.fn()
  t.show({
    api: { init: () => Promise.resolve(structuredClone(answer)), complete },
    challenge: answer,
    onError,
  })
  await t.click(en.firstFactor.action)
  await t.expectError('registration_refused')
  await t.click(en.complete.restart)
  await t.expectError('invalid_challenge')
  expect(onError.mock.lastCall).toMatchObject([{ code: 'invalid_challenge', field: 'challenge' }])
  expect(create).toHaveBeenCalledOnce()
  expect(complete).toHaveBeenCalledOnce()
})

test('the prop has the challenge of a refused registration once more: no second ceremony with it (fault 17)', async () => {
  const { api, init } = t.world()
  const challenge = await init()
  const complete = vi.fn<RegistrationApi['complete']>(() =>
    Promise.reject(t.error('registration_refused', 400)),
  )
  const create = watchCreate()
  const props = { api: { ...api, init: undefined, complete } }
  t.show({ ...props, challenge })
  await t.click(en.firstFactor.action)
  await t.expectError('registration_refused')
  t.show({ ...props, challenge: structuredClone(challenge) })
  await t.nextTask()
  expect(t.button(en.firstFactor.action)).toBeUndefined()
  expect(create).toHaveBeenCalledOnce()
})

describe('a challenge as a prop', () => {
  test('that cannot be used is told once for each fault, however often it is rendered', async () => {
    const { api, init } = t.world()
    const [answer, onError] = [await init(), vi.fn()]
    const render = async (challenge: unknown) => {
      t.showHook({ api, challenge, onError })
      await t.nextTask()
    }
    const fields = () => onError.mock.calls.map(([{ field }]) => field as string)
    await render({ ...(answer as Answer), user: 1 })
    await render({ ...(answer as Answer), user: 1 })
    expect(fields()).toEqual(['user'])
    await render({ ...(answer as Answer), challenge: 1 })
    await render({ ...(answer as Answer), challenge: 1 })
    expect(fields()).toEqual(['user', 'challenge'])
    await render(null)
    await render({ ...(answer as Answer), challenge: 1 })
    expect(fields()).toEqual(['user', 'challenge', 'challenge'])
  })

  test('that cannot be used, after the registration has begun: told, and the step goes on', async () => {
    const { api, initRequest, init } = t.world()
    const onError = vi.fn()
    const first = t.showHook({ api, initRequest, onError })
    first().start()
    await expect.poll(() => first().state.step).toBe('firstFactor')
    await expect.poll(() => first().status).toBe('idle')
    const challenge = { ...((await init()) as Answer), challenge: 1 }
    const registration = t.showHook({ api, initRequest, onError, challenge })
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'invalid_challenge' }]])
    expect(registration()).toMatchObject({ status: 'idle', error: null })
  })

  test('that is another one for who is done changes nothing', async () => {
    const { api, init } = t.world()
    const challenge = (await init()) as Answer
    const first = t.showHook({ api, challenge })
    first().create()
    await expect.poll(() => first().state.step).toBe('done')
    await expect.poll(() => first().status).toBe('idle')
    const { state } = first()
    const registration = t.showHook({ api, challenge: { ...challenge, challenge: 'another challenge' } })
    await t.nextTask()
    expect(registration().state).toBe(state)
  })
})

describe('an init that answers when it likes', () => {
  /** Each call of init waits until the test lets it go. */
  function slow() {
    const made = t.world()
    const calls: { signal: AbortSignal; answer: () => void }[] = []
    const init: RegistrationApi['init'] = async (input, { signal }) => {
      const release = t.deferred()
      calls.push({ signal, answer: () => release.resolve() })
      await release.promise
      // As of a server that answers whoever has gone, too.
      return made.api.init(input, { signal: new AbortController().signal })
    }
    return { ...made, calls, api: { ...made.api, init } }
  }

  test('slowly: a second tap asks nothing more, and the answer counts (fault 29)', async () => {
    const { api, initRequest, calls } = slow()
    t.show({ api, initRequest })
    await t.click(en.start.action)
    await expect.poll(() => calls).toHaveLength(1)
    t.button(en.start.pending)?.click()
    await t.nextTask()
    expect(calls).toHaveLength(1)
    calls[0]?.answer()
    await t.expectTitle(en.firstFactor.title)
  })

  test('after it was cancelled: the answer changes nothing, and the next one counts (fault 29)', async () => {
    const { api, initRequest, calls } = slow()
    const registration = t.showHook({ api, initRequest })
    registration().start()
    await expect.poll(() => calls).toHaveLength(1)
    registration().cancel()
    await expect.poll(() => registration().error?.code).toBe('cancelled')
    expect(calls[0]?.signal.aborted).toBe(true)
    registration().start()
    await expect.poll(() => calls).toHaveLength(2)
    calls[1]?.answer()
    await expect.poll(() => registration().state.step).toBe('firstFactor')
    const { state } = registration()
    // The first one last, with another challenge.
    calls[0]?.answer()
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    expect(registration().state).toBe(state)
  })

  test('after the unmount: aborted, nothing is told, nothing begins (fault 29)', async () => {
    const { api, initRequest, calls } = slow()
    const [onError, onStepChange] = [vi.fn(), vi.fn()]
    t.show({ api, initRequest, onError, onStepChange })
    await t.click(en.start.action)
    await expect.poll(() => calls).toHaveLength(1)
    t.root.render(null)
    await expect.poll(() => calls[0]?.signal.aborted).toBe(true)
    calls[0]?.answer()
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    expect(onError).not.toHaveBeenCalled()
    expect(onStepChange).not.toHaveBeenCalled()
  })

  test('never: it is not waited for longer than a minute (fault 29)', async () => {
    const { api, initRequest, calls } = slow()
    const onError = vi.fn()
    t.show({ api, initRequest, onError })
    await expect.poll(() => t.button(en.start.action)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    t.button(en.start.action)?.click()
    await expect.poll(() => calls).toHaveLength(1)
    vi.advanceTimersByTime(60_000)
    await t.expectError('request_timed_out')
    expect(onError.mock.calls).toMatchObject([[{ code: 'request_timed_out', outcome: 'none' }]])
    await t.click(en.flow.retry)
    await expect.poll(() => calls).toHaveLength(2)
  })
})
