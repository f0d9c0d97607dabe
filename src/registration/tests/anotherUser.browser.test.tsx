import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'

/*
 * One tab, two users: what one of them left behind is not the other's.
 */

const t = setup()

const ada = () => t.world('ada@example.com')
const grace = () => t.world('grace@example.com')
const idsOf = (made: Pick<ReturnType<typeof t.world>, 'user'>) =>
  made.user()?.credentials.map(({ credId }) => credId)

describe('another user in the tab of one who left a submit without an answer', () => {
  test('the kit of the first is never called void, also after the other one has begun', async () => {
    t.remember({ userId: 'us-somebody-else', attemptId: 'a-1', kitId: 'ABC234', sent: true })
    const { api, initRequest, user } = ada()
    const props = { api, initRequest, recovery: t.required }
    t.show(props)
    await expect.poll(t.notices).toContain(en.kitStatus.unknown({ id: 'ABC234' }))
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    expect(t.notices()).not.toContain(en.kitStatus.void({ id: 'ABC234' }))
    // Of one of them or of the other, and never of both.
    expect(t.remembered()).not.toMatchObject({ userId: user()?.id, kitId: 'ABC234' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.recovery.title)
    expect(t.remembered()).not.toMatchObject({ userId: user()?.id, kitId: 'ABC234' })
    flushSync(() => t.root.render(null))
    t.show(props)
    await t.expectTitle(en.start.title)
    await t.featuresLoaded()
    expect(t.notices()).not.toContain(en.kitStatus.void({ id: 'ABC234' }))
  })

  test('the other one has sent nothing', async () => {
    t.remember({ userId: 'us-somebody-else', attemptId: 'a-1', sent: true })
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init, user } = ada()
    t.show({ api, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.remembered()?.['userId']).toBe(user()?.id)
    expect(t.remembered()?.['sent']).not.toBe(true)
    expect(t.remembered()?.['attemptId']).not.toBe('a-1')
  })

  test('the other one begins, and begins again: what the first has sent is still open', async () => {
    const left = { rpId: 'localhost', userId: 'us-somebody-else', attemptId: 'a-1', sent: true }
    t.remember(left)
    const { api, initRequest, user } = ada()
    const init = vi.fn(api.init)
    const registration = t.showHook({ api: { ...api, init }, initRequest })
    await expect.poll(() => registration().unfinished).toEqual(left)
    for (const [index, begin] of (['start', 'restart'] as const).entries()) {
      registration()[begin]()
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect
        .poll(() => [init.mock.calls.length, registration().state.step, registration().status])
        .toEqual([index + 1, 'firstFactor', 'idle'])
    }
    expect(registration().state).toMatchObject({ challenge: { user: { id: user()?.id } } })
    expect(t.remembered()).toEqual(left)
  })

  test('within one page: the kit that was sent is named, and nobody knows what came of it', async () => {
    const made = t.watched(ada(), 'request lost')
    const other = grace()
    const props = { api: { complete: made.api.complete }, recovery: t.required }
    t.show({ ...props, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.expectError('network_failed')
    t.show({ ...props, challenge: await other.init() })
    await t.expectTitle(en.firstFactor.title)
    await expect.poll(t.notices).toEqual([en.kitStatus.unknown({ id: kit.id })])
  })
})

describe('the passkey of a user who gave way to another one', () => {
  const second = { secondFactor: 'optional' } as const

  /** The first one has a passkey and has sent nothing; the next one is there. */
  async function gaveWay() {
    const [first, next] = [ada(), grace()]
    t.show({ api: first.api, challenge: await first.init(), ...second })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    const [leftover] = await t.passkeyIds()
    t.show({ api: next.api, challenge: await next.init(), ...second })
    await t.expectTitle(en.firstFactor.title)
    return { next, leftover }
  }

  test('goes, and only that one: it was never sent', async () => {
    const signal = t.spyOnSignal()
    const { next, leftover } = await gaveWay()
    await t.click(en.firstFactor.action)
    await t.click(en.secondFactor.skip.passkey)
    await t.expectTitle(en.done.title)
    expect(signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId: leftover }]])
    expect(await t.passkeyIds()).toEqual(idsOf(next))
  })

  test('is told, by name, without a Signal API (fault 97)', async () => {
    t.withoutSignalApi()
    await gaveWay()
    await expect
      .poll(t.notices)
      .toEqual([en.unfinished.undeletablePasskey({ username: 'ada@example.com', site: 'localhost' })])
  })

  test('stays, and nothing is said of it, where its submit had no answer (fault 98)', async () => {
    const signal = t.spyOnSignal()
    const first = t.watched(ada(), 'answer lost')
    const next = grace()
    t.show({ api: first.api, challenge: await first.init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    t.show({ api: next.api, challenge: await next.init() })
    await t.expectTitle(en.firstFactor.title)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(t.notices()).toEqual([])
    expect(signal).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toEqual(
      expect.arrayContaining([...(idsOf(first) ?? []), ...(idsOf(next) ?? [])]),
    )
  })
})
