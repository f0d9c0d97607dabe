import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a tap that has nothing to do', () => {
  test('start, where a registration has begun: init is not asked again', async () => {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api })
    await registration.reaches('firstFactor', registration.start)
    registration.start()
    await registration.over()
    expect(api.init).toHaveBeenCalledOnce()
    expect(registration.steps()).toEqual(['firstFactor'])
  })

  test('start again, while init is under way: it is asked once', async () => {
    const { api } = await t.ownServer([])
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const init = vi.fn(async () => {
      await answered
      return api.init()
    })
    const registration = t.begin({ api: { ...api, init } })
    registration.start()
    await expect.poll(() => init.mock.calls).toHaveLength(1)
    registration.restart()
    await registration.reaches('firstFactor', answer)
    expect(init).toHaveBeenCalledOnce()
    expect(registration.steps()).toEqual(['firstFactor'])
  })

  test('create, where nothing is collected', async () => {
    const { api } = await t.ownServer([0])
    const registration = t.begin({ api })
    registration.create()
    await registration.over()
    await registration.reaches('firstFactor', registration.start)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['network_failed/open'])
    registration.create()
    await registration.over()
    expect(registration.told()).toEqual(['network_failed/open'])
    expect(t.create).toHaveBeenCalledOnce()
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('create and skip, once it is done', async () => {
    const { api } = await t.ownServer([200])
    const registration = t.begin({ api, challenge: await api.init() })
    await registration.reaches('done', registration.create)
    registration.create()
    await registration.over()
    registration.skip()
    await registration.over()
    expect(registration.told()).toEqual([])
    expect(registration.steps()).toEqual(['complete', 'done'])
    expect(t.create).toHaveBeenCalledOnce()
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('start again, before anything has begun, begins', async () => {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api })
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.told()).toEqual([])
  })
})

describe('cancel', () => {
  test('once the submit is sent: it goes on, and its answer counts', async () => {
    const answer = t.deferred()
    const { api, init } = t.world(async (arrive) => {
      await answer.promise
      return arrive()
    })
    const signals: AbortSignal[] = []
    const complete: typeof api.complete = (request, context) => {
      signals.push(context.signal)
      return api.complete(request, context)
    }
    const registration = t.begin({ api: { ...api, complete }, challenge: await init() })
    registration.create()
    await expect.poll(() => signals).toHaveLength(1)
    registration.cancel()
    expect(signals[0]?.aborted).toBe(false)
    await registration.reaches('done', answer.resolve)
    expect(registration.told()).toEqual([])
  })

  test('before the lazy features are loaded ends the wait for them', async () => {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api, challenge: await api.init() }, () => new Promise(() => {}))
    registration.create()
    expect(registration.notices().loading).toBe(true)
    await registration.fails(registration.cancel)
    expect(registration.told()).toEqual(['cancelled/none'])
    expect(registration.notices().loading).toBeUndefined()
  })
})

test('skip and create after a submit without an answer: it is not sent again', async () => {
  const { api } = await t.ownServer([0, 200])
  const registration = t.begin({ api, challenge: await api.init() })
  await registration.fails(registration.create)
  expect(registration.step()).toBe('complete')
  await registration.act(registration.skip)
  await registration.act(registration.create)
  await registration.act(registration.confirm)
  expect(api.complete).toHaveBeenCalledOnce()
})
