import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import type { RegistrationError } from '../../core/errors.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../../components/RegistrationFlow.js'

/*
 * A submit began and nobody knows its end: what the same page may do after that.
 */

const t = setup()

const idsOf = (made: Pick<ReturnType<typeof t.world>, 'user'>) =>
  made.user()?.credentials.map(({ credId }) => credId)
/** For the same user. The stand-in ends the one before when it gives the next, and a server need not. */
const another = (of: unknown) => ({ ...(of as object), challenge: crypto.randomUUID() })
/** Of the passkey, which is asked for at once or once more. */
const passkey = new RegExp(`^(${en.firstFactor.action}|${en.flow.retry})$`)

/** The first submit is accepted, and unheard until it is let go; every later one is refused. */
function unheard(answer: unknown) {
  const made = t.world()
  const onError = vi.fn()
  const ending = t.deferred()
  let tries = 0
  const complete: RegistrationApi['complete'] = async (request, context) => {
    if (++tries > 1) throw t.error('registration_refused', 400)
    await made.api.complete(request, context)
    await ending.promise
    throw answer
  }
  return { ...made, api: { ...made.api, complete }, onError, end: () => ending.resolve(), tries: () => tries }
}

describe('an open submit: a refusal that follows decides nothing', () => {
  test('after a session that is over and an init without a connection: the passkey stays, and what is remembered (faults 92, 98)', async () => {
    const {
      api,
      initRequest,
      init: begin,
      onError,
      end,
      ...made
    } = unheard(t.error('challenge_expired', 401))
    const signal = t.spyOnSignal()
    const init = vi.fn(api.init).mockRejectedValue(t.error('network_failed'))
    end()
    t.show({ api: { ...api, init }, initRequest, challenge: await begin(), onError })
    await t.featuresLoaded()
    await t.click(passkey)
    await t.expectError('network_failed')
    await t.click(en.flow.retry)
    await t.expectError('outcome_unknown')
    const userId = made.user()?.id
    expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', outcome: 'open', userId }])
    expect(signal).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toEqual(idsOf(made))
    expect(t.remembered()).toMatchObject({ userId, sent: true })
  })

  test.each(['while it is under way', 'after its answer is lost'])(
    'another challenge of the same user, %s: the flow opens with a warning, and no passkey is taken away (fault 98)',
    async (when) => {
      const { api, init, onError, end, tries, ...made } = unheard(new TypeError('Failed to fetch'))
      const signal = t.spyOnSignal()
      const challenge = await init()
      const next = another(challenge)
      const props = { api: { complete: api.complete }, onError }
      t.show({ ...props, challenge })
      await t.featuresLoaded()
      await t.click(passkey)
      await expect.poll(() => made.user()?.credentials).toHaveLength(1)
      if (when === 'while it is under way') {
        flushSync(() => t.show({ ...props, challenge: next }))
        end()
      } else {
        end()
        await t.expectError('network_failed')
        t.show({ ...props, challenge: next })
      }
      await t.expectTitle(en.firstFactor.title)
      await expect.poll(t.notices).toEqual([en.unfinished.sent])
      await t.click(passkey)
      await t.expectError('outcome_unknown')
      const userId = made.user()?.id
      expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', outcome: 'open', userId }])
      expect(tries()).toBe(2)
      expect(signal).not.toHaveBeenCalled()
      expect(await t.passkeyIds()).toHaveLength(1)
      expect(t.remembered()).toMatchObject({ userId, sent: true })
    },
  )

  test('with api.init, "Start again" asks it: who may begin again was not registered, and gets through', async () => {
    const { api, init: begin, initRequest, ...made } = t.failing(t.error('registration_refused', 400))
    const challenge = (await begin()) as UserRegistrationChallenge
    t.remember({ rpId: 'localhost', userId: challenge.user.id, attemptId: 'a-1', sent: true })
    const init = vi.fn(api.init)
    t.show({ api: { ...api, init }, initRequest, challenge })
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    await t.click(passkey)
    await t.expectError('outcome_unknown')
    await expect.poll(t.buttons).toEqual([en.complete.restart])
    expect(init).not.toHaveBeenCalled()
    await t.click(en.complete.restart)
    await t.expectTitle(en.firstFactor.title)
    expect(init).toHaveBeenCalledOnce()
    expect(t.notices()).toEqual([])
    await t.click(passkey)
    await t.expectTitle(en.done.title)
    expect(await t.passkeyIds()).toEqual(idsOf(made))
    expect(t.remembered()).toBeNull()
  })

  test('a kit that was sent with it is named by who cannot tell either', async () => {
    const made = t.world()
    const mishaps = [new TypeError('Failed to fetch'), t.error('registration_refused', 400)]
    const complete: RegistrationApi['complete'] = async () => {
      throw mishaps.shift()
    }
    const [challenge, next] = [await made.init(), await made.init()]
    const props = { api: { complete }, recovery: t.required }
    t.show({ ...props, challenge })
    await t.click(en.firstFactor.action)
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.expectError('network_failed')
    t.show({ ...props, challenge: next })
    await t.expectTitle(en.firstFactor.title)
    await t.click(en.firstFactor.action)
    await t.expectError('outcome_unknown')
    await expect.poll(t.notices).toEqual([en.kitStatus.unknown({ id: kit.id })])
  })
})

