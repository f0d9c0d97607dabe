import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import { SoftwareAuthenticator } from '../../../reference-api/softwareAuthenticator.js'
import { dfnsApi } from '../../core/dfnsApi.js'
import type { RegistrationError } from '../../core/errors.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

const SUBMITS = /\/auth\/registration(\/enduser)?$/

/** What the network makes of a submit; `next` is the server's own answer. */
type Mishap = (next: () => Promise<Response>, signal: AbortSignal) => Response | Promise<Response>

/** A page whose first submits fare as told; all of its own code between the tap and the bytes is ours. */
async function page(made: ReturnType<typeof t.world>, ...mishaps: Mishap[]) {
  const bodies: string[] = []
  const requests: RequestInit[] = []
  const api = dfnsApi({
    baseUrl: location.origin,
    fetch: async (path, init) => {
      const next = () => made.handle(new Request(path, { ...init, signal: null }))
      if (!SUBMITS.test(path)) return next()
      bodies.push(init.body as string)
      requests.push(init)
      return mishaps.shift()?.(next, init.signal as AbortSignal) ?? next()
    },
  })
  const signal = t.spyOnSignal()
  const onError = vi.fn<(error: RegistrationError) => void>()
  const challenge = await made.init()
  const open = (more: object = {}) => t.show({ api, challenge, onError, ...more })
  const told = () => onError.mock.calls.map(([{ code, outcome }]) => `${code}/${outcome}`)
  return { ...made, api, bodies, requests, signal, onError, told, open }
}

const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ credId }) => credId)
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })
const html = (status: number) =>
  new Response('<!doctype html><title>Sign in to the network</title>', {
    status,
    headers: { 'content-type': 'text/html' },
  })
const refusal = (status: number) => () =>
  json({ error: { id: 'er-1', status, message: 'No such thing' } }, status)
const user = { id: 'us-1', username: 'ada@example.com', orgId: 'or-1' }

describe('a submit whose answer is none: not taken for a success, and the same body again', () => {
  test.each<[string, Mishap]>([
    ['200 and a page (fault 83)', () => html(200)],
    ['200 and "no" (fault 83)', () => json({ ok: false })],
    ['200 and null (fault 83)', () => json(null)],
    ['200 without a credential (fault 83)', () => json({ user })],
    ['200 and an empty id (fault 83)', () => json({ user, credential: { uuid: '', kind: 'Fido2' } })],
    ['200 and nothing (fault 83)', () => new Response('')],
    ['204 (fault 83)', () => new Response(null, { status: 204 })],
    ['202 and a page (faults 83, 130)', () => html(202)],
    ['402 (fault 130)', refusal(402)],
    ['412 (fault 130)', refusal(412)],
    ['404 (fault 84)', refusal(404)],
    ['405 (fault 84)', refusal(405)],
    ['403 (fault 92)', refusal(403)],
    ['410 (fault 92)', refusal(410)],
  ])('%s', async (_, mishap) => {
    const made = await page(t.world(), mishap)
    // Without a way to begin anew, an expired session is for the host.
    made.open({ api: { complete: made.api.complete } })
    await t.click(en.firstFactor.action)
    await expect.poll(made.told).toHaveLength(1)
    expect(made.told()[0]).toMatch(/^(answer_invalid|request_declined|challenge_expired)\/open$/)
    expect(registered(made)).toEqual([])
    expect(made.signal).not.toHaveBeenCalled()
    if (made.told()[0]?.startsWith('challenge_expired')) return
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(made.bodies[1]).toBe(made.bodies[0])
    expect(registered(made)).toEqual(await t.passkeyIds())
  })
})

