import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { SoftwareAuthenticator } from '../../../reference-api/softwareAuthenticator.js'
import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationApi } from '../../core/protocol.js'

const t = setup()

/** What `onError` was told, in short. */
function told() {
  const codes: string[] = []
  const onError = ({ code, outcome }: RegistrationError) => void codes.push(`${code}/${outcome}`)
  return { codes, onError }
}

/** A world whose submit is accepted the first time, and whose page hears this instead. */
function unheard(...answers: unknown[]) {
  const made = t.world()
  let tries = 0
  const complete: RegistrationApi['complete'] = async (request, context) => {
    if (tries++ === 0) await made.api.complete(request, context)
    throw answers.shift()
  }
  return { ...made, api: { ...made.api, complete } }
}

describe('an error of the host with the name of ours', () => {
  class RegistrationErrorOfTheHost extends Error {
    override name = 'RegistrationError'
  }

  test('leaves a way on (fault 106)', async () => {
    const { api, init } = t.failing(new RegistrationErrorOfTheHost('My server is down.'))
    t.show({ api, challenge: await init() })
    await t.click('Create passkey')
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
  })

  test('leaves the outcome open: no later refusal takes a passkey away that was accepted (faults 98, 106)', async () => {
    const { api, init, user } = unheard(
      new RegistrationErrorOfTheHost('The answer is lost.'),
      t.error('registration_refused', 400),
    )
    const signal = t.spyOnSignal()
    const { codes, onError } = told()
    t.show({ api, challenge: await init(), onError })
    await t.click('Create passkey')
    await t.click('Try again')
    await expect.poll(() => codes).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(signal).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
  })
})

describe('a try that may have been accepted', () => {
  test('an expired session, and then init refuses: the outcome is unknown (faults 92, 98)', async () => {
    const { api, initRequest, user } = unheard(t.error('challenge_expired', 401))
    const { codes, onError } = told()
    t.show({ api, initRequest, onError })
    await t.click('Continue')
    await t.click('Create passkey')
    await expect.poll(t.alertText).toContain('Try to sign in')
    expect(codes).toEqual(['outcome_unknown/open'])
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
    await expect.poll(t.buttons).toEqual(['Start again'])
  })

  test('"registered already" on the second try is no reason to try for ever (faults 85, 98)', async () => {
    const { api, init, user } = unheard(new TypeError('Failed to fetch'), t.error('answer_invalid', 409))
    const { codes, onError } = told()
    t.show({ api, challenge: await init(), onError })
    await t.click('Create passkey')
    await t.click('Try again')
    await expect.poll(t.alertText).toContain('Try to sign in')
    expect(codes).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
    await expect.poll(t.buttons).toEqual(['Start again'])
  })

  test('another challenge waits for the end of the submit, and is not needed any more', async () => {
    const { api, init, user } = t.world()
    let release = () => {}
    const slow = new Promise<void>((resolve) => (release = resolve))
    const complete: RegistrationApi['complete'] = async (request, context) => {
      const answer = await api.complete(request, context)
      await slow
      return answer
    }
    const [signal, onAbandon] = [t.spyOnSignal(), vi.fn()]
    const { codes, onError } = told()
    const props = { api: { ...api, complete }, onAbandon, onError }
    const first = (await init()) as { challenge: string }
    t.show({ ...props, challenge: first })
    await t.click('Create passkey')
    await expect.poll(() => user()?.credentials).toHaveLength(1)
    // A host fetches anew when the page gets the focus back: from the passkey's dialog, say.
    flushSync(() => t.show({ ...props, challenge: { ...first, challenge: `${first.challenge}-2` } }))
    release()
    await t.expectTitle('Your passkey is ready')
    expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
    expect(signal).not.toHaveBeenCalled()
    expect(onAbandon).not.toHaveBeenCalled()
    expect(codes).toEqual([])
  })
})

