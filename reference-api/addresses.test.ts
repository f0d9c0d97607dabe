import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base32nopad, base58, bech32, createBase58check } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { addressOf } from './addresses.js'

const zeros = new Uint8Array(32)
const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1)
const other = Uint8Array.from({ length: 32 }, (_, at) => at * 5 + 2)

/** Addresses that these networks themselves give the key of zeros, as their explorers show them. */
test.each([
  ['Solana', '11111111111111111111111111111111'],
  ['Algorand', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAY5HFKQ'],
  ['Stellar', 'GAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWHF'],
  ['Polkadot', '111111111111111111111111111111111HC1'],
  ['Westend', '5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM'],
])('the key of zeros is known on %s as %s', (network, address) => {
  expect(addressOf(network, zeros)).toBe(address)
})

describe('a reader of that form accepts it', () => {
  test.each([
    ['Bitcoin', 'bc', 33],
    ['BitcoinTestnet3', 'tb', 33],
    ['BitcoinSignet', 'tb', 33],
    ['Litecoin', 'ltc', 33],
    ['CosmosHub4', 'cosmos', 32],
    ['BabylonGenesis', 'bbn', 32],
    ['SeiPacific1', 'sei', 32],
    ['Cardano', 'addr', 47],
    ['CardanoPreprod', 'addr_test', 47],
  ])('%s: Bech32 with %s', (network, prefix, words) => {
    const read = bech32.decodeUnsafe(addressOf(network, key) ?? '', 108)
    expect(read?.prefix).toBe(prefix)
    expect(read?.words).toHaveLength(words)
  })

  test.each([
    ['Dogecoin', /^D/, 21],
    ['BitcoinCash', /^1/, 21],
    ['Tron', /^T/, 21],
    ['Tezos', /^tz1/, 23],
    ['TezosGhostnet', /^tz1/, 23],
    ['Concordium', /^[234]/, 33],
  ])('%s: Base58Check', (network, begins, size) => {
    const address = addressOf(network, key) ?? ''
    expect(address).toMatch(begins)
    expect(createBase58check(sha256).decode(address)).toHaveLength(size)
  })

  test.each(['Solana', 'SolanaDevnet'])('%s: Base58 of the key', (network) => {
    expect(base58.decode(addressOf(network, key) ?? '')).toEqual(key)
  })

  test('Algorand: Base32', () => {
    expect(base32nopad.decode(addressOf('Algorand', key) ?? '').slice(0, 32)).toEqual(key)
  })

  test.each(['Ethereum', 'EthereumSepolia', 'Polygon', 'Base', 'A network of tomorrow'])(
    '%s: the letters are as EIP-55 writes them',
    (network) => {
      const address = (addressOf(network, key) ?? '').slice(2)
      expect(address).toMatch(/^[\dA-Fa-f]{40}$/)
      const sum = keccak_256(new TextEncoder().encode(address.toLowerCase()))
      const nibbles = Array.from(sum, (byte) => [byte >> 4, byte & 15]).flat()
      const upper = Array.from(address, (letter, at) =>
        (nibbles[at] ?? 0) >= 8 ? letter.toUpperCase() : letter.toLowerCase(),
      )
      expect(address).toBe(upper.join(''))
    },
  )

  test.each([
    ['XrpLedger', /^r[\da-zA-Z]{24,34}$/],
    ['Ton', /^UQ[\w-]{46}$/],
    ['TonTestnet', /^0Q[\w-]{46}$/],
    ['Near', /^[\da-f]{64}$/],
    ['Hedera', /^0\.0\.\d+$/],
    ['Aptos', /^0x[\da-f]{64}$/],
    ['Sui', /^0x[\da-f]{64}$/],
    ['Kusama', /^[C-J][\dA-Za-z]{46}$/],
  ])('%s looks like one', (network, form) => {
    expect(addressOf(network, key)).toMatch(form)
  })
})

test('one key has one address, and another key another', () => {
  for (const network of ['Ethereum', 'Bitcoin', 'Solana', 'Tron', 'Cardano', 'Ton', 'XrpLedger', 'Stellar']) {
    expect(addressOf(network, key)).toBe(addressOf(network, key))
    expect(addressOf(network, key)).not.toBe(addressOf(network, other))
  }
})

test.each(['KeyECDSA', 'KeyECDSAStark', 'KeyEdDSA'])('%s is a key and has no address', (network) => {
  expect(addressOf(network, key)).toBeUndefined()
})
