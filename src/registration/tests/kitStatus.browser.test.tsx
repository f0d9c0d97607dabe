import { setup } from '../../testHelpers/setup.js'
import { QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { kitIdOf } from '../../core/credentials/recoveryCodeSymbols.js'
import type { RegistrationApi, UserRegistrationRequest } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../../components/RegistrationFlow.js'

const t = setup()

/** What is remembered of the kit. */
const marker = () => {
  const stored = sessionStorage.getItem('registration-flow.unfinished') ?? '{}'
  const { kitId, sent } = JSON.parse(stored) as { kitId?: string; sent?: boolean }
  return kitId === undefined ? null : sent ? { kitId, sent } : { kitId }
}

const bodies = (sent: [string, string][]) => sent.map(([body]) => JSON.parse(body) as UserRegistrationRequest)
const unmount = () => flushSync(() => t.root.render(null))

describe('the status of a recovery kit', () => {
  test('accepted: Done names it, and nothing remembers it', async () => {
    const { api, init, user } = t.world()
    t.show({ api, challenge: await init(), ...t.recoveryFirst })
    const kit = await t.makeKit()
    expect(marker()).toEqual({ kitId: kit.id })
    await t.saveKit(kit)
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    const credId = user()?.credentials.find(({ kind }) => kind === 'RecoveryKey')?.credId ?? ''
    expect(kit.id).toBe(kitIdOf(credId))
    expect(t.notices()).toEqual([en.kitStatus.done({ id: kitIdOf(credId) })])
    expect(marker()).toBeNull()
    unmount()
    t.show({ api, challenge: await t.world('grace@example.com').init(), ...t.recoveryFirst })
    await t.expectTitle(en.recovery.title)
    await t.nextTask()
    expect(t.notices()).toEqual([])
  })

  test('refused: it is named void, and starting again makes another', async () => {
    const { api, initRequest, sent, user } = t.failing(t.error('registration_refused', 400))
    t.show({ api, initRequest, recovery: t.required })
    await t.click('Continue')
    await t.click('Create passkey')
    const dead = await t.makeKit()
    await t.saveKit(dead)
    await expect.poll(t.alertText).toContain(en.errors.registration_refused.title)
    const named = en.kitStatus.void({ id: dead.id })
    await expect.poll(t.notices).toEqual([named])
    expect(marker()).toBeNull()
    expect(t.asksBeforeLeaving()).toBe(false)
    await t.click('Start again')
    await t.click('Create passkey')
    await t.expectTitle(en.recovery.title)
    const kit = await t.makeKit()
    expect(kit.id).not.toBe(dead.id)
    expect(kit.code).not.toBe(dead.code)
    // Nobody has saved this one.
    expect(t.button(en.kit.action)).toBeUndefined()
    // Nothing that is said of the dead one can be taken for it.
    expect(t.notices()).toEqual([])
    await t.keepKit(en.kit.ways.write.title)
    const older = en.kitStatus.void({ id: dead.id, newId: kit.id })
    expect(t.notices()).toEqual([older])
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    expect(bodies(sent)[1]?.recoveryCredential?.credentialInfo.credId).toBe(kit.credId)
    expect(user()?.credentials).toMatchObject([{ kind: 'Fido2' }, { credId: kit.credId }])
    expect(t.notices()).toEqual([older, en.kitStatus.done({ id: kit.id })])
  })

  test('left before the submit: it is named void at every later visit', async () => {
    const { api, init, user } = t.world()
    const onAbandon = vi.fn()
    const props = { api, challenge: await init(), onAbandon, ...t.recoveryFirst }
    t.show(props)
    const kit = await t.makeKit()
    unmount()
    await expect.poll(() => onAbandon.mock.calls).toEqual([[{ userId: user()?.id, step: 'recoveryKit' }]])
    expect(marker()).toEqual({ kitId: kit.id })
    t.show(props)
    await expect.poll(t.notices).toEqual([en.kitStatus.void({ id: kit.id })])
    unmount()
    t.show(props)
    await expect.poll(t.notices).toEqual([en.kitStatus.void({ id: kit.id })])
    expect(marker()).toEqual({ kitId: kit.id })
  })

  test('left: the browser does not ask any more before it leaves the page', async () => {
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), ...t.recoveryFirst })
    await t.makeKit()
    expect(t.asksBeforeLeaving()).toBe(true)
    unmount()
    expect(t.asksBeforeLeaving()).toBe(false)
  })

  test('never sent, where an earlier visit has sent something else: void once another user begins', async () => {
    const [ada, grace] = [t.world(), t.world('grace@example.com')]
    const [challenge, next] = [await ada.init(), await grace.init()]
    const userId = ada.user()?.id
    t.remember({ rpId: 'localhost', userId, attemptId: 'a-1', sent: true })
    t.show({ api: ada.api, challenge, ...t.recoveryFirst })
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    const kit = await t.makeKit()
    flushSync(() => t.show({ api: grace.api, challenge: next, ...t.recoveryFirst }))
    await expect.poll(t.notices).toEqual([en.kitStatus.void({ id: kit.id })])
    expect(t.remembered()).toEqual({ rpId: 'localhost', userId, attemptId: 'a-1', sent: true })
  })

  test('where the host takes none any more, none is made', async () => {
    const { api, init } = t.world()
    const onError = vi.fn()
    const queryClient = new QueryClient()
    const options = { api, challenge: await init(), onError, queryClient, ...t.recoveryFirst }
    const first = t.showHook(options)
    await expect.poll(() => first().state.step).toBe('recovery')
    const registration = t.showHook({ ...options, recovery: 'off' })
    await t.nextTask()
    registration().create()
    await expect.poll(() => queryClient.isMutating()).toBe(0)
    expect(registration().state.step).toBe('recovery')
    expect(registration().kit).toBeUndefined()
    expect(onError).not.toHaveBeenCalled()
  })

  test('proved and not sent: void as well', async () => {
    const { api, init } = t.world()
    const props = { api, challenge: await init(), ...t.recoveryFirst }
    t.show(props)
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.expectTitle('Create your passkey')
    unmount()
    t.show(props)
    await expect.poll(t.notices).toEqual([en.kitStatus.void({ id: kit.id })])
  })

  test.each([
    ['was not heard', () => Promise.reject(t.error('network_failed'))],
    ['never came', () => new Promise(() => {})],
  ])('the answer %s: nobody knows, and nobody is told to throw it away', async (_, answer) => {
    const { api, init } = t.world()
    const complete = vi.fn<RegistrationApi['complete']>(answer)
    const props = { api: { ...api, complete }, challenge: await init(), ...t.recoveryFirst }
    t.show(props)
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.click('Create passkey')
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    expect(t.notices()).toEqual([])
    unmount()
    expect(marker()).toEqual({ kitId: kit.id, sent: true })
    t.show(props)
    await expect.poll(t.notices).toEqual([en.kitStatus.unknown({ id: kit.id }), en.unfinished.sent])
  })

  test('a widget without recovery says nothing of it, and leaves it to one that has', async () => {
    const { api, init } = t.world()
    const challenge = await init()
    t.show({ api, challenge, ...t.recoveryFirst })
    const kit = await t.makeKit()
    unmount()
    t.show({ api, challenge })
    await t.expectTitle('Create your passkey')
    await t.nextTask()
    expect(t.notices()).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id })
  })

  test.each(['getItem', 'setItem', 'removeItem', 'sessionStorage'])(
    'where the browser denies storage (%s), all else works',
    async (what) => {
      const denied = () => {
        throw new DOMException('no', 'SecurityError')
      }
      if (what === 'sessionStorage') vi.spyOn(window, what, 'get').mockImplementation(denied)
      else vi.spyOn(Storage.prototype, what as 'getItem').mockImplementation(denied)
      const { api, init, user } = t.world()
      const onError = vi.fn()
      t.show({ api, challenge: await init(), onError, ...t.recoveryFirst })
      const kit = await t.makeKit()
      await t.saveKit(kit)
      await t.click('Create passkey')
      await t.expectTitle('Your passkey is ready')
      expect(user()?.credentials).toMatchObject([{ kind: 'Fido2' }, { credId: kit.credId }])
      expect(onError).not.toHaveBeenCalled()
      vi.restoreAllMocks()
    },
  )
})

