import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { RegistrationStep } from '../core/flow.js'
import { setupHeadless } from '../testHelpers/headless.js'
import { nodeRunner } from '../testHelpers/nodeRunner.js'
import type { EngineOptions } from './options.js'
import type { createRegistration } from './registration.js'

const t = setupHeadless()

/** A registration of an invited user, whose submits fare as told at first. */
function setup(
  options: Partial<EngineOptions> = {},
  {
    submits = [],
    load,
  }: {
    submits?: (() => Promise<Response> | Response)[]
    load?: Parameters<typeof createRegistration>[2]
  } = {},
) {
  const made = t.world(...submits)
  const { api, initRequest } = made
  return { ...made, ...t.begin({ api, initRequest, ...options } as EngineOptions, load) }
}

describe('a registration without React', () => {
  test('registers a passkey: from start to done, each step in the snapshot and told', async () => {
    const registration = setup()
    const seen: RegistrationStep[] = []
    registration.subscribe(() => seen.push(registration.getSnapshot().state.step))
    const unmount = registration.mount()
    await registration.act(registration.start)
    await registration.act(registration.create)
    expect(registration.told()).toEqual([])
    expect(registration.kinds()).toEqual(['first Fido2'])
    expect(registration.steps()).toEqual(['firstFactor', 'complete', 'done'])
    expect(seen.at(-1)).toBe('done')
    expect(registration.onComplete).toHaveBeenCalledOnce()
    unmount()
  })

  test('each step that it enters is an event for the host as well', async () => {
    const onEvent = vi.fn()
    const registration = setup({ onEvent })
    await registration.act(registration.start)
    await registration.act(registration.create)
    const shown = (onEvent.mock.calls.flat() as { type?: string }[]).filter(
      ({ type }) => !type || !/^(ceremony|submit)_/.test(type),
    )
    expect(shown).toEqual(registration.steps().map((step) => ({ type: 'step_shown', step })))
    expect(shown).toHaveLength(3)
  })

  test('says in its first snapshot that a challenge begins a recovery', async () => {
    const challenge = { ...(await t.world().init()), allowedRecoveryCredentials: [{ id: 'any' }] }
    const recovering = setup({ challenge })
    expect(recovering.getServerSnapshot().notices).toEqual({ recovers: true })
    expect(recovering.getSnapshot()).toBe(recovering.getServerSnapshot())
    expect(setup().getServerSnapshot().notices).toEqual({})
  })

  test('registers a passkey, a key as second factor, and a recovery kit', async () => {
    const { keyStore } = t.keyStore()
    const registration = setup({ secondFactor: 'required', recovery: t.recovery, keyStore })
    await registration.act(registration.start)
    await registration.act(registration.create)
    await registration.act(() => registration.create({ kind: 'Key' }))
    await registration.act(registration.create)
    expect(registration.notices().kit?.code).toBeTruthy()
    await registration.act(registration.confirm)
    expect(registration.told()).toEqual([])
    expect(registration.notices().kit).toBeUndefined()
    expect(registration.kinds()).toEqual(['first Fido2', 'second Key', 'recovery RecoveryKey'])
  })

  test('sends the same body again after a submit without an answer: at a tap, or by itself', async () => {
    const tapped = setup({}, { submits: [t.lost] })
    await tapped.act(tapped.start)
    await tapped.act(tapped.create)
    expect(tapped.error()).toMatchObject({ code: 'network_failed', outcome: 'open' })
    expect(tapped.runner.error()).toBe(tapped.error())
    await tapped.act(tapped.submit)
    expect(tapped.sent).toEqual([tapped.sent[0], tapped.sent[0]])
    const itself = setup({ retries: 1 }, { submits: [t.lost] })
    await itself.act(itself.start)
    itself.create()
    await expect.poll(() => itself.notices().waiting).toBe('soon')
    await expect.poll(itself.kinds, { timeout: 5000 }).toEqual(['first Fido2'])
    expect(itself.told()).toEqual([])
  })

  test('after a refusal submits no more, and begins anew', async () => {
    const registration = setup({}, { submits: [t.refusal(400)] })
    await registration.act(registration.start)
    await registration.act(registration.create)
    expect(registration.error()).toMatchObject({ code: 'registration_refused', outcome: 'refused' })
    await registration.act(registration.submit)
    expect(registration.sent).toHaveLength(1)
    await registration.act(registration.restart)
    await registration.act(registration.create)
    expect(registration.kinds()).toEqual(['first Fido2'])
  })

  test('its verbs are the same functions all along, also after new options', async () => {
    const registration = setup()
    const before = { ...registration.verbs }
    await registration.act(registration.start)
    registration.update({ api: { complete: async () => ({}) }, relyingParty: t.relyingParty })
    expect(registration.verbs).toEqual(before)
  })
})

