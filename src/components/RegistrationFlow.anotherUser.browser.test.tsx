import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { en } from './messages/english.test.helper.js'
import { makeKit, notices, required, saveKit } from './kit.test.helper.js'
import {
  click,
  equipped,
  held,
  remember,
  remembered,
  replaceAuthenticator,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  spyOnSignal,
  tells,
  watched,
  withoutSignalApi,
  world,
} from './world.test.helper.js'

/*
 * One tab, two users: what one of them left behind is not the other's.
 */

setUpWorld()

const ada = () => world('ada@example.com')
const grace = () => world('grace@example.com')
const idsOf = (made: Pick<ReturnType<typeof world>, 'user'>) =>
  made.user()?.credentials.map(({ credId }) => credId)

describe('who left a submit without an answer, and the next one in the tab', () => {
  test('the kit of the first is never called void, also after the other one has begun', async () => {
    remember({ userId: 'us-somebody-else', attemptId: 'a-1', kitId: 'ABC234', sent: true })
    const { api, initRequest, user } = ada()
    const props = { api, initRequest, recovery: required }
    show(props)
    await expect.poll(notices).toContain(en.kitFate.unknown({ id: 'ABC234' }))
    await click(en.start.action)
    await shows(en.firstFactor.title)
    expect(notices()).not.toContain(en.kitFate.void({ id: 'ABC234' }))
    // Of one of them or of the other, and never of both.
    expect(remembered()).not.toMatchObject({ userId: user()?.id, kitId: 'ABC234' })
    await click(en.firstFactor.action)
    await shows(en.recovery.title)
    expect(remembered()).not.toMatchObject({ userId: user()?.id, kitId: 'ABC234' })
    flushSync(() => root.render(null))
    show(props)
    await shows(en.start.title)
    await equipped()
    expect(notices()).not.toContain(en.kitFate.void({ id: 'ABC234' }))
  })

  test('the other one has sent nothing', async () => {
    remember({ userId: 'us-somebody-else', attemptId: 'a-1', sent: true })
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init, user } = ada()
    show({ api, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await expect.poll(() => remembered()?.['userId']).toBe(user()?.id)
    expect(remembered()?.['sent']).not.toBe(true)
    expect(remembered()?.['attemptId']).not.toBe('a-1')
  })

  test('the other one begins, and begins again: what the first has sent is still open', async () => {
    const left = { rpId: 'localhost', userId: 'us-somebody-else', attemptId: 'a-1', sent: true }
    remember(left)
    const { api, initRequest, user } = ada()
    const init = vi.fn(api.init)
    const registration = showHook({ api: { ...api, init }, initRequest })
    await expect.poll(() => registration().left).toEqual(left)
    for (const [index, begin] of (['start', 'restart'] as const).entries()) {
      registration()[begin]()
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect
        .poll(() => [init.mock.calls.length, registration().state.step, registration().status])
        .toEqual([index + 1, 'firstFactor', 'idle'])
    }
    expect(registration().state).toMatchObject({ challenge: { user: { id: user()?.id } } })
    expect(remembered()).toEqual(left)
  })

  test('within one page: the kit that was sent is named, and nobody knows what came of it', async () => {
    const made = watched(ada(), 'request lost')
    const other = grace()
    const props = { api: { complete: made.api.complete }, recovery: required }
    show({ ...props, challenge: await made.init() })
    await click(en.firstFactor.action)
    const kit = await makeKit()
    await saveKit(kit)
    await tells('network_failed')
    show({ ...props, challenge: await other.init() })
    await shows(en.firstFactor.title)
    await expect.poll(notices).toEqual([en.kitFate.unknown({ id: kit.id })])
  })
})

describe('the passkey of a user who gave way to another one', () => {
  const second = { secondFactor: 'optional' } as const

  /** The first one has a passkey and has sent nothing; the next one is there. */
  async function gaveWay() {
    const [first, next] = [ada(), grace()]
    show({ api: first.api, challenge: await first.init(), ...second })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    const [orphan] = await held()
    show({ api: next.api, challenge: await next.init(), ...second })
    await shows(en.firstFactor.title)
    return { next, orphan }
  }

  test('goes, and only that one: it was never sent', async () => {
    const signal = spyOnSignal()
    const { next, orphan } = await gaveWay()
    await click(en.firstFactor.action)
    await click(en.secondFactor.skip.passkey)
    await shows(en.done.title)
    expect(signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId: orphan }]])
    expect(await held()).toEqual(idsOf(next))
  })

  test('is told, by name, without a Signal API (fault 97)', async () => {
    withoutSignalApi()
    await gaveWay()
    await expect
      .poll(notices)
      .toEqual([en.unfinished.orphan({ username: 'ada@example.com', site: 'localhost' })])
  })

  test('stays, and nothing is said of it, where its submit had no answer (fault 98)', async () => {
    const signal = spyOnSignal()
    const first = watched(ada(), 'answer lost')
    const next = grace()
    show({ api: first.api, challenge: await first.init() })
    await equipped()
    await click(en.firstFactor.action)
    await tells('network_failed')
    show({ api: next.api, challenge: await next.init() })
    await shows(en.firstFactor.title)
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(notices()).toEqual([])
    expect(signal).not.toHaveBeenCalled()
    expect(await held()).toEqual(expect.arrayContaining([...(idsOf(first) ?? []), ...(idsOf(next) ?? [])]))
  })
})