describe('a submit that is refused', () => {
  test.each([400, 422])('%i is for good: the passkey goes, once (faults 84, 96)', async (status) => {
    const made = await page(t.world(), refusal(status))
    made.open()
    await t.click(en.firstFactor.action)
    await t.expectError('registration_refused')
    await expect.poll(t.passkeyIds).toEqual([])
    expect(made.told()).toEqual(['registration_refused/refused'])
    expect(made.signal).toHaveBeenCalledOnce()
    // What a server says of its inside is nothing for people.
    expect(t.alertText()).not.toContain('No such thing')
  })

  test.each([
    ['is answered with 409 (faults 85, 98)', refusal(409)],
    ['is refused with 400 (fault 98)', refusal(400)],
    ['is refused with 401 (faults 92, 98)', refusal(401)],
  ])(
    'unknown, and nothing is taken away: a body whose first try was accepted unheard %s',
    async (_, second) => {
      const lost: Mishap = async (next) => {
        await next()
        throw new TypeError('Failed to fetch')
      }
      const made = await page(t.world(), lost, second)
      made.open({ api: { complete: made.api.complete } })
      await t.click(en.firstFactor.action)
      await t.expectError('network_failed')
      await t.click(en.flow.retry)
      await t.expectError('outcome_unknown')
      expect(made.told()).toEqual(['network_failed/open', 'outcome_unknown/open'])
      expect(made.signal).not.toHaveBeenCalled()
      expect(await t.passkeyIds()).toEqual(registered(made))
    },
  )

  test('a server that gives the same answer to the same body: a success like any other (faults 81, 95, 98)', async () => {
    const lost: Mishap = async (next) => {
      await next()
      throw new TypeError('Failed to fetch')
    }
    const made = await page(t.world(undefined, { replay: 'same' }), lost)
    const onComplete = vi.fn()
    made.open({ onComplete })
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(made.bodies[1]).toBe(made.bodies[0])
    expect(onComplete).toHaveBeenCalledOnce()
    expect(made.signal).not.toHaveBeenCalled()
    expect(await t.passkeyIds()).toEqual(registered(made))
  })
})

describe('a submit to a busy server is asked again by itself, with the very same body', () => {
  const after = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString()

  test.each<[string, Mishap, { least: number; most: number; silent?: boolean }]>([
    ['429 (fault 86)', () => json({}, 429), { least: 200, most: 1000 }],
    [
      '429 and 7 seconds (fault 86)',
      () => json({}, 429, { 'retry-after': '7' }),
      { least: 6000, most: 7000 },
    ],
    // A time has whole seconds; and to poll takes some of the time that is ours.
    [
      '429 and a time (fault 86)',
      () => json({}, 429, { 'retry-after': after(9) }),
      { least: 6000, most: 9000 },
    ],
    ['500 (fault 87)', refusal(500), { least: 200, most: 1000 }],
    ['502 and a page (fault 87)', () => html(502), { least: 200, most: 1000 }],
    [
      '503 and 3 seconds (fault 87)',
      () => json({}, 503, { 'retry-after': '3' }),
      { least: 2000, most: 3000 },
    ],
    // One that does not heed its signal either.
    ['silence (fault 88)', () => new Promise(() => {}), { least: 200, most: 1000, silent: true }],
  ])('%s', async (_, mishap, { least, most, silent }) => {
    const made = await page(t.world(), mishap)
    made.open({ retries: undefined })
    await expect.poll(() => t.button(en.ways.action)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: false })
    await t.click(en.firstFactor.action)
    await expect.poll(() => made.bodies).toHaveLength(1)
    // Our own clock ends what never ends.
    if (silent) await vi.advanceTimersByTimeAsync(30_000)
    await expect.poll(() => document.querySelector('[data-part="body"]')?.textContent).toBe(en.waiting.soon)
    expect(t.button(en.complete.cancel)).toBeTruthy()
    await vi.advanceTimersByTimeAsync(least)
    expect(made.bodies).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(most - least)
    await expect.poll(() => made.bodies).toHaveLength(2)
    await t.expectTitle(en.done.title, t.TICKING)
    expect(made.bodies).toHaveLength(2)
    expect(made.bodies[1]).toBe(made.bodies[0])
    expect(made.told()).toEqual([])
    expect(registered(made)).toEqual(await t.passkeyIds())
  })
})

describe('a refusal and the Signal API', () => {
  const rejects = () => Promise.reject(new DOMException('no', 'SecurityError'))
  const throws = () => {
    throw new TypeError('Illegal invocation')
  }
  test.each<[string, unknown]>([
    ['is not there', undefined],
    ['hangs', () => new Promise(() => {})],
    ['throws', throws],
    ['rejects', rejects],
    ['gives nothing', () => undefined],
    ['is no function', 'signal'],
  ])(
    '%s: a refusal is told, and the next passkey takes the place of the refused one (fault 97)',
    async (_, api) => {
      t.stubProperty(PublicKeyCredential, 'signalUnknownCredential', api)
      const unhandled: unknown[] = []
      const onRejection = (event: PromiseRejectionEvent) => {
        event.preventDefault()
        unhandled.push(event.reason)
      }
      addEventListener('unhandledrejection', onRejection)
      onTestFinished(() => removeEventListener('unhandledrejection', onRejection))
      const made = t.watched(t.world(), 'refused')
      t.show({ api: made.api, initRequest: made.initRequest })
      await t.click(en.start.action)
      await t.click(en.firstFactor.action)
      await t.expectError('registration_refused')
      await t.click(en.complete.restart)
      await t.click(en.firstFactor.action)
      await t.expectTitle(en.done.title)
      expect(await t.passkeyIds()).toEqual(registered(made))
      expect(unhandled).toEqual([])
    },
  )
})

