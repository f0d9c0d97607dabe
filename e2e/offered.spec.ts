import { nodeKey } from '../reference-api/testing/nodeKey.js'
import type { RegistrationPolicy } from '../reference-api/ledger.js'
import type { FactorKind } from '../src/core/offered.js'
import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { DEEP, expect, test } from './fixtures.js'

/** A passkey, in each place where it can be created. */
const PASSKEY = ['client-device', 'hybrid', 'security-key']
const EVERYTHING = { deprecated: 'Password,Totp', keys: 'page' }
const FIRST = ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'] as const
const SECOND = ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'] as const

/** A policy in which the server lists these kinds, and all kinds for a factor that `kinds` leaves out. */
const policyListing = (kinds: Partial<RegistrationPolicy['supportedCredentialKinds']>) => ({
  supportedCredentialKinds: { firstFactor: [...FIRST], secondFactor: [...SECOND], ...kinds },
})

interface Case {
  name: string
  policy?: Partial<RegistrationPolicy>
  options?: Record<string, string>
  /** The first factor, if the second factor is tested. */
  given?: FactorKind
  /** All credential kinds, in any order. */
  ways: string[]
}

const CASES: Case[] = [
  {
    name: 'all that is listed, where the host wants all of it',
    options: EVERYTHING,
    ways: [...PASSKEY, 'Key', 'Password', 'PasswordProtectedKey'],
  },
  {
    name: 'no Password and no Key without a word of the host',
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: 'no Password that the server does not list',
    policy: policyListing({ firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey'] }),
    options: EVERYTHING,
    ways: [...PASSKEY, 'Key', 'PasswordProtectedKey'],
  },
  {
    name: 'no Key that the server does not list',
    policy: policyListing({ firstFactor: ['Fido2', 'PasswordProtectedKey', 'Password'] }),
    options: EVERYTHING,
    ways: [...PASSKEY, 'Password', 'PasswordProtectedKey'],
  },
  {
    name: 'no PasswordProtectedKey that the server does not list',
    policy: policyListing({ firstFactor: ['Fido2', 'Key', 'Password'] }),
    options: EVERYTHING,
    ways: [...PASSKEY, 'Key', 'Password'],
  },
  {
    name: 'no passkey that the server does not list',
    policy: policyListing({ firstFactor: ['Key', 'PasswordProtectedKey', 'Password'] }),
    options: EVERYTHING,
    ways: ['Key', 'Password', 'PasswordProtectedKey'],
  },
  {
    name: 'no kind that is no first factor, whatever the server lists',
    policy: policyListing({ firstFactor: ['Fido2', 'Totp', 'RecoveryKey'] }),
    options: EVERYTHING,
    ways: PASSKEY,
  },
  {
    name: 'no passkey elsewhere where the server wants it on this device',
    policy: { authenticatorAttachment: 'platform' },
    ways: ['client-device', 'PasswordProtectedKey'],
  },
  {
    name: "no key of this browser's storage as the only factor",
    options: { keys: 'browser' },
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: "no key of this browser's storage where the other factor can be left out",
    options: { keys: 'browser', second: 'optional' },
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: "no key of this browser's storage where the other factor would be one more of these",
    policy: policyListing({ secondFactor: ['Key'] }),
    options: { keys: 'browser', second: 'required' },
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: "no key of this browser's storage where the other factor is of a kind nobody opted into",
    policy: policyListing({ secondFactor: ['Key', 'Totp'] }),
    options: { keys: 'browser', second: 'required' },
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: "a key of this browser's storage beside another factor that must be",
    options: { keys: 'browser', second: 'required' },
    ways: [...PASSKEY, 'Key', 'PasswordProtectedKey'],
  },
  {
    name: 'the only way at once, and no list',
    policy: policyListing({ firstFactor: ['PasswordProtectedKey'] }),
    options: EVERYTHING,
    ways: ['PasswordProtectedKey'],
  },
  {
    name: 'nothing where only a Key is listed and there is no store for it',
    policy: policyListing({ firstFactor: ['Key'] }),
    options: { deprecated: 'Password,Totp' },
    ways: [],
  },
  {
    name: "nothing where only a Key is listed and its store is this browser's",
    policy: policyListing({ firstFactor: ['Key'] }),
    options: { keys: 'browser' },
    ways: [],
  },
  {
    name: 'nothing where only a Password is listed and the host does not want it',
    policy: policyListing({ firstFactor: ['Password'] }),
    options: { keys: 'page' },
    ways: [],
  },
  {
    name: 'all that is listed, where the host wants all of it',
    options: { ...EVERYTHING, second: 'required' },
    given: 'Fido2',
    ways: [...PASSKEY, 'Key', 'PasswordProtectedKey', 'Totp'],
  },
  {
    name: 'no Totp and no Key without a word of the host',
    options: { second: 'required' },
    given: 'Fido2',
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: 'no Totp without otpUrl',
    policy: { totp: false },
    options: { ...EVERYTHING, second: 'required' },
    given: 'Fido2',
    ways: [...PASSKEY, 'Key', 'PasswordProtectedKey'],
  },
  {
    name: 'no Totp that the server does not list',
    policy: policyListing({ secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey'] }),
    options: { ...EVERYTHING, second: 'required' },
    given: 'Fido2',
    ways: [...PASSKEY, 'Key', 'PasswordProtectedKey'],
  },
  {
    name: 'no Password, whatever the server lists',
    policy: policyListing({ secondFactor: ['Password', 'RecoveryKey', 'Totp', 'PasswordProtectedKey'] }),
    options: { ...EVERYTHING, second: 'required' },
    given: 'Fido2',
    ways: ['PasswordProtectedKey', 'Totp'],
  },
  {
    name: "no key of this browser's storage after one of these",
    options: { keys: 'browser', second: 'required' },
    given: 'Key',
    ways: [...PASSKEY, 'PasswordProtectedKey'],
  },
  {
    name: "a key of this browser's storage after a passkey",
    options: { keys: 'browser', second: 'optional' },
    given: 'Fido2',
    ways: [...PASSKEY, 'Key', 'PasswordProtectedKey'],
  },
]

// `npm test` runs every other case, `npm run test:deep` (DEEP) all of them; `src/core/offered.test.ts` runs all of them
// without a browser.
const SEEN = CASES.filter((_, at) => DEEP || at % 2 === 0)

// Many cases share one page, because opening a page takes longer than the check.
for (const [title, cases] of [
  ['first factor: what is offered, and nothing else', SEEN.filter(({ given }) => !given)],
  ['second factor: what is offered, and nothing else', SEEN.filter(({ given }) => given)],
] as const) {
  test(title, async ({ page, authenticator, invite, flow }) => {
    test.setTimeout(120_000)
    for (const { name, policy, options, given, ways } of cases) {
      await test.step(name, async () => {
        // The authenticator stores no more than three credentials.
        await authenticator.clear()
        const person = await invite(policy)
        await person.open(options)
        await flow.button('Continue').click()
        if (given) await flow.give(given)
        await expect(page.locator(`[data-step="${given ? 'secondFactor' : 'firstFactor'}"]`)).toBeVisible()
        const entries = page.locator('[data-way]')
        if (ways.length > 1) {
          // If no passkey is offered, the list is shown at once.
          await expect(entries.first().or(flow.button('Other ways'))).toBeVisible()
          if ((await entries.count()) === 0) await flow.button('Other ways').click()
          await expect(entries.first()).toBeVisible()
          const seen = await entries.evaluateAll((all) => all.map((it) => it.getAttribute('data-way')))
          expect(new Set(seen), name).toEqual(new Set(ways))
          expect(seen).toHaveLength(ways.length)
        } else {
          const only = ways.length === 1 ? 'Choose a long password' : 'We cannot start right now'
          await expect(flow.title(only), name).toBeVisible()
          await expect(entries).toHaveCount(0)
          await expect(flow.button('Other ways')).toHaveCount(0)
        }
        if (ways.length === 0) await expect(page.locator('[data-part="flow"] button')).toHaveCount(0)
        expect(await authenticator.credentials()).toHaveLength(given === 'Fido2' ? 1 : 0)
      })
    }
  })
}

/** A valid credential of each kind, created without asking which kinds are offered. */
const MADE: Record<FactorKind, (challenge: string) => object> = {
  // The server refuses the kind before it verifies the credential.
  Fido2: () => ({
    credentialKind: 'Fido2',
    credentialInfo: { credId: 'AA', clientData: 'AA', attestationData: 'AA' },
  }),
  Key: (challenge) => nodeKey().attest(challenge),
  PasswordProtectedKey: (challenge) => ({
    ...nodeKey().attest(challenge),
    credentialKind: 'PasswordProtectedKey',
    encryptedPrivateKey: 'sealed',
  }),
  Password: () => ({ credentialKind: 'Password', credentialInfo: { password: 'violet anchor 7' } }),
  Totp: () => ({ credentialKind: 'Totp', credentialInfo: { otpCode: '123456' } }),
}

const without = (kinds: readonly FactorKind[], kind: FactorKind) => kinds.filter((each) => each !== kind)
const REFUSED: {
  kind: FactorKind
  as: 'first' | 'second'
  policy: Partial<RegistrationPolicy>
  why: RegExp
}[] = [
  ...FIRST.map((kind) => ({
    kind,
    as: 'first' as const,
    policy: policyListing({ firstFactor: without(FIRST, kind) }),
    why: /Not a supported first factor/,
  })),
  ...SECOND.map((kind) => ({
    kind,
    as: 'second' as const,
    policy: policyListing({ secondFactor: without(SECOND, kind) }),
    why: /Not a supported second factor/,
  })),
  { kind: 'Totp', as: 'second', policy: { totp: false }, why: /otpUrl/ },
]

test('the API refuses what it does not list, and for that alone', async ({ request, invite }) => {
  test.setTimeout(60_000)
  for (const { kind, as, policy, why } of REFUSED) {
    const submit = async (given: Partial<RegistrationPolicy>) => {
      const person = await invite(given)
      const init = await request.post('/api/auth/registration/init', { data: person.invitation })
      const { challenge, temporaryAuthenticationToken = '' } =
        (await init.json()) as UserRegistrationChallenge
      const credential = MADE[kind](challenge)
      const answer = await request.post('/api/auth/registration', {
        headers: { authorization: `Bearer ${temporaryAuthenticationToken}` },
        data:
          as === 'first'
            ? { firstFactorCredential: credential }
            : { firstFactorCredential: MADE.Key(challenge), secondFactorCredential: credential },
      })
      const { credentials } = await person.ledger()
      return { status: answer.status(), text: await answer.text(), kept: credentials.length }
    }
    await test.step(`${kind} as the ${as} factor: ${why.source}`, async () => {
      const refused = { status: 400, kept: 0, text: expect.stringMatching(why) as unknown }
      expect(await submit(policy)).toEqual(refused)
      // If the server lists the kind, it accepts the same credential, as far as this test can create it.
      if (kind !== 'Fido2' && kind !== 'Totp')
        expect(await submit({})).toMatchObject({ status: 200, kept: as === 'first' ? 1 : 2 })
    })
  }
})
