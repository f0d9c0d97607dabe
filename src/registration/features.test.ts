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
    const registration = t.begin({
      api: { ...api, resendCode },
      initRequest: { ...initRequest, tenantId: 'te-1' },
    })
    const onSent = vi.fn()
    registration.resendCode(onSent)
    await expect.poll(() => resendCode.mock.calls).toHaveLength(1)
    const [fields, { signal }] = resendCode.mock.calls[0] ?? [undefined, { signal: undefined }]
    expect(fields).toEqual({ orgId: 'or-1', tenantId: 'te-1', username: 'ada@example.com' })
    expect(signal).toBeInstanceOf(AbortSignal)
    expect(onSent).not.toHaveBeenCalled()
    answered.resolve()
    await registration.over()
    expect(onSent).toHaveBeenCalledOnce()
    expect(registration.told()).toEqual([])
  })

  test('that the server declines: the error of an init that is declined, and nothing is told', async () => {
    const { api } = t.world()
    const resendCode = () => Promise.reject(t.error('registration_refused', 400))
    const registration = t.begin({ api: { ...api, resendCode }, initRequest })
    const onSent = vi.fn()
    await registration.fails(() => registration.resendCode(onSent))
    expect(registration.error()).toMatchObject({ code: 'init_refused', status: 400, outcome: 'none' })
    expect(onSent).not.toHaveBeenCalled()
  })

  test('is nothing to ask for once a registration has begun', async () => {
    const { api, init } = t.world()
    const resendCode = vi.fn(async () => undefined)
    const registration = t.begin({ api: { ...api, resendCode }, challenge: await init() })
    await registration.act(() => registration.resendCode(() => undefined))
    expect(resendCode).not.toHaveBeenCalled()
  })
})

describe('a recovery kit that nobody can tell alive from dead', () => {
  test('is named where the user begins anew and the server says that the account exists', async () => {
    const made = t.world(t.lost)
    let fault: Error | undefined
    const init: typeof made.api.init = (...given) => (fault ? Promise.reject(fault) : made.api.init(...given))
    const registration = t.begin({
      api: { ...made.api, init },
      initRequest: made.initRequest,
      recovery: t.recovery,
    })
    await registration.reaches('firstFactor', registration.start)
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    const { id } = registration.notices().kit ?? {}
    await registration.fails(registration.confirm)
    expect(registration.told()).toEqual(['network_failed/open'])
    expect(registration.notices().lostKit).toBeUndefined()
    // Init did not say anything about the account.
    fault = t.error('network_failed')
    await registration.fails(registration.restart)
    expect(registration.step()).toBe('start')
    expect(registration.notices().lostKit).toBeUndefined()
    fault = t.error('user_exists', 409)
    await registration.fails(registration.restart)
    expect(registration.told()).toEqual([
      'network_failed/open',
      'network_failed/none',
      'outcome_unknown/open',
    ])
    expect(registration.step()).toBe('start')
    expect(registration.notices().lostKit).toEqual({ id, status: 'unknown' })
  })

  test('is not named by another error, nor at a screen that names it itself', async () => {
    const made = t.world(t.lost, t.refusal(400))
    const registration = t.begin({ api: made.api, challenge: await made.init(), recovery: t.recovery })
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    await registration.fails(registration.confirm)
    await registration.fails(registration.submit)
    expect(registration.told()).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(registration.step()).toBe('complete')
    expect(registration.notices().lostKit).toBeUndefined()
  })

  test('another user takes over: it may be registered, and is named so', async () => {
    const [ada, grace] = [t.world(t.lost), t.world()]
    const registration = t.begin({ api: ada.api, challenge: await ada.init(), recovery: t.recovery })
    registration.mount()
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    const { id } = registration.notices().kit ?? {}
    await registration.fails(registration.confirm)
    const next = await grace.init()
    registration.rerender({ challenge: { ...next, user: { ...next.user, id: 'us-grace' } } })
    expect(registration.notices().lostKit).toEqual({ id, status: 'unknown' })
    expect(t.remembered()).toMatchObject({ kitId: id })
  })

  test('another user takes over before anything was sent: it is void, and the next visit does not name it', async () => {
    const [ada, grace] = [t.world(), t.world()]
    const registration = t.begin({ api: ada.api, challenge: await ada.init(), recovery: t.recovery })
    registration.mount()
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    const { id } = registration.notices().kit ?? {}
    expect(t.remembered()).toMatchObject({ kitId: id })
    const next = await grace.init()
    registration.rerender({ challenge: { ...next, user: { ...next.user, id: 'us-grace' } } })
    expect(registration.notices()).toMatchObject({ lostKit: { id, status: 'void' } })
    expect(registration.notices().kit).toBeUndefined()
    expect(t.remembered()?.['kitId']).toBeUndefined()
  })
})

test('a confirmation of a kit that an unmount has forgotten does nothing', async () => {
  const { api, init, sent } = t.world()
  const registration = t.begin({ api, challenge: await init(), recovery: t.recovery })
  const unmount = registration.mount()
  await registration.reaches('recovery', registration.create)
  await registration.reaches('recoveryKit', registration.create)
  unmount()
  await registration.act(registration.confirm)
  expect(registration.told()).toEqual([])
  expect(registration.step()).toBe('recoveryKit')
  expect(sent).toEqual([])
})

test('the same error without a kit names none', async () => {
  const made = t.world(t.lost)
  let exists = false
  const init: typeof made.api.init = (...given) =>
    exists ? Promise.reject(t.error('user_exists', 409)) : made.api.init(...given)
  const registration = t.begin({ api: { ...made.api, init }, initRequest: made.initRequest })
  await registration.reaches('firstFactor', registration.start)
  await registration.fails(registration.create)
  exists = true
  await registration.fails(registration.restart)
  expect(registration.runner.error()).toBe(registration.error())
  expect(registration.error()?.code).toBe('outcome_unknown')
  expect(registration.notices().lostKit).toBeUndefined()
})

test('a new code where the host has no function for it is no error', async () => {
  const { complete } = t.world().api
  const registration = t.begin({ api: { complete } })
  await registration.act(() => registration.resendCode(() => undefined))
  expect(registration.told()).toEqual([])
})
