import { describe, expect, test } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('the ceremony of a passkey', () => {
  test('a ceremony that fails is told, and the next one gets through', async () => {
    const { api, init } = t.world()
    const page = t.begin({ api, challenge: await init() })
    t.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    page.create()
    await expect.poll(page.told).toEqual(['ceremony_not_allowed/none'])
    await page.over()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(page.steps()).toEqual(['complete', 'done'])
  })

  test('a cancel ends the ceremony, and what comes after that is signaled away', async () => {
    const { api, init, sent } = t.world()
    const page = t.begin({ api, challenge: await init() })
    // One that heeds no signal, and comes late.
    const give = t.holdCeremony()
    page.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    page.cancel()
    await expect.poll(page.told).toEqual(['cancelled/none'])
    give()
    await expect.poll(() => t.signal.mock.calls).toHaveLength(1)
    expect(sent).toEqual([])
    await page.over()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
  })
})
