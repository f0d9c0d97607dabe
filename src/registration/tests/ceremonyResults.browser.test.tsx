import { setup } from '../../testHelpers/setup.js'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import type { RegistrationError } from '../../core/errors.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

/** What a browser gives, as far as it is looked at. */
interface Given {
  id: string
  rawId: ArrayBuffer
  response: Record<'clientDataJSON' | 'attestationObject', ArrayBuffer>
}

/** An extension between page and browser: the ceremony is Chromium's, what comes of it is not. */
function intercept(mangle: (given: Given, options: CredentialCreationOptions) => unknown) {
  return vi.spyOn(navigator.credentials, 'create').mockImplementation(async (options = {}) => {
    const made = (await CredentialsContainer.prototype.create.call(
      navigator.credentials,
      options,
    )) as unknown as Given
    return mangle(made, options) as Credential
  })
}

const throws = () => {
  throw new TypeError('Illegal invocation')
}
/** An object on which each of these is read in vain. */
function untouchable(object: object, ...names: string[]): object {
  for (const name of names) Object.defineProperty(object, name, { configurable: true, get: throws })
  return object
}

/** The bare bytes, as most extensions hand them over. */
const plain = ({ id, rawId, response: { clientDataJSON, attestationObject } }: Given, more: object = {}) => ({
  id,
  rawId,
  type: 'public-key',
  response: { clientDataJSON, attestationObject },
  ...more,
})

/** With another function in the credential's own response. */
const responding = (given: Given, more: object) => {
  Object.defineProperties(given.response, Object.getOwnPropertyDescriptors(more))
  return given
}

/** The same bytes, as an object of another window. */
function ofAnotherRealm(bytes: ArrayBuffer): unknown {
  const frame = document.body.appendChild(document.createElement('iframe'))
  onTestFinished(() => frame.remove())
  const { Uint8Array: Foreign } = frame.contentWindow as Window & typeof globalThis
  const copy = new Foreign(bytes.byteLength)
  copy.set(new Uint8Array(bytes))
  expect(copy.buffer).not.toBeInstanceOf(ArrayBuffer)
  return copy.buffer
}

/** In the middle of something longer. */
function within(bytes: ArrayBuffer): Uint8Array {
  const longer = new Uint8Array(bytes.byteLength + 20).fill(7)
  longer.set(new Uint8Array(bytes), 9)
  return longer.subarray(9, 9 + bytes.byteLength)
}

const eachOf = (given: Given, spell: (bytes: ArrayBuffer) => unknown) => ({
  id: given.id,
  rawId: spell(given.rawId),
  response: {
    clientDataJSON: spell(given.response.clientDataJSON),
    attestationObject: spell(given.response.attestationObject),
  },
})

const withBytes = (given: Given, bytes: Partial<Given['response']>) =>
  plain(given, { response: { ...plain(given).response, ...bytes } })

/** Client data that says something else. */
const saying = (given: Given, edit: object) => {
  const said = JSON.parse(new TextDecoder().decode(given.response.clientDataJSON)) as object
  const clientDataJSON = new TextEncoder().encode(JSON.stringify({ ...said, ...edit })).buffer
  return withBytes(given, { clientDataJSON })
}

const cut = (given: Given, length: number) =>
  withBytes(given, { attestationObject: given.response.attestationObject.slice(0, length) })

/** The key under an id of so many bytes. */
function renamed(given: Given, length: number) {
  const members = isoCBOR.decodeFirst<Map<string, unknown>>(new Uint8Array(given.response.attestationObject))
  const data = members.get('authData') as Uint8Array
  const key = data.slice(55 + new DataView(data.buffer, data.byteOffset).getUint16(53))
  const longer = new Uint8Array([...data.slice(0, 55), ...new Uint8Array(length).fill(1), ...key])
  new DataView(longer.buffer).setUint16(53, length)
  const attestationObject = isoCBOR.encode(new Map([...members, ['authData', longer]]) as never)
  const response = {
    clientDataJSON: given.response.clientDataJSON,
    attestationObject: attestationObject.slice().buffer,
  }
  return { rawId: new Uint8Array(length).fill(1).buffer, response }
}

