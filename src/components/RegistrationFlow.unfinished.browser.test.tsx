import { flushSync } from 'react-dom'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import { toBase64url, utf8 } from '../core/encoding.js'
import type { RegistrationApi } from '../core/protocol.js'
import type { RegistrationOptions } from '../react/useRegistration.js'
import { en } from './messages/english.test.helper.js'
import { notices, required } from './kit.test.helper.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'
import {
  alert,
  authenticator,
  choose,
  buttons,
  click,
  deferred,
  equipped,
  error,
  failing,
  heading,
  held,
  nextTask,
  relyingParty,
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

setUpWorld()

const unmount = () => flushSync(() => root.render(null))
const never = () => new Promise<never>(() => {})

describe('left between the passkey and the answer', () => {
  test('what is remembered has no secret, and is gone once it is accepted', async () => {
    const { api, init, user } = world()
    const answer = deferred()
    const complete: RegistrationApi['complete'] = async (...given) => {
      await answer.promise
      return api.complete(...given)
    }
    show({ api: { ...api, complete }, challenge: await init() })
    await equipped()
    expect(remembered()).toBeNull()
    await click(en.firstFactor.action)
    await expect.poll(() => remembered()?.['sent']).toBe(true)
    expect(remembered()).toEqual({
      rpId: 'localhost',
      userId: user()?.id,
      attemptId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      sent: true,
    })
    answer.resolve()
    await shows(en.done.title)
    expect(sessionStorage).toHaveLength(0)
  })

  test('while the browser asks: the next visit says so, and the same user takes the place of what was made (faults 48, 99)', async () => {
    const { api, init, user } = world()
    const challenge = await init()
    const signal = spyOnSignal()
    // As at a page that is closed: the passkey is stored, and nobody hears of it.
    const create = navigator.credentials.create.bind(navigator.credentials)
    const stored = deferred()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
      await create({ publicKey: options?.publicKey as PublicKeyCredentialCreationOptions })
      stored.resolve()
      return never()
    })
    show({ api, challenge })
    await equipped()
    await click(en.firstFactor.action)
    await stored.promise
    unmount()
    expect(await held()).toHaveLength(1)
    expect(remembered()).toEqual({ rpId: 'localhost', userId: user()?.id })

    show({ api, challenge })
    await expect.poll(notices).toEqual([en.unfinished.unsent])
    // The ceremony that nobody answered is given up half a second after its page is left.
    await expect
      .poll(async () => {
        await click(/^(Create passkey|Try again)$/)
        await expect.poll(() => alert() || heading()?.textContent).toMatch(/Another|ready/)
        return heading()?.textContent
      })
      .toBe(en.done.title)
    expect(await held()).toEqual([user()?.credentials[0]?.credId])
    expect(signal).not.toHaveBeenCalled()
    expect(remembered()).toBeNull()
  })

  test('before it was sent: said at the next visit, to the same user alone, until there is a new passkey (fault 99)', async () => {
    const { api, init, user } = world()
    const challenge = await init()
    remember({ rpId: 'localhost', userId: user()?.id, attemptId: 'a-1' })
    const other = world('grace@example.com')
    show({ api: other.api, challenge: await other.init() })
    await equipped()
    expect(notices()).toEqual([])
    unmount()

    const signal = spyOnSignal()
    show({ api, challenge, secondFactor: 'optional' })
    await expect.poll(notices).toEqual([en.unfinished.unsent])
    expect(alert()).toBe('')
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    expect(notices()).toEqual([])
    await click(en.secondFactor.skip.passkey)
    await shows(en.done.title)
    expect(signal).not.toHaveBeenCalled()
  })

  test('the hook hands it to the host', async () => {
    const { api, init, user } = world()
    const challenge = await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', kitId: 'ABC234', sent: true }
    remember(left)
    const registration = showHook({ api, challenge })
    await expect.poll(() => registration().left).toEqual(left)
  })

  test('after it was sent: signing in comes first, and a refusal to begin is no certainty', async () => {
    const { api, init, user, initRequest } = world()
    await init()
    remember({ userId: user()?.id, sent: true })
    const onError = vi.fn()
    const refused = { ...api, init: () => Promise.reject(error('init_refused', 401)) }
    show({ api: refused, initRequest, onError })
    await expect.poll(notices).toEqual([en.unfinished.sent])
    await click(en.start.action)
    await tells('outcome_unknown')
    expect(onError.mock.calls).toMatchObject([[{ code: 'outcome_unknown', userId: user()?.id }]])
  })

  test('after it was sent: who can begin again was not registered', async () => {
    const { api, init, user, initRequest } = world()
    await init()
    remember({ userId: user()?.id, sent: true })
    show({ api, initRequest })
    await expect.poll(notices).toEqual([en.unfinished.sent])
    await click(en.start.action)
    await shows(en.firstFactor.title)
    expect(notices()).toEqual([])
    expect(remembered()).toEqual({ userId: user()?.id })
  })

  test('a cancelled ceremony leaves nothing to tell of: that was said at once', async () => {
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = world()
    show({ api, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await click(en.firstFactor.cancel)
    await tells('cancelled')
    expect(remembered()).toBeNull()
  })

  test.each([
    ['NotAllowedError', 'ceremony_not_allowed', [en.unfinished.unsent]],
    ['NotReadableError', 'authenticator_failed', []],
  ] as const)(
    '%s, with a passkey kept all the same: told now, or at the next visit',
    async (name, code, told) => {
      const { api, init } = world()
      const challenge = await init()
      const create = navigator.credentials.create.bind(navigator.credentials)
      vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
        await create(options)
        throw new DOMException('', name)
      })
      show({ api, challenge })
      await equipped()
      await click(en.firstFactor.action)
      await tells(code)
      expect(await held()).toHaveLength(1)
      expect(alert().includes('only the next one will work')).toBe(told.length === 0)
      unmount()
      show({ api, challenge })
      await equipped()
      await expect.poll(notices).toEqual(told)
    },
  )

  test('cancelled, and the browser does not end it: remembered, since a passkey may come after the words', async () => {
    const { api, init, user } = world()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(never)
    show({ api, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await click(en.firstFactor.cancel)
    await tells('cancelled')
    expect(remembered()).toEqual({ rpId: 'localhost', userId: user()?.id })
  })

  test('nor does it wipe what an earlier visit of the same user sent', async () => {
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init, user } = world()
    const challenge = await init()
    remember({ userId: user()?.id, attemptId: 'a-1', sent: true })
    show({ api, challenge })
    await expect.poll(notices).toEqual([en.unfinished.sent])
    await click(en.firstFactor.action)
    await click(en.firstFactor.cancel)
    await tells('cancelled')
    expect(remembered()).toMatchObject({ userId: user()?.id, sent: true })
    expect(notices()).toEqual([en.unfinished.sent])
  })

  test('a ceremony that ends after the page was left: the next visit still says so', async () => {
    const { api, init, user } = world()
    const [asked, ended] = [deferred(), deferred()]
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async () => {
      asked.resolve()
      await ended.promise
      throw new DOMException('', 'NotAllowedError')
    })
    show({ api, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await asked.promise
    unmount()
    ended.resolve()
    await nextTask()
    expect(remembered()).toEqual({ rpId: 'localhost', userId: user()?.id })
  })

  test('at a second ceremony that failed: the first passkey is still remembered', async () => {
    const { api, init, user } = world()
    show({ api, challenge: await init(), secondFactor: 'optional' })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    await click(en.secondFactor.action)
    await tells('ceremony_not_allowed')
    expect(remembered()).toMatchObject({ rpId: 'localhost', userId: user()?.id })
  })

  test('the hook keeps it as it was through a ceremony that fails, until there is a new passkey', async () => {
    const { api, init, user } = world()
    const challenge = await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', sent: true }
    remember(left)
    const registration = showHook({ api, challenge })
    await expect.poll(() => registration().left).toEqual(left)
    vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    registration().create()
    await expect.poll(() => registration().status).toBe('error')
    expect(registration().left).toEqual(left)
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(registration().left).toBeUndefined()
    expect(remembered()).toBeNull()
  })

  test('the hook says that it was not accepted, once who left it can begin again', async () => {
    const { api, init, initRequest, user } = world()
    await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', sent: true }
    remember(left)
    const registration = showHook({ api, initRequest })
    await expect.poll(() => registration().left).toEqual(left)
    registration().start()
    await expect.poll(() => registration().left).toEqual({ ...left, sent: false })
  })

  test('a new passkey ends it, also where its own session was over', async () => {
    const made = watched(world(), 'expired')
    const challenge = await made.init()
    remember({ rpId: 'localhost', userId: made.user()?.id, sent: true })
    const registration = showHook({ api: made.api, initRequest: made.initRequest, challenge })
    await expect.poll(() => registration().left?.sent).toBe(true)
    registration().create()
    await expect.poll(() => registration().error?.code).toBe('challenge_expired')
    expect(registration().left).toBeUndefined()
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(registration().left).toBeUndefined()
  })

  test('the attempt that is remembered between two steps is the one that is sent', async () => {
    const made = watched(world())
    show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    const attempt = remembered()?.['attemptId']
    expect(attempt).toMatch(/^[\da-f-]{36}$/)
    await click(en.secondFactor.skip.passkey)
    await shows(en.done.title)
    expect(made.tries).toMatchObject([{ attemptId: attempt }])
  })

  test('where nothing was left, a beginning leaves it at that', async () => {
    const { api, initRequest } = world()
    const registration = showHook({ api, initRequest })
    await equipped()
    registration().start()
    await expect.poll(() => registration().state.step).toBe('firstFactor')
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().left).toBeUndefined()
  })

  test.each<[string, string | undefined, RegistrationOptions['recovery']]>([
    ['a kit, and none is taken now', 'ABC234', 'off'],
    ['no kit', undefined, required],
  ])('%s: the hook names no lost one', async (_, kitId, recovery) => {
    const { api, init, user } = world()
    const challenge = await init()
    const left = { rpId: 'localhost', userId: user()?.id, attemptId: 'a-1', kitId, sent: true }
    remember(left)
    const registration = showHook({ api, challenge, recovery })
    await expect.poll(() => registration().left).toEqual(left)
    expect(registration().lostKit).toBeUndefined()
  })

  test('two widgets of one page: what the other one has in hand was not left behind', async () => {
    const { api, init } = world()
    const complete = vi.fn(never)
    const one = { className: 'one', api: { ...api, complete }, challenge: await init() }
    const render = (...all: RegistrationFlowProps[]) =>
      root.render(
        all.map((props) => <RegistrationFlow key={props.className} relyingParty={relyingParty} {...props} />),
      )
    render(one)
    await equipped()
    await click(en.firstFactor.action)
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    render(one, { className: 'two', api })
    await shows(en.complete.title)
    await expect.poll(() => document.querySelectorAll('[data-part="flow"]').length).toBe(2)
    await nextTask()
    expect(notices()).toEqual([])
  })
})

