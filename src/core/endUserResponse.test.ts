import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseEndUserResponse } from './endUserResponse.js'
import { RegistrationError } from './errors.js'

const { registrationResponse, registrationResponseLegacy } = vectors.bodies
const token = 'eyJ0eXAi.secret.token'
const wallet = {
  id: 'wa-1',
  network: 'EthereumSepolia',
  status: 'Active',
  address: '0x00e3495cf6af59008f22ffaf32d4c92ac33dac47',
  name: 'Savings',
  signingKey: { id: 'key-1', scheme: 'ECDSA', curve: 'secp256k1', publicKey: '02' },
  custodial: false,
  tags: [],
}
const endUserResponse = { ...registrationResponse, authentication: { token }, wallets: [wallet] }

function faultOf(answer: unknown): RegistrationError {
  try {
    parseEndUserResponse(answer)
  } catch (error) {
    if (error instanceof RegistrationError) return error
    throw error
  }
  throw new Error('It was accepted.')
}

describe('parseEndUserResponse', () => {
  test('takes what the API answers, also what is not known here of a wallet', () => {
    const own = { ...wallet, network: 'Tomorrow', newer: { field: [1] } }
    const answer = { ...endUserResponse, wallets: [wallet, own] }
    expect(parseEndUserResponse(answer)).toEqual(answer)
    expect(parseEndUserResponse({ ...answer, ...registrationResponseLegacy })).toEqual(answer)
  })

  test.each([undefined, null, '', 7, {}])('leaves out an address or a name that is none: %j', (value) => {
    const { address: _, name: __, ...rest } = wallet
    const answer = { ...endUserResponse, wallets: [{ ...wallet, address: value, name: value }] }
    const [read] = parseEndUserResponse(answer).wallets
    expect(Object.keys(read ?? {})).toEqual(Object.keys(rest))
    expect(read).toEqual(rest)
    expect(answer.wallets[0]).toHaveProperty('address')
  })

  test('takes wallets that are still to come', () => {
    expect(parseEndUserResponse({ ...endUserResponse, wallets: [] }).wallets).toEqual([])
  })

  test.each([
    ['authentication', undefined],
    ['authentication', null],
    ['authentication', [token]],
    ['authentication', token],
    ['authentication.token', {}],
    ['authentication.token', { token: '' }],
    ['authentication.token', { token: 7 }],
    ['authentication.token', { token: [token] }],
  ])('names %s when it holds %j', (field, authentication) => {
    expect(faultOf({ ...endUserResponse, authentication })).toMatchObject({
      code: 'answer_invalid',
      outcome: 'open',
      field,
    })
  })

  const notWallets: unknown[] = [
    undefined,
    null,
    'text',
    {},
    { 0: wallet, length: 1 },
    ...[null, 'wa-1', [wallet], Object.create(wallet) as unknown].map((item) => [wallet, item]),
    ...['id', 'network', 'status'].flatMap((name) =>
      [undefined, null, '', 7, ['text']].map((value) => [{ ...wallet, [name]: value }]),
    ),
  ]

  // Each in a row of its own, because a list would be taken for a row.
  test.each(notWallets.map((wallets) => [wallets]))('names wallets when it holds %j', (wallets) => {
    const error = faultOf({ ...endUserResponse, wallets })
    expect(error).toMatchObject({ code: 'answer_invalid', outcome: 'open', field: 'wallets' })
    expect(`${error.message} ${String(error.cause)}`).not.toContain(token)
  })

  test.each([
    ['(answer)', null],
    ['credential', { ok: false }],
    ['user.id', { ...endUserResponse, user: { ...registrationResponse.user, id: '' } }],
  ])('names %s of what every answer has', (field, answer) => {
    expect(faultOf(answer)).toMatchObject({ code: 'answer_invalid', outcome: 'open', field })
  })

  test('no error repeats the token', () => {
    for (const wrong of [{ wallets: token }, { authentication: { token: [token] } }, { user: token }]) {
      const { message, cause, field } = faultOf({ ...endUserResponse, ...wrong })
      expect(`${message} ${String(cause)} ${field}`).not.toContain(token)
    }
  })
})
