import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

test('outcome_unknown names the user to look up', async () => {
  const { api, initRequest, user } = t.failing(
    t.error('server_failed', 500),
    t.error('challenge_expired', 401),
  )
  const onError = vi.fn()
  t.show({ api, initRequest, onError })
  await t.click(en.start.action)
  await t.click(en.firstFactor.action)
  await t.expectError('server_failed')
  await t.click(en.flow.retry)
  await t.expectError('outcome_unknown')
  expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', userId: user()?.id }])
})

describe('the button to the sign-in page, where the account may be there already', () => {
  const sent = (userId: string | undefined) => t.remember({ userId, sent: true })

  test('is there after a try that nobody can tell the end of, first of all, and with the focus on what is said', async () => {
    const { api, challenge } = await unanswered()
    const onSignIn = vi.fn()
    t.show({ api, challenge, onSignIn })
    await toUnknown()
    expect(t.buttons()).toEqual([en.signIn.action, en.complete.restart])
    await expect.poll(() => document.activeElement?.textContent).toBe(en.errors.outcome_unknown.title)
    expect(onSignIn).not.toHaveBeenCalled()
    await t.click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
  })

  test('the button is there for a user who is already registered', async () => {
    const { api, initRequest } = t.world()
    const onSignIn = vi.fn()
    t.show({
      api: { ...api, init: () => Promise.reject(t.error('user_exists', 409)) },
      initRequest,
      onSignIn,
    })
    await t.featuresLoaded()
    await t.click(en.start.action)
    await t.expectError('user_exists')
    expect(t.buttons()).toEqual([en.signIn.action])
    await t.click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
  })

  test('stands before the way on after an earlier visit whose submit was not answered, and not while something is under way', async () => {
    const { api, init, user, initRequest } = t.world()
    await init()
    sent(user()?.id)
    const answer = t.deferred()
    const slow: RegistrationApi = {
      ...api,
      init: async (...given) => (await answer.promise, api.init?.(...given)),
    }
    t.show({ api: slow, initRequest, onSignIn: vi.fn() })
    await expect.poll(t.buttons).toEqual([en.signIn.action, en.start.action])
    await t.click(en.start.action)
    await expect.poll(t.buttons).toEqual([en.start.pending])
    answer.resolve()
    await t.expectTitle(en.firstFactor.title)
    await expect.poll(t.buttons).toEqual([en.firstFactor.action, en.ways.action])
  })

  test('the button to the sign-in page comes first at the passkey step, too', async () => {
    const { api, init, user } = t.world()
    const challenge = await init()
    sent(user()?.id)
    t.show({ api, challenge, onSignIn: vi.fn() })
    await expect.poll(t.buttons).toEqual([en.signIn.action, en.firstFactor.action, en.ways.action])
  })

  test('is nowhere else: not after another error, nor where the host has no such page', async () => {
    const { api, challenge } = await unanswered()
    t.show({ api, challenge, onSignIn: vi.fn() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('server_failed')
    expect(t.buttons()).toEqual([en.flow.retry])
    t.show({ api, challenge })
    await t.click(en.flow.retry)
    await t.expectError('outcome_unknown')
    expect(t.buttons()).toEqual([en.complete.restart])
  })

  /** The first try gets no answer, the second one a refusal that may be the echo of the first. */
  async function unanswered() {
    const { api, init } = t.failing(t.error('server_failed', 500), t.error('user_exists', 409))
    return { api, challenge: await init() }
  }
  async function toUnknown() {
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('server_failed')
    await t.click(en.flow.retry)
    await t.expectError('outcome_unknown')
  }
})
