import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

/** A mounted registration at the step `firstFactor`. */
async function atPasskey(options: object = {}) {
  const made = t.world()
  const challenge = await made.init()
  const registration = t.begin({ api: made.api, challenge, ...options })
  const unmount = registration.mount()
  await t.nextTask()
  return {
    ...made,
    ...registration,
    challenge,
    unmount,
    abandoned: { userId: challenge.user.id, step: 'firstFactor' },
  }
}

describe('a registration that ends without an answer is reported', () => {
  test('with an unmount, a microtask later, once', async () => {
    const registration = await atPasskey()
    registration.unmount()
    expect(registration.onAbandon).not.toHaveBeenCalled()
    await t.nextTask()
    expect(registration.onAbandon.mock.calls).toEqual([[registration.abandoned]])
  })

  test('with the page, unless it is kept in the back/forward cache', async () => {
    const registration = await atPasskey()
    t.happens('pagehide', { persisted: true })
    expect(registration.onAbandon).not.toHaveBeenCalled()
    t.happens('pagehide', { persisted: false })
    expect(registration.onAbandon).toHaveBeenCalledOnce()
    t.happens('pagehide', { persisted: false })
    registration.unmount()
    await t.nextTask()
    expect(registration.onAbandon.mock.calls).toEqual([[registration.abandoned]])
  })

  test('with a restart, and each challenge once', async () => {
    const registration = await atPasskey({ initRequest: undefined })
    registration.rerender({ challenge: await registration.init() })
    expect(registration.onAbandon).toHaveBeenCalledOnce()
    registration.unmount()
    await t.nextTask()
    expect(registration.onAbandon).toHaveBeenCalledTimes(2)
  })

  test('and not before it has begun, nor once it is done', async () => {
    const { api } = t.world()
    const start = t.begin({ api })
    start.mount()()
    await t.nextTask()
    expect(start.onAbandon).not.toHaveBeenCalled()
    const registration = await atPasskey()
    await registration.reaches('done', registration.create)
    registration.unmount()
    await t.nextTask()
    expect(registration.onAbandon).not.toHaveBeenCalled()
  })

  test('and not from a page that the widget has left', async () => {
    const registration = await atPasskey()
    registration.unmount()
    await t.nextTask()
    registration.onAbandon.mockClear()
    t.happens('pagehide', { persisted: false })
    expect(registration.onAbandon).not.toHaveBeenCalled()
  })
})

