import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

/** A mounted registration at its passkey. */
async function atPasskey(options: object = {}) {
  const made = t.world()
  const challenge = await made.init()
  const page = t.begin({ api: made.api, challenge, ...options })
  const unmount = page.mount()
  await t.nextTask()
  return {
    ...made,
    ...page,
    challenge,
    unmount,
    abandoned: { userId: challenge.user.id, step: 'firstFactor' },
  }
}

describe('a registration that ends without an answer is reported', () => {
  test('with an unmount, a microtask later, once', async () => {
    const page = await atPasskey()
    page.unmount()
    expect(page.onAbandon).not.toHaveBeenCalled()
    await t.nextTask()
    expect(page.onAbandon.mock.calls).toEqual([[page.abandoned]])
  })

  test('with the page, unless it is kept in the back/forward cache', async () => {
    const page = await atPasskey()
    t.happens('pagehide', { persisted: true })
    expect(page.onAbandon).not.toHaveBeenCalled()
    t.happens('pagehide', { persisted: false })
    t.happens('pagehide', { persisted: false })
    page.unmount()
    await t.nextTask()
    expect(page.onAbandon.mock.calls).toEqual([[page.abandoned]])
  })

  test('with a restart, and each challenge once', async () => {
    const page = await atPasskey({ initRequest: undefined })
    page.rerender({ challenge: await page.init() })
    expect(page.onAbandon).toHaveBeenCalledOnce()
    page.unmount()
    await t.nextTask()
    expect(page.onAbandon).toHaveBeenCalledTimes(2)
  })

  test('and not before it has begun, nor once it is done', async () => {
    const { api } = t.world()
    const start = t.begin({ api })
    start.mount()()
    await t.nextTask()
    expect(start.onAbandon).not.toHaveBeenCalled()
    const page = await atPasskey()
    await page.reaches('done', page.create)
    page.unmount()
    await t.nextTask()
    expect(page.onAbandon).not.toHaveBeenCalled()
  })

  test('and not from a page that the widget has left', async () => {
    const page = await atPasskey()
    page.unmount()
    await t.nextTask()
    page.onAbandon.mockClear()
    t.happens('pagehide', { persisted: false })
    expect(page.onAbandon).not.toHaveBeenCalled()
  })
})

describe('an unmount', () => {
  test('aborts the ceremony, tells nobody, and what was made for it is signaled away', async () => {
    const page = await atPasskey()
    const answer = t.holdCeremony()
    page.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    const [options] = t.create.mock.calls[0] ?? []
    page.unmount()
    expect(options?.signal?.aborted).toBe(true)
    answer()
    await page.over()
    expect(page.told()).toEqual([])
    await expect.poll(t.signaled).toEqual(t.made)
    expect(page.sent).toEqual([])
  })

  test('discards a key that was never submitted, and a passkey whose submit never came', async () => {
    const { key, keyStore } = t.keyStore()
    const page = await atPasskey({ keyStore, secondFactor: 'optional' })
    await page.reaches('secondFactor', () => page.create({ kind: 'Key' }))
    page.unmount()
    await expect.poll(() => key.discard).toHaveBeenCalledOnce()
  })

  test('between the last ceremony and its submit: the passkeys are dead, and signaled away', async () => {
    const page = await atPasskey()
    page.onStepChange.mockImplementation((step) => step === 'complete' && page.unmount())
    await page.act(page.create)
    expect(page.sent).toEqual([])
    expect(t.signaled()).toEqual(t.made)
  })

  test('while it submits: nothing is discarded, and nothing signaled away', async () => {
    const { key, keyStore } = t.keyStore()
    const complete = vi.fn(() => new Promise<never>(() => {}))
    const page = await atPasskey({ keyStore, api: { complete } })
    page.create({ kind: 'Key' })
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    page.unmount()
    await t.nextTask()
    expect(key.discard).not.toHaveBeenCalled()
  })
})

