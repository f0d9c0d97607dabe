import { MutationCache, QueryClient } from '@tanstack/react-query'
import { lazy, version } from 'react'
import { flushSync } from 'react-dom'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { KeyStore } from '../core/credentials/key.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationApi } from '../core/protocol.js'
import { bodyOf, en } from './messages/english.test.helper.js'
import type { RegistrationFlowProps } from './RegistrationFlow.js'
import type { MessagesOverride } from './messages/messages.js'
import {
  alert,
  button,
  choose,
  click,
  deferred,
  everyKind,
  field,
  heading,
  held,
  hostKeyStore,
  nextTask,
  place,
  quickCodec,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  spyOnSignal,
  tells,
  type,
  watched,
  world,
} from './world.test.helper.js'

setUpWorld()

const fault = new Error('of the host')
const throws = () => {
  throw fault
}
const never = () => new Promise<never>(() => {})
const rejects = () => Promise.reject(fault)

/** What was reported to the host, in place of the console. */
function reports() {
  return vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
}

/** Rejections that nobody handled: a host's monitoring would show them as the widget's. */
function unhandled() {
  const seen: unknown[] = []
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault()
    seen.push(event.reason)
  }
  addEventListener('unhandledrejection', onRejection)
  onTestFinished(() => removeEventListener('unhandledrejection', onRejection))
  return seen
}

const registered = (made: ReturnType<typeof world>) => made.user()?.credentials.map(({ credId }) => credId)

describe('listeners of the host (fault 106)', () => {
  const listeners = ['onStepChange', 'onComplete', 'beforeCeremony', 'onError', 'onAbandon'] as const

  test('throw, each of them: it is told so, and nothing else is different', async () => {
    const reported = reports()
    const made = watched(world(), 'request lost')
    const calls: string[] = []
    const all = listeners.map((name) => [
      name,
      () => {
        calls.push(name)
        throws()
      },
    ])
    show({ api: made.api, initRequest: made.initRequest, ...Object.fromEntries(all) })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await tells('network_failed')
    await click(en.flow.retry)
    await shows(en.done.title)
    show({ api: made.api, challenge: await world('grace@example.com').init(), ...Object.fromEntries(all) })
    await shows(en.firstFactor.title)
    root.unmount()
    await expect.poll(() => calls).toContain('onAbandon')
    expect(new Set(calls)).toEqual(new Set(listeners))
    expect(reported.mock.calls).toEqual(calls.map(() => [fault]))
    expect(registered(made)).toHaveLength(1)
  })

  test('never settle: nobody waits for them', async () => {
    const made = world()
    const all = Object.fromEntries(listeners.map((name) => [name, vi.fn(never)]))
    show({ api: made.api, challenge: await made.init(), ...all })
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(all['onComplete']).toHaveBeenCalledOnce()
  })

  test('unmount the widget from within the tap: the browser is not even asked', async () => {
    const seen = unhandled()
    const create = vi.spyOn(navigator.credentials, 'create')
    const made = watched(world())
    const beforeCeremony = vi.fn(() => flushSync(() => root.render(null)))
    show({ api: made.api, challenge: await made.init(), beforeCeremony })
    await click(en.firstFactor.action)
    // The button waits for the part that submits, where that is not there yet.
    await expect.poll(() => beforeCeremony.mock.calls.length).toBe(1)
    await nextTask()
    expect(create).not.toHaveBeenCalled()
    expect(made.tries).toEqual([])
    expect(seen).toEqual([])
  })

  test('of the cache: one that throws at a success makes no error of it', async () => {
    const mutationCache = new MutationCache({ onSuccess: throws })
    const queryClient = new QueryClient({ mutationCache })
    const made = world()
    const registration = showHook({ api: made.api, challenge: await made.init(), queryClient })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    await expect.poll(() => queryClient.isMutating()).toBe(0)
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().error).toBeNull()
    expect(registered(made)).toHaveLength(1)
  })

  test('begin anew from within: the other registration is the one that goes on', async () => {
    const [ada, grace] = [watched(world()), watched(world('grace@example.com'))]
    const challenge = await grace.init()
    const onError = () => show({ api: grace.api, challenge })
    show({ api: { ...ada.api, complete: rejects }, challenge: await ada.init(), onError })
    await click(en.firstFactor.action)
    await expect.poll(() => place.textContent).toContain('grace@example.com')
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(registered(grace)).toHaveLength(1)
    expect(registered(ada)).toEqual([])
  })
})