describe('a submit of two passkeys in one body', () => {
  /** A widget with one passkey on this device and another on a key, at the moment of the submit. */
  async function withBoth(made: Awaited<ReturnType<typeof page>>) {
    made.open({ secondFactor: 'required', initRequest: made.initRequest })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    const other = await addVirtualAuthenticator(cdp(), { transport: 'usb' })
    onTestFinished(() => other.remove())
    await t.click(en.secondFactor.action)
    return async () => [...(await t.passkeyIds()), ...(await t.passkeyIds(other))]
  }

  test('refused: both are gone from their devices, each signaled once (faults 71, 96)', async () => {
    const made = await page(t.world(), refusal(400))
    const all = await withBoth(made)
    await t.expectError('registration_refused')
    await expect.poll(all).toEqual([])
    expect(made.signal).toHaveBeenCalledTimes(2)
    expect(registered(made)).toEqual([])
  })

  test('never arrived: the same two again, and both count (fault 71)', async () => {
    const made = await page(t.world(), () => Promise.reject(new TypeError('Failed to fetch')))
    const all = await withBoth(made)
    await t.expectError('network_failed')
    expect(await all()).toHaveLength(2)
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(made.bodies[1]).toBe(made.bodies[0])
    expect(registered(made)).toEqual(await all())
    expect(made.signal).not.toHaveBeenCalled()
  })

  test('one cannot count without the other: the second was swapped on its way (faults 71, 96)', async () => {
    const made = t.world()
    const swapped: Mishap = async () => {
      const body = JSON.parse(bodies[0] ?? '') as Record<string, { credentialInfo: { credId: string } }>
      const { secondFactorCredential: second } = body
      if (second) second.credentialInfo.credId = 'AAAAAAAAAAAAAAAAAAAAAA'
      const { headers } = requests[0] ?? {}
      return made.handle(
        new Request(`${location.origin}/auth/registration`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        }),
      )
    }
    const shown = await page(made, swapped)
    const { bodies, requests } = shown
    const all = await withBoth(shown)
    await t.expectError('registration_refused')
    expect(registered(made)).toEqual([])
    await expect.poll(all).toEqual([])
  })

  test('asked for elsewhere, made on this device all the same: registered as what it is (fault 70)', async () => {
    const made = await page(t.world())
    made.open({ secondFactor: 'required' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    const software = new SoftwareAuthenticator()
    const create = vi
      .spyOn(navigator.credentials, 'create')
      .mockImplementation((options = {}) => software.create(options, { origin: location.origin }))
    await t.click(en.secondFactor.action)
    await t.expectTitle(en.done.title)
    const [given] = create.mock.settledResults
    expect(create.mock.calls[0]?.[0]?.publicKey?.authenticatorSelection).toMatchObject({
      authenticatorAttachment: 'cross-platform',
    })
    expect(given?.value).toMatchObject({ authenticatorAttachment: 'platform' })
    const names = made.user()?.credentials.map(({ name }) => name)
    expect(registered(made)).toHaveLength(2)
    // Named by what made it, and not by what was asked for.
    expect(names?.[1]).toMatch(/^Passkey/)
  })
})

test('the largest body of a submit stays far below what keepalive allows, and does not use it (fault 94)', async () => {
  const made = await page(t.world(`${'a'.repeat(50)}@example.com`, t.everyKind))
  const beacon = vi.spyOn(navigator, 'sendBeacon')
  made.open({
    secondFactor: 'required',
    recovery: t.required,
    codec: t.quickCodec,
    wallets: ['EthereumSepolia', 'Solana', 'Bitcoin'].map((network) => ({ network })),
  })
  await t.choose('PasswordProtectedKey')
  await t.type(en.password.label, 'tulip gravel saxophone orbit 41')
  await t.click(en.password.action)
  await t.expectTitle(en.secondFactor.title)
  await t.click(en.secondFactor.action)
  await t.expectTitle(en.recovery.title)
  await t.saveKit(await t.makeKit())
  await t.expectTitle(en.doneWithoutPasskey.title)
  const parts = ['firstFactorCredential', 'secondFactorCredential', 'recoveryCredential', 'wallets']
  expect(new Set(Object.keys(JSON.parse(made.bodies[0] ?? '') as object))).toEqual(new Set(parts))
  expect(made.bodies[0]?.length).toBeGreaterThan(1000)
  expect(made.bodies[0]?.length).toBeLessThan(16_384)
  expect(made.requests[0]?.keepalive ?? false).toBe(false)
  expect(beacon).not.toHaveBeenCalled()
})
