import { expect, test } from 'vitest'
import { nodeKey } from '../testing/nodeKey.js'
import { reference } from '../testing/reference.js'

test('a signed-in user gets the wallets that were created with the registration; nobody else does', async () => {
  const { begin, complete, call, loginInit, login } = reference({ walletAddresses: 'at once' })
  const challenge = await begin()
  const key = nodeKey()
  const wallets = [{ network: 'EthereumSepolia' }, { network: 'Solana', name: 'Savings' }]
  const firstFactorCredential = key.attest(challenge.challenge)
  const { body } = await complete({ firstFactorCredential, wallets }, challenge, '/auth/registration/enduser')
  expect(body['wallets']).toMatchObject(wallets)
  const to = await loginInit()
  const { body: signedIn } = await login(to, key.assert(to.challenge))
  const list = (token?: string) => call('/wallets', undefined, token, 'GET')
  expect(await list(String(signedIn['token']))).toEqual({ status: 200, body: { items: body['wallets'] } })
  expect((await list()).status).toBe(401)
  expect((await list('invented')).status).toBe(401)
})