describe('functions of the api (fault 106)', () => {
  test.each<[string, () => unknown]>([
    ['throws at once', throws],
    ['rejects', rejects],
    ['rejects with nothing', () => Promise.reject()],
    ['rejects with a frozen text', () => Promise.reject(Object.freeze(['no']))],
    [
      'rejects with what cannot be read',
      () => Promise.reject(new Proxy({}, { get: throws, getPrototypeOf: throws })),
    ],
    ['gives nothing', () => undefined],
    [
      'gives what throws when it is read',
      () =>
        Promise.resolve(new Proxy({}, { get: throws, ownKeys: throws, getOwnPropertyDescriptor: throws })),
    ],
    // oxlint-disable-next-line unicorn/no-thenable -- just that
    ['gives a promise that is none', () => ({ then: throws })],
  ])('a function that %s: a way on for init and for the submit', async (_, badly) => {
    const seen = unhandled()
    const onError = vi.fn<(error: RegistrationError) => void>()
    const signal = spyOnSignal()
    const made = watched(world())
    let [inits, completes] = [0, 0]
    const init: RegistrationApi['init'] = async (...given) =>
      inits++ === 0 ? badly() : made.api.init(...given)
    const complete: RegistrationApi['complete'] = (...given) =>
      completes++ === 0 ? (badly() as Promise<unknown>) : made.api.complete(...given)
    show({ api: { ...made.api, init, complete }, initRequest: made.initRequest, onError })
    await click(en.start.action)
    await expect.poll(alert).not.toBe('')
    await click(en.flow.retry)
    await click(en.firstFactor.action)
    await expect.poll(alert).not.toBe('')
    await click(en.flow.retry)
    await shows(en.done.title)
    expect(onError.mock.calls.map(([{ outcome }]) => outcome)).toEqual(['none', 'open'])
    expect(registered(made)).toEqual(await held())
    expect(signal).not.toHaveBeenCalled()
    expect(seen).toEqual([])
  })

  test('a submit that answers after it was given up on, and again: one answer counts, and it is told once', async () => {
    const seen = unhandled()
    const made = watched(world(undefined, { replay: 'same' }))
    const late = deferred()
    const [onComplete, onError] = [vi.fn(), vi.fn()]
    let tries = 0
    const complete: RegistrationApi['complete'] = async (...given) => {
      const first = tries++ === 0
      const answer = await made.api.complete(...given)
      if (first) await late.promise
      return answer
    }
    show({ api: { ...made.api, complete }, challenge: await made.init(), onComplete, onError })
    await expect.poll(() => button(en.firstFactor.action)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    button(en.firstFactor.action)?.click()
    await expect.poll(() => made.tries).toHaveLength(1)
    vi.advanceTimersByTime(60_000)
    await tells('request_timed_out')
    await click(en.flow.retry)
    await shows(en.done.title)
    late.resolve()
    await nextTask()
    expect(onComplete).toHaveBeenCalledOnce()
    expect(onError).toHaveBeenCalledOnce()
    expect(heading()?.textContent).toBe(en.done.title)
    expect(registered(made)).toEqual(await held())
    expect(seen).toEqual([])
  })

  test.each(['answers', 'rejects'])(
    'init %s only after the widget is gone: nobody hears of it',
    async (how) => {
      const seen = unhandled()
      const made = world()
      const late = deferred()
      const [onError, onStepChange] = [vi.fn(), vi.fn()]
      const init = vi.fn(async () => {
        await late.promise
        return how === 'answers' ? made.init() : rejects()
      })
      show({ api: { ...made.api, init }, initRequest: made.initRequest, onError, onStepChange })
      await click(en.start.action)
      await expect.poll(() => init.mock.calls).toHaveLength(1)
      root.unmount()
      late.resolve()
      await nextTask()
      expect(onError).not.toHaveBeenCalled()
      expect(onStepChange).not.toHaveBeenCalled()
      expect(seen).toEqual([])
    },
  )

  test('one that goes on with its signal after its answer: the signal ends with the widget', async () => {
    const made = world()
    let kept: AbortSignal | undefined
    const init: RegistrationApi['init'] = (request, context) => {
      kept = context.signal
      return made.api.init?.(request, context)
    }
    show({ api: { ...made.api, init }, initRequest: made.initRequest })
    await click(en.start.action)
    await shows(en.firstFactor.title)
    expect(kept?.aborted).toBe(false)
    root.unmount()
    expect(kept?.aborted).toBe(true)
  })

  test('a submit that is answered after the widget is gone: accepted, and no passkey is taken away', async () => {
    const made = watched(world())
    const late = deferred()
    const signal = spyOnSignal()
    const complete: RegistrationApi['complete'] = async (request, { challenge, attemptId }) => {
      await late.promise
      // A host's own function need not heed the signal it was given.
      return made.api.complete(request, { challenge, attemptId, signal: new AbortController().signal })
    }
    show({ api: { ...made.api, complete }, challenge: await made.init() })
    await click(en.firstFactor.action)
    await shows(en.complete.title)
    root.unmount()
    late.resolve()
    await expect.poll(() => registered(made)).toHaveLength(1)
    expect(signal).not.toHaveBeenCalled()
    expect(await held()).toEqual(registered(made))
  })
})

describe('a key store and a codec (fault 106)', () => {
  async function atKey(keyStore: NonNullable<RegistrationFlowProps['keyStore']>, more: object = {}) {
    const made = watched(world())
    const onError = vi.fn<(error: RegistrationError) => void>()
    show({ api: made.api, challenge: await made.init(), keyStore, onError, ...more })
    await choose('Key')
    await click(en.key.action)
    return { ...made, onError }
  }
  const junk: [string, () => unknown][] = [
    ['throws at once', throws],
    ['rejects', rejects],
    ['gives nothing', () => undefined],
    ['gives a text', () => 'key'],
    ['gives no PEM', () => ({ publicKey: 'none', sign: never, discard: never })],
    [
      'gives what throws when it is read',
      () => new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : throws()) }),
    ],
  ]

  test.each(junk)(
    'a store that %s: said so, nothing is sent, and there is another way',
    async (_, create) => {
      const seen = unhandled()
      const { tries, onError, user } = await atKey({ create: create as () => Promise<never> })
      await tells('key_store_failed')
      expect(onError.mock.calls).toMatchObject([[{ code: 'key_store_failed', outcome: 'none' }]])
      expect(tries).toEqual([])
      await click(en.ways.action)
      await click(en.ways.back)
      await click(`${en.firstFactor.action}|${en.flow.retry}`)
      await shows(en.done.title)
      expect(user()?.credentials).toMatchObject([{ kind: 'Fido2' }])
      expect(seen).toEqual([])
    },
  )

  test.each<[string, () => unknown]>([
    ['throws at once', throws],
    ['rejects', rejects],
    ['never settles', never],
    ['gives nothing', () => undefined],
  ])('a store whose discard %s: what it was to forget does not matter any more', async (_, discard) => {
    const seen = unhandled()
    const { keys, keyStore } = hostKeyStore()
    const create: KeyStore['create'] = async (context) =>
      Object.assign(await keyStore.create(context), { discard: vi.fn(discard as () => Promise<void>) })
    const made = watched(world(), 'refused')
    show({ api: made.api, initRequest: made.initRequest, keyStore: { create } })
    await click(en.start.action)
    await choose('Key')
    await click(en.key.action)
    await tells('registration_refused')
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalled()
    await click(en.complete.restart)
    await click(en.key.action)
    await shows(en.doneOtherwise.title)
    expect(registered(made)).toEqual([keys[1]?.credId])
    expect(seen).toEqual([])
  })

  test.each<[string, () => unknown]>([
    ['throws at once', throws],
    ['rejects', rejects],
    ['gives no text', () => 7],
  ])('a codec that %s: said so, nothing is sent, and the next tap works', async (_, badly) => {
    const seen = unhandled()
    const made = watched(world())
    const onError = vi.fn<(error: RegistrationError) => void>()
    let seals = 0
    const seal: typeof quickCodec.seal = (...given) =>
      seals++ === 0 ? (badly() as Promise<string>) : quickCodec.seal(...given)
    show({ api: made.api, challenge: await made.init(), codec: { ...quickCodec, seal }, onError })
    await choose('PasswordProtectedKey')
    await type(en.password.label, 'tulip gravel saxophone orbit 41')
    await click(en.password.action)
    await tells('key_store_failed')
    expect(onError.mock.calls).toMatchObject([[{ outcome: 'none' }]])
    expect(made.tries).toEqual([])
    await click(en.password.action)
    await shows(en.doneOtherwise.title)
    expect(seen).toEqual([])
  })
})

