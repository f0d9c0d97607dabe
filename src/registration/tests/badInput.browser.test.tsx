import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import type { RegistrationApi } from '../../core/protocol.js'
import '../../components/styles.css'

const t = setup()

describe('bad input: a typed error, no ceremony, nothing lost', () => {
  const { initResponse } = vectors.bodies
  const { challenge: _, ...without } = initResponse
  const bad: [string, unknown, string][] = [
    ['HTML', '<!doctype html>', '(answer)'],
    ['a missing field', without, 'challenge'],
    ['a wrong type', { ...initResponse, user: 'ada' }, 'user'],
  ]
  test.each(bad)('%s as a prop (fault 14)', async (__, challenge, field) => {
    const create = vi.spyOn(navigator.credentials, 'create')
    const onError = vi.fn()
    const { api } = t.world()
    t.show({ api: { complete: api.complete }, challenge, onError })
    await expect.poll(t.alertText).toContain('We cannot start right now')
    // A host renders again and again, and with a new object each time.
    t.show({ api: { complete: api.complete }, challenge: structuredClone(challenge), onError })
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'invalid_challenge', field }]])
    expect(t.place.querySelector('button')).toBeNull()
    expect(create).not.toHaveBeenCalled()
    // The host learns better: the same widget goes on.
    t.show({ api: { complete: api.complete }, challenge: initResponse, onError })
    await t.expectTitle('Create your passkey')
  })

  test.each([['null', null, '(answer)'] as [string, unknown, string], ...bad])(
    '%s from init (fault 14)',
    async (__, answer, field) => {
      const { api, initRequest } = t.world()
      const onError = vi.fn()
      let answers = 0
      const init: RegistrationApi['init'] = (input, context) =>
        answers++ === 0
          ? Promise.resolve(answer)
          : (api.init?.(input, context) ?? Promise.reject(new Error('none')))
      t.show({ api: { ...api, init }, initRequest, onError })
      await t.click('Continue')
      await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'invalid_challenge', field }]])
      await expect.poll(t.alertText).toContain('We cannot start right now')
      await t.click('Try again')
      await t.expectTitle('Create your passkey')
    },
  )

  test('no challenge and no way to get one: it waits for the host', async () => {
    const { api, init } = t.world()
    t.show({ api: { complete: api.complete }, challenge: null })
    await expect.poll(() => t.place.textContent).toContain('Getting things ready')
    expect(t.place.querySelector('button')).toBeNull()
    t.show({ api: { complete: api.complete }, challenge: await init() })
    await t.expectTitle('Create your passkey')
  })

  test('without the token dfnsApi stops before the ceremony; a host that holds it back goes on', async () => {
    const { api, init } = t.world()
    const answer = (await init()) as object
    const onError = vi.fn()
    const held = { ...answer, temporaryAuthenticationToken: undefined }
    t.show({ api, challenge: held, onError })
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ field: 'temporaryAuthenticationToken' }]])
    t.show({ api: { complete: () => api.complete as never }, challenge: { ...held } })
    await t.expectTitle('Create your passkey')
  })
})
