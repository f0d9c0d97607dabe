import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import { dfnsApi } from '../../core/dfnsApi.js'
import type { RegistrationError } from '../../core/errors.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

const told = (status: number, details: object = {}) =>
  Response.json({ error: { id: `er-${status}`, status, message: 'As documented', ...details } }, { status })

/** The API in this page. `answers` stand in for it at the paths they are for, each once. */
function apiWith(made: ReturnType<typeof t.world>, answers: Record<string, Response[]> = {}) {
  const bodies: { path: string; body: unknown }[] = []
  const options = {
    baseUrl: location.origin,
    fetch: async (input: string, init: RequestInit) => {
      const path = new URL(input).pathname
      bodies.push({ path, body: JSON.parse(init.body as string) as unknown })
      return answers[path]?.shift() ?? made.handle(new Request(input, { ...init, signal: null }))
    },
  }
  return { bodies, options, api: dfnsApi(options) }
}

describe('statuses that the API documents (fault 130)', () => {
  test('202: it waits for an approval, which is neither a success nor an end', async () => {
    const made = t.world()
    const signal = t.spyOnSignal()
    const onError = vi.fn<(error: RegistrationError) => void>()
    const onComplete = vi.fn()
    const { api, bodies } = apiWith(made, { '/auth/registration': [told(202)] })
    t.show({ api, challenge: await made.init(), onError, onComplete, retries: 3 })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('approval_pending')
    expect(onError.mock.calls).toMatchObject([
      [{ code: 'approval_pending', status: 202, outcome: 'open', userAction: 'none', requestId: 'er-202' }],
    ])
    expect(t.buttons()).toEqual([])
    expect(bodies).toHaveLength(1)
    expect(signal).not.toHaveBeenCalled()
    expect(onComplete).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toHaveLength(1)
    // The next visit asks to sign in first.
    expect(t.remembered()).toMatchObject({ sent: true })
  })

  test.each([402, 404, 412])(
    '%i: not repeated by itself, and the same body when the user asks',
    async (status) => {
      const made = t.world()
      const signal = t.spyOnSignal()
      const onError = vi.fn<(error: RegistrationError) => void>()
      const { api, bodies } = apiWith(made, { '/auth/registration': [told(status)] })
      t.show({ api, challenge: await made.init(), onError, retries: 3 })
      await t.click(en.firstFactor.action)
      await t.expectError('request_declined')
      expect(t.alertText()).toContain(`er-${status}`)
      expect(onError.mock.calls).toMatchObject([[{ code: 'request_declined', status, outcome: 'open' }]])
      await t.click(en.flow.retry)
      await t.expectTitle(en.done.title)
      expect(bodies[1]).toEqual(bodies[0])
      expect(signal).not.toHaveBeenCalled()
      expect(made.user()?.credentials.map(({ credId }) => credId)).toEqual(await t.passkeyIds())
    },
  )

  test('409 at the submit: it may be the echo of our own, so the host looks the user up', async () => {
    const made = t.world()
    const signal = t.spyOnSignal()
    const onError = vi.fn<(error: RegistrationError) => void>()
    const answers = { '/auth/registration': [told(409, { details: { duplicate: true } })] }
    const { api } = apiWith(made, answers)
    const challenge = (await made.init()) as { user: { id: string } }
    t.show({ api, challenge, onError })
    await t.click(en.firstFactor.action)
    await t.expectError('outcome_unknown')
    expect(onError.mock.calls).toMatchObject([
      [
        {
          code: 'outcome_unknown',
          status: 409,
          outcome: 'open',
          userId: challenge.user.id,
          requestId: 'er-409',
        },
      ],
    ])
    expect(signal).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toHaveLength(1)
  })

  test.each([
    [202, 'approval_pending'],
    [402, 'request_declined'],
    [404, 'request_declined'],
    [409, 'user_exists'],
    [412, 'request_declined'],
  ] as const)('%i at init is %s, and nothing was sent', async (status, code) => {
    const made = t.world()
    const create = vi.spyOn(navigator.credentials, 'create')
    const onError = vi.fn<(error: RegistrationError) => void>()
    const { api } = apiWith(made, { '/auth/registration/init': [told(status)] })
    t.show({ api, initRequest: made.initRequest, onError })
    await t.click(en.start.action)
    await t.expectError(code)
    expect(onError.mock.calls).toMatchObject([[{ code, status, outcome: 'none', requestId: `er-${status}` }]])
    expect(create).not.toHaveBeenCalled()
    const retryable = code === 'request_declined'
    expect(Boolean(t.button(en.flow.retry))).toBe(retryable)
    if (!retryable) return
    await t.click(en.flow.retry)
    await t.expectTitle(en.firstFactor.title)
  })
})

describe('a tenant names the organization (fault 130)', () => {
  const { label: words, resend } = en.startForm

  test('asked for in place of it, where the host says so', async () => {
    const made = t.world()
    const { username, registrationCode } = made.initRequest
    const answers = { '/auth/registration/init': [Response.json(await made.init())] }
    const { options, bodies } = apiWith(made, answers)
    const api = dfnsApi({ ...options, initFields: ['tenantId', 'username', 'registrationCode'] })
    t.show({ api })
    await t.type(words.tenantId, 'te-1')
    expect(t.field(words.orgId)).toBeFalsy()
    await t.type(words.username, username)
    await t.type(words.registrationCode, registrationCode)
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    expect(bodies).toEqual([
      { path: '/auth/registration/init', body: { tenantId: 'te-1', username, registrationCode } },
    ])
  })

  test('known to the host: nobody is asked for an organization, and a new code is for the tenant, too', async () => {
    const made = t.world()
    const { username } = made.initRequest
    const answers = { '/auth/registration/code': [Response.json({ message: 'success' })] }
    const { api, bodies } = apiWith(made, answers)
    t.show({ api, initRequest: { tenantId: 'te-1', username } })
    await expect.poll(() => t.field(words.registrationCode)).toBeTruthy()
    expect(t.field(words.orgId)).toBeFalsy()
    await t.click(resend)
    await expect
      .poll(() => bodies)
      .toEqual([{ path: '/auth/registration/code', body: { tenantId: 'te-1', username } }])
  })
})