describe('a passkey that cannot be taken back', () => {
  test('refused, without a Signal API: the user is told its name and where to delete it (fault 97)', async () => {
    withoutSignalApi()
    const { api, init, user, initRequest } = failing(error('registration_refused', 400))
    await init()
    show({ api, initRequest })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await tells('registration_refused')
    await expect
      .poll(notices)
      .toEqual([en.unfinished.orphan({ username: 'ada@example.com', site: 'localhost' })])
    // The next one of the same user takes its place.
    await click(en.complete.restart)
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(notices()).toEqual([])
    expect(await held()).toEqual([user()?.credentials[0]?.credId])
  })

  test('with a Signal API there is nothing to say (faults 96, 97)', async () => {
    const { api, init } = failing(error('registration_refused', 422))
    show({ api, challenge: await init() })
    await click(en.firstFactor.action)
    await tells('registration_refused')
    await expect.poll(held).toEqual([])
    expect(notices()).toEqual([])
  })

  test('that came after a cancel, without a Signal API: told, too (faults 44, 97)', async () => {
    withoutSignalApi()
    const { api, init } = world()
    const create = navigator.credentials.create.bind(navigator.credentials)
    const ended = deferred()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
      const made = await create({ publicKey: options?.publicKey as PublicKeyCredentialCreationOptions })
      await ended.promise
      return made
    })
    show({ api, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await expect.poll(() => authenticator.credentials()).toHaveLength(1)
    await click(en.firstFactor.cancel)
    ended.resolve()
    await tells('cancelled')
    await expect
      .poll(notices)
      .toEqual([en.unfinished.orphan({ username: 'ada@example.com', site: 'localhost' })])
  })

  test.each([
    ['the one that is accepted after it takes its place there: nothing to say', 'internal', false],
    ['on another device it stays, and the user is told', 'usb', true],
  ])('of a session that ran out, without a Signal API: %s (fault 97)', async (_, transport, told) => {
    withoutSignalApi()
    const { api, init, initRequest, user } = watched(world(), 'expired')
    show({ api, initRequest, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await tells('challenge_expired')
    if (transport === 'usb') await replaceAuthenticator({ transport })
    await click(en.flow.retry)
    await shows(en.done.title)
    expect(await held()).toEqual([user()?.credentials[0]?.credId])
    await expect
      .poll(notices)
      .toEqual(told ? [en.unfinished.orphan({ username: 'ada@example.com', site: 'localhost' })] : [])
  })

  test('two of a session that ran out, without a Signal API: the new ones take their places, nothing to say', async () => {
    withoutSignalApi()
    const { api, initRequest, tries } = watched(world(), 'expired')
    show({ api, initRequest, secondFactor: 'required' })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    const other = await addVirtualAuthenticator(cdp(), { transport: 'usb' })
    onTestFinished(() => other.remove())
    await click(en.secondFactor.action)
    await tells('challenge_expired')
    await choose('client-device')
    await shows(en.secondFactor.title)
    await click(en.secondFactor.action)
    await shows(en.done.title)
    expect(tries).toHaveLength(2)
    expect([await held(), await held(other)]).toEqual([[expect.any(String)], [expect.any(String)]])
    expect(notices()).toEqual([])
  })

  test.each([
    ['with a Signal API: nothing to say', false],
    ['without one: told', true],
  ])('that was cancelled after its last check, %s', async (_, told) => {
    if (told) withoutSignalApi()
    const { api, init } = world()
    const registration = showHook({ api, challenge: await init() })
    const create = navigator.credentials.create.bind(navigator.credentials)
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
      const made = await create(options)
      // Read once all checks are made.
      return Object.defineProperty(made as Credential, 'authenticatorAttachment', {
        get: () => registration().cancel(),
      })
    })
    registration().create()
    await expect.poll(() => registration().error?.code).toBe('cancelled')
    const orphan = { rpId: 'localhost', username: 'ada@example.com' }
    expect(registration().orphan).toEqual(told ? orphan : undefined)
    await expect.poll(held).toHaveLength(told ? 1 : 0)
  })

  test('whose outcome is open is nobody to be told of', async () => {
    withoutSignalApi()
    const { api, init } = failing(error('server_failed', 500))
    show({ api, challenge: await init() })
    await click(en.firstFactor.action)
    await tells('server_failed')
    expect(notices()).toEqual([])
  })
})

