import type { Request } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import type { LedgerCredential } from '../reference-api/ledger.js'
import type { FactorKind } from '../src/core/offered.js'
import type { EndUserRegistrationRequest, UserRegistrationChallenge } from '../src/core/protocol.js'
import { DEEP, expect, listen, test } from './fixtures.js'
import { expectAttested } from './proofs.js'
import { type Held, signIn } from './signIn.js'
import { addVirtualAuthenticator, mergeAuthenticators } from './virtualAuthenticator.js'

const FIRST = ['Fido2', 'Key', 'PasswordProtectedKey', 'Password'] as const
const SECOND = [undefined, 'Fido2', 'Key', 'PasswordProtectedKey', 'Totp'] as const
const ENDPOINTS = ['registration', 'enduser'] as const

type FirstFactorKind = (typeof FIRST)[number]
type SecondFactorKind = (typeof SECOND)[number]
type Endpoint = (typeof ENDPOINTS)[number]

// One test may decrypt five or more private keys.
test.setTimeout(120_000)

/** Any non-empty string. */
const some = expect.stringMatching(/./) as unknown
const proof = { credId: some, clientData: some, attestationData: some }
/** The members that the API's contract lists for each kind, and no others. */
const CONTRACT: Record<FactorKind, object> = {
  Fido2: { credentialKind: 'Fido2', credentialInfo: proof, credentialName: some },
  Key: { credentialKind: 'Key', credentialInfo: proof, credentialName: some },
  PasswordProtectedKey: {
    credentialKind: 'PasswordProtectedKey',
    credentialInfo: proof,
    credentialName: some,
    encryptedPrivateKey: some,
  },
  Password: { credentialKind: 'Password', credentialInfo: { password: some } },
  Totp: { credentialKind: 'Totp', credentialInfo: { otpCode: expect.stringMatching(/^\d{6}$/) as unknown } },
}

const PASSWORDS = { first: 'violet anchor 7 thimble orbit', second: 'copper walrus 9 lantern dune' }

/** The demo's options for this pair of kinds: all that it needs and no more. */
function optionsFor(
  first: FirstFactorKind,
  second: SecondFactorKind,
  endpoint: Endpoint,
): Record<string, string> {
  const deprecated = [first, second].filter((kind) => kind === 'Password' || kind === 'Totp')
  // If both stores are allowed, half of the cases use a store that the browser may evict.
  const evictable = endpoint === 'enduser' && second !== undefined && first !== second
  const keys = evictable ? 'browser' : 'page'
  return {
    second: second ? 'required' : endpoint === 'enduser' ? 'optional' : 'off',
    ...(deprecated.length > 0 && { deprecated: deprecated.join(',') }),
    ...([first, second].includes('Key') && { keys }),
    ...(endpoint === 'enduser' && { wallets: 'EthereumSepolia,Solana' }),
  }
}

/**
 * Every pair at both endpoints takes minutes, so only `npm run test:deep` (DEEP) runs all. `npm test` runs half of
 * the pairs at one of the two endpoints, so that each kind is seen at both, as first and as second factor.
 */
function endpointsOf(first: FirstFactorKind, second: SecondFactorKind): readonly Endpoint[] {
  if (DEEP) return ENDPOINTS
  const [row, column] = [FIRST.indexOf(first), SECOND.indexOf(second)]
  if ((row + column) % 2 === 1) return []
  return [ENDPOINTS[(Math.floor(row / 2) + Math.floor(column / 2)) % 2] ?? 'registration']
}

