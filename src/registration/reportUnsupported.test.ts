import { expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

test('a page without WebAuthn is told to the host once for each user, without a tap', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const { api, init } = t.world()
  const challenge = await init()
  const page = t.begin({ api, challenge })
  page.mount()
  await expect.poll(page.told).toEqual(['webauthn_unsupported/none'])
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('webauthn_unsupported'))
  page.rerender({ challenge: { ...challenge, challenge: `${challenge.challenge} renewed` } })
  await t.nextTask()
  expect(page.told()).toHaveLength(1)
  const user = { ...challenge.user, id: 'us-2' }
  page.rerender({ challenge: { ...challenge, challenge: `${challenge.challenge} of another`, user } })
  await expect.poll(page.told).toEqual(['webauthn_unsupported/none', 'webauthn_unsupported/none'])
})

test('it is not told where the server wants no passkey, and not before a step that may make one', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const { api, init } = t.worldWith(t.offering(['PasswordProtectedKey']))
  const none = t.begin({ api, challenge: await init() })
  none.mount()
  const early = t.begin({ api: t.world().api })
  early.mount()
  await t.nextTask()
  await t.nextTask()
  expect(none.told()).toEqual([])
  expect(early.told()).toEqual([])
})

test('it is not told after an unmount', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const { api, init } = t.world()
  const challenge = await init()
  const page = t.begin({ api })
  const unmount = page.mount()
  await t.nextTask()
  unmount()
  page.rerender({ challenge })
  await t.nextTask()
  expect(page.step()).toBe('firstFactor')
  expect(page.told()).toEqual([])
})