/** One passkey from such a browser, in a widget that was given all of its world. */
async function tapped(mangle: Parameters<typeof intercept>[0]) {
  const create = intercept(mangle)
  const signal = t.spyOnSignal()
  const onError = vi.fn<(error: RegistrationError) => void>()
  const made = t.watched(t.world())
  t.show({ api: made.api, challenge: await made.init(), onError })
  await t.click(en.firstFactor.action)
  return { ...made, create, signal, onError }
}

describe('a credential that is odd and sound is registered as it is', () => {
  test.each<[string, (given: Given) => unknown]>([
    ['a plain object (fault 54)', plain],
    ['an object without a prototype (fault 54)', (given) => Object.assign(Object.create(null), plain(given))],
    [
      'getters of the credential throw (fault 55)',
      (given) => untouchable(plain(given), 'id', 'rawId', 'type', 'authenticatorAttachment'),
    ],
    [
      'getters of its response throw (fault 55)',
      (given) =>
        responding(given, {
          getAuthenticatorData: throws,
          getPublicKey: throws,
          getPublicKeyAlgorithm: throws,
        }),
    ],
    ['getTransports throws (fault 56)', (given) => responding(given, { getTransports: throws })],
    [
      'getTransports gives junk (fault 56)',
      (given) => responding(given, { getTransports: () => [null, {}, 'carrier pigeon'] }),
    ],
    ['there is no getTransports (fault 56)', (given) => responding(given, { getTransports: undefined })],
    ['toJSON throws (fault 57)', (given) => Object.defineProperty(given, 'toJSON', { value: throws })],
    [
      'there is no getClientExtensionResults (fault 58)',
      (given) => Object.defineProperty(given, 'getClientExtensionResults', { value: undefined }),
    ],
    [
      'getClientExtensionResults throws (fault 58)',
      (given) => Object.defineProperty(given, 'getClientExtensionResults', { value: throws }),
    ],
    ['bytes are lists (fault 59)', (given) => eachOf(given, (bytes) => [...new Uint8Array(bytes)])],
    ['bytes are views into something longer (fault 59)', (given) => eachOf(given, within)],
    ['bytes are of another window (fault 59)', (given) => eachOf(given, ofAnotherRealm)],
    ['only the spelling of its id is another (fault 60)', (given) => ({ ...plain(given), id: 'AAAA' })],
    [
      'it says that it is not where it was asked to be (fault 64)',
      (given) => plain(given, { authenticatorAttachment: 'cross-platform' }),
    ],
    ['it says nonsense of where it is (fault 64)', (given) => plain(given, { authenticatorAttachment: 7 })],
  ])('%s', async (_, mangle) => {
    const { create, tries, user, signal, onError } = await tapped(mangle)
    await t.expectTitle(en.done.title)
    expect(create).toHaveBeenCalledOnce()
    expect(tries).toHaveLength(1)
    // The API took it, and its id is that of the key which the authenticator holds.
    expect(user()?.credentials.map(({ credId }) => credId)).toEqual(await t.passkeyIds())
    expect(signal).not.toHaveBeenCalled()
    expect(onError).not.toHaveBeenCalled()
  })
})

test('a credential with an id of 1023 bytes is sent as it is (fault 67)', async () => {
  const { tries } = await tapped((given) => renamed(given, 1023))
  await expect.poll(() => tries).toHaveLength(1)
  expect(tries[0]?.body).toContain(`"credId":"${'AQEB'.repeat(341)}"`)
})

