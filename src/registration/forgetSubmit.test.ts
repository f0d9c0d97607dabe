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
