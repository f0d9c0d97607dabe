import { expect, test } from 'vitest'
import type { ReferenceConfig } from '../config.js'
import { nodeKey } from '../testing/nodeKey.js'
import { reference, username, vectorChallenge } from '../testing/reference.js'
import vectors from '../vectors.json' with { type: 'json' }

const path = '/auth/registration/enduser'
const { registrationEndUser: body, registration } = vectors.bodies

/** Completes the registration of an end user, on the challenge of vectors.json. */
async function ended(wallets: unknown, config: Partial<ReferenceConfig> = {}) {
  const api = reference({ challenge: vectorChallenge, ...config })
  const { wallets: _, ...credentials } = body
  const answer = await api.complete(
    { ...credentials, ...(wallets !== undefined && { wallets }) },
    await api.begin(),
    path,
  )
  return { ...api, answer }
}

test('answers as registration does, with a token and the wallets', async () => {
  const { answer, user, ledger, clock } = await ended(body.wallets)
  expect(answer).toEqual({
    status: 200,
    body: {
      credential: { uuid: user.credentials[0]?.uuid, kind: 'Fido2', name: 'This device' },
      user: { id: user.id, username, orgId: user.orgId },
      authentication: { token: expect.stringMatching(/^ey[\w-]+\.ey[\w-]+\.\w{32}$/) as string },
      wallets: [
        {
          id: expect.stringMatching(/^wa-/) as string,
          network: 'EthereumSepolia',
          name: 'Main',
          status: 'Active',
          signingKey: {
            id: expect.stringMatching(/^key-/) as string,
            scheme: 'ECDSA',
            curve: 'secp256k1',
            publicKey: expect.stringMatching(/^[\da-f]{64}$/) as string,
          },
          dateCreated: new Date(clock.now).toISOString(),
          custodial: false,
          tags: [],
        },
      ],
    },
  })
  expect(user.credentials.map(({ kind }) => kind)).toEqual(['Fido2', 'RecoveryKey'])
  const { token } = answer.body['authentication'] as { token: string }
  expect(ledger.signedIn.get(token)).toBe(user)
})

test.each([
  ['KeyEdDSA', 'EdDSA', 'ed25519'],
  ['SolanaDevnet', 'EdDSA', 'ed25519'],
  ['Starknet', 'ECDSA', 'stark'],
  ['Bitcoin', 'ECDSA', 'secp256k1'],
  ['A network of tomorrow', 'ECDSA', 'secp256k1'],
])(
  'a wallet on %s signs with %s over %s, and has no name that nobody gave',
  async (network, scheme, curve) => {
    const { answer } = await ended([{ network }])
    expect(answer.body['wallets']).toMatchObject([{ network, signingKey: { scheme, curve } }])
    expect(Object.keys((answer.body['wallets'] as object[])[0] ?? {})).not.toContain('name')
  },
)

test('the address is absent, unless the config says otherwise; then it has the form of its network', async () => {
  const addresses = async (walletAddresses?: 'at once') => {
    const { answer } = await ended(
      [{ network: 'Ethereum' }, { network: 'Bitcoin' }, { network: 'Solana' }],
      walletAddresses && { walletAddresses },
    )
    return (answer.body['wallets'] as { address?: string }[]).map((wallet) => wallet.address)
  }
  expect(await addresses()).toEqual([undefined, undefined, undefined])
  const [ethereum, bitcoin, solana] = await addresses('at once')
  expect(ethereum).toMatch(/^0x[\dA-Fa-f]{40}$/)
  expect(bitcoin).toMatch(/^bc1q[\da-z]{38}$/)
  expect(solana).toMatch(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/)
})

test.each([
  ['none', undefined],
  ['an empty list', []],
  ['one without a network', [{ name: 'Main' }]],
  ['an empty network', [{ network: '' }]],
  ['an empty name', [{ network: 'Bitcoin', name: '' }]],
  ['more than network and name', [{ network: 'Bitcoin', externalId: 'x' }]],
  ['one that is no list', { network: 'Bitcoin' }],
])('wallets: %s does not fit, and the token is still good', async (_, wallets) => {
  const { answer, user, complete, ledger } = await ended(wallets)
  expect(answer.status).toBe(400)
  expect(answer.body.error?.message).toMatch(/schema/)
  expect(user.credentials).toEqual([])
  const { challenge } = [...ledger.sessions.values()][0] ?? {}
  expect(challenge && (await complete(body, challenge, path)).status).toBe(200)
})

test('is the same registration: one token, one completion, whichever way', async () => {
  const { begin, complete } = reference({ challenge: vectorChallenge })
  const challenge = await begin()
  const answers = await Promise.all([complete(body, challenge, path), complete(registration, challenge)])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 401]))
})

test('gives the same answer again, token and wallets included, when the config repeats answers', async () => {
  const { begin, complete } = reference({ replay: 'same' })
  const challenge = await begin()
  const again = {
    firstFactorCredential: nodeKey().attest(challenge.challenge),
    wallets: [{ network: 'Bitcoin' }],
  }
  const first = await complete(again, challenge, path)
  expect(first.status).toBe(200)
  expect(await complete(again, challenge, path)).toEqual(first)
})
