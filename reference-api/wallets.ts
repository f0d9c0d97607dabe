import type { Wallet, WalletRequest } from '../src/core/protocol.js'
import { addressOf } from './addresses.js'
import { toHex } from './bytes.js'
import type { ReferenceConfig } from './config.js'
import { newId } from './ledger.js'

/** Matches the names of networks that sign with Ed25519. Starknet has its own curve. */
const ED25519 =
  /^(KeyEdDSA|Algorand|Aptos|Canton|Cardano|Concordium|Hedera|Iota|Near|Solana|Stellar|Sui|Tezos|Ton)/
const STARK = /^(KeyECDSAStark|Starknet)/

/** Returns a new wallet as the API describes it. Nobody has its key: the stand-in signs no transactions. */
export function newWallet(
  { network, name }: WalletRequest,
  { walletAddresses, now }: Pick<ReferenceConfig, 'walletAddresses'> & { now: number },
): Wallet {
  const key = crypto.getRandomValues(new Uint8Array(32))
  const address = walletAddresses === 'at once' ? addressOf(network, key) : undefined
  return {
    id: newId('wa'),
    network,
    ...(address !== undefined && { address }),
    signingKey: { id: newId('key'), ...schemeOf(network), publicKey: toHex(key) },
    status: 'Active',
    dateCreated: new Date(now).toISOString(),
    ...(name !== undefined && { name }),
    custodial: false,
    tags: [],
  }
}

function schemeOf(network: string): { scheme: string; curve: string } {
  if (STARK.test(network)) return { scheme: 'ECDSA', curve: 'stark' }
  if (ED25519.test(network)) return { scheme: 'EdDSA', curve: 'ed25519' }
  return { scheme: 'ECDSA', curve: 'secp256k1' }
}
