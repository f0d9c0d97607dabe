import type { UserRegistrationChallenge, UserRegistrationRequest } from '../../src/core/protocol.js'
import type { LedgerCredential } from '../../reference-api/ledger.js'
import type { Screen } from '../firefox/screen.js'
import { DEEP } from '../fixtures.js'
import { expectAttested } from '../proofs.js'
import { expect, test } from './fixtures.js'

const PASSWORD = 'violet anchor seven umbrella quartz'
const NO_PASSKEYS = 'Passkeys do not work here'

/** Creates the credential kind that takes the fewest steps. */
async function giveKey(app: Screen): Promise<void> {
  await app.tap('Continue')
  await app.tapOn('[data-way="Key"]')
  await app.tap('Save it here')
}

/** From the end of a registration to what the account can sign in with, which is listed for a code from its email. */
async function signInByCode(app: Screen): Promise<void> {
  for (const name of ['Go to my wallet', 'Sign in again', 'Send me a code']) await app.tap(name)
  await app.shows('Check your email')
  await app.fill('Code from the email', await app.text('bdi.code'))
  await app.tap('Continue')
  await app.shows('How do you want to sign in?')
}

test('this is a browser without passkeys, in a page that could have them', async ({ tab }) => {
  const has = await tab.read(() => [
    isSecureContext,
    'PublicKeyCredential' in window,
    'credentials' in navigator,
  ])
  expect(has).toEqual([true, false, false])
})

test('the only other way is offered at once, says why, completes and opens the door (fault 1)', async ({
  person,
  app,
}) => {
  await person.open()
  await app.tap('Continue')
  await app.shows('Choose a long password')
  await app.reads('[data-part="notice"]', NO_PASSKEYS)
  // The screen offers nothing that cannot work here.
  await app.offers('Hide', 'Use this password', 'Make one for me')
  await app.fill('New password', PASSWORD)
  await app.tap('Use this password')
  await app.shows('Your account is ready')

  const init = await app.exchanged<UserRegistrationChallenge>('Answer of init')
  const { credentials } = await person.ledger()
  expect(credentials).toMatchObject([{ kind: 'PasswordProtectedKey', factor: 'first' }])
  const { firstFactorCredential: sent } = await app.exchanged<UserRegistrationRequest>('Request body')
  const { encryptedPrivateKey } = credentials[0] as Required<LedgerCredential>
  // The demo masks the private key, so the server's copy is checked: it must decrypt with the password.
  await expectAttested({ ...sent, encryptedPrivateKey } as typeof sent, credentials[0], {
    ...init,
    password: PASSWORD,
  })

  await signInByCode(app)
  await app.fill('Password of your key', PASSWORD)
  await app.tap('Unlock my key')
  await app.shows('You are signed in.')
})

test('several other ways are a list, with the reason and no passkey in it, and each completes (fault 1)', async ({
  tab,
  invite,
  app,
}) => {
  for (const [way, open] of [
    ['Password', 'Use my password'],
    ['Key', 'Use the key on this device'],
  ] as const) {
    const person = await invite()
    await person.open({ deprecated: 'Password', keys: 'page' })
    await app.tap('Continue')
    await app.shows('Choose a way')
    await app.reads('[data-part="body"]', NO_PASSKEYS)
    const ways = await tab.read(() =>
      [...document.querySelectorAll('[data-way]')].map((it) => it.getAttribute('data-way')),
    )
    expect(new Set(ways)).toEqual(new Set(['Key', 'Password', 'PasswordProtectedKey']))
    await app.tapOn(`[data-way="${way}"]`)
    if (way === 'Password') {
      await app.fill('New password', PASSWORD)
      await app.tap('Use this password')
    } else {
      await app.tap('Save it here')
    }
    await app.shows('Your account is ready')
    expect((await person.ledger()).credentials).toMatchObject([{ kind: way, factor: 'first' }])

    await signInByCode(app)
    if (way === 'Password') await app.fill('Password', PASSWORD)
    await app.tap(open)
    await app.reads('h2', /You are signed in|One more proof/)
  }
})

