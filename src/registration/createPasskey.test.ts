import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('the ceremony of a passkey', () => {
  test('a ceremony that fails is told, and the next one gets through', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() })
    t.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    registration.create()
    await expect.poll(registration.told).toEqual(['ceremony_not_allowed/none'])
    await registration.over()
    registration.create()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
    expect(registration.steps()).toEqual(['complete', 'done'])
  })

  test('a cancel ends the ceremony, and what comes after that is signaled away', async () => {
    const { api, init, sent } = t.world()
    const registration = t.begin({ api, challenge: await init() })
    // One that heeds no signal, and comes late.
    const give = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    registration.cancel()
    await expect.poll(registration.told).toEqual(['cancelled/none'])
    give()
    await expect.poll(() => t.signal.mock.calls).toHaveLength(1)
    expect(sent).toEqual([])
    await registration.over()
    registration.create()
    await expect.poll(() => registration.onComplete.mock.calls).toHaveLength(1)
  })
})

describe('what the host hears of a ceremony', () => {
  test.each([
    ['a passkey', undefined, undefined],
    ['a refusal', new DOMException('', 'NotAllowedError'), 'ceremony_not_allowed'],
  ])('%s: when it begins and how it ends, in order', async (_, refusal, code) => {
    const { api, init } = t.world()
    const onEvent = vi.fn()
    const beforeCeremony = vi.fn()
    const registration = t.begin({ api, challenge: await init(), onEvent, beforeCeremony })
    if (refusal) t.create.mockRejectedValueOnce(refusal)
    await registration.act(registration.create)
    expect(beforeCeremony.mock.calls).toEqual([['firstFactor']])
    const took = expect.any(String) as string
    const events = onEvent.mock.calls.flat() as { type: string }[]
    expect(events.slice(0, 2)).toEqual([
      { type: 'ceremony_began', step: 'firstFactor' },
      { type: 'ceremony_ended', step: 'firstFactor', code, took },
    ])
    expect(events.filter(({ type }) => type.startsWith('submit'))).toEqual(
      refusal
        ? []
        : [{ type: 'submit_began' }, { type: 'submit_ended', code: undefined, outcome: undefined, took }],
    )
  })

  test('a passkey that comes after a cancel ends as cancelled', async () => {
    const { api, init } = t.world()
    const onEvent = vi.fn()
    const registration = t.begin({ api, challenge: await init(), onEvent })
    t.create.mockImplementationOnce(async (options) =>
      Object.defineProperty(await t.makePasskey(options), 'authenticatorAttachment', {
        get: () => registration.cancel(),
      }),
    )
    await registration.fails(registration.create)
    expect(onEvent.mock.calls.flat()).toContainEqual(
      expect.objectContaining({ type: 'ceremony_ended', code: 'cancelled' }),
    )
  })
})

test('a passkey that is to be sent is never shown as one to delete, not even while the step changes', async () => {
  t.withoutSignalApi()
  const { api, init } = t.world()
  const registration = t.begin({ api, challenge: await init() })
  const shown: unknown[] = []
  registration.onStepChange.mockImplementation(
    () => void shown.push(registration.notices().undeletablePasskey),
  )
  await registration.reaches('done', registration.create)
  expect(shown).toEqual([undefined, undefined])
})

describe('what the next visit is told', () => {
  test('after a cancel between the passkey and its submit: of the passkey, and of no attempt', async () => {
    const { api, init, sent } = t.world()
    const challenge = await init()
    const registration = t.begin({ api, challenge })
    registration.onStepChange.mockImplementation(() => registration.cancel())
    await registration.fails(registration.create)
    expect(registration.step()).toBe('complete')
    expect(registration.told()).toEqual(['cancelled/none'])
    expect(sent).toEqual([])
    expect(t.remembered()).toEqual({ rpId: t.relyingParty.id, userId: challenge.user.id })
  })

  test('after a tap in a browser that cannot make a passkey: nothing', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['webauthn_unsupported/none'])
    expect(t.remembered()).toBeNull()
  })
})

describe('other tabs hear of a ceremony that fails', () => {
  /** The events that another tab of the browser hears. */
  function heard() {
    const channel = new BroadcastChannel('registration-flow')
    const events: string[] = []
    channel.addEventListener('message', (message) =>
      events.push((message as MessageEvent<{ event: string }>).data.event),
    )
    onTestFinished(() => channel.close())
    return events
  }

  test.each([
    ['cancelled', 'AbortError', true],
    ['ceremony_timed_out', 'TimeoutError', true],
    ['authenticator_failed', 'UnknownError', true],
    ['credential_invalid', undefined, true],
    ['ceremony_not_allowed', 'NotAllowedError', false],
  ])('%s (%s): that it may have made a passkey is told: %s', async (code, name, mayHaveMade) => {
    const events = heard()
    const { api, init } = t.world()
    const registration = t.begin({ api: { complete: api.complete }, challenge: await init() })
    registration.mount()
    await expect.poll(() => events).toEqual(['asked'])
    t.create.mockImplementationOnce(async () => {
      if (name) throw new DOMException('', name)
      return {}
    })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual([`${code}/none`])
    const first = ['asked', 'making', 'over', ...(mayHaveMade ? ['made'] : [])]
    await expect.poll(() => events).toEqual(first)
    const another = new BroadcastChannel('registration-flow')
    onTestFinished(() => another.close())
    // Timers of one length end in their order, so this comes after anything that was still to be told.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
    setTimeout(() => another.postMessage({ event: 'the end' }), 0)
    await expect.poll(() => events.at(-1)).toBe('the end')
    expect(events).toEqual([...first, 'the end'])
  })
})

test('a ceremony that the browser never ends: it may still make a passkey, so the next visit is told', async () => {
  const { api, init } = t.world()
  const challenge = await init()
  const registration = t.begin({ api, challenge })
  registration.mount()
  await t.nextTask()
  vi.useFakeTimers()
  const asked = t.deferred()
  t.create.mockImplementationOnce(() => {
    asked.resolve()
    return new Promise(() => {})
  })
  registration.create()
  await asked.promise
  await vi.advanceTimersByTimeAsync(300_000 + 5000 + 500)
  vi.useRealTimers()
  await expect.poll(registration.told).toEqual(['ceremony_timed_out/none'])
  expect(t.remembered()).toEqual({ rpId: t.relyingParty.id, userId: challenge.user.id })
})
