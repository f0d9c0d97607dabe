import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import type { RegistrationApi } from '../core/protocol.js'
import * as Registration from './parts.js'
import { RegistrationFlow } from './RegistrationFlow.js'
import {
  alert,
  authenticator,
  button,
  buttons,
  click,
  deferred,
  error,
  failing,
  heading,
  nextTask,
  place,
  relyingParty,
  replaceAuthenticator,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  spyOnSignal,
  world,
} from './world.test.helper.js'
import './styles.css'

setUpWorld()

test('from the button to the verified answer, and every listener is told', async () => {
  const { api, initRequest, user } = world()
  const [onComplete, onStepChange, onError, onAbandon] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
  show({ api, initRequest, onComplete, onStepChange, onError, onAbandon })
  await click('Continue')
  await click('Create passkey')
  await shows('Your passkey is ready')
  expect(user()?.credentials).toMatchObject([{ kind: 'Fido2', userVerified: true }])
  expect(onComplete.mock.calls).toMatchObject([
    [{ user: { username: 'ada@example.com' }, credential: { kind: 'Fido2' } }],
  ])
  expect(onStepChange.mock.calls).toEqual([['firstFactor'], ['complete'], ['done']])
  expect(onError).not.toHaveBeenCalled()
  root.unmount()
  await Promise.resolve()
  expect(onAbandon).not.toHaveBeenCalled()
})

describe('one tap, one credential (fault 46)', () => {
  test.each(['two clicks at once', 'StrictMode', 'two renders'])('%s', async (how) => {
    const { api, init, user } = world()
    const complete = vi.spyOn(api, 'complete')
    const create = vi.spyOn(navigator.credentials, 'create')
    const challenge = await init()
    const onError = vi.fn()
    const flow = (
      <RegistrationFlow api={api} challenge={challenge} relyingParty={relyingParty} onError={onError} />
    )
    root.render(how === 'StrictMode' ? <StrictMode>{flow}</StrictMode> : flow)
    await expect.poll(() => button('Create passkey')).toBeTruthy()
    button('Create passkey')?.click()
    button('Create passkey')?.click()
    if (how === 'two renders') root.render(flow)
    await shows('Your passkey is ready')
    expect(create).toHaveBeenCalledOnce()
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials).toHaveLength(1)
    expect(await authenticator.credentials()).toHaveLength(1)
    expect(onError).not.toHaveBeenCalled()
  })

  test('two widgets on a page: the second is told, the first goes on', async () => {
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const [one, two] = [world(), world()]
    const [first, second] = [await one.init(), await two.init()]
    const onError = vi.fn()
    root.render(
      <>
        <RegistrationFlow className="one" api={one.api} challenge={first} relyingParty={relyingParty} />
        <RegistrationFlow
          className="two"
          api={two.api}
          challenge={second}
          relyingParty={relyingParty}
          onError={onError}
        />
      </>,
    )
    await expect.poll(() => place.querySelectorAll('[data-variant="primary"]').length).toBe(2)
    place.querySelector<HTMLElement>('.one button')?.click()
    place.querySelector<HTMLElement>('.two button')?.click()
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'ceremony_pending' }]])
    expect(place.querySelector('.one [data-status]')?.getAttribute('data-status')).toBe('pending')
  })
})