test('no other way is on offer: says what to do, and offers nothing that cannot work (fault 1)', async ({
  invite,
  app,
}) => {
  const person = await invite({
    supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: ['Fido2'] },
  })
  await person.open()
  await app.tap('Continue')
  await app.shows('Passkeys do not work in this browser')
  await app.reads('[data-part="body"]', 'Open this page in a current Chrome, Safari, Edge or Firefox.')
  await app.offers()
  expect((await person.ledger()).credentials).toEqual([])
})

test('two factors without a passkey, and a recovery kit: all of it is registered (fault 1)', async ({
  tab,
  person,
  app,
}) => {
  await person.open({ second: 'required', keys: 'page', recovery: 'required' })
  await app.tap('Continue')
  await app.tapOn('[data-way="PasswordProtectedKey"]')
  await app.fill('New password', PASSWORD)
  await app.tap('Use this password')
  await app.shows('Choose a way')
  await app.tapOn('[data-way="Key"]')
  await app.tap('Save it here')
  await app.tap('Make my recovery kit')
  await app.shows('Save your recovery kit')
  const read = () =>
    tab.read(() =>
      [...document.querySelectorAll('[data-part="step"] [data-part="kit-group"]')].map(
        (it) => it.textContent,
      ),
    )
  await expect.poll(read).toHaveLength(7)
  const parts = await read()
  await app.tapOn('[data-saving="write"]')
  await app.tap('Next: check it')
  // A code that was only written down is checked completely. After `D1` it has six groups.
  for (const [index, part] of parts.slice(1).entries()) await app.fill(`Part ${index + 1}`, part)
  await app.tap('Check')
  await app.shows('Your account is ready')

  const { credentials } = await person.ledger()
  expect(credentials.map(({ kind, factor }) => [kind, factor])).toEqual([
    ['PasswordProtectedKey', 'first'],
    ['Key', 'second'],
    ['RecoveryKey', 'recovery'],
  ])
})

test('a double click seals one key, which is sent once (fault 46)', async ({ tab, person, app }) => {
  await person.open()
  await app.tap('Continue')
  await app.fill('New password', PASSWORD)
  await app.tap('Use this password', 2)
  await app.shows('Your account is ready')
  expect((await person.ledger()).credentials).toHaveLength(1)
  const requests = await tab.read(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(requests.filter((url) => url.endsWith('/api/auth/registration'))).toHaveLength(1)
})

// Submits behave as in a browser with passkeys, so only `npm run test:deep` runs these.
const SUBMITS = [
  ['the connection breaks before the server has it', 'fault 81', 'drop-before'],
  ['the server fails', 'fault 87', 'status-503'],
] as const
for (const [title, fault, simulated] of DEEP ? SUBMITS : []) {
  test(`${title}: by itself once more, accepted (${fault})`, async ({ person, app }) => {
    await person.open({ keys: 'page' })
    await app.simulate(simulated)
    await giveKey(app)
    await app.shows('Your account is ready')
    expect((await person.ledger()).credentials).toHaveLength(1)
  })
}

test('the connection breaks after the server has it: nobody claims to know (fault 81)', async ({
  person,
  app,
}) => {
  await person.open({ keys: 'page' })
  await app.simulate('drop-after')
  await giveKey(app)
  await app.warns('We are not sure this worked')
  expect((await person.ledger()).credentials).toHaveLength(1)
})

test('the answer breaks off, which this browser takes for its end: not taken for success (fault 82)', async ({
  person,
  app,
}) => {
  await person.open({ keys: 'page' })
  await app.simulate('truncated')
  await giveKey(app)
  await app.warns('We got an answer we cannot read')
  await app.tap('Try again')
  await app.warns('We are not sure this worked')
  expect((await person.ledger()).credentials).toHaveLength(1)
})
