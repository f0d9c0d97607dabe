import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a tap that has nothing to do', () => {
  test('start, where a registration has begun: init is not asked again', async () => {
    const { api } = await t.ownServer([])
    const page = t.begin({ api })
    await page.reaches('firstFactor', page.start)
    page.start()
    await page.over()
    expect(api.init).toHaveBeenCalledOnce()
    expect(page.steps()).toEqual(['firstFactor'])
  })

  test('start again, while init is under way: it is asked once', async () => {
    const { api } = await t.ownServer([])
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const init = vi.fn(async () => {
      await answered
      return api.init()
    })
    const page = t.begin({ api: { ...api, init } })
    page.start()
    await expect.poll(() => init.mock.calls).toHaveLength(1)
    page.restart()
    await page.reaches('firstFactor', answer)
    expect(init).toHaveBeenCalledOnce()
    expect(page.steps()).toEqual(['firstFactor'])
  })

  test('create, where nothing is collected', async () => {
    const { api } = await t.ownServer([0])
    const page = t.begin({ api })
    page.create()
    await page.over()
    await page.reaches('firstFactor', page.start)
    await page.fails(page.create)
    expect(page.told()).toEqual(['network_failed/open'])
    page.create()
    await page.over()
    expect(page.told()).toEqual(['network_failed/open'])
    expect(t.create).toHaveBeenCalledOnce()
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('create and skip, once it is done', async () => {
    const { api } = await t.ownServer([200])
    const page = t.begin({ api, challenge: await api.init() })
    await page.reaches('done', page.create)
    page.create()
    await page.over()
    page.skip()
    await page.over()
    expect(page.told()).toEqual([])
    expect(page.steps()).toEqual(['complete', 'done'])
    expect(t.create).toHaveBeenCalledOnce()
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('start again, before anything has begun, begins', async () => {
    const { api } = await t.ownServer([])
    const page = t.begin({ api })
    await page.reaches('firstFactor', page.restart)
    expect(page.told()).toEqual([])
  })
})

test('skip and create after a submit without an answer: it is not sent again', async () => {
  const { api } = await t.ownServer([0, 200])
  const page = t.begin({ api, challenge: await api.init() })
  await page.fails(page.create)
  expect(page.step()).toBe('complete')
  await page.act(page.skip)
  await page.act(page.create)
  await page.act(page.confirm)
  expect(api.complete).toHaveBeenCalledOnce()
})
