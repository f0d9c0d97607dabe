import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import { assertKey } from '../core/credentials/assertKey.js'
import { indexedDBKeyStore } from '../core/credentials/indexedDBKeyStore.js'
import { toBase64url } from '../core/encoding.js'
import type { RegistrationError } from '../core/errors.js'
import type { CredentialKind, PasskeyPlace } from '../core/protocol.js'
import type { CredentialChoice } from '../registration/options.js'
import type { RegistrationOptions } from '../react/useRegistration.js'
import { bodyOf, en } from './messages/english.test.helper.js'
import {
  button,
  choose,
  click,
  deferred,
  everyKind,
  heading,
  held,
  hostKeyStore,
  nextTask,
  offering,
  place,
  proofOf,
  quickCodec,
  replaceAuthenticator,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  signIn,
  spyOnSignal,
  tells,
  type,
  watched,
  ways,
  world,
} from './world.test.helper.js'
import './styles.css'
import type { CredentialOption } from './layouts/credentialOptions.js'

setUpWorld()

const first = en.firstFactor.title
const second = en.secondFactor.title
const done = en.done.title
const doneOtherwise = en.doneOtherwise.title

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

/** An authenticator beside the one that each test has. */
async function another(options: Record<string, unknown>): Promise<VirtualAuthenticator> {
  const made = await addVirtualAuthenticator(cdp(), options)
  onTestFinished(() => made.remove())
  return made
}

const registered = (made: ReturnType<typeof world>) => made.user()?.credentials
const idsOf = (made: ReturnType<typeof world>) => registered(made)?.map(({ credId }) => credId)
const kindsOf = (made: ReturnType<typeof world>) => registered(made)?.map(({ kind }) => kind)

