import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import type { RegistrationOptions } from '../../react/useRegistration.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../../components/RegistrationFlow.js'

const t = setup()

const unmount = () => flushSync(() => t.root.render(null))
const never = () => new Promise<never>(() => {})

describe('a registration left between the passkey and the answer', () => {
  test('what is remembered has no secret, and is gone once it is accepted', async () => {
    const { api, init, user } = t.world()
    const answer = t.deferred()
    const complete: RegistrationApi['complete'] = async (...given) => {
      await answer.promise
      return api.complete(...given)
    }
    t.show({ api: { ...api, complete }, challenge: await init() })
    await t.featuresLoaded()
    expect(t.remembered()).toBeNull()
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.remembered()?.['sent']).toBe(true)
    expect(t.remembered()).toEqual({
      rpId: 'localhost',
      userId: user()?.id,
      attemptId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      sent: true,
    })
    answer.resolve()
    await t.expectTitle(en.done.title)
    expect(sessionStorage).toHaveLength(0)
  })

  test('while the browser asks: the next visit says so, and the same user takes the place of what was made (faults 48, 99)', async () => {
    const { api, init, user } = t.world()
    const challenge = await init()
    const signal = t.spyOnSignal()
    // As at a page that is closed: the passkey is stored, and nobody hears of it.
    const create = navigator.credentials.create.bind(navigator.credentials)
    const stored = t.deferred()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
      await create({ publicKey: options?.publicKey as PublicKeyCredentialCreationOptions })
      stored.resolve()
      return never()
    })
    t.show({ api, challenge })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await stored.promise
    unmount()
    expect(await t.passkeyIds()).toHaveLength(1)
    expect(t.remembered()).toEqual({ rpId: 'localhost', userId: user()?.id })

    t.show({ api, challenge })
    await expect.poll(t.notices).toEqual([en.unfinished.unsent])
    // The ceremony that nobody answered is given up half a second after its page is left.
    await expect
      .poll(async () => {
        await t.click(/^(Create passkey|Try again)$/)
        await expect.poll(() => t.alertText() || t.heading()?.textContent).toMatch(/Another|ready/)
        return t.heading()?.textContent
      })
      .toBe(en.done.title)
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
    expect(signal).not.toHaveBeenCalled()
    expect(t.remembered()).toBeNull()
  })

  test('before it was sent: said at the next visit, to the same user alone, until there is a new passkey (fault 99)', async () => {
    const { api, init, user } = t.world()
    const challenge = await init()
    t.remember({ rpId: 'localhost', userId: user()?.id, attemptId: 'a-1' })
    const other = t.world('grace@example.com')
    t.show({ api: other.api, challenge: await other.init() })
    await t.featuresLoaded()
    expect(t.notices()).toEqual([])
    unmount()

    const signal = t.spyOnSignal()
    t.show({ api, challenge, secondFactor: 'optional' })
    await expect.poll(t.notices).toEqual([en.unfinished.unsent])
    expect(t.alertText()).toBe('')
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    expect(t.notices()).toEqual([])
    await t.click(en.secondFactor.skip.passkey)
    await t.expectTitle(en.done.title)
    expect(signal).not.toHaveBeenCalled()
  })

  test('the hook hands it to the host', async () => {
    const { api, init, user } = t.world()
    const challenge = await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', kitId: 'ABC234', sent: true }
    t.remember(left)
    const registration = t.showHook({ api, challenge })
    await expect.poll(() => registration().unfinished).toEqual(left)
  })

  test('after it was sent: signing in comes first, and a refusal to begin is no certainty', async () => {
    const { api, init, user, initRequest } = t.world()
    await init()
    t.remember({ userId: user()?.id, sent: true })
    const onError = vi.fn()
    const refused = { ...api, init: () => Promise.reject(t.error('init_refused', 401)) }
    t.show({ api: refused, initRequest, onError })
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    await t.click(en.start.action)
    await t.expectError('outcome_unknown')
    expect(onError.mock.calls).toMatchObject([[{ code: 'outcome_unknown', userId: user()?.id }]])
  })

  test('after it was sent: who can begin again was not registered', async () => {
    const { api, init, user, initRequest } = t.world()
    await init()
    t.remember({ userId: user()?.id, sent: true })
    t.show({ api, initRequest })
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    expect(t.notices()).toEqual([])
    expect(t.remembered()).toEqual({ userId: user()?.id })
  })

  test('a cancelled ceremony leaves nothing to tell of: that was said at once', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    expect(t.remembered()).toBeNull()
  })

  test.each([
    ['NotAllowedError', 'ceremony_not_allowed', [en.unfinished.unsent]],
    ['NotReadableError', 'authenticator_failed', []],
  ] as const)(
    '%s, with a passkey kept all the same: told now, or at the next visit',
    async (name, code, told) => {
      const { api, init } = t.world()
      const challenge = await init()
      const create = navigator.credentials.create.bind(navigator.credentials)
      vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
        await create(options)
        throw new DOMException('', name)
      })
      t.show({ api, challenge })
      await t.featuresLoaded()
      await t.click(en.firstFactor.action)
      await t.expectError(code)
      expect(await t.passkeyIds()).toHaveLength(1)
      expect(t.alertText().includes('only the next one will work')).toBe(told.length === 0)
      unmount()
      t.show({ api, challenge })
      await t.featuresLoaded()
      await expect.poll(t.notices).toEqual(told)
    },
  )

  test('cancelled, and the browser does not end it: remembered, since a passkey may come after the words', async () => {
    const { api, init, user } = t.world()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(never)
    t.show({ api, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    expect(t.remembered()).toEqual({ rpId: 'localhost', userId: user()?.id })
  })

  test('nor does it wipe what an earlier visit of the same user sent', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init, user } = t.world()
    const challenge = await init()
    t.remember({ userId: user()?.id, attemptId: 'a-1', sent: true })
    t.show({ api, challenge })
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    await t.click(en.firstFactor.action)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    expect(t.remembered()).toMatchObject({ userId: user()?.id, sent: true })
    expect(t.notices()).toEqual([en.unfinished.sent])
  })

  test('a ceremony that ends after the page was left: the next visit still says so', async () => {
    const { api, init, user } = t.world()
    const [asked, ended] = [t.deferred(), t.deferred()]
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async () => {
      asked.resolve()
      await ended.promise
      throw new DOMException('', 'NotAllowedError')
    })
    t.show({ api, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await asked.promise
    unmount()
    ended.resolve()
    await t.nextTask()
    expect(t.remembered()).toEqual({ rpId: 'localhost', userId: user()?.id })
  })

  test('at a second ceremony that failed: the first passkey is still remembered', async () => {
    const { api, init, user } = t.world()
    t.show({ api, challenge: await init(), secondFactor: 'optional' })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    await t.click(en.secondFactor.action)
    await t.expectError('ceremony_not_allowed')
    expect(t.remembered()).toMatchObject({ rpId: 'localhost', userId: user()?.id })
  })

  test('the hook keeps it as it was through a ceremony that fails, until there is a new passkey', async () => {
    const { api, init, user } = t.world()
    const challenge = await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', sent: true }
    t.remember(left)
    const registration = t.showHook({ api, challenge })
    await expect.poll(() => registration().unfinished).toEqual(left)
    vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    registration().create()
    await expect.poll(() => registration().status).toBe('error')
    expect(registration().unfinished).toEqual(left)
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(registration().unfinished).toBeUndefined()
    expect(t.remembered()).toBeNull()
  })

  test('the hook says that it was not accepted, once who left it can begin again', async () => {
    const { api, init, initRequest, user } = t.world()
    await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', sent: true }
    t.remember(left)
    const registration = t.showHook({ api, initRequest })
    await expect.poll(() => registration().unfinished).toEqual(left)
    registration().start()
    await expect.poll(() => registration().unfinished).toEqual({ ...left, sent: false })
  })

  test('a new passkey ends it, also where its own session was over', async () => {
    const made = t.watched(t.world(), 'expired')
    const challenge = await made.init()
    t.remember({ rpId: 'localhost', userId: made.user()?.id, sent: true })
    const registration = t.showHook({ api: made.api, initRequest: made.initRequest, challenge })
    await expect.poll(() => registration().unfinished?.sent).toBe(true)
    registration().create()
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().unfinished).toBeUndefined()
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(registration().unfinished).toBeUndefined()
  })

  test('the attempt that is remembered between two steps is the one that is sent', async () => {
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    const attempt = t.remembered()?.['attemptId']
    expect(attempt).toMatch(/^[\da-f-]{36}$/)
    await t.click(en.secondFactor.skip.passkey)
    await t.expectTitle(en.done.title)
    expect(made.tries).toMatchObject([{ attemptId: attempt }])
  })

  test('where nothing was left, a beginning leaves it at that', async () => {
    const { api, initRequest } = t.world()
    const registration = t.showHook({ api, initRequest })
    await t.featuresLoaded()
    registration().start()
    await expect.poll(() => registration().state.step).toBe('firstFactor')
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().unfinished).toBeUndefined()
  })

  test.each<[string, string | undefined, RegistrationOptions['recovery']]>([
    ['a kit, and none is taken now', 'ABC234', 'off'],
    ['no kit', undefined, t.required],
  ])('%s: the hook names no lost one', async (_, kitId, recovery) => {
    const { api, init, user } = t.world()
    const challenge = await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', kitId, sent: true }
    t.remember(left)
    const registration = t.showHook({ api, challenge, recovery })
    await expect.poll(() => registration().unfinished).toEqual(left)
    expect(registration().lostKit).toBeUndefined()
  })

  test('two widgets of one page: what the other one has in hand was not left behind', async () => {
    const { api, init } = t.world()
    const complete = vi.fn(never)
    const one = { className: 'one', api: { ...api, complete }, challenge: await init() }
    const render = (...all: RegistrationFlowProps[]) =>
      t.root.render(
        all.map((props) => (
          <RegistrationFlow key={props.className} relyingParty={t.relyingParty} {...props} />
        )),
      )
    render(one)
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    render(one, { className: 'two', api })
    await t.expectTitle(en.complete.title)
    await expect.poll(() => document.querySelectorAll('[data-part="flow"]').length).toBe(2)
    await t.nextTask()
    expect(t.notices()).toEqual([])
  })
})