describe('a credential that does not fit is not sent, its key is gone, and the next tap works', () => {
  test.each<[string, string, (given: Given) => unknown]>([
    ['it has no response (fault 54)', 'clientDataJSON', ({ id, rawId }) => ({ id, rawId })],
    [
      'its attestation cannot be read (fault 55)',
      'attestationObject',
      (given) => ({ ...plain(given), response: untouchable(plain(given).response, 'attestationObject') }),
    ],
    [
      'the id of another key (fault 60)',
      'rawId',
      (given) => ({ ...plain(given), rawId: new ArrayBuffer(16) }),
    ],
    ['another challenge (fault 61)', 'challenge', (given) => saying(given, { challenge: 'AAAA' })],
    ['another origin (fault 61)', 'origin', (given) => saying(given, { origin: 'https://example.com' })],
    ['another type (fault 61)', 'type', (given) => saying(given, { type: 'webauthn.get' })],
    [
      'no JSON at all (fault 61)',
      'clientDataJSON',
      (given) => withBytes(given, { clientDataJSON: new ArrayBuffer(3) }),
    ],
    ['nothing of the attestation (fault 66)', 'attestationObject', (given) => cut(given, 0)],
    ['half of the attestation (fault 66)', 'attestationObject', (given) => cut(given, 90)],
    [
      'all but the last byte of the attestation (fault 66)',
      'attestationObject',
      (given) => cut(given, given.response.attestationObject.byteLength - 1),
    ],
  ])('%s', async (_, field, mangle) => {
    const { create, tries, user, signal, onError } = await tapped(mangle)
    await t.expectError('credential_invalid')
    expect(onError.mock.calls).toMatchObject([[{ code: 'credential_invalid', field, outcome: 'none' }]])
    expect(signal).toHaveBeenCalledOnce()
    await expect.poll(t.passkeyIds).toEqual([])
    expect(tries).toEqual([])
    create.mockRestore()
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(user()?.credentials.map(({ credId }) => credId)).toEqual(await t.passkeyIds())
  })

  test('an id of 1024 bytes (fault 67)', async () => {
    const { tries, signal, onError } = await tapped((given) => renamed(given, 1024))
    await t.expectError('credential_invalid')
    expect(onError.mock.calls).toMatchObject([[{ field: 'credentialId', outcome: 'none' }]])
    expect(signal).toHaveBeenCalledOnce()
    expect(tries).toEqual([])
  })

  test('backed up and yet not eligible for it, by the authenticator itself (fault 63)', async () => {
    await t.replaceAuthenticator({ defaultBackupEligibility: false, defaultBackupState: true })
    const { tries, onError } = await tapped((given) => given)
    await t.expectError('credential_invalid')
    expect(onError.mock.calls).toMatchObject([[{ field: 'backedUp', outcome: 'none' }]])
    await expect.poll(t.passkeyIds).toEqual([])
    expect(tries).toEqual([])
  })

  test.each([
    ['isBadUV', 'userVerified'],
    ['isBadUP', 'userPresent'],
  ])('%s, by the authenticator itself (fault 62)', async (bit, field) => {
    await t.authenticator.override({ [bit]: true })
    const { tries, onError } = await tapped((given) => given)
    await t.expectError('credential_invalid')
    expect(onError.mock.calls).toMatchObject([[{ field, outcome: 'none' }]])
    await expect.poll(t.passkeyIds).toEqual([])
    expect(tries).toEqual([])
  })
})

test('the second factor is the first one over again: refused, and the first is still good (fault 65)', async () => {
  const signal = t.spyOnSignal()
  const onError = vi.fn()
  const made = t.watched(t.world())
  let first: Given | undefined
  t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional', onError })
  const create = intercept((given) => (first = given))
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.secondFactor.title)
  const idsBefore = await t.passkeyIds()
  create.mockImplementation(async () => first as unknown as Credential)
  await t.click(en.secondFactor.action)
  await expect.poll(() => onError.mock.calls).toHaveLength(1)
  expect(onError.mock.calls).toMatchObject([[{ outcome: 'none' }]])
  expect(made.tries).toEqual([])
  expect(signal).not.toHaveBeenCalled()
  expect(await t.passkeyIds()).toEqual(idsBefore)
  // Another device is another key.
  create.mockRestore()
  const other = await addVirtualAuthenticator(cdp(), { transport: 'usb' })
  onTestFinished(() => other.remove())
  await t.click(en.flow.retry)
  await t.expectTitle(en.done.title)
  expect(made.user()?.credentials.map(({ credId }) => credId)).toEqual([
    ...idsBefore,
    ...(await t.passkeyIds(other)),
  ])
})
