import { setup } from '../../testHelpers/setup.js'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import { RegistrationFlow } from '../RegistrationFlow.js'
import '../styles.css'

const t = setup()

test('a registration from the button to the verified answer: every listener is told', async () => {
  const { api, initRequest, user } = t.world()
  const [onComplete, onStepChange, onError, onAbandon] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
  t.show({ api, initRequest, onComplete, onStepChange, onError, onAbandon })
  await t.click('Continue')
  await t.click('Create passkey')
  await t.expectTitle('Your passkey is ready')
  expect(user()?.credentials).toMatchObject([{ kind: 'Fido2', userVerified: true }])
  expect(onComplete.mock.calls).toMatchObject([
    [{ user: { username: 'ada@example.com' }, credential: { kind: 'Fido2' } }],
  ])
  expect(onStepChange.mock.calls).toEqual([['firstFactor'], ['complete'], ['done']])
  expect(onError).not.toHaveBeenCalled()
  t.root.unmount()
  await Promise.resolve()
  expect(onAbandon).not.toHaveBeenCalled()
})

describe('one tap makes one credential (fault 46)', () => {
  test.each(['two clicks at once', 'StrictMode', 'two renders'])('%s', async (how) => {
    const { api, init, user } = t.world()
    const complete = vi.spyOn(api, 'complete')
    const create = vi.spyOn(navigator.credentials, 'create')
    const challenge = await init()
    const onError = vi.fn()
    const flow = (
      <RegistrationFlow api={api} challenge={challenge} relyingParty={t.relyingParty} onError={onError} />
    )
    t.root.render(how === 'StrictMode' ? <StrictMode>{flow}</StrictMode> : flow)
    await expect.poll(() => t.button('Create passkey')).toBeTruthy()
    t.button('Create passkey')?.click()
    t.button('Create passkey')?.click()
    if (how === 'two renders') t.root.render(flow)
    await t.expectTitle('Your passkey is ready')
    expect(create).toHaveBeenCalledOnce()
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials).toHaveLength(1)
    expect(await t.authenticator.credentials()).toHaveLength(1)
    expect(onError).not.toHaveBeenCalled()
  })

  test('two widgets on a page: the second is told, the first goes on', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const [one, two] = [t.world(), t.world()]
    const [first, second] = [await one.init(), await two.init()]
    const onError = vi.fn()
    t.root.render(
      <>
        <RegistrationFlow className="one" api={one.api} challenge={first} relyingParty={t.relyingParty} />
        <RegistrationFlow
          className="two"
          api={two.api}
          challenge={second}
          relyingParty={t.relyingParty}
          onError={onError}
        />
      </>,
    )
    await expect.poll(() => t.place.querySelectorAll('[data-variant="primary"]').length).toBe(2)
    t.place.querySelector<HTMLElement>('.one button')?.click()
    t.place.querySelector<HTMLElement>('.two button')?.click()
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ code: 'ceremony_pending' }]])
    expect(t.place.querySelector('.one [data-status]')?.getAttribute('data-status')).toBe('pending')
  })
})