for (const first of FIRST) {
  for (const second of SECOND) {
    for (const endpoint of endpointsOf(first, second)) {
      test(`${first} and ${second ?? 'nothing'}, ${endpoint}: registers, and each signs in`, async ({
        page,
        cdp,
        authenticator,
        person,
        flow,
      }) => {
        const submits: Request[] = []
        page.on('request', (request) => {
          if (request.url().includes('/auth/registration') && !request.url().endsWith('/init'))
            submits.push(request)
        })
        const begun = await listen<UserRegistrationChallenge>(page, '**/auth/registration/init')
        await person.open(optionsFor(first, second, endpoint))
        await flow.button('Continue').click()
        const challenge = await begun()

        await flow.give(first, PASSWORDS.first)
        await expect(flow.title('Add a backup passkey')).toHaveCount(second || endpoint === 'enduser' ? 1 : 0)
        const other =
          first === 'Fido2' && second === 'Fido2'
            ? await addVirtualAuthenticator(cdp, { transport: 'usb' })
            : undefined
        if (second) await flow.give(second, PASSWORDS.second)
        else if (endpoint === 'enduser')
          await flow.button(first === 'Fido2' ? 'Go on with one passkey' : 'Go on without a backup').click()
        await expect(
          flow.title(first === 'Fido2' ? 'Your passkey is ready' : 'Your account is ready'),
        ).toBeFocused()

        // The requests, and their endpoint.
        expect(submits.map((request) => new URL(request.url()).pathname)).toEqual([
          endpoint === 'enduser' ? '/api/auth/registration/enduser' : '/api/auth/registration',
        ])
        const body = submits[0]?.postDataJSON() as EndUserRegistrationRequest
        expect(body).toEqual({
          firstFactorCredential: CONTRACT[first],
          ...(second && { secondFactorCredential: CONTRACT[second] }),
          ...(endpoint === 'enduser' && {
            wallets: [{ network: 'EthereumSepolia' }, { network: 'Solana' }],
          }),
        })
        await expect(page.locator('[data-part="wallet"]')).toHaveText(
          endpoint === 'enduser'
            ? [/^Ethereum Sepolia \(test network\)0x[\dA-Fa-f]{40}$/, /^Solana[1-9A-HJ-NP-Za-km-z]{32,44}$/]
            : [],
        )

        // The credentials that the server accepted.
        const [one, two, ...more] = (await person.ledger()).credentials
        expect([one?.factor, two?.factor, more]).toEqual(['first', second && 'second', []])
        const { firstFactorCredential, secondFactorCredential } = body
        // Decrypting with a password takes long, so each is checked once.
        const tried = (password: string) => (first === 'Fido2' || !second ? password : undefined)
        await expectAttested(firstFactorCredential, one, { ...challenge, password: tried(PASSWORDS.first) })
        if (secondFactorCredential)
          await expectAttested(secondFactorCredential, two, {
            ...challenge,
            password: tried(PASSWORDS.second),
          })

        // The user can sign in with each of them.
        await flow.button('Go to my wallet').click()
        if (other) await mergeAuthenticators(cdp, [authenticator, other])
        const [a, b] = [held(one, PASSWORDS.first), two && held(two, PASSWORDS.second)]
        if (!b) {
          await signIn(page, a)
          return
        }
        // Each alone after one endpoint, both together after the other; always together if the API does not accept one
        // alone.
        const [aAlone, bAlone] = [first !== 'Password', second !== 'Totp']
        if (endpoint === 'registration' && aAlone) await signIn(page, a)
        if (endpoint === 'registration' && bAlone) await signIn(page, b)
        if (endpoint === 'enduser' || !aAlone || !bAlone) await signIn(page, a, b)
      })
    }
  }
}

function held(credential: LedgerCredential | undefined, password: string): Held {
  if (!credential) throw new Error('There is no such credential.')
  const { kind, otpSecret = '' } = credential
  if (kind === 'Totp') {
    // The one-time code of the registration is used up, so the test takes the next one.
    const next = () => Date.now() + 30_000
    return {
      credential,
      typed: () => new TOTP({ secret: Secret.fromBase32(otpSecret) }).generate({ timestamp: next() }),
    }
  }
  return {
    credential,
    typed: kind === 'PasswordProtectedKey' || kind === 'Password' ? () => password : undefined,
  }
}
