import { describe, expect, test, vi } from 'vitest'
import type { RegistrationStep } from '../core/flow.js'
import { setupHeadless } from '../testHelpers/headless.js'
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
    const page = setup()
    const seen: RegistrationStep[] = []
    page.subscribe(() => seen.push(page.getSnapshot().state.step))
    const unmount = page.mount()
    await page.act(page.start)
    await page.act(page.create)
    expect(page.told()).toEqual([])
    expect(page.kinds()).toEqual(['first Fido2'])
    expect(page.steps()).toEqual(['firstFactor', 'complete', 'done'])
    expect(seen.at(-1)).toBe('done')
    expect(page.onComplete).toHaveBeenCalledOnce()
    unmount()
  })

  test('registers a passkey, a key as second factor, and a recovery kit', async () => {
    const { keyStore } = t.keyStore()
    const page = setup({ secondFactor: 'required', recovery: t.recovery, keyStore })
    await page.act(page.start)
    await page.act(page.create)
    await page.act(() => page.create({ kind: 'Key' }))
    await page.act(page.create)
    expect(page.notices().kit?.code).toBeTruthy()
    await page.act(page.confirm)
    expect(page.told()).toEqual([])
    expect(page.notices().kit).toBeUndefined()
    expect(page.kinds()).toEqual(['first Fido2', 'second Key', 'recovery RecoveryKey'])
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
    const page = setup({}, { submits: [t.refusal(400)] })
    await page.act(page.start)
    await page.act(page.create)
    expect(page.error()).toMatchObject({ code: 'registration_refused', outcome: 'refused' })
    await page.act(page.submit)
    expect(page.sent).toHaveLength(1)
    await page.act(page.restart)
    await page.act(page.create)
    expect(page.kinds()).toEqual(['first Fido2'])
  })

  test('its verbs are the same functions all along, also after new options', async () => {
    const page = setup()
    const before = { ...page.verbs }
    await page.act(page.start)
    page.update({ api: { complete: async () => ({}) }, relyingParty: t.relyingParty })
    expect(page.verbs).toEqual(before)
  })
})

describe('a second part that does not come', () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

  test('no passkey is made that could not be submitted; the next tap fetches it once more', async () => {
    const load = vi.fn(() => import('./features.js'))
    load.mockImplementationOnce(gone)
    const { api, init } = t.world()
    const page = t.begin({ api, challenge: await init() }, load)
    await page.act(page.create)
    expect(page.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    expect(t.create).not.toHaveBeenCalled()
    await page.act(page.create)
    expect(page.step()).toBe('done')
    expect(t.create).toHaveBeenCalledOnce()
    expect(load).toHaveBeenCalledTimes(2)
  })

  test('no registration code is used up for a passkey that could not be submitted', async () => {
    const load = vi.fn(() => import('./features.js'))
    load.mockImplementationOnce(gone)
    const { api, initRequest } = t.world()
    const init = vi.fn(api.init)
    const page = t.begin({ api: { ...api, init }, initRequest }, load)
    await page.act(page.start)
    expect(page.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    expect(init).not.toHaveBeenCalled()
    await page.act(page.start)
    expect(init).toHaveBeenCalledOnce()
    expect(page.step()).toBe('firstFactor')
  })

  test('for good, as after a deploy: then the error says that this is what does not come', async () => {
    const page = setup({}, { load: gone })
    const unmount = page.mount()
    await page.act(page.start)
    // What was loaded in vain ahead of the tap, nobody has waited for: another tap may be all that it takes.
    expect(page.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: undefined })
    await page.act(page.start)
    expect(page.error()).toMatchObject({ code: 'network_failed', outcome: 'none', field: 'features' })
    expect(t.create).not.toHaveBeenCalled()
    unmount()
  })

  test('slowly: the tap waits and shows that it does, and the ceremony follows by itself', async () => {
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    const { api, init } = t.world()
    const load = async () => arrival.then(() => import('./features.js'))
    const page = t.begin({ api, challenge: await init() }, load)
    page.create()
    await expect.poll(() => page.notices().loading).toBe(true)
    expect(t.create).not.toHaveBeenCalled()
    arrive()
    await expect.poll(page.step).toBe('done')
    expect(page.notices().loading).toBeUndefined()
  })
})

describe('what the host gives', () => {
  test("a callback that throws is reported as the host's, and stops nothing", async () => {
    const page = setup()
    const fault = new TypeError('of the host')
    page.onStepChange.mockImplementation(() => {
      throw fault
    })
    await page.act(page.start)
    await page.act(page.create)
    expect(page.step()).toBe('done')
    expect(page.told()).toEqual([])
    expect(t.reported.mock.calls).toEqual([[fault], [fault], [fault]])
  })

  test('what the user typed for init goes over what the host knows, field by field', async () => {
    const page = setup({ initRequest: { orgId: 'or-of-the-host', username: 'host@example.com' } })
    const { orgId, username, registrationCode } = page.initRequest
    const { fill } = page
    fill({ orgId, username })
    fill({ registrationCode })
    await page.act(page.start)
    expect(page.told()).toEqual([])
    expect(page.step()).toBe('firstFactor')
  })

  test('an empty list of wallets is the mistake of a developer', () => {
    expect(() => setup({ wallets: [] as never })).toThrow('`wallets` is empty')
  })
})
