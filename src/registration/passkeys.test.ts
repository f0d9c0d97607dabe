import { beforeEach, describe, expect, test } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()
// Else the entry of all tabs says at once that the user is registered.
beforeEach(t.blockStorage)

describe('what becomes of passkeys', () => {
  test('each is signalled away once, when it is dead for certain, and one that was accepted never', async () => {
    const ids = t.made
    const { api } = await t.ownServer([401, 400, 200, 200])
    const page = t.begin({ api })
    await page.reaches('firstFactor', page.start)
    await page.fails(page.create)
    await page.fails(page.create)
    expect(page.told()).toEqual(['challenge_expired/open', 'registration_refused/refused'])
    expect(t.signalled()).toEqual([ids[1]])
    await page.reaches('firstFactor', page.restart)
    await page.reaches('done', page.create)
    expect(t.signalled()).toEqual([ids[1], ids[0]])
    await page.reaches('firstFactor', page.restart)
    await page.reaches('done', page.create)
    expect(t.signalled()).toEqual([ids[1], ids[0]])
    expect(ids).toHaveLength(4)
  })

  test('of another user, one whose outcome is open stays', async () => {
    const { user, api } = await t.ownServer([401, 200], (nth) =>
      nth > 1 ? { user: { ...user, id: 'us-2' } } : {},
    )
    const page = t.begin({ api })
    await page.reaches('firstFactor', page.start)
    await page.fails(page.create)
    expect(page.told()).toEqual(['challenge_expired/open'])
    await page.reaches('done', page.create)
    expect(t.create).toHaveBeenCalledTimes(2)
    expect(t.signal).not.toHaveBeenCalled()
  })

  test.each(['to another mount', 'after a restart'])(
    'one that was accepted and is handed over once more, %s: refused, and never signalled away',
    async (where) => {
      const ids = t.made
      const { api } = await t.ownServer([200, 200])
      const first = t.begin({ api, challenge: await api.init() })
      await first.reaches('done', first.create)
      const accepted: unknown = await t.create.mock.results[0]?.value
      t.create.mockImplementation(async () => accepted)
      let page = first
      if (where === 'to another mount') page = t.begin({ api, challenge: await api.init() })
      else await page.reaches('firstFactor', page.restart)
      await page.fails(page.create)
      expect(page.told()).toEqual(['credential_invalid/none'])
      expect(ids).toHaveLength(1)
      expect(t.signal).not.toHaveBeenCalled()
      expect(api.complete).toHaveBeenCalledOnce()
    },
  )

  test('a cancel after the last check of one still counts, and it is signalled away', async () => {
    const ids = t.made
    const { api } = await t.ownServer([200])
    const page = t.begin({ api })
    await page.reaches('firstFactor', page.start)
    const give = t.create.getMockImplementation()
    t.create.mockImplementationOnce(async (options) =>
      // Read once all checks are made.
      Object.defineProperty((await give?.(options)) as object, 'authenticatorAttachment', {
        get: () => page.cancel(),
      }),
    )
    await page.fails(page.create)
    expect(page.told()).toEqual(['cancelled/none'])
    expect(t.signalled()).toEqual(ids)
    expect(api.complete).not.toHaveBeenCalled()
    await page.reaches('done', page.create)
    expect(t.signalled()).toEqual(ids.slice(0, 1))
  })
})
