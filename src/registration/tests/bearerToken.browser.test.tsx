import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

describe('the bearer token reaches api.complete and nothing else that a host sees (fault 122)', () => {
  test.each(['from init', 'as a prop'])(
    '%s: not the state, the hook result or an event, at any step',
    async (way) => {
      const made = t.watched(t.world('ada@example.com', t.everyKind))
      const events: unknown[] = []
      const listeners = {
        onStepChange: (step: unknown) => events.push(step),
        onError: (failure: unknown) => events.push(failure),
        onAbandon: (left: unknown) => events.push(left),
        beforeCeremony: (step: unknown) => events.push(step),
        onComplete: (answer: unknown) => events.push(answer),
      }
      const challenge =
        way === 'as a prop'
          ? await made.api.init(made.initRequest, { signal: AbortSignal.timeout(9e4) })
          : undefined
      const now = t.showHook({ api: made.api, initRequest: made.initRequest, challenge, ...listeners })
      const shown: string[] = []
      const step = async (name: string) => {
        await expect.poll(() => now().state.step).toBe(name)
        shown.push(JSON.stringify(now()))
      }
      if (way === 'from init') {
        await step('start')
        now().start()
      }
      await step('firstFactor')
      now().create()
      await step('done')

      const [sent] = made.tries
      const token = sent?.challenge.temporaryAuthenticationToken
      expect(token).toBe(made.inits[0]?.temporaryAuthenticationToken)
      expect(token).toMatch(/\S{10}/)
      const seed = made.inits[0]?.otpUrl as string
      expect(seed).toMatch(/^otpauth:/)
      for (const text of [...shown, JSON.stringify(events)]) {
        expect(text).not.toContain(token)
        expect(text).not.toContain(seed)
      }
    },
  )

  test('a submit that is repeated, and one that is renewed, has the token of its own challenge', async () => {
    const made = t.watched(t.world(), 'expired', 'request lost')
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError('challenge_expired')
    await t.click(en.flow.retry)
    await t.expectError('network_failed')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    const tokenOf = new Map(made.inits.map((each) => [each.challenge, each.temporaryAuthenticationToken]))
    expect(tokenOf.size).toBe(2)
    for (const { challenge } of made.tries)
      expect(challenge.temporaryAuthenticationToken).toBe(tokenOf.get(challenge.challenge))
  })
})

describe('a success that is another user’s (fault 123)', () => {
  test.each<[string, object]>([
    ['with wallets', { wallets: [{ network: 'EthereumSepolia' }] }],
    ['without', {}],
  ])('%s is not believed, and the outcome stays open', async (_, props) => {
    const made = t.watched(t.world())
    const onComplete = vi.fn()
    const onError = vi.fn()
    let others = 1
    const complete: RegistrationApi['complete'] = async (...call) => {
      const answer = (await made.api.complete(...call)) as { user: UserRegistrationChallenge['user'] }
      return others-- > 0
        ? { ...answer, user: { ...answer.user, id: 'us-other', username: 'eve@example.com' } }
        : answer
    }
    t.show({ ...props, api: { ...made.api, complete }, initRequest: made.initRequest, onComplete, onError })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError('answer_invalid')
    expect(onError.mock.calls).toMatchObject([
      [{ code: 'answer_invalid', field: 'user.id', outcome: 'open' }],
    ])
    expect(onComplete).not.toHaveBeenCalled()
    expect(document.body.textContent).not.toContain('eve@example.com')
    // It was accepted, so nothing is given away.
    expect(await t.passkeyIds()).toHaveLength(1)
  })
})