describe('an unmount', () => {
  test('aborts the ceremony, tells nobody, and what was made for it is signaled away', async () => {
    const registration = await atPasskey()
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    const [options] = t.create.mock.calls[0] ?? []
    registration.unmount()
    expect(options?.signal?.aborted).toBe(true)
    answer()
    await registration.over()
    expect(registration.told()).toEqual([])
    await expect.poll(t.signaled).toEqual(t.made)
    expect(registration.sent).toEqual([])
  })

  test('discards a key that was never submitted, and a passkey whose submit never came', async () => {
    const { key, keyStore } = t.keyStore()
    const registration = await atPasskey({ keyStore, secondFactor: 'optional' })
    await registration.reaches('secondFactor', () => registration.create({ kind: 'Key' }))
    registration.unmount()
    await expect.poll(() => key.discard).toHaveBeenCalledOnce()
  })

  test('between the last ceremony and its submit: the passkeys are dead, and signaled away', async () => {
    const registration = await atPasskey()
    registration.onStepChange.mockImplementation((step) => step === 'complete' && registration.unmount())
    await registration.act(registration.create)
    expect(registration.sent).toEqual([])
    expect(t.signaled()).toEqual(t.made)
  })

  test('while it submits: nothing is discarded, and nothing signaled away', async () => {
    const { key, keyStore } = t.keyStore()
    const complete = vi.fn(() => new Promise<never>(() => {}))
    const registration = await atPasskey({ keyStore, api: { complete } })
    registration.create({ kind: 'Key' })
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    registration.unmount()
    await t.nextTask()
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('while it submits a passkey: the server may accept it, so it is not signaled away', async () => {
    const complete = vi.fn(() => new Promise<never>(() => {}))
    const registration = await atPasskey({ api: { complete } })
    registration.create()
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    registration.unmount()
    await t.nextTask()
    expect(t.made).toHaveLength(1)
    expect(t.signaled()).toEqual([])
  })
})

describe('a mount', () => {
  test('reports the first step a microtask later, once', async () => {
    const onEvent = vi.fn()
    const { api } = t.world()
    const registration = t.begin({ api, onEvent })
    registration.mount()
    expect(onEvent).not.toHaveBeenCalled()
    await t.nextTask()
    expect(onEvent.mock.calls).toEqual([[{ type: 'step_shown', step: 'start' }]])
    expect(registration.steps()).toEqual([])
  })
})

describe("the signal that the host's function gets is aborted with a reason", () => {
  type Registration = ReturnType<typeof t.begin> & { unmount: () => void; hide: () => void }
  test.each<[string, (registration: Registration) => unknown]>([
    ['cancel', ({ cancel }) => cancel()],
    ['hidden', ({ hide }) => hide()],
    ['unmount', ({ unmount }) => unmount()],
    ['restart', async ({ rerender }) => rerender({ challenge: await t.world().init() })],
  ])('%s', async (reason, end) => {
    const { api } = t.world()
    const init = vi.fn<NonNullable<typeof api.init>>(() => new Promise(() => {}))
    const registration = t.begin({ api: { ...api, init } })
    const unmount = registration.mount()
    const hide = registration.reveal()
    registration.start()
    await expect.poll(() => init.mock.calls).toHaveLength(1)
    await end({ ...registration, unmount, hide })
    await registration.over()
    expect(init.mock.calls[0]?.[1].signal.reason).toBe(reason)
    // Only a cancel is answered: all others end a registration that no user sees any more.
    expect(registration.told()).toEqual(reason === 'cancel' ? ['cancelled/none'] : [])
  })
})

describe('a widget that React hides and keeps', () => {
  test('an open ceremony ends as with an unmount; shown again it can be begun anew', async () => {
    const registration = await atPasskey()
    const hide = registration.reveal()
    expect(registration.isHidden()).toBe(false)
    t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    hide()
    await t.nextTask()
    await registration.over()
    expect(registration.isHidden()).toBe(true)
    expect(registration.notices()).toMatchObject({ hideCount: 1, concealed: false })
    expect(registration.onAbandon.mock.calls).toEqual([[registration.abandoned]])
    expect(registration.told()).toEqual([])
    registration.reveal()
    expect(registration.isHidden()).toBe(false)
    await registration.reaches('done', registration.create)
  })

  test('StrictMode hides and shows it in one task: nothing happens', async () => {
    const registration = await atPasskey()
    registration.reveal()()
    registration.reveal()
    await t.nextTask()
    expect(registration.isHidden()).toBe(false)
    expect(registration.notices().hideCount).toBeUndefined()
  })

  test('before it is mounted: nothing happens', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() })
    registration.reveal()()
    await t.nextTask()
    expect(registration.isHidden()).toBe(false)
    expect(registration.notices().hideCount).toBeUndefined()
    expect(registration.onAbandon).not.toHaveBeenCalled()
  })

  test('before the lazy features are loaded: the tap that waits for them ends', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() }, () => new Promise(() => {}))
    registration.mount()
    const hide = registration.reveal()
    registration.create()
    expect(registration.notices().loading).toBe(true)
    hide()
    await registration.over()
    expect(registration.notices()).toMatchObject({ hideCount: 1, loading: undefined })
    expect(registration.onAbandon).toHaveBeenCalledOnce()
    expect(registration.told()).toEqual([])
  })

  test('is shown at first: another challenge waits until it is applied', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api })
    expect(registration.isHidden()).toBe(false)
    registration.update({ ...registration.options, challenge: await init() })
    await t.nextTask()
    expect(registration.step()).toBe('start')
    registration.applyChallenge()
    expect(registration.step()).toBe('firstFactor')
  })

  test('an unmount is not taken for it', async () => {
    const registration = await atPasskey()
    const hide = registration.reveal()
    registration.unmount()
    hide()
    await t.nextTask()
    expect(registration.isHidden()).toBe(false)
    expect(registration.notices().hideCount).toBeUndefined()
  })

  test('a submit under way comes to its end, and what it shows is concealed; also when it was done before', async () => {
    const answer = t.deferred()
    const made = t.world()
    const complete: typeof made.api.complete = async (...given) => {
      await answer.promise
      return made.api.complete(...given)
    }
    const registration = t.begin({ api: { complete }, challenge: await made.init() })
    registration.mount()
    const hide = registration.reveal()
    registration.create()
    await expect.poll(registration.step).toBe('complete')
    await t.nextTask()
    hide()
    await t.nextTask()
    expect(registration.notices()).toMatchObject({ hideCount: 1, concealed: false })
    answer.resolve()
    await registration.reaches('done', () => {})
    expect(registration.notices().concealed).toBe(true)
    expect(registration.onAbandon).not.toHaveBeenCalled()

    const done = await atPasskey()
    const hideDone = done.reveal()
    await done.reaches('done', done.create)
    expect(done.notices().concealed).toBeUndefined()
    hideDone()
    await t.nextTask()
    expect(done.notices().concealed).toBe(true)
    await done.act(done.restart)
    expect(done.notices().concealed).toBeUndefined()
  })

  test('another challenge counts at once, a microtask after it was given', async () => {
    const registration = await atPasskey()
    const hide = registration.reveal()
    hide()
    await t.nextTask()
    const next = await registration.init()
    registration.update({ ...registration.options, challenge: next })
    await t.nextTask()
    expect(registration.getSnapshot().state).toMatchObject({ challenge: { challenge: next.challenge } })
    registration.reveal()
    registration.update({ ...registration.options, challenge: await registration.init() })
    await t.nextTask()
    expect(registration.getSnapshot().state).toMatchObject({ challenge: { challenge: next.challenge } })
  })
})