describe('acceptedCredentialIds', () => {
  const spy = () => {
    const known = PublicKeyCredential as unknown as {
      signalAllAcceptedCredentials: (of: unknown) => Promise<void>
    }
    return vi.spyOn(known, 'signalAllAcceptedCredentials')
  }

  test('given, the browser is told all that are alive, once, after the answer', async () => {
    const signalAll = spy()
    const { api, init, user } = world()
    show({ api, challenge: await init(), acceptedCredentialIds: ['b2xk'] })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.done.title)
    const allAcceptedCredentialIds = ['b2xk', user()?.credentials[0]?.credId]
    const userId = toBase64url(utf8(user()?.id ?? ''))
    expect(signalAll.mock.calls).toEqual([[{ rpId: 'localhost', userId, allAcceptedCredentialIds }]])
    expect(await held()).toEqual([user()?.credentials[0]?.credId])
  })

  test('of a session that ran out, a passkey that another one replaced is not among them', async () => {
    const signalAll = spy()
    const { api, initRequest, init, user } = watched(world(), 'expired')
    show({ api, initRequest, challenge: await init(), acceptedCredentialIds: [] })
    await equipped()
    await click(en.firstFactor.action)
    await tells('challenge_expired')
    await click(en.flow.retry)
    await shows(en.done.title)
    const allAcceptedCredentialIds = [user()?.credentials[0]?.credId]
    expect(signalAll.mock.calls).toMatchObject([[{ allAcceptedCredentialIds }]])
  })

  test('not given, nothing of the kind is said', async () => {
    const signalAll = spy()
    const { api, init } = world()
    show({ api, challenge: await init() })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(signalAll).not.toHaveBeenCalled()
  })

  test.each(['refused', 'open'] as const)('an outcome that is %s says nothing', async (outcome) => {
    const signalAll = spy()
    const made = watched(world(), outcome === 'open' ? 'answer lost' : 'refused')
    show({ api: made.api, challenge: await made.init(), acceptedCredentialIds: [] })
    await equipped()
    await click(en.firstFactor.action)
    await expect.poll(alert).not.toBe('')
    expect(signalAll).not.toHaveBeenCalled()
  })

  test('without the API, or with one that throws, all else works', async () => {
    const signalAll = spy().mockImplementation(() => {
      throw new Error('An extension in its place.')
    })
    const { api, init } = world()
    show({ api, challenge: await init(), acceptedCredentialIds: [] })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(signalAll).toHaveBeenCalledOnce()
  })

  test('that cannot be read: registered all the same, and told as a fault of the host', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const { api, init, user } = world()
    const [onComplete, onError] = [vi.fn(), vi.fn()]
    const acceptedCredentialIds = Promise.resolve([]) as never
    show({ api, challenge: await init(), acceptedCredentialIds, onComplete, onError })
    await equipped()
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(alert()).toBe('')
    expect(onComplete).toHaveBeenCalledOnce()
    expect(onError).not.toHaveBeenCalled()
    expect(reported.mock.calls).toEqual([[expect.any(TypeError)]])
    expect(await held()).toEqual([user()?.credentials[0]?.credId])
    expect(remembered()).toBeNull()
  })
})

