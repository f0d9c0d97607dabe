import { describe, expect, test } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('init', () => {
  test.each([
    ['registration_refused', 'init_refused'],
    ['challenge_expired', 'init_refused'],
    ['user_exists', 'user_exists'],
    ['rate_limited', 'rate_limited'],
  ] as const)('a server that refuses to begin with %s is %s, and nothing was sent', async (code, as) => {
    const { api } = t.world()
    const init = () => Promise.reject(new RegistrationError(code, { status: 400 }))
    const registration = t.begin({ api: { ...api, init } })
    registration.start()
    await expect.poll(registration.told).toEqual([`${as}/none`])
    expect(registration.error()).toMatchObject({ status: 400, userId: undefined })
    expect(registration.steps()).toEqual([])
  })

  test("that throws what is no error of this package's is init_failed, with it as the cause", async () => {
    const thrown = new TypeError('of the host')
    const { api } = t.world()
    const registration = t.begin({ api: { ...api, init: () => Promise.reject(thrown) } })
    await registration.fails(registration.start)
    expect(registration.error()).toMatchObject({ code: 'init_failed', outcome: 'none' })
    expect(registration.error()?.cause).toMatchObject({ code: 'init_failed', cause: thrown })
  })

  test.each(['user_exists', 'registration_refused', 'challenge_expired', 'init_refused'] as const)(
    'after a try without an answer, who cannot begin again may be one who got through: %s',
    async (code) => {
      const { api, init: first } = t.world(t.lost)
      const challenge = await first()
      const init = () => Promise.reject(new RegistrationError(code, { status: 409 }))
      const registration = t.begin({ api: { ...api, init }, challenge })
      registration.create()
      await expect.poll(registration.told).toEqual(['network_failed/open'])
      await registration.over()
      registration.restart()
      await expect.poll(registration.told).toEqual(['network_failed/open', 'outcome_unknown/open'])
      expect(registration.error()).toMatchObject({ userId: challenge.user.id })
      expect(t.signal).not.toHaveBeenCalled()
    },
  )

  test('start without api.init: told that there is no challenge', async () => {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api: { complete: api.complete } })
    await registration.fails(registration.start)
    expect(registration.told()).toEqual(['invalid_challenge/none'])
  })

  test('is no new beginning: an init that gives it once more cannot be used', async () => {
    const { api } = await t.ownServer([0])
    const challenge = await api.init()
    const init = async () => challenge
    const first = t.begin({ api: { ...api, init } })
    await first.reaches('firstFactor', first.start)
    await first.fails(first.create)
    expect(first.told()).toEqual(['network_failed/open'])
    const second = t.begin({ api: { ...api, init } })
    await second.fails(second.start)
    expect(second.told()).toEqual(['invalid_challenge/none'])
    expect(second.error()?.field).toBe('challenge')
    expect(second.steps()).toEqual([])
  })
})
