import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import type { RegistrationError } from '../core/errors.js'
import { en } from './messages/english.test.helper.js'
import { makeKit, notices, required, saveKit } from './kit.test.helper.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'
import {
  buttons,
  click,
  deferred,
  equipped,
  error,
  failing,
  held,
  hostKeyStore,
  nextTask,
  offering,
  relyingParty,
  remember,
  remembered,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  spyOnSignal,
  tells,
  watched,
  world,
} from './world.test.helper.js'

/*
 * A submit began and nobody knows its end: what the same page may do after that.
 */

setUpWorld()

const idsOf = (made: Pick<ReturnType<typeof world>, 'user'>) =>
  made.user()?.credentials.map(({ credId }) => credId)
/** For the same user. The stand-in ends the one before when it gives the next, and a server need not. */
const another = (of: unknown) => ({ ...(of as object), challenge: crypto.randomUUID() })
/** Of the passkey, which is asked for at once or once more. */
const passkey = new RegExp(`^(${en.firstFactor.action}|${en.flow.retry})$`)

/** The first submit is accepted, and unheard until it is let go; every later one is refused. */
function unheard(answer: unknown) {
  const made = world()
  const onError = vi.fn()
  const ending = deferred()
  let tries = 0
  const complete: RegistrationApi['complete'] = async (request, context) => {
    if (++tries > 1) throw error('registration_refused', 400)
    await made.api.complete(request, context)
    await ending.promise
    throw answer
  }
  return { ...made, api: { ...made.api, complete }, onError, end: () => ending.resolve(), tries: () => tries }
}

describe('a refusal that follows decides nothing', () => {
  test('after a session that is over and an init without a connection: the passkey stays, and what is remembered (faults 92, 98)', async () => {
    const { api, initRequest, init: begin, onError, end, ...made } = unheard(error('challenge_expired', 401))
    const signal = spyOnSignal()
    const init = vi.fn(api.init).mockRejectedValue(error('network_failed'))
    end()
    show({ api: { ...api, init }, initRequest, challenge: await begin(), onError })
    await equipped()
    await click(passkey)
    await tells('network_failed')
    await click(en.flow.retry)
    await tells('outcome_unknown')
    const userId = made.user()?.id
    expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', outcome: 'open', userId }])
    expect(signal).not.toHaveBeenCalled()
    expect(await held()).toEqual(idsOf(made))
    expect(remembered()).toMatchObject({ userId, sent: true })
  })

  test.each(['while it is under way', 'after its answer is lost'])(
    'another challenge of the same user, %s: the flow opens with a warning, and no passkey is taken away (fault 98)',
    async (when) => {
      const { api, init, onError, end, tries, ...made } = unheard(new TypeError('Failed to fetch'))
      const signal = spyOnSignal()
      const challenge = await init()
      const next = another(challenge)
      const props = { api: { complete: api.complete }, onError }
      show({ ...props, challenge })
      await equipped()
      await click(passkey)
      await expect.poll(() => made.user()?.credentials).toHaveLength(1)
      if (when === 'while it is under way') {
        flushSync(() => show({ ...props, challenge: next }))
        end()
      } else {
        end()
        await tells('network_failed')
        show({ ...props, challenge: next })
      }
      await shows(en.firstFactor.title)
      await expect.poll(notices).toEqual([en.unfinished.sent])
      await click(passkey)
      await tells('outcome_unknown')
      const userId = made.user()?.id
      expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', outcome: 'open', userId }])
      expect(tries()).toBe(2)
      expect(signal).not.toHaveBeenCalled()
      expect(await held()).toHaveLength(1)
      expect(remembered()).toMatchObject({ userId, sent: true })
    },
  )

  test('with api.init, "Start again" asks it: who may begin again was not registered, and gets through', async () => {
    const { api, init: begin, initRequest, ...made } = failing(error('registration_refused', 400))
    const challenge = (await begin()) as UserRegistrationChallenge
    remember({ rpId: 'localhost', userId: challenge.user.id, attemptId: 'a-1', sent: true })
    const init = vi.fn(api.init)
    show({ api: { ...api, init }, initRequest, challenge })
    await expect.poll(notices).toEqual([en.unfinished.sent])
    await click(passkey)
    await tells('outcome_unknown')
    await expect.poll(buttons).toEqual([en.complete.restart])
    expect(init).not.toHaveBeenCalled()
    await click(en.complete.restart)
    await shows(en.firstFactor.title)
    expect(init).toHaveBeenCalledOnce()
    expect(notices()).toEqual([])
    await click(passkey)
    await shows(en.done.title)
    expect(await held()).toEqual(idsOf(made))
    expect(remembered()).toBeNull()
  })

  test('a kit that was sent with it is named by who cannot tell either', async () => {
    const made = world()
    const mishaps = [new TypeError('Failed to fetch'), error('registration_refused', 400)]
    const complete: RegistrationApi['complete'] = async () => {
      throw mishaps.shift()
    }
    const [challenge, next] = [await made.init(), await made.init()]
    const props = { api: { complete }, recovery: required }
    show({ ...props, challenge })
    await click(en.firstFactor.action)
    const kit = await makeKit()
    await saveKit(kit)
    await tells('network_failed')
    show({ ...props, challenge: next })
    await shows(en.firstFactor.title)
    await click(en.firstFactor.action)
    await tells('outcome_unknown')
    await expect.poll(notices).toEqual([en.kitFate.unknown({ id: kit.id })])
  })
})