test('an open submit of a session that was over, and then another challenge of the host: no word of an account, and a refusal is one', async () => {
  const made = t.world()
  const onError = vi.fn()
  const answers = [t.error('challenge_expired', 401), t.error('registration_refused', 400)]
  const complete: RegistrationApi['complete'] = () => Promise.reject(answers.shift())
  const props = { api: { complete }, onError }
  const [challenge, next] = [await made.init(), await made.init()]
  t.show({ ...props, challenge })
  await t.featuresLoaded()
  await t.click(passkey)
  await t.expectError('challenge_expired')
  expect(t.remembered()).toMatchObject({ sent: true })
  t.show({ ...props, challenge: next })
  await t.expectTitle(en.firstFactor.title)
  await expect.poll(t.buttons).toContain(en.ways.action)
  expect(t.notices()).toEqual([])
  expect(t.remembered()).not.toMatchObject({ sent: true })
  await t.click(passkey)
  await t.expectError('registration_refused')
  expect(onError.mock.calls).toMatchObject([
    [{ code: 'challenge_expired', outcome: 'open' }],
    [{ code: 'registration_refused', outcome: 'refused' }],
  ])
})

describe('an open submit: the same challenge is not answered twice', () => {
  const unknown = { code: 'outcome_unknown', outcome: 'open' } as const

  test.each<[string, 'answer lost'[], Partial<RegistrationError>]>([
    ['was accepted', [], { code: 'user_exists', outcome: 'none' }],
    ['had no answer', ['answer lost'], unknown],
  ])('by a widget that is mounted anew, after a submit that %s', async (_, mishaps, expected) => {
    const made = t.watched(t.world(), ...mishaps)
    const onError = vi.fn()
    const create = vi.spyOn(navigator.credentials, 'create')
    const props = { api: { complete: made.api.complete }, challenge: await made.init(), onError }
    t.show(props)
    await t.click(passkey)
    if (mishaps.length > 0) await t.expectError('network_failed')
    else await t.expectTitle(en.done.title)
    flushSync(() => t.root.render(null))
    t.show(props)
    await t.expectTitle(en.firstFactor.title)
    await t.click(passkey)
    await expect.poll(() => onError.mock.lastCall).toMatchObject([expected])
    expect(create).toHaveBeenCalledOnce()
    expect(made.tries).toHaveLength(1)
    expect(await t.passkeyIds()).toEqual(idsOf(made))
  })

  test('with api.init that is asked what became of it: who may begin again was not registered', async () => {
    const made = t.watched(t.world(), 'request lost')
    const create = vi.spyOn(navigator.credentials, 'create')
    const props = { api: made.api, initRequest: made.initRequest, challenge: await made.init() }
    t.show(props)
    await t.click(passkey)
    await t.expectError('network_failed')
    flushSync(() => t.root.render(null))
    t.show(props)
    await t.click(passkey)
    await t.expectError('challenge_expired')
    expect(create).toHaveBeenCalledOnce()
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(await t.passkeyIds()).toEqual(idsOf(made))
  })

  test('with api.init that refuses to begin again, nobody knows', async () => {
    const made = t.watched(t.world(), 'answer lost')
    const onError = vi.fn()
    const props = { api: made.api, initRequest: made.initRequest, challenge: await made.init(), onError }
    t.show(props)
    await t.click(passkey)
    await t.expectError('network_failed')
    flushSync(() => t.root.render(null))
    t.show(props)
    await t.click(passkey)
    await t.expectError('outcome_unknown')
    expect(onError.mock.lastCall).toMatchObject([{ ...unknown, userId: made.user()?.id }])
    expect(await t.passkeyIds()).toEqual(idsOf(made))
  })

  test('nor does an init that gives it once more settle anything: what was sent is still open', async () => {
    const made = t.watched(t.world(), 'answer lost')
    const answer = await made.init()
    const onError = vi.fn()
    const api = { ...made.api, init: () => Promise.resolve(structuredClone(answer)) }
    const props = { api, initRequest: made.initRequest, onError }
    t.show(props)
    await t.featuresLoaded()
    await t.click(en.start.action)
    await t.click(passkey)
    await t.expectError('network_failed')
    flushSync(() => t.root.render(null))
    t.show(props)
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    await t.click(en.start.action)
    await t.expectError('invalid_challenge')
    expect(onError.mock.lastCall).toMatchObject([{ code: 'invalid_challenge', field: 'challenge' }])
    expect(t.notices()).toEqual([en.unfinished.sent])
    expect(t.remembered()).toMatchObject({ userId: made.user()?.id, sent: true })
    expect(made.tries).toHaveLength(1)
    expect(await t.passkeyIds()).toEqual(idsOf(made))
  })

  test('by another widget, while the submit of the first is under way', async () => {
    const made = t.world()
    const answer = t.deferred()
    const complete = vi.fn<RegistrationApi['complete']>(async (...given) => {
      const accepted = await made.api.complete(...given)
      await answer.promise
      return accepted
    })
    const onComplete = vi.fn()
    const onError = vi.fn()
    const create = vi.spyOn(navigator.credentials, 'create')
    const one = { className: 'one', api: { complete }, challenge: await made.init(), onComplete }
    const render = (...all: RegistrationFlowProps[]) =>
      t.root.render(
        all.map((props) => (
          <RegistrationFlow key={props.className} relyingParty={t.relyingParty} {...props} />
        )),
      )
    render(one)
    await t.click(passkey)
    await expect.poll(() => made.user()?.credentials).toHaveLength(1)
    render(one, { ...one, className: 'two', onError })
    await t.click(passkey)
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ ...unknown, userId: made.user()?.id }]])
    answer.resolve()
    await t.expectTitle(en.done.title)
    expect(onComplete).toHaveBeenCalledOnce()
    expect(create).toHaveBeenCalledOnce()
    expect(complete).toHaveBeenCalledOnce()
    expect(await t.passkeyIds()).toEqual(idsOf(made))
  })

  test('but again after a refusal for good: nothing was registered with it', async () => {
    const { api, init, sent, ...made } = t.failing(t.error('registration_refused', 400))
    const props = { api: { complete: api.complete }, challenge: await init() }
    t.show(props)
    await t.click(passkey)
    await t.expectError('registration_refused')
    flushSync(() => t.root.render(null))
    t.show(props)
    await t.click(passkey)
    await t.expectTitle(en.done.title)
    expect(sent).toHaveLength(2)
    expect(await t.passkeyIds()).toEqual(idsOf(made))
  })
})

