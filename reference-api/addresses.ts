import { blake2b } from '@noble/hashes/blake2.js'
import { sha256, sha512_256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base32nopad, base58, base58xrp, base64urlnopad, bech32, createBase58check, hex } from '@scure/base'
import { utf8 } from './bytes.js'

/** Writes a public key as the address of one network. */
type Format = (key: Uint8Array) => string

const base58check = createBase58check(sha256)
const joined = (...parts: (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)))
/** What an address keeps of a key, in place of the hash that its network has for that. */
const digest = (key: Uint8Array, size: number) => blake2b(key, { dkLen: size })

/** EIP-55: whether a letter is upper case is the checksum. */
const ethereum: Format = (key) => {
  const plain = hex.encode(digest(key, 20))
  const sum = hex.encode(keccak_256(utf8(plain)))
  return `0x${plain.replaceAll(/[a-f]/g, (letter, at: number) => ((sum[at] ?? '') >= '8' ? letter.toUpperCase() : letter))}`
}
const hex32: Format = (key) => `0x${hex.encode(digest(key, 32))}`
const segwit =
  (prefix: string): Format =>
  (key) =>
    bech32.encode(prefix, [0, ...bech32.toWords(digest(key, 20))])
const cosmos =
  (prefix: string): Format =>
  (key) =>
    bech32.encode(prefix, bech32.toWords(digest(key, 20)))
/** An enterprise address: a payment key and no stake. */
const cardano =
  (prefix: string, header: number): Format =>
  (key) =>
    bech32.encode(prefix, bech32.toWords(joined([header], digest(key, 28))), false)
const withVersion =
  (version: number[], size = 20): Format =>
  (key) =>
    base58check.encode(joined(version, digest(key, size)))
/** Base58Check with an alphabet of its own. */
const xrp: Format = (key) => {
  const data = joined([0], digest(key, 20))
  return base58xrp.encode(joined(data, sha256(sha256(data)).slice(0, 4)))
}
const substrate =
  (prefix: number[]): Format =>
  (key) => {
    const data = joined(prefix, key)
    return base58.encode(joined(data, blake2b(joined(utf8('SS58PRE'), data)).slice(0, 2)))
  }
/** CRC-16/XMODEM, by which Stellar and TON check an address. */
const crc16 = (data: Uint8Array) => {
  let sum = 0
  for (const byte of data) {
    sum ^= byte << 8
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x80_00 ? (sum << 1) ^ 0x10_21 : sum << 1) & 0xff_ff
  }
  return [sum >> 8, sum & 0xff] as const
}
const stellar: Format = (key) => {
  const data = joined([6 << 3], key)
  const [high, low] = crc16(data)
  return base32nopad.encode(joined(data, [low, high]))
}
/** A user-friendly address that does not bounce, in the base chain. */
const ton =
  (tag: number): Format =>
  (key) => {
    const data = joined([tag, 0], digest(key, 32))
    return base64urlnopad.encode(joined(data, crc16(data)))
  }

/** The first that matches a network's name says its format. */
const FORMATS: [network: RegExp, format: Format][] = [
  [/^Bitcoin(Signet|Testnet)/, segwit('tb')],
  [/^Bitcoin$/, segwit('bc')],
  [/^LitecoinTestnet/, segwit('tltc')],
  [/^Litecoin/, segwit('ltc')],
  [/^DogecoinTestnet/, withVersion([0x71])],
  [/^Dogecoin/, withVersion([0x1e])],
  [/^Tron/, withVersion([0x41])],
  [/^Tezos/, withVersion([0x06, 0xa1, 0x9f])],
  [/^Concordium/, withVersion([0x01], 32)],
  [/^XrpLedger/, xrp],
  [/^Cosmos/, cosmos('cosmos')],
  [/^Babylon/, cosmos('bbn')],
  [/^Sei/, cosmos('sei')],
  [/^CardanoPreprod/, cardano('addr_test', 0x60)],
  [/^Cardano/, cardano('addr', 0x61)],
  [/^Solana/, (key) => base58.encode(key)],
  [/^Algorand/, (key) => base32nopad.encode(joined(key, sha512_256(key).slice(-4)))],
  [/^Stellar/, stellar],
  [/^(Ion|Ton)Testnet/, ton(0xd1)],
  [/^(Ion|Ton)$/, ton(0x51)],
  [/^Near/, (key) => hex.encode(key)],
  [/^Polkadot/, substrate([0])],
  [/^Kusama/, substrate([2])],
  [/^(Westend|Paseo)/, substrate([42])],
  [/^PolymeshTestnet/, substrate([42])],
  [/^Polymesh/, substrate([12])],
  [/^Hedera/, (key) => `0.0.${new DataView(digest(key, 4).buffer).getUint32(0)}`],
  [/^Canton/, (key) => `wallet::1220${hex.encode(digest(key, 32))}`],
  [/^BitcoinCashTestnet/, withVersion([0x6f])],
  [/^BitcoinCash/, withVersion([0])],
  [/^(Aptos|Iota|Movement|Starknet|Sui)/, hex32],
]

/**
 * Returns the address of a key: always the same one, in the form that the network has, with its checksum. A network
 * that is not in the list has Ethereum's form; a plain key (`KeyECDSA`) has no address.
 */
export function addressOf(network: string, key: Uint8Array): string | undefined {
  if (network.startsWith('Key')) return undefined
  const [, format = ethereum] = FORMATS.find(([name]) => name.test(network)) ?? []
  return format(key)
}
