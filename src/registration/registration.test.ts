import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import { nodeKey } from '../core/credentials/nodeKey.test.helper.js'
import { ORIGIN, standInPlatform } from '../core/credentials/platform.test.helper.js'
import { dfnsApi } from '../core/dfnsApi.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationStep } from '../core/flow.js'
import { nodeRunner } from './nodeRunner.test.helper.js'
import type { EngineOptions } from './options.js'
import { createRegistration } from './registration.js'

/*
 * Whole registrations in Node: no React, no React Query, no page. The API is the reference one, and it verifies what it
 * is sent; the authenticator is one in software.
 */

const relyingParty = { id: 'quillstone.example', name: 'Quillstone' }
let create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>()

beforeEach(() => {
  const platform = standInPlatform()
  create = platform.create
  const authenticator = new SoftwareAuthenticator()
  create.mockImplementation((options) => authenticator.create(options, { origin: ORIGIN }))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** A registration of an invited user, whose submits fare as told at first. */
function setup(
  options: Partial<EngineOptions> = {},
  {
    submits = [] as (() => Promise<Response>)[],
    load,
  }: { submits?: (() => Promise<Response>)[]; load?: Parameters<typeof createRegistration>[2] } = {},
) {
  const reference = createReferenceApi({ rpId: relyingParty.id, origins: [ORIGIN] })
  const username = 'ada@example.com'
  const { orgId, registrationCode } = invite(reference.ledger, reference.config.orgId, username)
  const sent: string[] = []
  const api = dfnsApi({
    baseUrl: ORIGIN,
    fetch: async (input, init) => {
      const isInit = input.endsWith('/init')
      if (!isInit) sent.push(init.body as string)
      const fate = isInit ? undefined : submits.shift()
      return fate ? fate() : reference.handle(new Request(input, { ...init, signal: null }))
    },
  })
  const errors: RegistrationError[] = []
  const steps: RegistrationStep[] = []
  const onComplete = vi.fn()
  const runner = nodeRunner()
  const registration = createRegistration(
    {
      api,
      initRequest: { orgId, username, registrationCode },
      relyingParty,
      retries: 0,
      onError: (error) => errors.push(error),
      onStepChange: (step) => steps.push(step),
      onComplete,
      ...options,
    } as EngineOptions,
    runner,
    load,
  )
  /** Acts, and waits until nothing is under way. */
  const act = async (verb: () => void) => {
    verb()
    await expect.poll(runner.isRunning).toBe(false)
  }
  const user = () => reference.ledger.users.get(username)
  const kindsOf = () => user()?.credentials.map(({ kind, factor }) => `${factor} ${kind}`)
  return { ...registration, ...registration.verbs, runner, act, errors, steps, sent, onComplete, kindsOf }
}

const recovery = { policy: 'required', orgId: 'or-1', url: `${ORIGIN}/recover` } as const
const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const refused = () => Promise.resolve(Response.json({ error: { message: 'no' } }, { status: 400 }))

describe('a registration without React', () => {
  test('registers a passkey: from start to done, each step in the snapshot and told', async () => {
    const t = setup()
    const seen: RegistrationStep[] = []
    t.subscribe(() => seen.push(t.getSnapshot().state.step))
    const unmount = t.mount()
    await t.act(t.start)
    await t.act(t.create)
    expect(t.errors).toEqual([])
    expect(t.kindsOf()).toEqual(['first Fido2'])
    expect(t.steps).toEqual(['firstFactor', 'complete', 'done'])
    expect(seen.at(-1)).toBe('done')
    expect(t.onComplete).toHaveBeenCalledOnce()
    unmount()
  })

  test('registers a passkey, a key as second factor, and a recovery kit', async () => {
    const keyStore = { create: async () => ({ ...nodeKey(), credId: 'key-of-a-host' }) }
    const t = setup({ secondFactor: 'required', recovery, keyStore })
    await t.act(t.start)
    await t.act(t.create)
    await t.act(() => t.create({ kind: 'Key' }))
    await t.act(t.create)
    expect(t.getSnapshot().notices.kit?.code).toBeTruthy()
    await t.act(t.confirm)
    expect(t.errors).toEqual([])
    expect(t.getSnapshot().notices.kit).toBeUndefined()
    expect(t.kindsOf()).toEqual(['first Fido2', 'second Key', 'recovery RecoveryKey'])
  })

  test('sends the same body again after a submit without an answer: at a tap, or by itself', async () => {
    const tapped = setup({}, { submits: [lost] })
    await tapped.act(tapped.start)
    await tapped.act(tapped.create)
    expect(tapped.errors).toMatchObject([{ code: 'network_failed', outcome: 'open' }])
    expect(tapped.runner.error()).toBe(tapped.errors[0])
    await tapped.act(tapped.submit)
    expect(tapped.sent).toEqual([tapped.sent[0], tapped.sent[0]])
    const itself = setup({ retries: 1 }, { submits: [lost] })
    await itself.act(itself.start)
    itself.create()
    await expect.poll(() => itself.getSnapshot().notices.waiting).toBe('soon')
    await expect.poll(itself.kindsOf, { timeout: 5000 }).toEqual(['first Fido2'])
    expect(itself.errors).toEqual([])
  })

  test('after a refusal submits no more, and begins anew', async () => {
    const t = setup({}, { submits: [refused] })
    await t.act(t.start)
    await t.act(t.create)
    expect(t.errors).toMatchObject([{ code: 'registration_refused', outcome: 'refused' }])
    await t.act(t.submit)
    expect(t.sent).toHaveLength(1)
    await t.act(t.restart)
    await t.act(t.create)
    expect(t.kindsOf()).toEqual(['first Fido2'])
  })

  test('its verbs are the same functions all along, also after new options', async () => {
    const t = setup()
    const before = { ...t.verbs }
    await t.act(t.start)
    t.update({ api: { complete: async () => ({}) }, relyingParty })
    expect(t.verbs).toEqual(before)
  })
})

describe('what comes later does not come', () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

  test('no passkey is made that could not be submitted; the next tap fetches it once more', async () => {
    const load = vi.fn(() => import('./features.js'))
    load.mockImplementationOnce(gone).mockImplementationOnce(gone)
    const t = setup({ wallets: [{ network: 'EthereumSepolia' }] }, { load })
    await t.act(t.start)
    await t.act(t.create)
    expect(t.errors).toMatchObject([{ code: 'network_failed', outcome: 'none', field: undefined }])
    expect(create).not.toHaveBeenCalled()
    expect(t.sent).toEqual([])
    await t.act(t.create)
    expect(t.kindsOf()).toEqual(['first Fido2'])
    expect(create).toHaveBeenCalledOnce()
    expect(load).toHaveBeenCalledTimes(3)
  })

  test('for good, as after a deploy: then the error says that this is what does not come', async () => {
    const t = setup({}, { load: gone })
    const unmount = t.mount()
    await t.act(t.start)
    await t.act(t.create)
    await t.act(t.create)
    expect(t.errors.at(-1)).toMatchObject({ code: 'network_failed', outcome: 'none', field: 'features' })
    expect(create).not.toHaveBeenCalled()
    unmount()
  })

  test('slowly: the tap waits and shows that it does, and the ceremony follows by itself', async () => {
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    const t = setup({}, { load: async () => arrival.then(() => import('./features.js')) })
    await t.act(t.start)
    t.create()
    await expect.poll(() => t.getSnapshot().notices.loading).toBe(true)
    expect(create).not.toHaveBeenCalled()
    arrive()
    await expect.poll(t.kindsOf).toEqual(['first Fido2'])
    expect(t.getSnapshot().notices.loading).toBeUndefined()
  })
})
