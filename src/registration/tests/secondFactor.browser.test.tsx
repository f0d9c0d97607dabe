import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import { toBase64url } from '../../core/encoding.js'
import { en } from '../../testHelpers/english.js'
import '../../components/styles.css'

const t = setup()

const first = en.firstFactor.title
const second = en.secondFactor.title
const done = en.done.title
const doneWithoutPasskey = en.doneWithoutPasskey.title

/** What the browser was asked, the last time. */
function spyOnCreate() {
  const create = vi.spyOn(navigator.credentials, 'create')
  return () => {
    const asked: (PublicKeyCredentialCreationOptions & { hints?: string[] }) | undefined =
      create.mock.calls.at(-1)?.[0]?.publicKey
    const { excludeCredentials = [], authenticatorSelection, hints } = asked ?? {}
    const excluded = excludeCredentials.map(({ id }) => toBase64url(id as Uint8Array<ArrayBuffer>))
    return { attachment: authenticatorSelection?.authenticatorAttachment, hints, excluded }
  }
}

/** An authenticator beside the one that each test has. */
async function another(options: Record<string, unknown>): Promise<VirtualAuthenticator> {
  const made = await addVirtualAuthenticator(cdp(), options)
  onTestFinished(() => made.remove())
  return made
}

const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials
const idsOf = (made: ReturnType<typeof t.world>) => registered(made)?.map(({ credId }) => credId)
const kindsOf = (made: ReturnType<typeof t.world>) => registered(made)?.map(({ kind }) => kind)

describe('a second factor that is required', () => {
  test('has no button that leaves it out', async () => {
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'required' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(second)
    await expect.poll(() => t.button(en.ways.action)).toBeTruthy()
    expect(t.button(en.secondFactor.skip.passkey)).toBeUndefined()
    expect(made.tries).toEqual([])
  })

  test('and `skip` does nothing', async () => {
    const made = t.watched(t.world())
    const registration = t.showHook({ api: made.api, challenge: await made.init(), secondFactor: 'required' })
    const nowhere = async (step: string) => {
      await expect.poll(() => registration().state.step).toBe(step)
      await expect.poll(() => registration().status).toBe('idle')
      registration().skip()
      // What it sets going, if anything, has begun by now.
      for (let turn = 0; turn < 5; turn++) await t.nextTask()
      await expect.poll(() => registration().status).toBe('idle')
      expect(registration().state.step).toBe(step)
    }
    await nowhere('firstFactor')
    registration().create()
    await nowhere('secondFactor')
    expect(made.tries).toEqual([])
  })
})

test('an optional second factor that is left out costs nothing and is not in the body (fault 69)', async () => {
  const made = t.watched(t.world())
  t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
  await t.click(en.firstFactor.action)
  await t.click(en.secondFactor.skip.passkey)
  await t.expectTitle(done)
  expect(made.tries.map(({ request }) => Object.keys(request))).toEqual([['firstFactorCredential']])
  expect(idsOf(made)).toEqual(await t.passkeyIds())
})

