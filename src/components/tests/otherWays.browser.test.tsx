import { setup } from '../../testHelpers/setup.js'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { indexedDBKeyStore } from '../../core/credentials/indexedDBKeyStore.js'
import { toBase64url } from '../../core/encoding.js'
import type { RegistrationError } from '../../core/errors.js'
import type { CredentialKind, PasskeyHint } from '../../core/protocol.js'
import type { CredentialChoice } from '../../registration/options.js'
import type { RegistrationOptions } from '../../react/useRegistration.js'
import { bodyOf, en } from '../../testHelpers/english.js'
import '../styles.css'
import type { CredentialOption } from '../layouts/credentialOptions.js'

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

/** TypeScript's DOM library does not know the method yet. */
function capable(answer: () => unknown) {
  const known = PublicKeyCredential as unknown as { getClientCapabilities: () => Promise<unknown> }
  return vi.spyOn(known, 'getClientCapabilities').mockImplementation(answer as () => Promise<unknown>)
}

const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials
const kindsOf = (made: ReturnType<typeof t.world>) => registered(made)?.map(({ kind }) => kind)

describe('other ways', () => {
  // What the browser of this machine can do is not the matter here.
  beforeEach(() => void capable(() => Promise.resolve({})))

  const places: CredentialOption[] = ['client-device', 'hybrid', 'security-key']

  test('are what the server lists and the host wants, and a look at them has a way back', async () => {
    const { keyStore } = t.hostKeyStore()
    const { api, init } = t.world(undefined, t.everyKind)
    t.show({ api, challenge: await init(), keyStore, deprecatedKinds: ['Password', 'Totp'] })
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    expect(t.ways()).toEqual([...places, 'PasswordProtectedKey', 'Key', 'Password'])
    expect(t.place.textContent).toContain(en.ways.body)
    await expect.poll(() => document.activeElement).toBe(t.heading())
    await t.click(en.ways.back)
    await t.expectTitle(first)
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(t.button(en.firstFactor.action)).toBeTruthy()
  })

  test.each<[string, CredentialKind[], Partial<RegistrationOptions>, CredentialOption[]]>([
    [
      'the host wants nothing more',
      ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'],
      {},
      [...places, 'PasswordProtectedKey'],
    ],
    [
      'the server lists only passkeys',
      ['Fido2'],
      { deprecatedKinds: ['Password'], keyStore: t.hostKeyStore().keyStore },
      places,
    ],
    ['a key that may vanish would be alone', ['Fido2', 'Key'], { keyStore: indexedDBKeyStore() }, places],
  ])('are not more than that: %s', async (_, kinds, options, expected) => {
    const { api, init } = t.world(undefined, t.offering(kinds))
    t.show({ api, challenge: await init(), ...(options as object) })
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    expect(t.ways()).toEqual(expected)
  })

  test('of a second factor: the places that are most likely another device come first', async () => {
    const { api, init } = t.world(undefined, t.everyKind)
    t.show({ api, challenge: await init(), secondFactor: 'optional', deprecatedKinds: ['Totp'] })
    await t.click(en.firstFactor.action)
    await t.expectTitle(second)
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    expect(t.ways()).toEqual(['security-key', 'hybrid', 'client-device', 'Totp', 'PasswordProtectedKey'])
    expect(t.button(en.secondFactor.skip.passkey)).toBeTruthy()
  })

  test('other ways are not offered where there is only one way', async () => {
    const { api, init } = t.world(undefined, {
      ...t.offering(['Fido2'], ['Fido2']),
      authenticatorAttachment: 'platform',
    })
    t.show({ api, challenge: await init(), secondFactor: 'optional' })
    await t.click(en.firstFactor.action)
    // This button is of the lazy screens: once it is there they are loaded, and a button that is missing is not offered.
    await expect.poll(() => t.button(en.secondFactor.skip.passkey)).toBeTruthy()
    expect(t.button(en.ways.action)).toBeUndefined()
  })

  test.each<[PasskeyHint, AuthenticatorAttachment]>([
    ['client-device', 'platform'],
    ['hybrid', 'cross-platform'],
    ['security-key', 'cross-platform'],
  ])('"%s" is asked of the browser within the tap, and again', async (hint, attachment) => {
    const transport = attachment === 'platform' ? 'internal' : 'usb'
    await t.replaceAuthenticator({ transport, isUserVerified: false })
    const { api, init } = t.world()
    const asked = spyOnCreate()
    t.show({ api, challenge: await init() })
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    // A tap before that waits for it.
    await t.featuresLoaded()
    t.place.querySelector<HTMLElement>(`[data-way="${hint}"]`)?.click()
    // Microtasks still belong to the tap; with the next task its activation may be gone.
    for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    expect(navigator.credentials.create).toHaveBeenCalledOnce()
    expect(asked()).toEqual({ attachment, hints: [hint], excluded: [] })
    await t.expectError('ceremony_not_allowed')
    await t.replaceAuthenticator({ transport })
    await t.click(en.flow.retry)
    await t.expectTitle(done)
    expect(navigator.credentials.create).toHaveBeenCalledTimes(2)
    expect(asked()).toEqual({ attachment, hints: [hint], excluded: [] })
  })

  test.each<[string, CredentialChoice, Partial<RegistrationOptions>, CredentialKind[] | undefined]>([
    ['a Key without a store', { kind: 'Key' }, {}, undefined],
    [
      'a Key that the server does not list',
      { kind: 'Key' },
      { keyStore: t.hostKeyStore().keyStore },
      ['Fido2', 'Password'],
    ],
    [
      'a key that may vanish, alone',
      { kind: 'Key' },
      { keyStore: { ...t.hostKeyStore().keyStore, evictable: true } },
      undefined,
    ],
    ['a Password that the host did not ask for', { kind: 'Password', password: 'x' }, {}, undefined],
    ['a code as first factor', { kind: 'Totp', otpCode: '123456' }, { deprecatedKinds: ['Totp'] }, undefined],
    ['a kind that is none', { kind: 'RecoveryKey' } as never, {}, undefined],
  ])('%s cannot be had by hand either', async (_, choice, options, kinds) => {
    const made = t.watched(t.world(undefined, kinds ? t.offering(kinds) : t.everyKind))
    const onError = vi.fn()
    const registration = t.showHook({
      api: made.api,
      challenge: await made.init(),
      onError,
      ...(options as object),
    })
    registration().create(choice)
    await expect
      .poll(() => onError.mock.calls as [RegistrationError][])
      .toMatchObject([[{ code: 'input_invalid', field: 'kind', outcome: 'none' }]])
    expect(registration().state.step).toBe('firstFactor')
    expect(options.keyStore?.create ?? vi.fn()).not.toHaveBeenCalled()
    expect(made.tries).toEqual([])
  })
})