test('a session that was over, and then another challenge of the host: no word of an account, and a refusal is one', async () => {
  const made = world()
  const onError = vi.fn()
  const answers = [error('challenge_expired', 401), error('registration_refused', 400)]
  const complete: RegistrationApi['complete'] = () => Promise.reject(answers.shift())
  const props = { api: { complete }, onError }
  const [challenge, next] = [await made.init(), await made.init()]
  show({ ...props, challenge })
  await equipped()
  await click(passkey)
  await tells('challenge_expired')
  expect(remembered()).toMatchObject({ sent: true })
  show({ ...props, challenge: next })
  await shows(en.firstFactor.title)
  await expect.poll(buttons).toContain(en.ways.action)
  expect(notices()).toEqual([])
  expect(remembered()).not.toMatchObject({ sent: true })
  await click(passkey)
  await tells('registration_refused')
  expect(onError.mock.calls).toMatchObject([
    [{ code: 'challenge_expired', outcome: 'open' }],
    [{ code: 'registration_refused', outcome: 'refused' }],
  ])
})

describe('the same challenge is not answered twice', () => {
  const unknown = { code: 'outcome_unknown', outcome: 'open' } as const

  test.each<[string, 'answer lost'[], Partial<RegistrationError>]>([
    ['was accepted', [], { code: 'user_exists', outcome: 'none' }],
    ['had no answer', ['answer lost'], unknown],
  ])('by a widget that is mounted anew, after a submit that %s', async (_, mishaps, expected) => {
    const made = watched(world(), ...mishaps)
    const onError = vi.fn()
    const create = vi.spyOn(navigator.credentials, 'create')
    const props = { api: { complete: made.api.complete }, challenge: await made.init(), onError }
    show(props)
    await click(passkey)
    if (mishaps.length > 0) await tells('network_failed')
    else await shows(en.done.title)
    flushSync(() => root.render(null))
    show(props)
    await shows(en.firstFactor.title)
    await click(passkey)
    await expect.poll(() => onError.mock.lastCall).toMatchObject([expected])
    expect(create).toHaveBeenCalledOnce()
    expect(made.tries).toHaveLength(1)
    expect(await held()).toEqual(idsOf(made))
  })

  test('with api.init that is asked what became of it: who may begin again was not registered', async () => {
    const made = watched(world(), 'request lost')
    const create = vi.spyOn(navigator.credentials, 'create')
    const props = { api: made.api, initRequest: made.initRequest, challenge: await made.init() }
    show(props)
    await click(passkey)
    await tells('network_failed')
    flushSync(() => root.render(null))
    show(props)
    await click(passkey)
    await tells('challenge_expired')
    expect(create).toHaveBeenCalledOnce()
    await click(en.flow.retry)
    await shows(en.done.title)
    expect(await held()).toEqual(idsOf(made))
  })

  test('with api.init that refuses to begin again, nobody knows', async () => {
    const made = watched(world(), 'answer lost')
    const onError = vi.fn()
    const props = { api: made.api, initRequest: made.initRequest, challenge: await made.init(), onError }
    show(props)
    await click(passkey)
    await tells('network_failed')
    flushSync(() => root.render(null))
    show(props)
    await click(passkey)
    await tells('outcome_unknown')
    expect(onError.mock.lastCall).toMatchObject([{ ...unknown, userId: made.user()?.id }])
    expect(await held()).toEqual(idsOf(made))
  })

  test('nor does an init that gives it once more settle anything: what was sent is still open', async () => {
    const made = watched(world(), 'answer lost')
    const answer = await made.init()
    const onError = vi.fn()
    const api = { ...made.api, init: () => Promise.resolve(structuredClone(answer)) }
    const props = { api, initRequest: made.initRequest, onError }
    show(props)
    await equipped()
    await click(en.start.action)
    await click(passkey)
    await tells('network_failed')
    flushSync(() => root.render(null))
    show(props)
    await expect.poll(notices).toEqual([en.unfinished.sent])
    await click(en.start.action)
    await tells('invalid_challenge')
    expect(onError.mock.lastCall).toMatchObject([{ code: 'invalid_challenge', field: 'challenge' }])
    expect(notices()).toEqual([en.unfinished.sent])
    expect(remembered()).toMatchObject({ userId: made.user()?.id, sent: true })
    expect(made.tries).toHaveLength(1)
    expect(await held()).toEqual(idsOf(made))
  })

  test('by another widget, while the submit of the first is under way', async () => {
    const made = world()
    const answer = deferred()
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
      root.render(
        all.map((props) => <RegistrationFlow key={props.className} relyingParty={relyingParty} {...props} />),
      )
    render(one)
    await click(passkey)
    await expect.poll(() => made.user()?.credentials).toHaveLength(1)
    render(one, { ...one, className: 'two', onError })
    await click(passkey)
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ ...unknown, userId: made.user()?.id }]])
    answer.resolve()
    await shows(en.done.title)
    expect(onComplete).toHaveBeenCalledOnce()
    expect(create).toHaveBeenCalledOnce()
    expect(complete).toHaveBeenCalledOnce()
    expect(await held()).toEqual(idsOf(made))
  })

  test('but again after a refusal for good: nothing was registered with it', async () => {
    const { api, init, sent, ...made } = failing(error('registration_refused', 400))
    const props = { api: { complete: api.complete }, challenge: await init() }
    show(props)
    await click(passkey)
    await tells('registration_refused')
    flushSync(() => root.render(null))
    show(props)
    await click(passkey)
    await shows(en.done.title)
    expect(sent).toHaveLength(2)
    expect(await held()).toEqual(idsOf(made))
  })
})

