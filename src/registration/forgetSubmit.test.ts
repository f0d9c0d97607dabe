import { describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('init succeeds for the same user: the kit that was named lost', () => {
  test('is not lost if it is part of the next request', async () => {
    const made = t.watched(t.world(), 'request lost')
    const init = vi.fn(made.api.init)
    const api = { ...made.api, init }
    const registration = t.begin({ api, initRequest: made.initRequest, recovery: t.recovery })
    registration.mount()
    await registration.reaches('firstFactor', registration.start)
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    const { id } = registration.notices().kit ?? {}
    await registration.fails(registration.confirm)
    init.mockRejectedValueOnce(new RegistrationError('init_refused'))
    await registration.fails(registration.restart)
    expect(registration.notices().lostKit).toEqual({ id, status: 'unknown' })
    await registration.reaches('firstFactor', registration.start)
    expect(registration.notices().lostKit).toBeUndefined()
    await registration.reaches('done', registration.create)
    const [before, after] = made.tries.map(({ request }) => request.recoveryCredential)
    expect(after?.encryptedPrivateKey).toBeTruthy()
    expect(after?.encryptedPrivateKey).toBe(before?.encryptedPrivateKey)
  })

  test('stays named if it is the one of an earlier visit', async () => {
    const made = t.world()
    const challenge = await made.init()
    t.remember({ userId: challenge.user.id, kitId: 'ABC234' })
    const { api, initRequest } = made
    const registration = t.begin({ api, initRequest, challenge, recovery: t.recovery })
    registration.mount()
    await expect.poll(() => registration.notices().lostKit).toEqual({ id: 'ABC234', status: 'void' })
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.notices().lostKit).toEqual({ id: 'ABC234', status: 'void' })
  })
})

test.each([
  ['void if this user had sent it', undefined, 'void'],
  ['unknown if another user had', 'us-another', 'unknown'],
] as const)('init succeeds: the kit of an earlier visit is %s', async (_, another, status) => {
  const made = t.world()
  const { user } = await made.init()
  t.remember({ userId: another ?? user.id, kitId: 'ABC234', sent: true })
  const { api, initRequest } = made
  const registration = t.begin({ api, initRequest, recovery: t.recovery })
  registration.mount()
  await expect.poll(() => registration.notices().lostKit).toEqual({ id: 'ABC234', status: 'unknown' })
  await registration.reaches('firstFactor', registration.start)
  expect(registration.notices().lostKit).toEqual({ id: 'ABC234', status })
})

test('init succeeds for the same user: of a submit without an answer nothing is told any more', async () => {
  const { api, user } = await t.ownServer([0, 200])
  const registration = t.begin({ api, challenge: await api.init() })
  registration.mount()
  await registration.fails(registration.create)
  registration.rerender({ challenge: await api.init() })
  expect(registration.notices().unfinished).toEqual({ userId: user.id, sent: true })
  await registration.reaches('firstFactor', registration.restart)
  expect(registration.notices().unfinished?.sent).toBe(false)
  await registration.reaches('done', registration.create)
})

test('init succeeds for another user: what an earlier visit sent is still told', async () => {
  const made = t.world()
  t.remember({ userId: 'us-another', sent: true })
  const registration = t.begin({ api: made.api, initRequest: made.initRequest })
  registration.mount()
  await expect.poll(() => registration.notices().unfinished?.sent).toBe(true)
  await registration.reaches('firstFactor', registration.start)
  expect(registration.notices().unfinished).toMatchObject({ userId: 'us-another', sent: true })
})
