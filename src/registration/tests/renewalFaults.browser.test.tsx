import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import '../../components/styles.css'

const t = setup()

const done = en.done.title
const doneWithoutPasskey = en.doneWithoutPasskey.title
const good = 'tulip gravel saxophone orbit 41'
const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

describe('renewal of the challenge that goes wrong', () => {
  test('no api.init: a new challenge is answered at once, and sent with a tap', async () => {
    const made = t.watched(t.world(), 'expired')
    const { keys, keyStore } = t.hostKeyStore()
    const { complete } = made.api
    const props = { api: { complete }, secondFactor: 'required', keyStore, codec: t.quickCodec } as const
    const onError = vi.fn()
    t.show({ ...props, challenge: await made.init(), onError })
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectTitle(en.secondFactor.title)
    await t.choose('PasswordProtectedKey')
    await t.type(en.password.label, good)
    await t.click(en.password.action)
    await t.expectError('challenge_expired')
    expect(onError.mock.calls).toMatchObject([[{ code: 'challenge_expired' }]])
    expect(t.buttons()).toEqual([en.flow.reload])
    const next = (await made.init()) as UserRegistrationChallenge
    t.show({ ...props, challenge: next, onError })
    await expect.poll(() => t.button(en.complete.action)).toBeTruthy()
    expect(t.alertText()).toBe('')
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    expect(made.tries).toHaveLength(1)
    await t.click(en.complete.action)
    await t.expectTitle(doneWithoutPasskey)
    for (const which of ['first', 'second'] as const) {
      const [before, after] = made.tries.map(({ request }) => t.proofOf(request, which))
      expect(after?.same).toEqual(before?.same)
      expect(after?.clientData.challenge).toBe(next.challenge)
    }
    expect(keys).toHaveLength(1)
    expect(kindsOf(made)).toEqual(['Key', 'PasswordProtectedKey'])
  })

  test('a key that does not sign any more: another way is open, and the key is not used again (fault 106)', async () => {
    const made = t.watched(t.world(), 'expired', 'expired')
    // Made, tried, attested; and then the card is pulled out.
    const { keys, keyStore } = t.hostKeyStore((_, nth) =>
      nth > 3 ? Promise.reject(new Error('gone')) : undefined,
    )
    t.show({ api: made.api, initRequest: made.initRequest, keyStore })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectError('key_store_failed')
    await t.click(en.ways.action)
    await t.click(en.ways.back)
    await t.click(`${en.firstFactor.action}|${en.flow.retry}`)
    await t.expectError('challenge_expired')
    // This one has expired, too: what is asked for is what was given last.
    expect(t.place.querySelector('[data-step="firstFactor"]')).toBeTruthy()
    await t.click(`${en.firstFactor.action}|${en.flow.retry}`)
    await t.expectTitle(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
    expect(keys[0]?.discard).toHaveBeenCalledOnce()
  })

  test('a store that hangs: Cancel frees the page (fault 106)', async () => {
    const made = t.watched(t.world(), 'expired')
    const late = t.deferred()
    const { keyStore } = t.hostKeyStore((_, nth) => (nth === 4 ? late.promise : undefined))
    onTestFinished(() => late.resolve())
    t.show({ api: made.api, initRequest: made.initRequest, keyStore })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    await t.click(en.flow.retry)
    await t.expectTitle(doneWithoutPasskey)
    expect(kindsOf(made)).toEqual(['Key'])
  })

  test('a new challenge while a store still signs for the old one: nothing of the old is sent (fault 106)', async () => {
    const made = t.watched(t.world())
    const late = t.deferred()
    const { keys, keyStore } = t.hostKeyStore((_, nth) => (nth === 3 ? late.promise : undefined))
    const props = { api: made.api, keyStore }
    t.show({ ...props, challenge: await made.init() })
    await t.choose('Key')
    await t.click(en.key.action)
    await expect.poll(() => keys.length).toBe(1)
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeTruthy()
    const next = (await made.init()) as UserRegistrationChallenge
    t.show({ ...props, challenge: next })
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeUndefined()
    late.resolve()
    await t.click(en.key.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(made.tries.map(({ request }) => t.proofOf(request, 'first')?.clientData.challenge)).toEqual([
      next.challenge,
    ])
  })
})