describe('a widget that React hides and keeps', () => {
  test('an open ceremony ends as with an unmount; shown again it can be begun anew', async () => {
    const page = await atPasskey()
    const hide = page.reveal()
    expect(page.isHidden()).toBe(false)
    t.holdCeremony()
    page.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    hide()
    await t.nextTask()
    await page.over()
    expect(page.isHidden()).toBe(true)
    expect(page.notices()).toMatchObject({ hideCount: 1, concealed: false })
    expect(page.onAbandon.mock.calls).toEqual([[page.abandoned]])
    expect(page.told()).toEqual([])
    page.reveal()
    expect(page.isHidden()).toBe(false)
    await page.reaches('done', page.create)
  })

  test('StrictMode hides and shows it in one task: nothing happens', async () => {
    const page = await atPasskey()
    page.reveal()()
    page.reveal()
    await t.nextTask()
    expect(page.isHidden()).toBe(false)
    expect(page.notices().hideCount).toBeUndefined()
  })

  test('an unmount is not taken for it', async () => {
    const page = await atPasskey()
    const hide = page.reveal()
    page.unmount()
    hide()
    await t.nextTask()
    expect(page.isHidden()).toBe(false)
    expect(page.notices().hideCount).toBeUndefined()
  })

  test('a submit under way comes to its end, and what it shows is concealed; also when it was done before', async () => {
    const answer = t.deferred()
    const made = t.world()
    const complete: typeof made.api.complete = async (...given) => {
      await answer.promise
      return made.api.complete(...given)
    }
    const page = t.begin({ api: { complete }, challenge: await made.init() })
    page.mount()
    const hide = page.reveal()
    page.create()
    await expect.poll(page.step).toBe('complete')
    await t.nextTask()
    hide()
    await t.nextTask()
    expect(page.notices()).toMatchObject({ hideCount: 1, concealed: false })
    answer.resolve()
    await page.reaches('done', () => {})
    expect(page.notices().concealed).toBe(true)
    expect(page.onAbandon).not.toHaveBeenCalled()

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
    const page = await atPasskey()
    const hide = page.reveal()
    hide()
    await t.nextTask()
    const next = await page.init()
    page.update({ ...page.options, challenge: next })
    await t.nextTask()
    expect(page.getSnapshot().state).toMatchObject({ challenge: { challenge: next.challenge } })
    page.reveal()
    page.update({ ...page.options, challenge: await page.init() })
    await t.nextTask()
    expect(page.getSnapshot().state).toMatchObject({ challenge: { challenge: next.challenge } })
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
    const page = await atPasskey({ secondFactor: 'optional', api: { complete } })
    expect(asks()).toBe(false)
    await page.reaches('secondFactor', page.create)
    expect(asks()).toBe(true)
    page.skip()
    await expect.poll(page.step).toBe('complete')
    expect(asks()).toBe(true)
    page.unmount()
    expect(asks()).toBe(false)
    answer.resolve()
  })

  test('is not asked about once it is done, or refused', async () => {
    const page = await atPasskey()
    await page.reaches('done', page.create)
    expect(asks()).toBe(false)
    const made = t.world(t.refusal(400))
    const refused = t.begin({ api: made.api, challenge: await made.init() })
    refused.mount()
    await refused.fails(refused.create)
    expect(refused.step()).toBe('complete')
    expect(asks()).toBe(false)
  })

  test('is asked about with a second factor alone, and with a kit alone, also while a passkey is asked for once more', async () => {
    const page = await atPasskey({ secondFactor: 'required', steps: ['secondFactor', 'firstFactor'] })
    await page.reaches('firstFactor', page.create)
    expect(asks()).toBe(true)
    page.unmount()
    const kit = await atPasskey({ recovery: t.recovery, steps: ['recovery', 'firstFactor'] })
    await kit.reaches('recoveryKit', kit.create)
    expect(asks()).toBe(true)
    await kit.reaches('firstFactor', kit.confirm)
    expect(asks()).toBe(true)
  })
})