describe('a second factor that is required', () => {
  test('has no button that leaves it out', async () => {
    const made = watched(world())
    show({ api: made.api, challenge: await made.init(), secondFactor: 'required' })
    await click(en.firstFactor.action)
    await shows(second)
    await expect.poll(() => button(en.ways.action)).toBeTruthy()
    expect(button(en.secondFactor.skip.passkey)).toBeUndefined()
    expect(made.tries).toEqual([])
  })

  test('and `skip` does nothing', async () => {
    const made = watched(world())
    const registration = showHook({ api: made.api, challenge: await made.init(), secondFactor: 'required' })
    const nowhere = async (step: string) => {
      await expect.poll(() => registration().state.step).toBe(step)
      await expect.poll(() => registration().status).toBe('idle')
      registration().skip()
      // What it sets going, if anything, has begun by now.
      for (let turn = 0; turn < 5; turn++) await nextTask()
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
  const made = watched(world())
  show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
  await click(en.firstFactor.action)
  await click(en.secondFactor.skip.passkey)
  await shows(done)
  expect(made.tries.map(({ request }) => Object.keys(request))).toEqual([['firstFactorCredential']])
  expect(idsOf(made)).toEqual(await held())
})

describe('a second passkey', () => {
  test.each([
    ['internal', 'usb', ['security-key', 'hybrid'], 'cross-platform'],
    ['usb', 'internal', ['client-device'], 'platform'],
  ] as const)(
    'beside a first one on %s lands on %s (faults 68, 72)',
    async (here, there, hints, attachment) => {
      await replaceAuthenticator({ transport: here })
      const known = { type: 'public-key', id: 'AAECAwQFBgcICQoLDA0ODw' }
      const made = watched(world(undefined, { challenge: () => ({ excludeCredentials: [known] }) }))
      const asked = spyOnCreate()
      show({ api: made.api, challenge: await made.init(), secondFactor: 'required' })
      await click(en.firstFactor.action)
      await shows(second)
      expect(asked()).toEqual({ attachment: undefined, hints: undefined, excluded: [known.id] })
      const other = await another({ transport: there })
      await click(en.secondFactor.action)
      await shows(done)
      const [one = '', ...more] = await held()
      expect(more).toEqual([])
      expect(asked()).toEqual({ attachment, hints, excluded: [one, known.id] })
      expect(registered(made)).toMatchObject([
        { kind: 'Fido2', factor: 'first', credId: one },
        { kind: 'Fido2', factor: 'second', credId: (await held(other))[0] },
      ])
    },
  )

  test.each([
    ['the server allows no other place', 'platform', () => click(en.secondFactor.action)],
    ['the user chose the same again', undefined, () => choose('client-device')],
  ] as const)(
    'on the only authenticator is refused, and the first is safe: %s (faults 37, 68)',
    async (_, authenticatorAttachment, choice) => {
      const made = watched(world(undefined, { authenticatorAttachment }))
      const [asked, signal] = [spyOnCreate(), spyOnSignal()]
      show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
      await click(en.firstFactor.action)
      await shows(second)
      const before = await held()
      await choice()
      await tells('already_registered')
      expect(place.querySelector('[data-code]')?.getAttribute('data-code')).toBe('already_registered')
      expect(asked()).toMatchObject({ attachment: 'platform', excluded: before })
      expect(await held()).toEqual(before)
      expect(made.tries).toEqual([])
      await click(en.secondFactor.skip.passkey)
      await shows(done)
      expect(idsOf(made)).toEqual(before)
      expect(await held()).toEqual(before)
      expect(signal).not.toHaveBeenCalled()
    },
  )

  test('that is cancelled, and one that fails, never cost the first (fault 69)', async () => {
    const made = watched(world())
    const signal = spyOnSignal()
    show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await click(en.firstFactor.action)
    await shows(second)
    const before = await held()
    // There is no other authenticator, so the browser waits for one.
    await click(en.secondFactor.action)
    await click(en.firstFactor.cancel)
    await tells('cancelled')
    await another({ transport: 'usb', isUserVerified: false })
    await click(en.flow.retry)
    await tells('ceremony_not_allowed')
    expect(await held()).toEqual(before)
    expect(made.tries).toEqual([])
    await click(en.secondFactor.skip.passkey)
    await shows(done)
    expect(made.tries).toHaveLength(1)
    expect(idsOf(made)).toEqual(before)
    expect(signal).not.toHaveBeenCalled()
  })

  test('beside a first factor that is no passkey is asked for like a first one', async () => {
    const made = watched(world())
    const asked = spyOnCreate()
    const { keyStore } = hostKeyStore()
    show({ api: made.api, challenge: await made.init(), secondFactor: 'required', keyStore })
    await choose('Key')
    await click(en.key.action)
    await click(en.secondFactor.action)
    await shows(doneOtherwise)
    expect(asked()).toEqual({ attachment: undefined, hints: undefined, excluded: [] })
    expect(kindsOf(made)).toEqual(['Key', 'Fido2'])
  })

  test('that is asked for before the first is not beside it either (fault 68)', async () => {
    const made = watched(world())
    const asked = spyOnCreate()
    const steps = ['secondFactor', 'firstFactor'] as const
    show({ api: made.api, challenge: await made.init(), secondFactor: 'required', steps })
    await click(en.secondFactor.action)
    await shows(first)
    const before = await held()
    const other = await another({ transport: 'usb' })
    await click(en.firstFactor.action)
    await shows(done)
    expect(asked()).toEqual({
      attachment: 'cross-platform',
      hints: ['security-key', 'hybrid'],
      excluded: before,
    })
    // One authenticator keeps one passkey of a user: the later one would have taken the place of the other.
    expect(await held()).toEqual(before)
    expect(registered(made)?.map(({ credId, factor }) => [factor, credId])).toEqual([
      ['first', (await held(other))[0]],
      ['second', before[0]],
    ])
  })
})

describe('other ways', () => {
  // What the browser of this machine can do is not the matter here.
  beforeEach(() => void capable(() => Promise.resolve({})))

  const places: CredentialOption[] = ['client-device', 'hybrid', 'security-key']

  test('are what the server lists and the host wants, and a look at them has a way back', async () => {
    const { keyStore } = hostKeyStore()
    const { api, init } = world(undefined, everyKind)
    show({ api, challenge: await init(), keyStore, deprecatedKinds: ['Password', 'Totp'] })
    await click(en.ways.action)
    await shows(en.ways.title)
    expect(ways()).toEqual([...places, 'PasswordProtectedKey', 'Key', 'Password'])
    expect(place.textContent).toContain(en.ways.body)
    await expect.poll(() => document.activeElement).toBe(heading())
    await click(en.ways.back)
    await shows(first)
    await expect.poll(() => document.activeElement).toBe(heading())
    expect(button(en.firstFactor.action)).toBeTruthy()
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
      { deprecatedKinds: ['Password'], keyStore: hostKeyStore().keyStore },
      places,
    ],
    ['a key that may vanish would be alone', ['Fido2', 'Key'], { keyStore: indexedDBKeyStore() }, places],
  ])('are not more than that: %s', async (_, kinds, options, expected) => {
    const { api, init } = world(undefined, offering(kinds))
    show({ api, challenge: await init(), ...(options as object) })
    await click(en.ways.action)
    await shows(en.ways.title)
    expect(ways()).toEqual(expected)
  })

  test('of a second factor: the places that are most likely another device come first', async () => {
    const { api, init } = world(undefined, everyKind)
    show({ api, challenge: await init(), secondFactor: 'optional', deprecatedKinds: ['Totp'] })
    await click(en.firstFactor.action)
    await shows(second)
    await click(en.ways.action)
    await shows(en.ways.title)
    expect(ways()).toEqual(['security-key', 'hybrid', 'client-device', 'Totp', 'PasswordProtectedKey'])
    expect(button(en.secondFactor.skip.passkey)).toBeTruthy()
  })

  test('are not spoken of where there is only one', async () => {
    const { api, init } = world(undefined, {
      ...offering(['Fido2'], ['Fido2']),
      authenticatorAttachment: 'platform',
    })
    show({ api, challenge: await init(), secondFactor: 'optional' })
    await click(en.firstFactor.action)
    // Once this button is there, the later screens are.
    await expect.poll(() => button(en.secondFactor.skip.passkey)).toBeTruthy()
    expect(button(en.ways.action)).toBeUndefined()
  })

  test.each<[PasskeyPlace, AuthenticatorAttachment]>([
    ['client-device', 'platform'],
    ['hybrid', 'cross-platform'],
    ['security-key', 'cross-platform'],
  ])('"%s" is asked of the browser within the tap, and again', async (hint, attachment) => {
    const transport = attachment === 'platform' ? 'internal' : 'usb'
    await replaceAuthenticator({ transport, isUserVerified: false })
    const { api, init } = world()
    const asked = spyOnCreate()
    show({ api, challenge: await init() })
    await click(en.ways.action)
    await shows(en.ways.title)
    place.querySelector<HTMLElement>(`[data-way="${hint}"]`)?.click()
    // Microtasks still belong to the tap; with the next task its activation may be gone.
    for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    expect(navigator.credentials.create).toHaveBeenCalledOnce()
    expect(asked()).toEqual({ attachment, hints: [hint], excluded: [] })
    await tells('ceremony_not_allowed')
    await replaceAuthenticator({ transport })
    await click(en.flow.retry)
    await shows(done)
    expect(navigator.credentials.create).toHaveBeenCalledTimes(2)
    expect(asked()).toEqual({ attachment, hints: [hint], excluded: [] })
  })

  test.each<[string, CredentialChoice, Partial<RegistrationOptions>, CredentialKind[] | undefined]>([
    ['a Key without a store', { kind: 'Key' }, {}, undefined],
    [
      'a Key that the server does not list',
      { kind: 'Key' },
      { keyStore: hostKeyStore().keyStore },
      ['Fido2', 'Password'],
    ],
    [
      'a key that may vanish, alone',
      { kind: 'Key' },
      { keyStore: { ...hostKeyStore().keyStore, evictable: true } },
      undefined,
    ],
    ['a Password that the host did not ask for', { kind: 'Password', password: 'x' }, {}, undefined],
    ['a code as first factor', { kind: 'Totp', otpCode: '123456' }, { deprecatedKinds: ['Totp'] }, undefined],
    ['a kind that is none', { kind: 'RecoveryKey' } as never, {}, undefined],
  ])('%s cannot be had by hand either', async (_, choice, options, kinds) => {
    const made = watched(world(undefined, kinds ? offering(kinds) : everyKind))
    const onError = vi.fn()
    const registration = showHook({
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
  const made = watched(world(undefined, offering(['Key'])))
  const create = vi.spyOn(navigator.credentials, 'create')
  const onError = vi.fn()
  const registration = showHook({ api: made.api, challenge: await made.init(), onError })
  registration().create()
  await expect
    .poll(() => onError.mock.calls as [RegistrationError][])
    .toMatchObject([[{ code: 'invalid_challenge', field: 'supportedCredentialKinds', outcome: 'none' }]])
  expect(create).not.toHaveBeenCalled()
  expect(made.tries).toEqual([])
})

describe('where the browser has no passkeys', () => {
  const without = () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
  }
  const honest = en.ways.unsupported

  test('the other ways are offered at once, with an honest sentence, and work (fault 1)', async () => {
    without()
    const made = watched(world())
    const { keyStore } = hostKeyStore()
    show({ api: made.api, challenge: await made.init(), keyStore })
    await shows(en.ways.title)
    expect(place.textContent).toContain(honest)
    expect(ways()).toEqual(['PasswordProtectedKey', 'Key'])
    expect(button(en.ways.back)).toBeUndefined()
    await choose('Key')
    await click(en.key.action)
    await shows(doneOtherwise)
    expect(kindsOf(made)).toEqual(['Key'])
  })

  test('the only other way is opened, with the same sentence (fault 1)', async () => {
    without()
    const made = watched(world())
    show({ api: made.api, challenge: await made.init(), codec: quickCodec })
    await shows(en.password.title)
    expect(place.textContent).toContain(honest)
    await type(en.password.label, 'tulip gravel saxophone orbit 41')
    await click(en.password.action)
    await shows(doneOtherwise)
    expect(kindsOf(made)).toEqual(['PasswordProtectedKey'])
  })

  test('and there is no other way, it says what to do (fault 1)', async () => {
    without()
    const { api, init } = world(undefined, offering(['Fido2']))
    show({ api, challenge: await init() })
    await shows(en.errors.webauthn_unsupported.title)
    expect(place.textContent).toContain(bodyOf('webauthn_unsupported'))
    expect(place.querySelector('button')).toBeNull()
  })

  test('an optional second factor that cannot be had can still be left out (fault 1)', async () => {
    const made = watched(world(undefined, offering(['Fido2'], ['Fido2'])))
    show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await click(en.firstFactor.action)
    await shows(second)
    without()
    show({ api: made.api, secondFactor: 'optional' })
    await shows(en.errors.webauthn_unsupported.title)
    await click(en.secondFactor.skip.passkey)
    await shows(done)
    expect(made.tries).toHaveLength(1)
  })
})

test('where it is the server that wants no passkeys, nothing is said against the browser', async () => {
  const { api, init } = world(undefined, offering(['Key', 'PasswordProtectedKey']))
  const { keyStore } = hostKeyStore()
  show({ api, challenge: await init(), keyStore })
  await shows(en.ways.title)
  expect(place.textContent).toContain(en.ways.body)
  expect(place.textContent).not.toContain(en.ways.unsupported)
  expect(place.querySelectorAll('[data-way]')).toHaveLength(2)
})

describe('what the browser says of its capabilities (fault 9)', () => {
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
    const { api, init } = world()
    show({ api, challenge: await init() })
    await click(en.ways.action)
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    await expect.poll(ways).toEqual(expected)
    const unlikely = place.querySelector('[data-way="client-device"]')?.textContent
    expect(unlikely?.includes(en.ways.unlikely)).toBe(expected !== all)
    await choose('client-device')
    await shows(done)
  })
})

describe('a key in the hands of the host', () => {
  /** As far as the button that makes the key. */
  async function atKey(made: ReturnType<typeof watched>, options: Partial<RegistrationOptions>) {
    show({ api: made.api, challenge: await made.init(), ...(options as object) })
    await choose('Key')
  }

  test('is registered with its very PEM and id, signs in afterwards, and is not discarded', async () => {
    const made = watched(world())
    const { keys, keyStore } = hostKeyStore()
    await atKey(made, { keyStore })
    await shows(en.key.title)
    await expect.poll(() => document.activeElement).toBe(heading())
    expect(made.tries).toEqual([])
    await click(en.key.action)
    await shows(doneOtherwise)
    const [key] = keys
    const { challenge = '' } = made.tries[0]?.challenge ?? {}
    expect(proofOf(made.tries[0]?.request, 'first')).toMatchObject({
      same: { kind: 'Key', credId: key?.credId, publicKey: key?.publicKey },
    })
    expect(proofOf(made.tries[0]?.request, 'first')?.clientData).toEqual({ challenge, type: 'key.create' })
    expect(registered(made)).toMatchObject([{ kind: 'Key', factor: 'first', credId: key?.credId }])
    expect(keys.map(({ userId }) => userId)).toEqual([made.user()?.id])
    const sign = async (data: Uint8Array) => Uint8Array.from((await key?.sign(data)) ?? [])
    const prove = async (login: { challenge: string }) => ({
      kind: 'Key',
      credentialAssertion: await assertKey(login, { credId: key?.credId ?? '', sign }),
    })
    expect(await signIn(made, prove)).toBe(200)
    root.unmount()
    expect(key?.discard).not.toHaveBeenCalled()
  })

  test('names the page in what it signs where the host wants that', async () => {
    const made = watched(world())
    const { keyStore } = hostKeyStore()
    await atKey(made, { keyStore, includeOrigin: true })
    await click(en.key.action)
    await shows(doneOtherwise)
    const page = { origin: location.origin, crossOrigin: false }
    expect(proofOf(made.tries[0]?.request, 'first')?.clientData).toMatchObject(page)
  })

  test('is discarded once it was refused for good, and the next one is another', async () => {
    const made = watched(world(), 'refused')
    const { keys, keyStore } = hostKeyStore()
    await atKey(made, { keyStore, initRequest: made.initRequest })
    await click(en.key.action)
    await tells('registration_refused')
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalledOnce()
    await click(en.complete.restart)
    await click(en.key.action)
    await shows(doneOtherwise)
    expect(idsOf(made)).toEqual([keys[1]?.credId])
    expect(keys[1]?.discard).not.toHaveBeenCalled()
  })

  test.each(['request lost', 'answer lost'] as const)(
    'is kept while nobody knows what came of it (%s), also after the end',
    async (mishap) => {
      const made = watched(world(), mishap)
      const { keys, keyStore } = hostKeyStore()
      await atKey(made, { keyStore })
      await click(en.key.action)
      await tells('network_failed')
      root.unmount()
      await nextTask()
      expect(keys).toHaveLength(1)
      expect(keys[0]?.discard).not.toHaveBeenCalled()
    },
  )

  test('is kept with an unmount while it is being sent for the first time', async () => {
    const made = watched(world())
    const { keys, keyStore } = hostKeyStore()
    const complete = vi.fn(() => new Promise<never>(() => {}))
    await atKey({ ...made, api: { ...made.api, complete } }, { keyStore })
    await click(en.key.action)
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    root.unmount()
    await nextTask()
    expect(keys).toHaveLength(1)
    expect(keys[0]?.discard).not.toHaveBeenCalled()
  })

  test('is discarded with an unmount before anything was sent', async () => {
    const made = watched(world())
    const { keys, keyStore } = hostKeyStore()
    await atKey(made, { keyStore, secondFactor: 'required' })
    await click(en.key.action)
    await shows(second)
    expect(keys[0]?.discard).not.toHaveBeenCalled()
    root.unmount()
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalledOnce()
    expect(made.tries).toEqual([])
  })

  test('that could not be made is told of, and the next tap makes one (fault 106)', async () => {
    const made = watched(world())
    const onError = vi.fn()
    const blocked = new DOMException('The card is not there.', 'NotFoundError')
    const { keys, keyStore } = hostKeyStore((_, nth) => (nth === 1 ? Promise.reject(blocked) : undefined))
    await atKey(made, { keyStore, onError })
    await click(en.key.action)
    await tells('key_store_failed')
    expect(onError.mock.calls).toMatchObject([
      [{ code: 'key_store_failed', cause: blocked, outcome: 'none' }],
    ])
    await click(en.flow.retry)
    await shows(doneOtherwise)
    expect(idsOf(made)).toEqual([keys[0]?.credId])
  })

  test.each([
    [1, 'makes the key'],
    [2, 'signs on trial'],
    [3, 'signs for the registration'],
  ])(
    '%i: Cancel frees the page while the store %s, and the late key is discarded (fault 106)',
    async (hanging) => {
      const made = watched(world())
      const late = deferred()
      const { keys, keyStore } = hostKeyStore((_, nth) => (nth === hanging ? late.promise : undefined))
      await atKey(made, { keyStore })
      await click(en.key.action)
      await click(en.firstFactor.cancel)
      await tells('cancelled')
      await click(en.flow.retry)
      await shows(doneOtherwise)
      late.resolve()
      const fate = ({ credId, discard }: (typeof keys)[number]) =>
        `${idsOf(made)?.includes(credId) ? 'used' : 'unused'} ${discard.mock.calls.length > 0 ? 'discarded' : 'kept'}`
      await expect.poll(() => new Set(keys.map(fate))).toEqual(new Set(['unused discarded', 'used kept']))
      expect(keys).toHaveLength(2)
      expect(made.tries).toHaveLength(1)
    },
  )
})

describe('a key in this browser', () => {
  function freshStore() {
    const databaseName = `test-${crypto.randomUUID()}`
    vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false)
    onTestFinished(() => settled(indexedDB.deleteDatabase(databaseName)).then(() => undefined))
    /** The ids of the keys in the database, read without any of our code. */
    const stored = async () => {
      const database = await settled(indexedDB.open(databaseName))
      const ids = database.objectStoreNames.contains('keys')
        ? await settled(database.transaction('keys').objectStore('keys').getAllKeys())
        : []
      database.close()
      return ids
    }
    return { keyStore: indexedDBKeyStore({ databaseName }), stored }
  }

  async function withSecondKey(made: ReturnType<typeof watched>, keyStore: IndexedDBKeyStoreOf) {
    show({ api: made.api, initRequest: made.initRequest, secondFactor: 'optional', keyStore })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(second)
    await choose('Key')
    await click(en.key.action)
  }

  test('beside a passkey is registered, signs in, and stays', async () => {
    const made = watched(world())
    const { keyStore, stored } = freshStore()
    await withSecondKey(made, keyStore)
    await shows(done)
    root.unmount()
    const [passkey, credId = ''] = idsOf(made) ?? []
    expect(await held()).toEqual([passkey])
    expect(kindsOf(made)).toEqual(['Fido2', 'Key'])
    const prove = async (login: { challenge: string }) => (await keyStore.open(credId))?.assert(login)
    expect(await signIn(made, prove)).toBe(200)
    expect(await stored()).toEqual([credId])
  })

  test('is gone from the database once it was refused for good', async () => {
    const made = watched(world(), 'refused')
    const { keyStore, stored } = freshStore()
    await withSecondKey(made, keyStore)
    await tells('registration_refused')
    await expect.poll(stored).toEqual([])
  })

  test('stays while nobody knows what came of it', async () => {
    const made = watched(world(), 'answer lost')
    const { keyStore, stored } = freshStore()
    await withSecondKey(made, keyStore)
    await tells('network_failed')
    root.unmount()
    await nextTask()
    expect(await stored()).toEqual([idsOf(made)?.[1]])
  })
})

describe('the name of a credential', () => {
  /** The names in the body, where each of the two keys is made by hand. */
  async function sent(credentialName?: RegistrationOptions['credentialName']) {
    const made = watched(world())
    const { keyStore } = hostKeyStore()
    const options = { secondFactor: 'required', codec: quickCodec, keyStore, credentialName } as const
    const registration = showHook({ api: made.api, challenge: await made.init(), ...options })
    const given: [string, CredentialChoice][] = [
      ['secondFactor', { kind: 'PasswordProtectedKey', password: 'long enough for this test' }],
      ['done', { kind: 'Key' }],
    ]
    for (const [next, choice] of given) {
      registration().create(choice)
      await expect.poll(() => registration().state.step).toBe(next)
      await expect.poll(() => registration().status).toBe('idle')
    }
    expect(registered(made)?.map(({ name }) => name)).toEqual(namesIn(made))
    return namesIn(made)
  }
  const namesIn = ({ tries }: ReturnType<typeof watched>) =>
    Object.values(tries[0]?.request ?? {}).map(({ credentialName }) => credentialName as unknown)

  test('is one that people know again, without being asked', async () => {
    expect(await sent()).toEqual(['Password', expect.stringMatching(/^Key on \w+$/)])
  })

  test('of a passkey, too', async () => {
    const made = watched(world())
    show({ api: made.api, challenge: await made.init() })
    await click(en.firstFactor.action)
    await shows(done)
    expect(namesIn(made)).toEqual([expect.stringMatching(/^Passkey on \w+$/)])
  })

  test('is what the host says, who is told the default', async () => {
    const credentialName = vi.fn((suggested: string, kind: CredentialKind) => `${kind}: ${suggested}, ours`)
    const [one, two] = await sent(credentialName)
    expect(one).toBe('PasswordProtectedKey: Password, ours')
    expect(two).toMatch(/^Key: Key on \w+, ours$/)
  })

  test.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['an empty name', () => ''],
    ['only spaces', () => '  '],
    ['no text', () => 7],
  ])('is not %s', async (_, credentialName) => {
    expect((await sent(credentialName as () => string))[0]).toBe('Password')
  })

  test('and a host that throws is told so and costs nothing (fault 106)', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const fault = new Error('host')
    const throws = () => {
      throw fault
    }
    expect((await sent(throws))[0]).toBe('Password')
    expect(reported.mock.calls).toEqual([[fault], [fault]])
  })
})

type IndexedDBKeyStoreOf = ReturnType<typeof indexedDBKeyStore>

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