test('an extension that hands over its passkey once more: refused for the other challenge, and never signalled away', async () => {
  const made = watched(world(), 'answer lost')
  const signal = spyOnSignal()
  const challenge = await made.init()
  const create = navigator.credentials.create.bind(navigator.credentials)
  let first: Promise<Credential | null> | undefined
  vi.spyOn(navigator.credentials, 'create').mockImplementation((options) => (first ??= create(options)))
  const api = { complete: made.api.complete }
  let registration = showHook({ api, challenge })
  registration().create()
  await expect.poll(() => registration().error?.code).toBe('network_failed')
  registration = showHook({ api, challenge: another(challenge) })
  await expect.poll(() => [registration().state.step, registration().status]).toEqual(['firstFactor', 'idle'])
  registration().create()
  await expect.poll(() => registration().error?.code).toBe('credential_invalid')
  expect(made.tries).toHaveLength(1)
  expect(signal).not.toHaveBeenCalled()
  expect(await held()).toEqual(idsOf(made))
})

test('the key that was sent is not discarded when another way is taken for the next challenge', async () => {
  const made = watched(world(undefined, offering(['Fido2', 'Key'])), 'request lost', 'request lost')
  let gone = false
  const { keys, keyStore } = hostKeyStore(() => gone && Promise.reject(new Error('busy')))
  const [challenge, next] = [await made.init(), await made.init()]
  const props = { api: { complete: made.api.complete }, keyStore }
  let registration = showHook({ ...props, challenge })
  registration().create({ kind: 'Key' })
  await expect.poll(() => registration().error?.code).toBe('network_failed')
  // The card is pulled out for a moment.
  gone = true
  registration = showHook({ ...props, challenge: next })
  await expect.poll(() => registration().error?.code).toBe('key_store_failed')
  registration().create({ kind: 'Fido2' })
  await expect.poll(() => registration().error?.code).toBe('network_failed')
  await nextTask()
  expect(made.tries.map(({ request }) => request.firstFactorCredential.credentialKind)).toEqual([
    'Key',
    'Fido2',
  ])
  expect(keys).toHaveLength(1)
  expect(keys[0]?.discard).not.toHaveBeenCalled()
})
