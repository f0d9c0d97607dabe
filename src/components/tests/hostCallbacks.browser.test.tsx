import { setup } from '../../testHelpers/setup.js'
import { fault, never, rejects, silenceReportError, throws, unhandled } from '../../testHelpers/hostFaults.js'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationApi } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ credId }) => credId)

describe('listeners of the host (fault 106)', () => {
  const listeners = ['onStepChange', 'onComplete', 'beforeCeremony', 'onError', 'onAbandon'] as const

  test('throw, each of them: it is told so, and nothing else is different', async () => {
    const reported = silenceReportError()
    const made = t.watched(t.world(), 'request lost')
    const calls: string[] = []
    const all = listeners.map((name) => [
      name,
      () => {
        calls.push(name)
        throws()
      },
    ])
    t.show({ api: made.api, initRequest: made.initRequest, ...Object.fromEntries(all) })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    t.show({
      api: made.api,
      challenge: await t.world('grace@example.com').init(),
      ...Object.fromEntries(all),
    })
    await t.expectTitle(en.firstFactor.title)
    t.root.unmount()
    await expect.poll(() => calls).toContain('onAbandon')
    expect(new Set(calls)).toEqual(new Set(listeners))
    expect(reported.mock.calls).toEqual(calls.map(() => [fault]))
    expect(registered(made)).toHaveLength(1)
  })

  test('never settle: nobody waits for them', async () => {
    const made = t.world()
    const all = Object.fromEntries(listeners.map((name) => [name, vi.fn(never)]))
    t.show({ api: made.api, challenge: await made.init(), ...all })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(all['onComplete']).toHaveBeenCalledOnce()
  })

  test('unmount the widget from within the tap: the browser is not even asked', async () => {
    const seen = unhandled()
    const create = vi.spyOn(navigator.credentials, 'create')
    const made = t.watched(t.world())
    const beforeCeremony = vi.fn(() => flushSync(() => t.root.render(null)))
    t.show({ api: made.api, challenge: await made.init(), beforeCeremony })
    await t.click(en.firstFactor.action)
    // The button waits for the part that submits, where that is not there yet.
    await expect.poll(() => beforeCeremony.mock.calls.length).toBe(1)
    await t.nextTask()
    expect(create).not.toHaveBeenCalled()
    expect(made.tries).toEqual([])
    expect(seen).toEqual([])
  })

  test('of the cache: one that throws at a success makes no error of it', async () => {
    const mutationCache = new MutationCache({ onSuccess: throws })
    const queryClient = new QueryClient({ mutationCache })
    const made = t.world()
    const registration = t.showHook({ api: made.api, challenge: await made.init(), queryClient })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    await expect.poll(() => queryClient.isMutating()).toBe(0)
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().error).toBeNull()
    expect(registered(made)).toHaveLength(1)
  })

  test('begin anew from within: the other registration is the one that goes on', async () => {
    const [ada, grace] = [t.watched(t.world()), t.watched(t.world('grace@example.com'))]
    const challenge = await grace.init()
    const onError = () => t.show({ api: grace.api, challenge })
    t.show({ api: { ...ada.api, complete: rejects }, challenge: await ada.init(), onError })
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.place.textContent).toContain('grace@example.com')
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
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
    const signal = t.spyOnSignal()
    const made = t.watched(t.world())
    let [inits, completes] = [0, 0]
    const init: RegistrationApi['init'] = async (...given) =>
      inits++ === 0 ? badly() : made.api.init(...given)
    const complete: RegistrationApi['complete'] = (...given) =>
      completes++ === 0 ? (badly() as Promise<unknown>) : made.api.complete(...given)
    t.show({ api: { ...made.api, init, complete }, initRequest: made.initRequest, onError })
    await t.click(en.start.action)
    await expect.poll(t.alertText).not.toBe('')
    await t.click(en.flow.retry)
    await t.click(en.firstFactor.action)
    await expect.poll(t.alertText).not.toBe('')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(onError.mock.calls.map(([{ outcome }]) => outcome)).toEqual(['none', 'open'])
    expect(registered(made)).toEqual(await t.passkeyIds())
    expect(signal).not.toHaveBeenCalled()
    expect(seen).toEqual([])
  })

  test('a submit that answers after it was given up on, and again: one answer counts, and it is told once', async () => {
    const seen = unhandled()
    const made = t.watched(t.world(undefined, { replay: 'same' }))
    const late = t.deferred()
    const [onComplete, onError] = [vi.fn(), vi.fn()]
    let tries = 0
    const complete: RegistrationApi['complete'] = async (...given) => {
      const first = tries++ === 0
      const answer = await made.api.complete(...given)
      if (first) await late.promise
      return answer
    }
    t.show({ api: { ...made.api, complete }, challenge: await made.init(), onComplete, onError })
    await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    t.button(en.firstFactor.action)?.click()
    await expect.poll(() => made.tries).toHaveLength(1)
    vi.advanceTimersByTime(60_000)
    await t.expectError('request_timed_out')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    late.resolve()
    await t.nextTask()
    expect(onComplete).toHaveBeenCalledOnce()
    expect(onError).toHaveBeenCalledOnce()
    expect(t.heading()?.textContent).toBe(en.done.title)
    expect(registered(made)).toEqual(await t.passkeyIds())
    expect(seen).toEqual([])
  })

  test.each(['answers', 'rejects'])(
    'init %s only after the widget is gone: nobody hears of it',
    async (how) => {
      const seen = unhandled()
      const made = t.world()
      const late = t.deferred()
      const [onError, onStepChange] = [vi.fn(), vi.fn()]
      const init = vi.fn(async () => {
        await late.promise
        return how === 'answers' ? made.init() : rejects()
      })
      t.show({ api: { ...made.api, init }, initRequest: made.initRequest, onError, onStepChange })
      await t.click(en.start.action)
      await expect.poll(() => init.mock.calls).toHaveLength(1)
      t.root.unmount()
      late.resolve()
      await t.nextTask()
      expect(onError).not.toHaveBeenCalled()
      expect(onStepChange).not.toHaveBeenCalled()
      expect(seen).toEqual([])
    },
  )

  test('one that goes on with its signal after its answer: the signal ends with the widget', async () => {
    const made = t.world()
    let kept: AbortSignal | undefined
    const init: RegistrationApi['init'] = (request, context) => {
      kept = context.signal
      return made.api.init?.(request, context)
    }
    t.show({ api: { ...made.api, init }, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    expect(kept?.aborted).toBe(false)
    t.root.unmount()
    expect(kept?.aborted).toBe(true)
  })

  test('a submit that is answered after the widget is gone: accepted, and no passkey is taken away', async () => {
    const made = t.watched(t.world())
    const late = t.deferred()
    const signal = t.spyOnSignal()
    const complete: RegistrationApi['complete'] = async (request, { challenge, attemptId }) => {
      await late.promise
      // A host's own function need not heed the signal it was given.
      return made.api.complete(request, { challenge, attemptId, signal: new AbortController().signal })
    }
    t.show({ api: { ...made.api, complete }, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.complete.title)
    t.root.unmount()
    late.resolve()
    await expect.poll(() => registered(made)).toHaveLength(1)
    expect(signal).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toEqual(registered(made))
  })
})