describe('a second part that does not come', () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

  test('no passkey is made that could not be submitted; the next tap fetches it once more', async () => {
    const load = vi.fn(() => import('./features.js'))
    load.mockImplementationOnce(gone)
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init() }, load)
    await registration.act(registration.create)
    expect(registration.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    expect(t.create).not.toHaveBeenCalled()
    await registration.act(registration.create)
    expect(registration.step()).toBe('done')
    expect(t.create).toHaveBeenCalledOnce()
    expect(load).toHaveBeenCalledTimes(2)
  })

  test('no registration code is used up for a passkey that could not be submitted', async () => {
    const load = vi.fn(() => import('./features.js'))
    load.mockImplementationOnce(gone)
    const { api, initRequest } = t.world()
    const init = vi.fn(api.init)
    const registration = t.begin({ api: { ...api, init }, initRequest }, load)
    await registration.act(registration.start)
    expect(registration.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    expect(init).not.toHaveBeenCalled()
    await registration.act(registration.start)
    expect(init).toHaveBeenCalledOnce()
    expect(registration.step()).toBe('firstFactor')
  })

  test('for good, as after a deploy: then the error says that this is what does not come', async () => {
    const registration = setup({}, { load: gone })
    const unmount = registration.mount()
    await registration.act(registration.start)
    // What was loaded in vain ahead of the tap, nobody has waited for: another tap may be all that it takes.
    expect(registration.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    await registration.act(registration.start)
    expect(registration.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: 'features' })
    expect(t.create).not.toHaveBeenCalled()
    unmount()
  })

  test('never: the tap waits no longer than a minute', async () => {
    const late = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal)
    const registration = setup({}, { load: () => new Promise(() => {}) })
    registration.start()
    await expect.poll(() => timeout.mock.calls).toEqual([[60_000]])
    expect(registration.told()).toEqual([])
    await registration.fails(() => late.abort())
    expect(registration.told()).toEqual(['network_failed/none'])
    expect(registration.notices().loading).toBeUndefined()
  })

  test('slowly: meanwhile a challenge of the host shows its step, and tells it if it is another one', async () => {
    const { api, init } = t.world()
    const registration = t.begin({ api: { complete: api.complete } }, () => new Promise(() => {}))
    registration.mount()
    registration.rerender({ challenge: await init() })
    expect(registration.step()).toBe('firstFactor')
    expect(registration.steps()).toEqual(['firstFactor'])
    registration.rerender({ challenge: await init() })
    expect(registration.steps()).toEqual(['firstFactor'])
  })

  test('slowly: the tap waits and shows that it does, and the ceremony follows by itself', async () => {
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    const { api, init } = t.world()
    const load = async () => arrival.then(() => import('./features.js'))
    const registration = t.begin({ api, challenge: await init() }, load)
    registration.create()
    await expect.poll(() => registration.notices().loading).toBe(true)
    expect(t.create).not.toHaveBeenCalled()
    arrive()
    await expect.poll(registration.step).toBe('done')
    expect(registration.notices().loading).toBeUndefined()
  })
})

describe('what is loaded before the first action', () => {
  test.each<[string, number, Partial<EngineOptions>]>([
    ['a passkey alone: not what creates other credentials', 0, {}],
    ['a second factor: what creates it as well', 1, { secondFactor: 'optional' }],
    ['a recovery kit: what creates it as well', 1, { recovery: t.recovery }],
  ])('for %s', async (_, times, options) => {
    const loaded = vi.fn()
    vi.resetModules()
    vi.doMock('./otherCredentials.js', () => {
      loaded()
      return { otherCredentials: {} }
    })
    onTestFinished(() => {
      vi.doUnmock('./otherCredentials.js')
      vi.resetModules()
    })
    // The modules of this page, which have loaded nothing yet.
    const page = await import('./registration.js')
    const { api } = await t.ownServer([])
    const runner = nodeRunner()
    const { verbs, getSnapshot } = page.createRegistration({ api, ...options } as EngineOptions, runner)
    verbs.start()
    await expect.poll(() => getSnapshot().state.step).toBe('firstFactor')
    expect(loaded).toHaveBeenCalledTimes(times)
  })
})

describe('what the host gives', () => {
  test("a callback that throws is reported as the host's, and stops nothing", async () => {
    const registration = setup()
    const fault = new TypeError('of the host')
    registration.onStepChange.mockImplementation(() => {
      throw fault
    })
    await registration.act(registration.start)
    await registration.act(registration.create)
    expect(registration.step()).toBe('done')
    expect(registration.told()).toEqual([])
    expect(t.reported.mock.calls).toEqual([[fault], [fault], [fault]])
  })

  test('what the user typed for init goes over what the host knows, field by field', async () => {
    const registration = setup({ initRequest: { orgId: 'or-of-the-host', username: 'host@example.com' } })
    const { orgId, username, registrationCode } = registration.initRequest
    const { fill } = registration
    fill({ orgId, username })
    fill({ registrationCode })
    await registration.act(registration.start)
    expect(registration.told()).toEqual([])
    expect(registration.step()).toBe('firstFactor')
  })

  test('an empty list of wallets is the mistake of a developer', () => {
    expect(() => setup({ wallets: [] as never })).toThrow('`wallets` is empty')
  })
})
