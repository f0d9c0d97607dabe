import { describe, expect, test } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a tap before the lazy features are loaded', () => {
  test('shows that it waits; a cancel ends the waiting, and its error is the one of the action', async () => {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api }, () => new Promise(() => {}))
    registration.start()
    expect(registration.notices().loading).toBe(true)
    await registration.act(registration.cancel)
    expect(registration.told()).toEqual(['cancelled/none'])
    expect(registration.runner.error()).toBe(registration.error())
    expect(registration.notices().loading).toBeUndefined()
    expect(api.init).not.toHaveBeenCalled()
  })
})
