import { describe, expect, test } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a challenge that two mounts have in common', () => {
  test('is free for the second one where the host says of the first that nothing was sent', async () => {
    const { api } = await t.ownServer([200])
    const challenge = await api.init()
    const complete = () => Promise.reject(new RegistrationError('network_failed', { outcome: 'none' }))
    const first = t.begin({ api: { complete }, challenge })
    await first.fails(first.create)
    expect(first.told()).toEqual(['network_failed/none'])
    const second = t.begin({ api: { complete: api.complete }, challenge })
    await second.reaches('done', second.create)
    expect(second.told()).toEqual([])
  })

  test('is submitted once, also where the ceremony of the second one is under way by then', async () => {
    const { api } = await t.ownServer([200, 200], () => ({
      supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: ['Fido2'] },
    }))
    const challenge = await api.init()
    const first = t.begin({ api, challenge, secondFactor: 'optional' })
    await first.reaches('secondFactor', first.create)
    const give = t.create.getMockImplementation()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    t.create.mockImplementationOnce(async (options) => {
      await answered
      return give?.(options)
    })
    const second = t.begin({ api, challenge })
    second.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(2)
    await first.reaches('done', first.skip)
    await second.fails(answer)
    expect(second.told()).toEqual(['user_exists/none'])
    expect(api.complete).toHaveBeenCalledOnce()
  })
})
