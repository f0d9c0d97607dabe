import { createHash } from 'node:crypto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'
import type { EngineOptions } from './options.js'

const t = setupHeadless()

/** A mounted registration that holds a challenge of this API, and another tab of the same browser. */
async function beside(
  api: EngineOptions['api'],
  challenge: { user: { id: string } },
  options: Partial<EngineOptions> = {},
) {
  const key = createHash('sha256').update(`${t.relyingParty.id}\n${challenge.user.id}`).digest('base64url')
  const channel = new BroadcastChannel('registration-flow')
  const heard: unknown[] = []
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data))
  onTestFinished(() => channel.close())
  const registration = t.begin({ api, challenge, ...options } as EngineOptions)
  registration.mount()
  await expect.poll(() => heard).toContainEqual(expect.objectContaining({ key, event: 'asked' }))
  /** Waits until the registration has heard it: it answers nothing, so a second listener tells. */
  const tell = async (event: string) => {
    const echo = new BroadcastChannel('registration-flow')
    const arrived = new Promise((resolve) => echo.addEventListener('message', resolve, { once: true }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
    channel.postMessage({ key, event, from: 'another' })
    await arrived
    echo.close()
    for (let turn = 0; turn < 3; turn++) await t.nextTask()
  }
  const write = (status: string) =>
    localStorage.setItem('registration-flow.submitted', `${key} ${status} ${Date.now()}`)
  return { ...registration, tell, write }
}

test('what is asked of the API after another tab began is no ceremony: the registration says that it is loading', async () => {
  const made = t.world()
  const challenge = await made.init()
  const loading: unknown[] = []
  const init: typeof made.api.init = (...given) => {
    loading.push(registration.notices().loading)
    return made.api.init(...given)
  }
  const registration = await beside({ ...made.api, init }, challenge, { initRequest: made.initRequest })
  await registration.tell('begun')
  await registration.fails(registration.create)
  expect(registration.told()).toEqual(['challenge_expired/none'])
  expect(loading).toEqual([true])
  expect(registration.notices().loading).toBeUndefined()
})

describe('which steps are kept from a tap by what another tab did (fault 120)', () => {
  test('not the proof that the kit is saved: it is not asked for again with the next challenge', async () => {
    const made = t.watched(t.world())
    const { initRequest } = made
    const options = { initRequest, recovery: t.recovery }
    const registration = await beside(made.api, await made.init(), options)
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    await registration.tell('made')
    await registration.fails(registration.confirm)
    expect(registration.told()).toEqual(['challenge_expired/none'])
    expect(made.inits).toHaveLength(1)
    expect(made.tries).toEqual([])
    await registration.reaches('done', registration.create)
    expect(made.tries).toHaveLength(1)
  })

  test('not a tap on a finished registration: it stays finished, and nothing is reported', async () => {
    const { api } = await t.ownServer([200])
    const registration = await beside({ complete: api.complete }, await api.init())
    await registration.reaches('done', registration.create)
    await registration.act(registration.create)
    expect(registration.told()).toEqual([])
    expect(registration.step()).toBe('done')
  })
})

describe('a submit of this tab without an answer, at the next tap (fault 120)', () => {
  test('is sent again, with the same body', async () => {
    const { api } = await t.ownServer([0, 200])
    const registration = await beside({ complete: api.complete }, await api.init())
    await registration.fails(registration.create)
    await registration.reaches('done', registration.submit)
    const [first, second] = api.complete.mock.calls.map(([request]) => request)
    expect(second).toEqual(first)
    expect(second).toBeTruthy()
    expect(registration.told()).toEqual(['network_failed/open'])
  })

  test('is not sent again once another tab was accepted: the user is registered', async () => {
    const { api } = await t.ownServer([0, 200])
    const registration = await beside({ complete: api.complete }, await api.init())
    await registration.fails(registration.create)
    registration.write('accepted')
    await registration.fails(registration.submit)
    expect(registration.told()).toEqual(['network_failed/open', 'user_exists/none'])
    expect(api.complete).toHaveBeenCalledOnce()
    expect(registration.step()).toBe('start')
  })

  test('is known to another mount that has no storage and hears no tab', async () => {
    t.blockStorage()
    vi.stubGlobal('BroadcastChannel', undefined)
    const { api } = await t.ownServer([0, 200])
    const challenge = await api.init()
    const first = t.begin({ api: { complete: api.complete }, challenge })
    await first.fails(first.create)
    const second = t.begin({ api: { complete: api.complete }, challenge })
    await second.fails(second.create)
    expect(second.told()).toEqual(['outcome_unknown/open'])
    expect(t.create).toHaveBeenCalledOnce()
  })
})

describe('init is asked what became of the submit of another tab', () => {
  test.each([
    ['sent', 'a submit may have registered the user', 'outcome_unknown/open'],
    ['begun', 'nothing was submitted', 'init_refused/none'],
  ])('%s, and init declines: %s', async (event, _, told) => {
    const made = t.world()
    const init = vi.fn(() => Promise.reject(new RegistrationError('init_refused')))
    const options = { initRequest: made.initRequest }
    const challenge = await made.init()
    const registration = await beside({ ...made.api, init }, challenge, options)
    await registration.tell(event)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual([told])
    expect(registration.error()?.userId).toBe(event === 'sent' ? challenge.user.id : undefined)
    expect(init).toHaveBeenCalledOnce()
    expect(t.create).not.toHaveBeenCalled()
  })

  test('not where the user would have to type what init needs', async () => {
    const made = t.watched(t.world())
    const { orgId } = made.initRequest
    const registration = await beside(made.api, await made.init(), { initRequest: { orgId } })
    await registration.tell('begun')
    await registration.reaches('done', registration.create)
    expect(made.inits).toEqual([])
  })

  test('where init needs nothing', async () => {
    const { api } = await t.ownServer([200])
    const registration = await beside(api, await api.init())
    await registration.tell('begun')
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/none'])
    expect(api.init).toHaveBeenCalledTimes(2)
    await registration.reaches('done', registration.create)
  })
})