test('a passkey that the server does not offer is not made by hand either', async () => {
  const made = t.watched(t.world(undefined, t.offering(['Key'])))
  const create = vi.spyOn(navigator.credentials, 'create')
  const onError = vi.fn()
  const registration = t.showHook({ api: made.api, challenge: await made.init(), onError })
  registration().create()
  await expect
    .poll(() => onError.mock.calls as [RegistrationError][])
    .toMatchObject([[{ code: 'invalid_challenge', field: 'supportedCredentialKinds', outcome: 'none' }]])
  expect(create).not.toHaveBeenCalled()
  expect(made.tries).toEqual([])
})

describe('other ways where the browser has no passkeys', () => {
  const without = () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
  }
  const honest = en.ways.unsupported

  test('the other ways are offered at once, with an honest sentence, and work (fault 1)', async () => {
    without()
    const made = t.watched(t.world())
    const { keyStore } = t.hostKeyStore()
    t.show({ api: made.api, challenge: await made.init(), keyStore })
    await t.expectTitle(en.ways.title)
    expect(t.place.textContent).toContain(honest)
    expect(t.ways()).toEqual(['PasswordProtectedKey', 'Key'])
    expect(t.button(en.ways.back)).toBeUndefined()
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(kindsOf(made)).toEqual(['Key'])
  })

  test('the only other way is opened, with the same sentence (fault 1)', async () => {
    without()
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init(), codec: t.quickCodec })
    await t.expectTitle(en.password.title)
    expect(t.place.textContent).toContain(honest)
    await t.type(en.password.label, 'tulip gravel saxophone orbit 41')
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(kindsOf(made)).toEqual(['PasswordProtectedKey'])
  })

  test('and there is no other way, it says what to do (fault 1)', async () => {
    without()
    const { api, init } = t.world(undefined, t.offering(['Fido2']))
    t.show({ api, challenge: await init() })
    await t.expectTitle(en.errors.webauthn_unsupported.title)
    expect(t.place.textContent).toContain(bodyOf('webauthn_unsupported'))
    expect(t.place.querySelector('button')).toBeNull()
  })

  test('an optional second factor that cannot be had can still be left out (fault 1)', async () => {
    const made = t.watched(t.world(undefined, t.offering(['Fido2'], ['Fido2'])))
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(second)
    without()
    t.show({ api: made.api, secondFactor: 'optional' })
    await t.expectTitle(en.errors.webauthn_unsupported.title)
    await t.click(en.secondFactor.skip.passkey)
    await t.expectTitle(done)
    expect(made.tries).toHaveLength(1)
  })
})

