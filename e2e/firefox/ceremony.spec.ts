import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type {
  Fido2Attestation,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../../src/core/protocol.js'
import { publicPoint } from './authenticator.js'
import { expect, test } from './fixtures.js'

test('a passkey is made under a strict policy, accepted by a verifier that is not ours, and opens the door (fault 10)', async ({
  tab,
  authenticator,
  person,
  app,
  sent,
  origin,
}) => {
  const policies: (string | undefined)[] = []
  tab.on('response', (response) => {
    if (response.url().includes('/register')) policies.push(response.headers()['content-security-policy'])
  })
  await person.open()
  expect(policies).toEqual([expect.stringContaining("require-trusted-types-for 'script'")])
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.shows('Your passkey is ready')

  const { challenge } = await app.exchanged<UserRegistrationChallenge>('Answer of init')
  const { firstFactorCredential } = await app.exchanged<UserRegistrationRequest>('Request body')
  const { credentialInfo } = firstFactorCredential as Fido2Attestation
  expect(sent).toHaveLength(1)
  const { verified } = await verifyRegistrationResponse({
    response: {
      id: credentialInfo.credId,
      rawId: credentialInfo.credId,
      type: 'public-key',
      response: {
        clientDataJSON: credentialInfo.clientData,
        attestationObject: credentialInfo.attestationData,
      },
      clientExtensionResults: {},
    },
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: 'localhost',
    requireUserVerification: true,
  })
  expect(verified).toBe(true)

  const [held, ...more] = await authenticator.held()
  const { credentials, id } = await person.ledger()
  expect(more).toEqual([])
  expect(held).toMatchObject({ rpId: 'localhost', isResidentCredential: true })
  expect(Buffer.from(held?.userHandle ?? '', 'base64url').toString()).toBe(id)
  expect(credentials).toMatchObject([{ kind: 'Fido2', credId: held?.credentialId, userVerified: true }])
  // The server stored the public key of the credential in the authenticator.
  const kept = Buffer.from(credentials[0]?.publicKey ?? '', 'base64url')
  for (const coordinate of held ? publicPoint(held) : []) expect(kept.includes(coordinate)).toBe(true)

  for (const name of ['Go to my wallet', 'Sign in again', 'Use my passkey']) await app.tap(name)
  await app.shows('You are signed in.')
})

test('cancelled while the browser waits for a security key, then tried again (faults 31, 43)', async ({
  person,
  app,
  sent,
  keyExpected,
  plugIn,
}) => {
  await keyExpected(true)
  await person.open()
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.tap('Cancel')
  await app.warns('This step was stopped')
  expect(sent).toEqual([])

  await keyExpected(false)
  const authenticator = await plugIn()
  await app.tap('Try again')
  await app.shows('Your passkey is ready')
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

for (const [title, fault, options] of [
  ['the person says no', 'faults 31, 41', { consenting: false }],
  ['the person is not recognized', 'fault 32', { verified: false }],
  ['the device cannot keep passkeys', 'fault 34', { residentKey: false }],
] as const) {
  test(`${title}: nothing is sent, and another device works (${fault})`, async ({
    person,
    app,
    sent,
    plugIn,
  }) => {
    const unfit = await plugIn(options)
    await person.open()
    await app.tap('Continue')
    await app.tap('Create passkey')
    await app.warns('We did not get a passkey')
    expect(sent).toEqual([])
    expect(await unfit.held()).toEqual([])
    await unfit.remove()
    const fit = await plugIn()
    await app.tap('Try again')
    await app.shows('Your passkey is ready')
    expect((await person.ledger()).credentials).toMatchObject([{ credId: (await fit.ids())[0] }])
  })
}

test('made without asking who it is, as Firefox does: not sent, and its owner is told of it (faults 33, 62, 97)', async ({
  person,
  app,
  sent,
  plugIn,
}) => {
  const unable = await plugIn({ userVerification: false })
  await person.open()
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.warns('We could not use that passkey')
  expect(sent).toEqual([])
  // Firefox has no Signal API, so the passkey stays.
  expect(await unable.held()).toHaveLength(1)
  await app.reads(
    '[data-part="notice"]',
    `A passkey for ${person.username} at localhost is still on your device`,
  )
})

test('an algorithm that no device here knows: said, and nothing is sent (fault 36)', async ({
  authenticator,
  person,
  app,
  sent,
  initWith,
}) => {
  await initWith(person, (init) => ({ ...init, pubKeyCredParams: [{ type: 'public-key', alg: -257 }] }))
  await person.open()
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.warns('We did not get a passkey')
  expect(sent).toEqual([])
  expect(await authenticator.held()).toEqual([])
})

test('the device has one of the passkeys that the server names: said so, and another device works (fault 37)', async ({
  authenticator,
  person,
  invite,
  app,
  initWith,
  plugIn,
}) => {
  await person.open()
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.shows('Your passkey is ready')
  const [first = ''] = await authenticator.ids()

  const again = await invite()
  await initWith(again, (init) => ({ ...init, excludeCredentials: [{ type: 'public-key', id: first }] }))
  await again.open()
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.warns('This device already has a passkey')
  expect(await authenticator.ids()).toEqual([first])
  expect((await again.ledger()).credentials).toEqual([])
  await authenticator.remove()
  const other = await plugIn({ transport: 'usb' })
  await app.tap('Try again')
  await app.shows('Your passkey is ready')
  expect((await again.ledger()).credentials).toMatchObject([{ credId: (await other.ids())[0] }])
})

test('the second passkey is not put beside the first, nor in its place (faults 37, 68)', async ({
  authenticator,
  person,
  app,
  plugIn,
}) => {
  await person.open({ second: 'required' })
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.shows('Add a backup passkey')
  const first = await authenticator.ids()
  await app.tap('Add a backup passkey')
  await app.warns('This device already has a passkey')
  expect(await authenticator.ids()).toEqual(first)
  await authenticator.remove()
  const other = await plugIn({ transport: 'usb' })
  await app.tap('Try again')
  await app.shows('Your passkey is ready')
  const kept = (await person.ledger()).credentials.map(({ credId }) => credId)
  expect(kept).toEqual([...first, ...(await other.ids())])
})

test('a passkey request of the page itself, for its autofill, does not stand in the way (fault 47)', async ({
  tab,
  authenticator,
  person,
  app,
}) => {
  await person.open()
  await app.tap('Continue')
  await tab.evaluate(() => {
    const publicKey = { challenge: new Uint8Array(32), rpId: 'localhost' }
    void navigator.credentials.get({ publicKey, mediation: 'conditional' }).catch(() => undefined)
  })
  await app.tap('Create passkey')
  await app.shows('Your passkey is ready')
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

test('a ceremony of another script comes in between: said, and the next tap works (faults 38, 105)', async ({
  tab,
  person,
  app,
  sent,
  keyExpected,
  plugIn,
}) => {
  await keyExpected(true)
  await person.open()
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.reads('[data-part="actions"]', 'Cancel')
  // Firefox aborts the first of two WebAuthn requests.
  await tab.evaluate(() => {
    const publicKey = {
      rp: { name: 'Another' },
      user: { id: new Uint8Array(8), name: 'a', displayName: 'a' },
      challenge: new Uint8Array(32),
      pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
    }
    void navigator.credentials.create({ publicKey }).catch(() => undefined)
  })
  await app.warns('This step was stopped')
  expect(sent).toEqual([])
  await keyExpected(false)
  await plugIn()
  await app.tap('Try again')
  await app.shows('Your passkey is ready')
  expect((await person.ledger()).credentials).toHaveLength(1)
})

test('the page goes elsewhere in the middle of a ceremony: it ends, and another one can begin (fault 49)', async ({
  tab,
  person,
  app,
  sent,
  keyExpected,
  plugIn,
}) => {
  await tab.evaluateOnNewDocument(() => {
    const { credentials } = navigator
    const create = credentials.create.bind(credentials)
    credentials.create = async (options) => {
      options?.signal?.addEventListener('abort', () => {
        document.documentElement.dataset['ended'] = 'true'
      })
      return create(options)
    }
  })
  await keyExpected(true)
  await person.open()
  const { pathname, search } = new URL(tab.url())
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.reads('[data-part="actions"]', 'Cancel')
  expect(await tab.$('[data-ended]')).toBeNull()
  await app.route('/sign-in')
  await app.shows('Sign in')
  await expect.poll(() => tab.$('[data-ended]')).not.toBeNull()

  await keyExpected(false)
  await plugIn()
  await app.route(pathname + search)
  await app.tap('Continue')
  await app.tap('Create passkey')
  await app.shows('Your passkey is ready')
  expect(sent).toHaveLength(1)
  expect((await person.ledger()).credentials).toHaveLength(1)
})