test('outcome_unknown names the user to look up', async () => {
  const { api, initRequest, user } = failing(error('server_failed', 500), error('challenge_expired', 401))
  const onError = vi.fn()
  show({ api, initRequest, onError })
  await click(en.start.action)
  await click(en.firstFactor.action)
  await tells('server_failed')
  await click(en.flow.retry)
  await tells('outcome_unknown')
  expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', userId: user()?.id }])
})

describe('where the account may be there already, a button leads to the sign-in page', () => {
  const sent = (userId: string | undefined) => remember({ userId, sent: true })

  test('after a try that nobody can tell the end of, first of all, and with the focus on what is said', async () => {
    const { api, challenge } = await unanswered()
    const onSignIn = vi.fn()
    show({ api, challenge, onSignIn })
    await toUnknown()
    expect(buttons()).toEqual([en.signIn.action, en.complete.restart])
    await expect.poll(() => document.activeElement?.textContent).toBe(en.errors.outcome_unknown.title)
    expect(onSignIn).not.toHaveBeenCalled()
    await click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
  })

  test('who is registered already', async () => {
    const { api, initRequest } = world()
    const onSignIn = vi.fn()
    show({ api: { ...api, init: () => Promise.reject(error('user_exists', 409)) }, initRequest, onSignIn })
    await equipped()
    await click(en.start.action)
    await tells('user_exists')
    expect(buttons()).toEqual([en.signIn.action])
    await click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
  })

  test('before the way on, after an earlier visit whose submit was not answered, and not while something is under way', async () => {
    const { api, init, user, initRequest } = world()
    await init()
    sent(user()?.id)
    const answer = deferred()
    const slow: RegistrationApi = {
      ...api,
      init: async (...given) => (await answer.promise, api.init?.(...given)),
    }
    show({ api: slow, initRequest, onSignIn: vi.fn() })
    await expect.poll(buttons).toEqual([en.signIn.action, en.start.action])
    await click(en.start.action)
    await expect.poll(buttons).toEqual([en.start.pending])
    answer.resolve()
    await shows(en.firstFactor.title)
    await expect.poll(buttons).toEqual([en.firstFactor.action, en.ways.action])
  })

  test('at the passkey, too, it is the first', async () => {
    const { api, init, user } = world()
    const challenge = await init()
    sent(user()?.id)
    show({ api, challenge, onSignIn: vi.fn() })
    await expect.poll(buttons).toEqual([en.signIn.action, en.firstFactor.action, en.ways.action])
  })

  test('and nowhere else: not after another error, nor where the host has no such page', async () => {
    const { api, challenge } = await unanswered()
    show({ api, challenge, onSignIn: vi.fn() })
    await equipped()
    await click(en.firstFactor.action)
    await tells('server_failed')
    expect(buttons()).toEqual([en.flow.retry])
    show({ api, challenge })
    await click(en.flow.retry)
    await tells('outcome_unknown')
    expect(buttons()).toEqual([en.complete.restart])
  })

  /** The first try gets no answer, the second one a refusal that may be the echo of the first. */
  async function unanswered() {
    const { api, init } = failing(error('server_failed', 500), error('user_exists', 409))
    return { api, challenge: await init() }
  }
  async function toUnknown() {
    await equipped()
    await click(en.firstFactor.action)
    await tells('server_failed')
    await click(en.flow.retry)
    await tells('outcome_unknown')
  }
})