describe('an end before the end', () => {
  test('unmounting aborts the ceremony, sends nothing and tells the host once (fault 49)', async () => {
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init, user } = world()
    const complete = vi.spyOn(api, 'complete')
    const create = vi.spyOn(navigator.credentials, 'create')
    const [onAbandon, onError] = [vi.fn(), vi.fn()]
    show({ api, challenge: await init(), onAbandon, onError })
    await click('Create passkey')
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    const signal = create.mock.calls[0]?.[0]?.signal
    expect(signal?.aborted).toBe(false)
    root.unmount()
    expect(signal?.aborted).toBe(true)
    await expect.poll(() => onAbandon.mock.calls).toEqual([[{ userId: user()?.id, step: 'firstFactor' }]])
    await Promise.allSettled([create.mock.results[0]?.value])
    await nextTask()
    expect(complete).not.toHaveBeenCalled()
    expect(onError).not.toHaveBeenCalled()
  })

  test('StrictMode mounts twice and abandons nothing', async () => {
    const { api, init } = world()
    const onAbandon = vi.fn()
    const challenge = await init()
    root.render(
      <StrictMode>
        <RegistrationFlow api={api} challenge={challenge} onAbandon={onAbandon} />
      </StrictMode>,
    )
    await shows('Create your passkey')
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('unmounting against success, 40 times: never a submit after the end, and every late key is signalled (faults 44, 49)', async () => {
    const create = vi.spyOn(navigator.credentials, 'create')
    const signal = spyOnSignal()
    let late = 0
    for (let run = 0; run < 40; run++) {
      const { api, init, user } = world()
      const complete = vi.fn<RegistrationApi['complete']>(api.complete)
      const challenge = await init()
      const flow = { ...api, complete }
      root.render(<RegistrationFlow key={run} api={flow} challenge={challenge} relyingParty={relyingParty} />)
      await expect.poll(() => button('Create passkey')).toBeTruthy()
      button('Create passkey')?.click()
      // The unmount comes a little later each time, up to and past the ceremony's own end.
      await expect.poll(() => create.mock.calls.length, { interval: 1 }).toBe(run + 1)
      for (let turn = 0; turn < run % 10; turn++) await nextTask()
      root.render(null)
      await expect.poll(() => place.childElementCount, { interval: 1 }).toBe(0)
      const before = complete.mock.calls.length
      const [ended] = await Promise.allSettled([create.mock.results[run]?.value as Promise<Credential>])
      await nextTask()
      expect(complete.mock.calls.length).toBe(before)
      expect((user()?.credentials ?? []).length).toBeLessThanOrEqual(before)
      if (before === 0 && ended.status === 'fulfilled') late++
      await expect.poll(() => signal.mock.calls.length, { interval: 1 }).toBe(late)
      await authenticator.clear()
    }
  })

  test('cancel: calm words, the focus on the way on, and the next tap works (faults 43, 109)', async () => {
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = world()
    const onError = vi.fn()
    show({ api, challenge: await init(), onError })
    await click('Create passkey')
    await expect
      .poll(() => place.querySelector('[data-part="status"]')?.textContent)
      .toContain('Follow the message')
    await click('Cancel')
    await expect.poll(alert).toContain('This step was stopped')
    expect(onError.mock.calls).toMatchObject([[{ code: 'cancelled' }]])
    await expect.poll(() => document.activeElement).toBe(heading())
    await replaceAuthenticator()
    await click('Try again')
    await shows('Your passkey is ready')
    await expect.poll(() => document.activeElement).toBe(heading())
  })
})

describe('bad input: a typed error, no ceremony, nothing lost', () => {
  const { initResponse } = vectors.bodies
  const { challenge: _, ...without } = initResponse
  const bad: [string, unknown, string][] = [
    ['HTML', '<!doctype html>', '(answer)'],
    ['a missing field', without, 'challenge'],
    ['a wrong type', { ...initResponse, user: 'ada' }, 'user'],
  ]
  test.each(bad)('%s as a prop (fault 14)', async (__, challenge, field) => {
    const create = vi.spyOn(navigator.credentials, 'create')
    const onError = vi.fn()
    const { api } = world()
    show({ api: { complete: api.complete }, challenge, onError })
    await expect.poll(alert).toContain('We cannot start right now')
    // A host renders again and again, and with a new object each time.
    show({ api: { complete: api.complete }, challenge: structuredClone(challenge), onError })
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'invalid_challenge', field }]])
    expect(place.querySelector('button')).toBeNull()
    expect(create).not.toHaveBeenCalled()
    // The host learns better: the same widget goes on.
    show({ api: { complete: api.complete }, challenge: initResponse, onError })
    await shows('Create your passkey')
  })

  test.each([['null', null, '(answer)'] as [string, unknown, string], ...bad])(
    '%s from init (fault 14)',
    async (__, answer, field) => {
      const { api, initRequest } = world()
      const onError = vi.fn()
      let answers = 0
      const init: RegistrationApi['init'] = (input, context) =>
        answers++ === 0
          ? Promise.resolve(answer)
          : (api.init?.(input, context) ?? Promise.reject(new Error('none')))
      show({ api: { ...api, init }, initRequest, onError })
      await click('Continue')
      await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'invalid_challenge', field }]])
      await expect.poll(alert).toContain('We cannot start right now')
      await click('Try again')
      await shows('Create your passkey')
    },
  )

  test('no challenge and no way to get one: it waits for the host', async () => {
    const { api, init } = world()
    show({ api: { complete: api.complete }, challenge: null })
    await expect.poll(() => place.textContent).toContain('Getting things ready')
    expect(place.querySelector('button')).toBeNull()
    show({ api: { complete: api.complete }, challenge: await init() })
    await shows('Create your passkey')
  })

  test('without the token dfnsApi stops before the ceremony; a host that holds it back goes on', async () => {
    const { api, init } = world()
    const answer = (await init()) as object
    const onError = vi.fn()
    const held = { ...answer, temporaryAuthenticationToken: undefined }
    show({ api, challenge: held, onError })
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ field: 'temporaryAuthenticationToken' }]])
    show({ api: { complete: () => api.complete as never }, challenge: { ...held } })
    await shows('Create your passkey')
  })
})

