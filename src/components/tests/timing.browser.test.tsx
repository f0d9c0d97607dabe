import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Fido2Attestation, RegistrationApi } from '../../core/protocol.js'
import type { UseRegistrationResult } from '../../react/useRegistration.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow } from '../RegistrationFlow.js'

const t = setup()

/** Runs it so many microtasks from now. */
function afterMicrotasks(count: number, run: () => void) {
  if (count > 0) queueMicrotask(() => afterMicrotasks(count - 1, run))
  else run()
}

/** Keeps the page busy from the first press on, so that both clicks are there before React renders. */
async function doubleClickOnABusyPage(name: string) {
  await expect.poll(() => t.button(name)).toBeTruthy()
  const busy = () => {
    const end = performance.now() + 300
    while (performance.now() < end);
  }
  const clicked = vi.fn()
  t.place.addEventListener('pointerdown', busy, { capture: true, once: true })
  t.place.addEventListener('click', clicked, { capture: true })
  await userEvent.dblClick(t.button(name) as HTMLElement)
  await expect.poll(() => clicked.mock.calls).toHaveLength(2)
}

describe('one tap asks init once', () => {
  test.each([
    ['microtasks', (run: () => void) => afterMicrotasks(60, run)],
    ['task', (run: () => void) => void t.nextTask().then(run)],
  ])('a second tap on Continue in the next %s after the answer does nothing', async (_, later) => {
    const { api, initRequest, user } = t.world()
    const init = vi.spyOn(api, 'init')
    const create = vi.spyOn(navigator.credentials, 'create')
    const tapped = vi.fn(() => t.button('Continue|moment')?.click())
    const onStepChange = (step: string) => void (step === 'firstFactor' && later(tapped))
    t.show({ api, initRequest, onStepChange })
    await t.click('Continue')
    await t.expectTitle('Create your passkey')
    await expect.poll(() => tapped.mock.calls).toHaveLength(1)
    expect(create).not.toHaveBeenCalled()
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(init).toHaveBeenCalledOnce()
    expect(user()?.credentials).toHaveLength(1)
  })

  /** Someone at "Start again" whose registration code is good for two calls of init, the first of which is made. */
  async function atStartAgain() {
    const { api, initRequest, user } = t.failing(t.error('registration_refused', 400))
    let calls = 0
    const init = vi.fn<NonNullable<RegistrationApi['init']>>((input, context) =>
      calls++ < 2 ? api.init(input, context) : Promise.reject(t.error('registration_refused', 400)),
    )
    t.show({ api: { ...api, init }, initRequest })
    await t.click('Continue')
    await t.click('Create passkey')
    await expect.poll(() => t.button('Start again')).toBeTruthy()
    return { init, user }
  }

  test.each([
    ['at once', (run: () => void) => run()],
    ['in the next task', (run: () => void) => void t.nextTask().then(run)],
  ])('a second tap on Start again, %s, does nothing', async (_, later) => {
    const { init, user } = await atStartAgain()
    const tapped = vi.fn(() => t.button('Start again|moment')?.click())
    t.button('Start again')?.click()
    later(tapped)
    await expect.poll(() => tapped.mock.calls).toHaveLength(1)
    await t.expectTitle('Create your passkey')
    expect(t.alertText()).toBe('')
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(init).toHaveBeenCalledTimes(2)
    expect(user()?.credentials).toHaveLength(1)
  })

  test('a real double click on Start again while the page is busy is one', async () => {
    const { init } = await atStartAgain()
    await doubleClickOnABusyPage('Start again')
    await t.expectTitle('Create your passkey')
    expect(t.alertText()).toBe('')
    expect(init).toHaveBeenCalledTimes(2)
  })

  test('a real double click on Continue while the page is busy is one', async () => {
    const { api, initRequest } = t.world()
    const init = vi.spyOn(api, 'init')
    t.show({ api, initRequest })
    await doubleClickOnABusyPage('Continue')
    await t.expectTitle('Create your passkey')
    expect(init).toHaveBeenCalledOnce()
  })
})

test('the later half of a double click on Cancel does not leave out what is optional', async () => {
  const made = t.watched(t.world(undefined, t.offering(['Fido2'], ['Key'])))
  const { keyStore } = t.hostKeyStore(() => new Promise(() => {}))
  t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional', keyStore })
  await t.click(en.firstFactor.action)
  await t.click(en.key.action)
  await t.click(en.firstFactor.cancel)
  await t.expectError('cancelled')
  // It stands where Cancel stood.
  await t.tap(() => t.button(en.secondFactor.skip.passkey), 2)
  for (let turn = 0; turn < 20; turn++) await t.nextTask()
  expect(made.tries).toEqual([])
  // A separate click is no half of a double click: the user means it.
  await t.click(en.secondFactor.skip.passkey)
  await t.expectTitle('Your passkey is ready')
  expect(made.tries).toHaveLength(1)
})