test('an extension that hands over its passkey once more: refused for the other challenge, and never signaled away', async () => {
  const made = t.watched(t.world(), 'answer lost')
  const signal = t.spyOnSignal()
  const challenge = await made.init()
  const create = navigator.credentials.create.bind(navigator.credentials)
  let first: Promise<Credential | null> | undefined
  vi.spyOn(navigator.credentials, 'create').mockImplementation((options) => (first ??= create(options)))
  const api = { complete: made.api.complete }
  let registration = t.showHook({ api, challenge })
  registration().create()
  await expect.poll(() => registration().error?.code).toBe('network_failed')
  registration = t.showHook({ api, challenge: another(challenge) })
  await expect.poll(() => [registration().state.step, registration().status]).toEqual(['firstFactor', 'idle'])
  registration().create()
  await expect.poll(() => registration().error?.code).toBe('credential_invalid')
  expect(made.tries).toHaveLength(1)
  expect(signal).not.toHaveBeenCalled()
  expect(await t.passkeyIds()).toEqual(idsOf(made))
})

test('the key that was sent is not discarded when another way is taken for the next challenge', async () => {
  const made = t.watched(t.world(undefined, t.offering(['Fido2', 'Key'])), 'request lost', 'request lost')
  let gone = false
  const { keys, keyStore } = t.hostKeyStore(() => gone && Promise.reject(new Error('busy')))
  const [challenge, next] = [await made.init(), await made.init()]
  const props = { api: { complete: made.api.complete }, keyStore }
  let registration = t.showHook({ ...props, challenge })
  registration().create({ kind: 'Key' })
  await expect.poll(() => registration().error?.code).toBe('network_failed')
  // The host keeps keys on a smart card, which is pulled out for a moment.
  gone = true
  registration = t.showHook({ ...props, challenge: next })
  await expect.poll(() => registration().error?.code).toBe('key_store_failed')
  registration().create({ kind: 'Fido2' })
  await expect.poll(() => registration().error?.code).toBe('network_failed')
  await t.nextTask()
  expect(made.tries.map(({ request }) => request.firstFactorCredential.credentialKind)).toEqual([
    'Key',
    'Fido2',
  ])
  expect(keys).toHaveLength(1)
  expect(keys[0]?.discard).not.toHaveBeenCalled()
})