describe('slots and words (fault 106)', () => {
  /** React tells what it caught in the console as well. */
  const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => {})
  const Throws = (): never => throws()
  const Forever = lazy(never)

  test.each([
    ['throws', Throws],
    ['never comes', Forever],
  ])('a button that %s: the plain one stands in for it', async (_, Button) => {
    quiet()
    reports()
    const made = watched(world())
    show({ api: made.api, challenge: await made.init(), slots: { Button } })
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(registered(made)).toEqual(await held())
  })

  test('a button that throws while it is pending: the ceremony goes on, and so does the submit', async () => {
    quiet()
    reports()
    const made = watched(world())
    show({
      api: made.api,
      challenge: await made.init(),
      slots: {
        Button: ({ pending, variant, ...props }) =>
          pending ? throws() : <button data-variant={variant} {...props} />,
      },
    })
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(registered(made)).toEqual(await held())
  })

  test.each([
    ['throws', Throws],
    ['never comes', Forever],
  ])('a text field that %s: the plain one stands in for it', async (_, TextField) => {
    quiet()
    reports()
    const made = watched(world())
    const { username, registrationCode, orgId } = made.initRequest
    show({ api: made.api, initRequest: { orgId, username }, slots: { TextField } })
    await expect.poll(() => field(en.startForm.label.registrationCode)).toBeTruthy()
    await type(en.startForm.label.registrationCode, registrationCode)
    await click(en.start.action)
    await shows(en.firstFactor.title)
  })

  test('words that throw, or are none: our own stand in for them', async () => {
    quiet()
    reports()
    const made = watched(world(undefined, everyKind))
    const messages = {
      progress: { position: throws },
      firstFactor: { account: throws },
      done: { account: throws },
      errors: { network_failed: { title: 'Lost', body: throws } },
    } as unknown as MessagesOverride
    let failures = 1
    const complete: RegistrationApi['complete'] = (...given) =>
      failures-- > 0 ? rejects() : made.api.complete(...given)
    show({ api: { ...made.api, complete }, challenge: await made.init(), messages })
    await click(en.firstFactor.action)
    await expect.poll(alert).toContain('Lost')
    await click(en.flow.retry)
    await shows(en.done.title)
  })

  test.each<[string, object, string, string]>([
    ['without a body', { title: 'Lost' }, 'Lost', bodyOf('network_failed')],
    ['without a title', { body: 'Once more.' }, en.errors.network_failed.title, 'Once more.'],
    [
      'whose sentence is no text',
      { title: 'Lost', body: () => ({ text: 'no' }) },
      'Lost',
      bodyOf('network_failed'),
    ],
  ])('the words of an error %s: our own stand in for what is not there', async (_, words, title, body) => {
    reports()
    const made = watched(world(), 'request lost')
    const messages = { errors: { network_failed: words } } as unknown as MessagesOverride
    show({ api: made.api, challenge: await made.init(), messages })
    await click(en.firstFactor.action)
    await expect.poll(alert).toContain(title)
    expect(alert()).toContain(body)
    await click(en.flow.retry)
    await shows(en.done.title)
  })

  test('words that are undefined, as of a language that is still on its way: our own stand in for them', async () => {
    const made = watched(world(), 'request lost')
    const messages = {
      firstFactor: { title: undefined, action: undefined, account: undefined },
      errors: undefined,
      done: { title: undefined },
    } as unknown as MessagesOverride
    show({ api: made.api, challenge: await made.init(), messages })
    await shows(en.firstFactor.title)
    expect(place.textContent).toContain(en.firstFactor.account({ name: 'ada@example.com' }))
    await click(en.firstFactor.action)
    await tells('network_failed')
    await click(en.flow.retry)
    await shows(en.done.title)
  })

  test('a way on that throws is reported, and the last screen stays', async () => {
    const seen = vi.fn((event: ErrorEvent) => event.preventDefault())
    addEventListener('error', seen)
    onTestFinished(() => removeEventListener('error', seen))
    const made = watched(world())
    show({ api: made.api, challenge: await made.init(), onContinue: throws })
    await click(en.firstFactor.action)
    await shows(en.done.title)
    button(en.done.action)?.click()
    // React 18 in development reports it twice.
    const reported = [{ error: fault }]
    expect(seen.mock.calls).toMatchObject(version.startsWith('18') ? [reported, reported] : [reported])
    expect(heading()?.textContent).toBe(en.done.title)
  })
})
