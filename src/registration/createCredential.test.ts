import { describe, expect, test } from 'vitest'
import type { UserRegistrationRequest } from '../core/protocol.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a credential', () => {
  test('a key', async () => {
    const { api, init, kinds } = t.world()
    const { key, keyStore } = t.keyStore()
    const page = t.begin({ api, challenge: await init(), keyStore })
    page.create({ kind: 'Key' })
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(kinds()).toEqual(['first Key'])
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a key that is refused is discarded, once', async () => {
    const { api, init, sent } = t.world(t.refusal(400))
    const { key, keyStore } = t.keyStore()
    const page = t.begin({ api, challenge: await init(), keyStore })
    page.create({ kind: 'Key' })
    await expect.poll(page.told).toEqual(['registration_refused/refused'])
    expect(key.discard).toHaveBeenCalledOnce()
    expect(sent[0]).toContain(key.credId)
  })

  test('a key outlives a session that is over: signed again, asking nobody', async () => {
    const { api, initRequest, init, sent, kinds } = t.world(t.refusal(401))
    const { key, keyStore } = t.keyStore()
    const page = t.begin({ api, initRequest, challenge: await init(), keyStore })
    page.create({ kind: 'Key' })
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(page.told()).toEqual([])
    expect(sent).toHaveLength(2)
    expect(sent[1]).not.toBe(sent[0])
    expect(kinds()).toEqual(['first Key'])
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a kind that is not offered is the mistake of a developer, and makes nothing', async () => {
    const { api, init, sent } = t.world()
    const page = t.begin({ api, challenge: await init() })
    page.create({ kind: 'Key' })
    await expect.poll(page.told).toEqual(['input_invalid/none'])
    expect(page.error()).toMatchObject({ field: 'kind', message: expect.stringMatching(/^Key .*keyStore/) })
    expect(sent).toEqual([])
  })

  test('steps that are optional are left out, the others are not', async () => {
    const { api, init, kinds } = t.world()
    const recovery = { ...t.recovery, policy: 'optional' as const }
    const page = t.begin({ api, challenge: await init(), secondFactor: 'optional', recovery })
    const step = async (act: () => void, next: string) => {
      act()
      await expect.poll(() => page.steps().at(-1)).toBe(next)
      await page.over()
    }
    // The first factor is none of them.
    page.skip()
    await page.over()
    await step(page.create, 'secondFactor')
    await step(page.skip, 'recovery')
    await step(page.skip, 'done')
    expect(kinds()).toEqual(['first Fido2'])
    expect(page.told()).toEqual([])
  })

  test('a recovery key joins when its kit is confirmed, and one that is required cannot be left out', async () => {
    const { api, init, sent, kinds } = t.world()
    const page = t.begin({ api, challenge: await init(), recovery: t.recovery })
    page.create()
    await expect.poll(() => page.steps().at(-1)).toBe('recovery')
    await page.over()
    page.skip()
    await page.over()
    expect(page.steps()).toEqual(['recovery'])
    page.create()
    await expect.poll(() => page.steps().at(-1)).toBe('recoveryKit')
    await page.over()
    expect(sent).toEqual([])
    page.confirm()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(kinds()).toEqual(['first Fido2', 'recovery RecoveryKey'])
    expect(page.told()).toEqual([])
  })

  test('a recovery key names the page it was made on, where the host wants that', async () => {
    const { api, init, sent } = t.world()
    const steps = ['recovery', 'firstFactor'] as const
    const page = t.begin({ api, challenge: await init(), recovery: t.recovery, steps, includeOrigin: true })
    await page.reaches('recoveryKit', page.create)
    await page.reaches('firstFactor', page.confirm)
    await page.reaches('done', page.create)
    const { recoveryCredential } = JSON.parse(sent[0] ?? '') as UserRegistrationRequest
    const { clientData = '' } = recoveryCredential?.credentialInfo ?? {}
    expect(JSON.parse(Buffer.from(clientData, 'base64url').toString())).toMatchObject({ origin: t.ORIGIN })
  })

  test('a key that is registered is not given again to the next registration', async () => {
    const { api } = await t.ownServer([200, 200])
    const { keyStore } = t.keyStore()
    const page = t.begin({ api, challenge: await api.init(), keyStore })
    await page.reaches('done', () => page.create({ kind: 'Key' }))
    await page.reaches('firstFactor', page.restart)
    expect(page.steps()).toEqual(['complete', 'done', 'start', 'firstFactor'])
    expect(api.complete).toHaveBeenCalledOnce()
  })

  test('a key that may be registered outlives that another user begins', async () => {
    const { api, user } = await t.ownServer([0], (nth) => (nth > 1 ? { user: { ...user, id: 'us-2' } } : {}))
    const { key, keyStore } = t.keyStore()
    const page = t.begin({ api, challenge: await api.init(), keyStore })
    await page.fails(() => page.create({ kind: 'Key' }))
    expect(page.told()).toEqual(['network_failed/open'])
    await page.reaches('firstFactor', page.restart)
    expect(key.discard).not.toHaveBeenCalled()
  })

  test('a step that a cancel kept from being left out again is left out with a tap', async () => {
    const { api } = await t.ownServer([401, 200])
    const steps = ['secondFactor', 'firstFactor'] as const
    const page = t.begin({ api, challenge: await api.init(), secondFactor: 'optional', steps })
    await page.reaches('firstFactor', page.skip)
    page.onStepChange.mockImplementation((step) => step === 'secondFactor' && page.cancel())
    await page.fails(page.create)
    expect(page.told()).toEqual(['cancelled/none'])
    await page.reaches('firstFactor', page.skip)
    await page.reaches('done', page.create)
    expect(page.told()).toEqual(['cancelled/none'])
  })
})
