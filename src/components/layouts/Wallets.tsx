'use client'
import type { Wallet } from '../../core/protocol.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** The wallets that the server made with the user. */
export function Wallets({ wallets }: { wallets: readonly Wallet[] }) {
  const words = allMessages(useRegistrationContext()).wallets
  return (
    <section data-part="wallets" aria-label={words.title}>
      <h3 data-part="wallets-title">{words.title}</h3>
      <ul role="list" data-part="wallet-list">
        {wallets.map(({ id, network, name, address }) => (
          <li key={id} data-part="wallet">
            <bdi data-part="wallet-name">{name ?? spaceWords(network)}</bdi>
            {address === undefined ? (
              <span data-part="wallet-pending">{words.pending}</span>
            ) : (
              <bdi data-part="wallet-address" translate="no">
                {address}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `EthereumSepolia` as people write it: Ethereum Sepolia. */
function spaceWords(network: string): string {
  if (!/^[a-zA-Z0-9]+$/.test(network)) return network
  return network.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
}
