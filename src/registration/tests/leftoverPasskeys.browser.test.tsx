import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import { toBase64url, utf8 } from '../../core/encoding.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

describe('a passkey that cannot be taken back', () => {
  test('refused, without a Signal API: the user is told its name and where to delete it (fault 97)', async () => {
    t.withoutSignalApi()
    const { api, init, user, initRequest } = t.failing(t.error('registration_refused', 400))
    await init()
    t.show({ api, initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError('registration_refused')
    await expect
      .poll(t.notices)
      .toEqual([en.unfinished.undeletablePasskey({ username: 'ada@example.com', site: 'localhost' })])
    // The next one of the same user takes its place.
    await t.click(en.complete.restart)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(t.notices()).toEqual([])
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
  })

  test('with a Signal API there is nothing to say (faults 96, 97)', async () => {
    const { api, init } = t.failing(t.error('registration_refused', 422))
    t.show({ api, challenge: await init() })
    await t.click(en.firstFactor.action)
    await t.expectError('registration_refused')
    await expect.poll(t.passkeyIds).toEqual([])
    expect(t.notices()).toEqual([])
  })

  test('that came after a cancel, without a Signal API: told, too (faults 44, 97)', async () => {
    t.withoutSignalApi()
    const { api, init } = t.world()
    const create = navigator.credentials.create.bind(navigator.credentials)
    const ended = t.deferred()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(async (options) => {
      const made = await create({ publicKey: options?.publicKey as PublicKeyCredentialCreationOptions })
      await ended.promise
      return made
    })
    t.show({ api, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.authenticator.credentials()).toHaveLength(1)
    await t.click(en.firstFactor.cancel)
    ended.resolve()
    await t.expectError('cancelled')
    await expect
      .poll(t.notices)
      .toEqual([en.unfinished.undeletablePasskey({ username: 'ada@example.com', site: 'localhost' })])
  })

  test.each([
    ['the one that is accepted after it takes its place there: nothing to say', 'internal', false],
    ['on another device it stays, and the user is told', 'usb', true],
  ])('of a session that ran out, without a Signal API: %s (fault 97)', async (_, transport, told) => {
    t.withoutSignalApi()
    const { api, init, initRequest, user } = t.watched(t.world(), 'expired')
    t.show({ api, initRequest, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('challenge_expired')
    if (transport === 'usb') await t.replaceAuthenticator({ transport })
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
    await expect
      .poll(t.notices)
      .toEqual(
        told ? [en.unfinished.undeletablePasskey({ username: 'ada@example.com', site: 'localhost' })] : [],
      )
  })

  test('two of a session that ran out, without a Signal API: the new ones take their places, nothing to say', async () => {
    t.withoutSignalApi()
    const { api, initRequest, tries } = t.watched(t.world(), 'expired')
    t.show({ api, initRequest, secondFactor: 'required' })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    const other = await addVirtualAuthenticator(cdp(), { transport: 'usb' })
    onTestFinished(() => other.remove())
    await t.click(en.secondFactor.action)
    await t.expectError('challenge_expired')
    await t.choose('client-device')
    await t.expectTitle(en.secondFactor.title)
    await t.click(en.secondFactor.action)
    await t.expectTitle(en.done.title)
    expect(tries).toHaveLength(2)
    expect([await t.passkeyIds(), await t.passkeyIds(other)]).toEqual([
      [expect.any(String)],
      [expect.any(String)],
    ])
    expect(t.notices()).toEqual([])
  })

  test.each([
    ['with a Signal API: nothing to say', false],
    ['without one: told', true],
  ])('that was cancelled after its last check, %s', async (_, told) => {
    if (told) t.withoutSignalApi()
    const { api, init } = t.world()
    const registration = t.showHook({ api, challenge: await init() })
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
    const undeletable = { rpId: 'localhost', username: 'ada@example.com' }
    expect(registration().undeletablePasskey).toEqual(told ? undeletable : undefined)
    await expect.poll(t.passkeyIds).toHaveLength(told ? 1 : 0)
  })

  test('whose outcome is open is nobody to be told of', async () => {
    t.withoutSignalApi()
    const { api, init } = t.failing(t.error('server_failed', 500))
    t.show({ api, challenge: await init() })
    await t.click(en.firstFactor.action)
    await t.expectError('server_failed')
    expect(t.notices()).toEqual([])
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
    const { api, init, user } = t.world()
    t.show({ api, challenge: await init(), acceptedCredentialIds: ['b2xk'] })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    const allAcceptedCredentialIds = ['b2xk', user()?.credentials[0]?.credId]
    const userId = toBase64url(utf8(user()?.id ?? ''))
    expect(signalAll.mock.calls).toEqual([[{ rpId: 'localhost', userId, allAcceptedCredentialIds }]])
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
  })

  test('of a session that ran out, a passkey that another one replaced is not among them', async () => {
    const signalAll = spy()
    const { api, initRequest, init, user } = t.watched(t.world(), 'expired')
    t.show({ api, initRequest, challenge: await init(), acceptedCredentialIds: [] })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('challenge_expired')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    const allAcceptedCredentialIds = [user()?.credentials[0]?.credId]
    expect(signalAll.mock.calls).toMatchObject([[{ allAcceptedCredentialIds }]])
  })

  test('not given, nothing of the kind is said', async () => {
    const signalAll = spy()
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(signalAll).not.toHaveBeenCalled()
  })

  test.each(['refused', 'open'] as const)('an outcome that is %s says nothing', async (outcome) => {
    const signalAll = spy()
    const made = t.watched(t.world(), outcome === 'open' ? 'answer lost' : 'refused')
    t.show({ api: made.api, challenge: await made.init(), acceptedCredentialIds: [] })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await expect.poll(t.alertText).not.toBe('')
    expect(signalAll).not.toHaveBeenCalled()
  })

  test('without the API, or with one that throws, all else works', async () => {
    const signalAll = spy().mockImplementation(() => {
      throw new Error('An extension in its place.')
    })
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), acceptedCredentialIds: [] })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(signalAll).toHaveBeenCalledOnce()
  })

  test('that cannot be read: registered all the same, and told as a fault of the host', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const { api, init, user } = t.world()
    const [onComplete, onError] = [vi.fn(), vi.fn()]
    const acceptedCredentialIds = Promise.resolve([]) as never
    t.show({ api, challenge: await init(), acceptedCredentialIds, onComplete, onError })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(t.alertText()).toBe('')
    expect(onComplete).toHaveBeenCalledOnce()
    expect(onError).not.toHaveBeenCalled()
    expect(reported.mock.calls).toEqual([[expect.any(TypeError)]])
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
    expect(t.remembered()).toBeNull()
  })
})