describe('a registration that ends early', () => {
  test('unmounting aborts the ceremony, sends nothing and tells the host once (fault 49)', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init, user } = t.world()
    const complete = vi.spyOn(api, 'complete')
    const create = vi.spyOn(navigator.credentials, 'create')
    const [onAbandon, onError] = [vi.fn(), vi.fn()]
    t.show({ api, challenge: await init(), onAbandon, onError })
    await t.click('Create passkey')
    await expect.poll(() => create.mock.calls).toHaveLength(1)
    const signal = create.mock.calls[0]?.[0]?.signal
    expect(signal?.aborted).toBe(false)
    t.root.unmount()
    expect(signal?.aborted).toBe(true)
    await expect.poll(() => onAbandon.mock.calls).toEqual([[{ userId: user()?.id, step: 'firstFactor' }]])
    await Promise.allSettled([create.mock.results[0]?.value])
    await t.nextTask()
    expect(complete).not.toHaveBeenCalled()
    expect(onError).not.toHaveBeenCalled()
  })

  test('StrictMode mounts twice and abandons nothing', async () => {
    const { api, init } = t.world()
    const onAbandon = vi.fn()
    const challenge = await init()
    t.root.render(
      <StrictMode>
        <RegistrationFlow api={api} challenge={challenge} onAbandon={onAbandon} />
      </StrictMode>,
    )
    await t.expectTitle('Create your passkey')
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('unmounting against success, 40 times: never a submit after the end, and every late key is signalled (faults 44, 49)', async () => {
    const create = vi.spyOn(navigator.credentials, 'create')
    const signal = t.spyOnSignal()
    let late = 0
    for (let run = 0; run < 40; run++) {
      const { api, init, user } = t.world()
      const complete = vi.fn<RegistrationApi['complete']>(api.complete)
      const challenge = await init()
      const flow = { ...api, complete }
      t.root.render(
        <RegistrationFlow key={run} api={flow} challenge={challenge} relyingParty={t.relyingParty} />,
      )
      await expect.poll(() => t.button('Create passkey')).toBeTruthy()
      t.button('Create passkey')?.click()
      // The unmount comes a little later each time, up to and past the ceremony's own end.
      await expect.poll(() => create.mock.calls.length, { interval: 1 }).toBe(run + 1)
      for (let turn = 0; turn < run % 10; turn++) await t.nextTask()
      t.root.render(null)
      await expect.poll(() => t.place.childElementCount, { interval: 1 }).toBe(0)
      const before = complete.mock.calls.length
      const [ended] = await Promise.allSettled([create.mock.results[run]?.value as Promise<Credential>])
      await t.nextTask()
      expect(complete.mock.calls.length).toBe(before)
      expect((user()?.credentials ?? []).length).toBeLessThanOrEqual(before)
      if (before === 0 && ended.status === 'fulfilled') late++
      await expect.poll(() => signal.mock.calls.length, { interval: 1 }).toBe(late)
      await t.authenticator.clear()
    }
  })

  test('cancel: calm words, the focus on the way on, and the next tap works (faults 43, 109)', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = t.world()
    const onError = vi.fn()
    t.show({ api, challenge: await init(), onError })
    await t.click('Create passkey')
    await expect
      .poll(() => t.place.querySelector('[data-part="status"]')?.textContent)
      .toContain('Follow the message')
    await t.click('Cancel')
    await expect.poll(t.alertText).toContain('This step was stopped')
    expect(onError.mock.calls).toMatchObject([[{ code: 'cancelled' }]])
    await expect.poll(() => document.activeElement).toBe(t.heading())
    await t.replaceAuthenticator()
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    await expect.poll(() => document.activeElement).toBe(t.heading())
  })
})

describe('the submit', () => {
  test.each([
    ['a dead network', t.error('network_failed'), 'No connection'],
    ['a busy server', t.error('server_failed', 503), 'Our service is not available'],
    ['whatever a host throws', new Error('own words'), 'No connection'],
  ])(
    'after %s the same body goes again, and no passkey is lost (faults 98, 106)',
    async (_, failure, words) => {
      const { api, init, sent } = t.failing(failure)
      const signal = t.spyOnSignal()
      t.show({ api, challenge: await init() })
      await t.click('Create passkey')
      await expect.poll(t.alertText).toContain(words)
      await t.click('Try again')
      await t.expectTitle('Your passkey is ready')
      expect(sent).toHaveLength(2)
      expect(sent[0]).toEqual(sent[1])
      expect(signal).not.toHaveBeenCalled()
    },
  )

  test('a definitive refusal signals the passkey away, once and with its own id (faults 84, 96)', async () => {
    const { api, initRequest, sent } = t.failing(t.error('registration_refused', 400))
    t.show({ api, initRequest })
    await t.click('Continue')
    await t.click('Create passkey')
    await expect.poll(t.alertText).toContain('We could not finish')
    await expect.poll(() => t.authenticator.credentials()).toEqual([])
    await t.click('Start again')
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(sent[0]).not.toEqual(sent[1])
    expect(await t.authenticator.credentials()).toHaveLength(1)
  })

  test('an expired session costs one tap, and the new passkey replaces the old one (faults 30, 92)', async () => {
    const { api, initRequest, user } = t.failing(t.error('challenge_expired', 401))
    const onAbandon = vi.fn()
    t.show({ api, initRequest, onAbandon })
    await t.click('Continue')
    await t.click('Create passkey')
    await expect.poll(t.alertText).toContain('This page timed out')
    expect(await t.authenticator.credentials()).toHaveLength(1)
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(await t.authenticator.credentials()).toHaveLength(1)
    expect(user()?.credentials).toHaveLength(1)
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('a refusal after an open try decides nothing: the outcome is unknown, the passkey stays (fault 98)', async () => {
    for (const second of [t.error('challenge_expired', 401), t.error('registration_refused', 400)]) {
      const { api, init } = t.failing(t.error('network_failed'), second)
      const onError = vi.fn()
      const challenge = await init()
      t.root.render(
        <RegistrationFlow
          key={second.code}
          retries={0}
          api={api}
          challenge={challenge}
          relyingParty={t.relyingParty}
          onError={onError}
        />,
      )
      await t.click('Create passkey')
      await t.click('Try again')
      await expect
        .poll(() => onError.mock.calls)
        .toMatchObject([[{ code: 'network_failed' }], [{ code: 'outcome_unknown' }]])
      await expect.poll(t.alertText).toContain('not sure')
      expect(await t.authenticator.credentials()).toHaveLength(1)
      await expect.poll(t.buttons).toEqual(['Start again'])
      await t.authenticator.clear()
    }
  })
})