describe('leaving the page', () => {
  const asks = () => t.happens('beforeunload').defaultPrevented

  test('is asked about from the first credential on, until it is accepted', async () => {
    const answer = t.deferred()
    const made = t.world()
    const complete: typeof made.api.complete = async (...given) => {
      await answer.promise
      return made.api.complete(...given)
    }
    const registration = await atPasskey({ secondFactor: 'optional', api: { complete } })
    expect(asks()).toBe(false)
    await registration.reaches('secondFactor', registration.create)
    expect(asks()).toBe(true)
    registration.skip()
    await expect.poll(registration.step).toBe('complete')
    expect(asks()).toBe(true)
    registration.unmount()
    expect(asks()).toBe(false)
    answer.resolve()
  })

  test('is not asked about once it is done, or refused', async () => {
    const registration = await atPasskey()
    await registration.reaches('done', registration.create)
    expect(asks()).toBe(false)
    const made = t.world(t.refusal(400))
    const refused = t.begin({ api: made.api, challenge: await made.init() })
    refused.mount()
    await refused.fails(refused.create)
    expect(refused.step()).toBe('complete')
    expect(asks()).toBe(false)
  })

  test('is asked about with a second factor alone, and with a kit alone, also while a passkey is asked for once more', async () => {
    const registration = await atPasskey({ secondFactor: 'required', steps: ['secondFactor', 'firstFactor'] })
    await registration.reaches('firstFactor', registration.create)
    expect(asks()).toBe(true)
    registration.unmount()
    const kit = await atPasskey({ recovery: t.recovery, steps: ['recovery', 'firstFactor'] })
    await kit.reaches('recoveryKit', kit.create)
    expect(asks()).toBe(true)
    await kit.reaches('firstFactor', kit.confirm)
    expect(asks()).toBe(true)
  })
})
