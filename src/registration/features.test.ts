import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../core/protocol.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a new registration code', () => {
  const initRequest = { orgId: 'or-1', username: 'ada@example.com', registrationCode: 'used' }

  test('is asked for with what identifies the user, without the old code, and told once it is sent', async () => {
    const { api } = t.world()
    const answered = t.deferred()
    const resendCode = vi.fn<NonNullable<RegistrationApi['resendCode']>>(() => answered.promise)
    const page = t.begin({ api: { ...api, resendCode }, initRequest: { ...initRequest, tenantId: 'te-1' } })
    const onSent = vi.fn()
    page.resendCode(onSent)
    await expect.poll(() => resendCode.mock.calls).toHaveLength(1)
    const [fields, { signal }] = resendCode.mock.calls[0] ?? [undefined, { signal: undefined }]
    expect(fields).toEqual({ orgId: 'or-1', tenantId: 'te-1', username: 'ada@example.com' })
    expect(signal).toBeInstanceOf(AbortSignal)
    expect(onSent).not.toHaveBeenCalled()
    answered.resolve()
    await page.over()
    expect(onSent).toHaveBeenCalledOnce()
    expect(page.told()).toEqual([])
  })

  test('that the server declines: the error of an init that is declined, and nothing is told', async () => {
    const { api } = t.world()
    const resendCode = () => Promise.reject(t.error('registration_refused', 400))
    const page = t.begin({ api: { ...api, resendCode }, initRequest })
    const onSent = vi.fn()
    await page.fails(() => page.resendCode(onSent))
    expect(page.error()).toMatchObject({ code: 'init_refused', status: 400, outcome: 'none' })
    expect(onSent).not.toHaveBeenCalled()
  })

  test('is nothing to ask for once a registration has begun', async () => {
    const { api, init } = t.world()
    const resendCode = vi.fn(async () => undefined)
    const page = t.begin({ api: { ...api, resendCode }, challenge: await init() })
    await page.act(() => page.resendCode(() => undefined))
    expect(resendCode).not.toHaveBeenCalled()
  })
})

describe('a recovery kit that nobody can tell alive from dead', () => {
  test('is named where the user begins anew and the server says that the account exists', async () => {
    const made = t.world(t.lost)
    let exists = false
    const init: typeof made.api.init = (...given) =>
      exists ? Promise.reject(t.error('user_exists', 409)) : made.api.init(...given)
    const page = t.begin({
      api: { ...made.api, init },
      initRequest: made.initRequest,
      recovery: t.recovery,
    })
    await page.reaches('firstFactor', page.start)
    await page.reaches('recovery', page.create)
    await page.reaches('recoveryKit', page.create)
    const { id } = page.notices().kit ?? {}
    await page.fails(page.confirm)
    expect(page.told()).toEqual(['network_failed/open'])
    expect(page.notices().lostKit).toBeUndefined()
    exists = true
    await page.fails(page.restart)
    expect(page.told()).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(page.step()).toBe('start')
    expect(page.notices().lostKit).toEqual({ id, status: 'unknown' })
  })

  test('is not named by another error, nor at a screen that names it itself', async () => {
    const made = t.world(t.lost, t.refusal(400))
    const page = t.begin({ api: made.api, challenge: await made.init(), recovery: t.recovery })
    await page.reaches('recovery', page.create)
    await page.reaches('recoveryKit', page.create)
    await page.fails(page.confirm)
    await page.fails(page.submit)
    expect(page.told()).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(page.step()).toBe('complete')
    expect(page.notices().lostKit).toBeUndefined()
  })

  test('another user takes over: it may be registered, and is named so', async () => {
    const [ada, grace] = [t.world(t.lost), t.world()]
    const page = t.begin({ api: ada.api, challenge: await ada.init(), recovery: t.recovery })
    page.mount()
    await page.reaches('recovery', page.create)
    await page.reaches('recoveryKit', page.create)
    const { id } = page.notices().kit ?? {}
    await page.fails(page.confirm)
    const next = await grace.init()
    page.rerender({ challenge: { ...next, user: { ...next.user, id: 'us-grace' } } })
    expect(page.notices().lostKit).toEqual({ id, status: 'unknown' })
    expect(t.remembered()).toMatchObject({ kitId: id })
  })

  test('another user takes over before anything was sent: it is void, and the next visit does not name it', async () => {
    const [ada, grace] = [t.world(), t.world()]
    const page = t.begin({ api: ada.api, challenge: await ada.init(), recovery: t.recovery })
    page.mount()
    await page.reaches('recovery', page.create)
    await page.reaches('recoveryKit', page.create)
    const { id } = page.notices().kit ?? {}
    expect(t.remembered()).toMatchObject({ kitId: id })
    const next = await grace.init()
    page.rerender({ challenge: { ...next, user: { ...next.user, id: 'us-grace' } } })
    expect(page.notices()).toMatchObject({ lostKit: { id, status: 'void' } })
    expect(page.notices().kit).toBeUndefined()
    expect(t.remembered()?.['kitId']).toBeUndefined()
  })
})

test('a confirmation of a kit that an unmount has forgotten does nothing', async () => {
  const { api, init, sent } = t.world()
  const page = t.begin({ api, challenge: await init(), recovery: t.recovery })
  const unmount = page.mount()
  await page.reaches('recovery', page.create)
  await page.reaches('recoveryKit', page.create)
  unmount()
  await page.act(page.confirm)
  expect(page.told()).toEqual([])
  expect(page.step()).toBe('recoveryKit')
  expect(sent).toEqual([])
})

test('the same error without a kit names none', async () => {
  const made = t.world(t.lost)
  let exists = false
  const init: typeof made.api.init = (...given) =>
    exists ? Promise.reject(t.error('user_exists', 409)) : made.api.init(...given)
  const page = t.begin({ api: { ...made.api, init }, initRequest: made.initRequest })
  await page.reaches('firstFactor', page.start)
  await page.fails(page.create)
  exists = true
  await page.fails(page.restart)
  expect(page.runner.error()).toBe(page.error())
  expect(page.error()?.code).toBe('outcome_unknown')
  expect(page.notices().lostKit).toBeUndefined()
})

test('a new code where the host has no function for it is no error', async () => {
  const { complete } = t.world().api
  const page = t.begin({ api: { complete } })
  await page.act(() => page.resendCode(() => undefined))
  expect(page.told()).toEqual([])
})