describe('a passkey that is dead for certain', () => {
  test('one that another authenticator replaced is signaled away, once that one is accepted', async () => {
    const { api, initRequest, user } = t.failing(t.error('challenge_expired', 401))
    const signal = t.spyOnSignal()
    t.show({ api, initRequest })
    await t.click('Continue')
    await t.click('Create passkey')
    await expect.poll(() => t.button('Try again')).toBeTruthy()
    const [credentialId] = await t.passkeyIds()
    const software = new SoftwareAuthenticator()
    vi.spyOn(navigator.credentials, 'create').mockImplementation((options = {}) =>
      software.create(options, { origin: location.origin }),
    )
    expect(signal).not.toHaveBeenCalled()
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId }]])
    expect(user()?.credentials[0]?.credId).not.toBe(credentialId)
  })

  test('one that was refused is signaled under the relying party it was made for (fault 96)', async () => {
    const { api, init } = t.world()
    let refuse = () => {}
    const complete = vi.fn(
      () => new Promise((_, reject) => (refuse = () => reject(t.error('registration_refused', 400)))),
    )
    const signal = t.spyOnSignal()
    const { codes, onError } = told()
    const props = { api: { ...api, complete }, challenge: await init(), onError }
    t.show(props)
    await t.click('Create passkey')
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    const [credentialId] = await t.passkeyIds()
    flushSync(() => t.show({ ...props, relyingParty: { id: 'example.com', name: 'Another' } }))
    refuse()
    await expect.poll(() => codes).toEqual(['registration_refused/refused'])
    expect(signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId }]])
  })

  test('one that was refused is not sent again (fault 96)', async () => {
    const { api, init, sent, user } = t.failing(t.error('registration_refused', 400))
    const registration = t.showHook({ api, challenge: await init() })
    registration().create()
    await expect.poll(() => registration().error?.code).toBe('registration_refused')
    await expect.poll(t.passkeyIds).toEqual([])
    registration().submit()
    await expect.poll(() => registration().status).toBe('idle')
    expect(sent).toHaveLength(1)
    expect(user()?.credentials).toEqual([])
  })
})

test.each(['init', 'complete'] as const)(
  '%s: a function that never settles ends after a minute (faults 88, 106)',
  async (which) => {
    const { api, initRequest, init } = t.world()
    const never = vi.fn(() => new Promise<never>(() => {}))
    const { codes, onError } = told()
    const props = { api: { ...api, [which]: never }, onError }
    t.show(which === 'init' ? { ...props, initRequest } : { ...props, challenge: await init() })
    await expect.poll(() => t.button('Continue|Create passkey')).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    t.button('Continue|Create passkey')?.click()
    await expect.poll(() => never.mock.calls).toHaveLength(1)
    vi.advanceTimersByTime(50_000)
    await t.nextTask()
    expect(codes).toEqual([])
    vi.advanceTimersByTime(10_000)
    await expect.poll(t.alertText).toContain('We got no answer in time')
    expect(codes).toEqual([`request_timed_out/${which === 'init' ? 'none' : 'open'}`])
    expect(t.button('Try again')).toBeTruthy()
  },
)

test('a submit that is given up on is ended before the same body goes again (faults 88, 98)', async () => {
  const { api, init, user } = t.world()
  const signals: AbortSignal[] = []
  const ended: boolean[] = []
  const complete: RegistrationApi['complete'] = (request, context) => {
    signals.push(context.signal)
    ended.push(...signals.map(({ aborted }) => aborted))
    return signals.length > 1 ? api.complete(request, context) : new Promise<never>(() => {})
  }
  t.show({ api: { ...api, complete }, challenge: await init() })
  await expect.poll(() => t.button('Create passkey')).toBeTruthy()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  t.button('Create passkey')?.click()
  await expect.poll(() => signals).toHaveLength(1)
  expect(signals[0]?.aborted).toBe(false)
  vi.advanceTimersByTime(60_000)
  await expect.poll(t.alertText).toContain('We got no answer in time')
  await t.click('Try again')
  await t.expectTitle('Your passkey is ready')
  expect(ended).toEqual([false, true, false])
  expect(user()?.credentials).toHaveLength(1)
})

test('an init that fails has submitted nothing, whatever its error says elsewhere', async () => {
  const { api, initRequest } = t.world()
  const { codes, onError } = told()
  t.show({ api: { ...api, init: () => Promise.reject(t.error('network_failed')) }, initRequest, onError })
  await t.click('Continue')
  await expect.poll(() => codes).toEqual(['network_failed/none'])
})