describe('a second passkey', () => {
  test.each([
    ['internal', 'usb', ['security-key', 'hybrid'], 'cross-platform'],
    ['usb', 'internal', ['client-device'], 'platform'],
  ] as const)(
    'beside a first one on %s lands on %s (faults 68, 72)',
    async (here, there, hints, attachment) => {
      await t.replaceAuthenticator({ transport: here })
      const known = { type: 'public-key', id: 'AAECAwQFBgcICQoLDA0ODw' }
      const made = t.watched(t.world(undefined, { challenge: () => ({ excludeCredentials: [known] }) }))
      const asked = spyOnCreate()
      t.show({ api: made.api, challenge: await made.init(), secondFactor: 'required' })
      await t.click(en.firstFactor.action)
      await t.expectTitle(second)
      expect(asked()).toEqual({ attachment: undefined, hints: undefined, excluded: [known.id] })
      const other = await another({ transport: there })
      await t.click(en.secondFactor.action)
      await t.expectTitle(done)
      const [one = '', ...more] = await t.passkeyIds()
      expect(more).toEqual([])
      expect(asked()).toEqual({ attachment, hints, excluded: [one, known.id] })
      expect(registered(made)).toMatchObject([
        { kind: 'Fido2', factor: 'first', credId: one },
        { kind: 'Fido2', factor: 'second', credId: (await t.passkeyIds(other))[0] },
      ])
    },
  )

  test.each([
    ['the server allows no other place', 'platform', () => t.click(en.secondFactor.action)],
    ['the user chose the same again', undefined, () => t.choose('client-device')],
  ] as const)(
    'on the only authenticator is refused, and the first is safe: %s (faults 37, 68)',
    async (_, authenticatorAttachment, choice) => {
      const made = t.watched(t.world(undefined, { authenticatorAttachment }))
      const [asked, signal] = [spyOnCreate(), t.spyOnSignal()]
      t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
      await t.click(en.firstFactor.action)
      await t.expectTitle(second)
      const before = await t.passkeyIds()
      await choice()
      await t.expectError('already_registered')
      expect(t.place.querySelector('[data-code]')?.getAttribute('data-code')).toBe('already_registered')
      expect(asked()).toMatchObject({ attachment: 'platform', excluded: before })
      expect(await t.passkeyIds()).toEqual(before)
      expect(made.tries).toEqual([])
      await t.click(en.secondFactor.skip.passkey)
      await t.expectTitle(done)
      expect(idsOf(made)).toEqual(before)
      expect(await t.passkeyIds()).toEqual(before)
      expect(signal).not.toHaveBeenCalled()
    },
  )

  test('that is cancelled, and one that fails, never cost the first (fault 69)', async () => {
    const made = t.watched(t.world())
    const signal = t.spyOnSignal()
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(second)
    const before = await t.passkeyIds()
    // There is no other authenticator, so the browser waits for one.
    await t.click(en.secondFactor.action)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    await another({ transport: 'usb', isUserVerified: false })
    await t.click(en.flow.retry)
    await t.expectError('ceremony_not_allowed')
    expect(await t.passkeyIds()).toEqual(before)
    expect(made.tries).toEqual([])
    await t.click(en.secondFactor.skip.passkey)
    await t.expectTitle(done)
    expect(made.tries).toHaveLength(1)
    expect(idsOf(made)).toEqual(before)
    expect(signal).not.toHaveBeenCalled()
  })

  test('beside a first factor that is no passkey is asked for like a first one', async () => {
    const made = t.watched(t.world())
    const asked = spyOnCreate()
    const { keyStore } = t.hostKeyStore()
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'required', keyStore })
    await t.choose('Key')
    await t.click(en.key.action)
    await t.click(en.secondFactor.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(asked()).toEqual({ attachment: undefined, hints: undefined, excluded: [] })
    expect(kindsOf(made)).toEqual(['Key', 'Fido2'])
  })

  test('that is asked for before the first is not beside it either (fault 68)', async () => {
    const made = t.watched(t.world())
    const asked = spyOnCreate()
    const steps = ['secondFactor', 'firstFactor'] as const
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'required', steps })
    await t.click(en.secondFactor.action)
    await t.expectTitle(first)
    const before = await t.passkeyIds()
    const other = await another({ transport: 'usb' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    expect(asked()).toEqual({
      attachment: 'cross-platform',
      hints: ['security-key', 'hybrid'],
      excluded: before,
    })
    // One authenticator keeps one passkey of a user: the later one would have taken the place of the other.
    expect(await t.passkeyIds()).toEqual(before)
    expect(registered(made)?.map(({ credId, factor }) => [factor, credId])).toEqual([
      ['first', (await t.passkeyIds(other))[0]],
      ['second', before[0]],
    ])
  })
})