test('other ways where it is the server that wants no passkeys: nothing is said against the browser', async () => {
  const { api, init } = t.world(undefined, t.offering(['Key', 'PasswordProtectedKey']))
  const { keyStore } = t.hostKeyStore()
  t.show({ api, challenge: await init(), keyStore })
  await t.expectTitle(en.ways.title)
  expect(t.place.textContent).toContain(en.ways.body)
  expect(t.place.textContent).not.toContain(en.ways.unsupported)
  expect(t.place.querySelectorAll('[data-way]')).toHaveLength(2)
})

describe('other ways, by what the browser says of its capabilities (fault 9)', () => {
  const all = ['client-device', 'hybrid', 'security-key', 'PasswordProtectedKey']
  const throws = () => {
    throw new TypeError('blocked')
  }

  test.each<[string, () => unknown, string[]]>([
    ['throws', throws, all],
    ['rejects', () => Promise.reject(new Error('no')), all],
    ['hangs', () => new Promise(() => {}), all],
    ['is nothing', () => Promise.resolve(null), all],
    ['is something else', () => Promise.resolve('userVerifyingPlatformAuthenticator'), all],
    [
      'is wrong',
      () => Promise.resolve({ userVerifyingPlatformAuthenticator: false, hybridTransport: true }),
      ['hybrid', 'security-key', 'PasswordProtectedKey', 'client-device'],
    ],
  ])('%s: every way is there and can be gone', async (_, answer, expected) => {
    const asked = capable(answer)
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.click(en.ways.action)
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    await expect.poll(t.ways).toEqual(expected)
    const unlikely = t.place.querySelector('[data-way="client-device"]')?.textContent
    expect(unlikely?.includes(en.ways.unlikely)).toBe(expected !== all)
    await t.choose('client-device')
    await t.expectTitle(done)
  })

  test('comes late: no entry of the list moves under the finger, and only its words change', async () => {
    const answers: ((capabilities: object) => void)[] = []
    capable(() => new Promise((resolve) => answers.push(resolve)))
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    const opened = t.ways()
    const phone = () => t.place.querySelector('[data-way="hybrid"]')?.textContent
    expect(phone()).not.toContain(en.ways.unlikely)
    for (const answer of answers) answer({ hybridTransport: false })
    await expect.poll(phone).toContain(en.ways.unlikely)
    expect(t.ways()).toEqual(opened)
    expect(opened.at(-1)).not.toBe('hybrid')
  })
})