describe('the submit', () => {
  test.each([
    ['a dead network', error('network_failed'), 'No connection'],
    ['a busy server', error('server_failed', 503), 'Our service is not available'],
    ['whatever a host throws', new Error('own words'), 'No connection'],
  ])(
    'after %s the same body goes again, and no passkey is lost (faults 98, 106)',
    async (_, failure, words) => {
      const { api, init, sent } = failing(failure)
      const signal = spyOnSignal()
      show({ api, challenge: await init() })
      await click('Create passkey')
      await expect.poll(alert).toContain(words)
      await click('Try again')
      await shows('Your passkey is ready')
      expect(sent).toHaveLength(2)
      expect(sent[0]).toEqual(sent[1])
      expect(signal).not.toHaveBeenCalled()
    },
  )

  test('a definitive refusal signals the passkey away, once and with its own id (faults 84, 96)', async () => {
    const { api, initRequest, sent } = failing(error('registration_refused', 400))
    show({ api, initRequest })
    await click('Continue')
    await click('Create passkey')
    await expect.poll(alert).toContain('We could not finish')
    await expect.poll(() => authenticator.credentials()).toEqual([])
    await click('Start again')
    await click('Create passkey')
    await shows('Your passkey is ready')
    expect(sent[0]).not.toEqual(sent[1])
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('an expired session costs one tap, and the new passkey replaces the old one (faults 30, 92)', async () => {
    const { api, initRequest, user } = failing(error('challenge_expired', 401))
    const onAbandon = vi.fn()
    show({ api, initRequest, onAbandon })
    await click('Continue')
    await click('Create passkey')
    await expect.poll(alert).toContain('This page timed out')
    expect(await authenticator.credentials()).toHaveLength(1)
    await click('Try again')
    await shows('Your passkey is ready')
    expect(await authenticator.credentials()).toHaveLength(1)
    expect(user()?.credentials).toHaveLength(1)
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('a refusal after an open try decides nothing: the outcome is unknown, the passkey stays (fault 98)', async () => {
    for (const second of [error('challenge_expired', 401), error('registration_refused', 400)]) {
      const { api, init } = failing(error('network_failed'), second)
      const onError = vi.fn()
      const challenge = await init()
      root.render(
        <RegistrationFlow
          key={second.code}
          retries={0}
          api={api}
          challenge={challenge}
          relyingParty={relyingParty}
          onError={onError}
        />,
      )
      await click('Create passkey')
      await click('Try again')
      await expect
        .poll(() => onError.mock.calls)
        .toMatchObject([[{ code: 'network_failed' }], [{ code: 'outcome_unknown' }]])
      await expect.poll(alert).toContain('not sure')
      expect(await authenticator.credentials()).toHaveLength(1)
      await expect.poll(buttons).toEqual(['Start again'])
      await authenticator.clear()
    }
  })
})

describe('host code', () => {
  test('listeners that throw do not stop the flow (fault 106)', async () => {
    const { api, initRequest } = world()
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const throws = () => {
      throw new Error('host')
    }
    show({ api, initRequest, onStepChange: throws, onComplete: throws })
    await click('Continue')
    await click('Create passkey')
    await shows('Your passkey is ready')
    expect(reported).toHaveBeenCalledTimes(4)
  })

  test('another challenge starts over, also from the end', async () => {
    const { api, init } = world()
    show({ api, challenge: await init() })
    await click('Create passkey')
    await shows('Your passkey is ready')
    show({ api, challenge: await world('grace@example.com').init() })
    await shows('Create your passkey')
    expect(place.textContent).toContain('grace@example.com')
    expect(alert()).toBe('')
  })

  test('another challenge leaves the errors of the first behind', async () => {
    await replaceAuthenticator({ isUserVerified: false })
    const { api, init } = world()
    show({ api, challenge: await init() })
    await click('Create passkey')
    await expect.poll(alert).toContain('We did not get a passkey')
    show({ api, challenge: await world('grace@example.com').init() })
    await expect.poll(() => place.textContent).toContain('grace@example.com')
    expect(alert()).toBe('')
    expect(button('Create passkey')).toBeTruthy()
  })

  test('the cache of a host keeps neither answer nor body, and its defaults change nothing', async () => {
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { gcTime: Infinity, retry: 3, throwOnError: true } },
    })
    const seen: unknown[] = []
    queryClient.getMutationCache().subscribe(({ mutation }) => {
      seen.push(mutation?.state.data, mutation?.state.variables)
    })
    const { api, initRequest } = world()
    const onError = vi.fn()
    let failures = 1
    const complete: RegistrationApi['complete'] = (...given) =>
      failures-- > 0 ? Promise.reject(new Error('once')) : api.complete(...given)
    show({ api: { ...api, complete }, initRequest, queryClient, onError })
    await click('Continue')
    await click('Create passkey')
    await click('Try again')
    await shows('Your passkey is ready')
    expect(onError).toHaveBeenCalledOnce()
    // A function, which has let go of what it did.
    expect(seen.filter((value) => value !== undefined && typeof value !== 'function')).toEqual([])
    root.unmount()
    await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([])
  })

  test('a host that clears its cache while a submit is under way: nothing begins beside it', async () => {
    const queryClient = new QueryClient()
    const { api, init, user } = world()
    const answer = deferred()
    const complete = vi.fn<RegistrationApi['complete']>(async (...given) => {
      const accepted = await api.complete(...given)
      await answer.promise
      return accepted
    })
    const registration = showHook({ api: { ...api, complete }, challenge: await init(), queryClient })
    registration().create()
    await expect.poll(() => user()?.credentials).toHaveLength(1)
    queryClient.clear()
    registration().submit()
    for (let turn = 0; turn < 20; turn++) await nextTask()
    answer.resolve()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('a host that clears its cache while the browser asks: no second passkey', async () => {
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const queryClient = new QueryClient()
    const { api, init } = world()
    const create = vi.spyOn(navigator.credentials, 'create')
    const onError = vi.fn()
    const registration = showHook({ api, challenge: await init(), queryClient, onError })
    registration().create()
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    queryClient.clear()
    registration().create()
    for (let turn = 0; turn < 20; turn++) await nextTask()
    registration().cancel()
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'cancelled' }]])
    expect(create).toHaveBeenCalledOnce()
  })

  test('a slot replaces the leaf and gets the native props', async () => {
    const { api, init } = world()
    show({
      api,
      challenge: await init(),
      slots: {
        Button: ({ variant, pending, ...props }) => (
          <button data-mine={variant} data-busy={pending} {...props} />
        ),
      },
    })
    await click('Create passkey')
    await shows('Your passkey is ready')
  })

  test('parts: own structure and native props', async () => {
    const { api, init } = world()
    const challenge = await init()
    root.render(
      <Registration.Root api={api} challenge={challenge} relyingParty={relyingParty}>
        <Registration.FirstFactor className="mine" data-testid="step" />
        <Registration.Done>
          <strong>Custom end</strong>
        </Registration.Done>
      </Registration.Root>,
    )
    await expect.poll(() => place.querySelector('.mine')?.getAttribute('data-testid')).toBe('step')
    await click('Create passkey')
    await expect.poll(() => place.textContent).toBe('Custom end')
  })

  test('server strings are inert (faults 20, 103)', async () => {
    const { api, init } = world()
    const name = `<img src=x onerror="document.title='owned'">\u202E${'long'.repeat(2500)}`
    const challenge = { ...((await init()) as object), user: { id: 'us-1', name, displayName: name } }
    show({ api, challenge })
    await shows('Create your passkey')
    expect(place.querySelector('img')).toBeNull()
    expect(place.querySelector('[data-part="account"] bdi')?.textContent).toContain('<img')
    expect(place.getBoundingClientRect().height).toBeLessThan(800)
  })
})
