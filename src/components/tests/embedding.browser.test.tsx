import { setup } from '../../testHelpers/setup.js'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import * as Registration from '../parts.js'
import '../styles.css'

const t = setup()

describe('a host around the widget', () => {
  test('listeners that throw do not stop the flow (fault 106)', async () => {
    const { api, initRequest } = t.world()
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const throws = () => {
      throw new Error('host')
    }
    t.show({ api, initRequest, onStepChange: throws, onComplete: throws })
    await t.click('Continue')
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(reported).toHaveBeenCalledTimes(4)
  })

  test('another challenge starts over, also from the end', async () => {
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    t.show({ api, challenge: await t.world('grace@example.com').init() })
    await t.expectTitle('Create your passkey')
    expect(t.place.textContent).toContain('grace@example.com')
    expect(t.alertText()).toBe('')
  })

  test('another challenge leaves the errors of the first behind', async () => {
    await t.replaceAuthenticator({ isUserVerified: false })
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.click('Create passkey')
    await expect.poll(t.alertText).toContain('We did not get a passkey')
    t.show({ api, challenge: await t.world('grace@example.com').init() })
    await expect.poll(() => t.place.textContent).toContain('grace@example.com')
    expect(t.alertText()).toBe('')
    expect(t.button('Create passkey')).toBeTruthy()
  })

  test('the cache of a host keeps neither answer nor body, and its defaults change nothing', async () => {
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { gcTime: Infinity, retry: 3, throwOnError: true } },
    })
    const seen: unknown[] = []
    queryClient.getMutationCache().subscribe(({ mutation }) => {
      seen.push(mutation?.state.data, mutation?.state.variables)
    })
    const { api, initRequest } = t.world()
    const onError = vi.fn()
    let failures = 1
    const complete: RegistrationApi['complete'] = (...given) =>
      failures-- > 0 ? Promise.reject(new Error('once')) : api.complete(...given)
    t.show({ api: { ...api, complete }, initRequest, queryClient, onError })
    await t.click('Continue')
    await t.click('Create passkey')
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(onError).toHaveBeenCalledOnce()
    // A function, which has let go of what it did.
    expect(seen.filter((value) => value !== undefined && typeof value !== 'function')).toEqual([])
    t.root.unmount()
    await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([])
  })

  test('a host that clears its cache while a submit is under way: nothing begins beside it', async () => {
    const queryClient = new QueryClient()
    const { api, init, user } = t.world()
    const answer = t.deferred()
    const complete = vi.fn<RegistrationApi['complete']>(async (...given) => {
      const accepted = await api.complete(...given)
      await answer.promise
      return accepted
    })
    const registration = t.showHook({ api: { ...api, complete }, challenge: await init(), queryClient })
    registration().create()
    await expect.poll(() => user()?.credentials).toHaveLength(1)
    queryClient.clear()
    registration().submit()
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    answer.resolve()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('a host that clears its cache while the browser asks: no second passkey', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const queryClient = new QueryClient()
    const { api, init } = t.world()
    const create = vi.spyOn(navigator.credentials, 'create')
    const onError = vi.fn()
    const registration = t.showHook({ api, challenge: await init(), queryClient, onError })
    registration().create()
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    queryClient.clear()
    registration().create()
    for (let turn = 0; turn < 20; turn++) await t.nextTask()
    registration().cancel()
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'cancelled' }]])
    expect(create).toHaveBeenCalledOnce()
  })

  test('a slot replaces the leaf and gets the native props', async () => {
    const { api, init } = t.world()
    t.show({
      api,
      challenge: await init(),
      slots: {
        Button: ({ variant, pending, ...props }) => (
          <button data-mine={variant} data-busy={pending} {...props} />
        ),
      },
    })
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
  })

  test('parts: own structure and native props', async () => {
    const { api, init } = t.world()
    const challenge = await init()
    t.root.render(
      <Registration.Root api={api} challenge={challenge} relyingParty={t.relyingParty}>
        <Registration.FirstFactor className="mine" data-testid="step" />
        <Registration.Done>
          <strong>Custom end</strong>
        </Registration.Done>
      </Registration.Root>,
    )
    await expect.poll(() => t.place.querySelector('.mine')?.getAttribute('data-testid')).toBe('step')
    await t.click('Create passkey')
    await expect.poll(() => t.place.textContent).toBe('Custom end')
  })

  test('server strings are inert (faults 20, 103)', async () => {
    const { api, init } = t.world()
    const name = `<img src=x onerror="document.title='owned'">\u202E${'long'.repeat(2500)}`
    const challenge = { ...((await init()) as object), user: { id: 'us-1', name, displayName: name } }
    t.show({ api, challenge })
    await t.expectTitle('Create your passkey')
    expect(t.place.querySelector('img')).toBeNull()
    expect(t.place.querySelector('[data-part="account"] bdi')?.textContent).toContain('<img')
    expect(t.place.getBoundingClientRect().height).toBeLessThan(800)
  })
})