describe('another challenge of the host', () => {
  test('the answer of init, handed back as the prop, is none', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, initRequest } = t.world()
    const onAbandon = vi.fn()
    let answer: unknown
    const init: RegistrationApi['init'] = async (...given) => (answer = await api.init(...given))
    const props = { api: { ...api, init }, initRequest, onAbandon }
    t.show(props)
    await t.click('Continue')
    await t.click('Create passkey')
    await expect.poll(() => t.button('Cancel')).toBeTruthy()
    flushSync(() => t.show({ ...props, challenge: structuredClone(answer) }))
    await t.nextTask()
    expect(onAbandon).not.toHaveBeenCalled()
    expect(t.button('Cancel')).toBeTruthy()
  })

  test('at any moment around the end of the ceremony: no passkey is sent under the other challenge (fault 44)', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const real = SubtleCrypto.prototype.digest
    const wrong: number[] = []
    const seen = { sent: 0, dropped: 0 }
    for (let turns = 0; turns < 24; turns++) {
      const [ada, grace] = [t.world(), t.world('grace@example.com')]
      const [first, second] = [await ada.init(), await grace.init()]
      const complete = vi.fn<RegistrationApi['complete']>(() => new Promise(() => {}))
      const view = (challenge: unknown) =>
        flushSync(() =>
          t.root.render(
            <RegistrationFlow
              key={turns}
              api={{ complete }}
              challenge={challenge}
              relyingParty={t.relyingParty}
            />,
          ),
        )
      view(first)
      // What other tabs call the user is a digest, too.
      await t.featuresLoaded()
      // The digest is the last thing that the checks of a new passkey wait for.
      digest.mockImplementationOnce((...given) => {
        const result = real.apply(crypto.subtle, given)
        void result.then(() => afterMicrotasks(turns, () => view(second)))
        return result
      })
      t.button('Create passkey')?.click()
      const dropped = () => t.place.textContent.includes('grace@example.com')
      await expect
        .poll(() => complete.mock.calls.length > 0 || dropped(), { message: `turn ${turns}`, interval: 5 })
        .toBe(true)
      await t.nextTask()
      for (const [{ firstFactorCredential }, { challenge }] of complete.mock.calls) {
        const { clientData } = (firstFactorCredential as Fido2Attestation).credentialInfo
        const signed = atob(clientData.replaceAll('-', '+').replaceAll('_', '/'))
        const name = btoa(challenge.challenge).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
        if (!signed.includes(name)) wrong.push(turns)
      }
      seen[dropped() ? 'dropped' : 'sent']++
      t.root.render(null)
      await expect.poll(() => t.place.childElementCount, { interval: 5 }).toBe(0)
      await t.authenticator.clear()
    }
    expect(wrong).toEqual([])
    // Else the moments were not around it.
    expect(seen.sent).toBeGreaterThan(0)
    expect(seen.dropped).toBeGreaterThan(0)
  })
})

describe('an unmount in the last moment', () => {
  /** A submit of a host that does not heed its signal. */
  const heedless = (...failures: unknown[]) => {
    const made = t.failing(...failures)
    const complete: RegistrationApi['complete'] = (request, context) =>
      made.api.complete(request, { ...context, signal: new AbortController().signal })
    return { ...made, api: { ...made.api, complete } }
  }

  test.each([
    ['an unmount', () => flushSync(() => t.root.render(null))],
    ['a cancel', (registration: UseRegistrationResult) => registration.cancel()],
  ])('%s when the submit is about to begin: nothing is sent', async (_, end) => {
    const { api, init, sent } = heedless()
    const onStepChange = vi.fn(() => end(registration()))
    const registration = t.showHook({ api, challenge: await init(), onStepChange })
    registration().create()
    await expect.poll(() => onStepChange.mock.calls).toEqual([['complete']])
    await t.nextTask()
    expect(sent).toEqual([])
  })

  test('a submit and an unmount in one event: nothing is sent', async () => {
    const { api, init, sent } = heedless(t.error('network_failed'))
    const registration = t.showHook({ api, challenge: await init() })
    registration().create()
    await expect.poll(() => registration().error?.code).toBe('network_failed')
    registration().submit()
    flushSync(() => t.root.render(null))
    await t.nextTask()
    expect(sent).toHaveLength(1)
  })

  test('a page that goes into the back/forward cache has not ended; one that goes for good has (fault 48)', async () => {
    const { api, init, user } = t.world()
    const [onAbandon, onComplete] = [vi.fn(), vi.fn()]
    const props = { api, onAbandon, onComplete }
    t.show({ ...props, challenge: await init() })
    await expect.poll(() => t.button('Create passkey')).toBeTruthy()
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(onAbandon).not.toHaveBeenCalled()
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(onComplete).toHaveBeenCalledOnce()
    expect(user()?.credentials).toHaveLength(1)
    const grace = t.world('grace@example.com')
    t.show({ ...props, challenge: await grace.init() })
    await t.expectTitle('Create your passkey')
    dispatchEvent(new PageTransitionEvent('pagehide'))
    const abandoned = [[{ userId: grace.user()?.id, step: 'firstFactor' }]]
    expect(onAbandon.mock.calls).toEqual(abandoned)
    // Told once, whatever else ends.
    flushSync(() => t.root.render(null))
    dispatchEvent(new PageTransitionEvent('pagehide'))
    await t.nextTask()
    expect(onAbandon.mock.calls).toEqual(abandoned)
  })
})
