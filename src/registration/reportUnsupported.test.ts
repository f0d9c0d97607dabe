import { expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

test('a page without WebAuthn is told to the host once for each user, without a tap', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const { api, init } = t.world()
  const challenge = await init()
  const registration = t.begin({ api, challenge })
  registration.mount()
  await expect.poll(registration.told).toEqual(['webauthn_unsupported/none'])
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('webauthn_unsupported'))
  registration.rerender({ challenge: { ...challenge, challenge: `${challenge.challenge} renewed` } })
  await t.nextTask()
  expect(registration.told()).toHaveLength(1)
  const user = { ...challenge.user, id: 'us-2' }
  registration.rerender({ challenge: { ...challenge, challenge: `${challenge.challenge} of another`, user } })
  await expect.poll(registration.told).toEqual(['webauthn_unsupported/none', 'webauthn_unsupported/none'])
})

test('where only the second factor can be a passkey, it is told there', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const { api, init } = t.worldWith(t.offering(['Key'], ['Fido2']))
  const { keyStore } = t.keyStore()
  const registration = t.begin({ api, challenge: await init(), keyStore, secondFactor: 'required' })
  registration.mount()
  await t.nextTask()
  await registration.reaches('secondFactor', () => registration.create({ kind: 'Key' }))
  await expect.poll(registration.told).toEqual(['webauthn_unsupported/none'])
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
  const registration = t.begin({ api })
  const unmount = registration.mount()
  await t.nextTask()
  unmount()
  registration.rerender({ challenge })
  await t.nextTask()
  expect(registration.step()).toBe('firstFactor')
  expect(registration.told()).toEqual([])
})