describe('recovery kits of two widgets on a page', () => {
  const both = (...widgets: (RegistrationFlowProps | undefined)[]) =>
    flushSync(() =>
      t.root.render(
        widgets.map(
          (props, index) =>
            props && (
              <RegistrationFlow
                // oxlint-disable-next-line react/no-array-index-key -- none ever moves
                key={index}
                className={`widget-${index}`}
                relyingParty={t.relyingParty}
                {...props}
              />
            ),
        ),
      ),
    )

  test('do not declare each other void', async () => {
    const [ada, grace] = [t.world(), t.world('grace@example.com')]
    const one = { api: ada.api, challenge: await ada.init(), ...t.recoveryFirst }
    const two = { api: grace.api, challenge: await grace.init(), ...t.recoveryFirst }
    both(one)
    const kit = await t.makeKit()
    both(one, two)
    const second = () => t.place.querySelector('.widget-1')
    await expect.poll(() => second()?.textContent).toContain(en.recovery.title)
    await t.nextTask()
    expect(t.notices()).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id })
    both(undefined, two)
    expect(t.notices()).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id })
    // The one that is there again tells of it.
    both(one, two)
    await expect.poll(t.notices).toEqual([en.kitStatus.void({ id: kit.id })])
  })

  test('one that comes again declares nothing void of the one that stayed', async () => {
    const [ada, grace] = [t.world(), t.world('grace@example.com')]
    const one = { api: ada.api, challenge: await ada.init(), ...t.recoveryFirst }
    const two = { api: grace.api, challenge: await grace.init(), ...t.recoveryFirst }
    both(one, two)
    const second = () => t.place.querySelector('.widget-1')
    await expect.poll(() => second()?.textContent).toContain(en.recovery.title)
    await t.makeKit()
    both(one)
    both(one, two)
    await expect.poll(() => second()?.textContent).toContain(en.recovery.title)
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    expect(t.notices()).toEqual([])
  })
})

test('a kit that was proved leaves the next one to be saved and proved as well', async () => {
  const { api, initRequest, sent } = t.failing(t.error('registration_refused', 400))
  t.show({ api, initRequest, ...t.recoveryFirst })
  await t.click('Continue')
  const dead = await t.makeKit()
  await t.saveKit(dead)
  await t.click('Create passkey')
  await t.click('Start again')
  await t.click(en.recovery.action)
  await expect
    .poll(() => t.place.querySelector('[data-step="recoveryKit"] h2')?.textContent, { timeout: 10_000 })
    .toBe(en.kit.title)
  await t.kitShown()
  expect(t.button(en.kit.action)).toBeUndefined()
  await t.click(en.kit.ways.write.title)
  await t.toCheck()
  expect(sent).toHaveLength(1)
})
