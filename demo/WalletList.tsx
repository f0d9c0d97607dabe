import type { Wallet } from 'registration-flow'
import { useState } from 'react'
import { useBrand } from './brands.js'
import { useWords } from './language.js'
import { wallets as english } from './words/wallets.js'

/** The wallets of a user, or the sentence that there is none yet. */
export function WalletList({ wallets, level: Level }: { wallets: readonly Wallet[]; level: 'h2' | 'h3' }) {
  const words = useWords('wallets', english)
  const { short } = useBrand()
  return (
    <>
      <Level id="wallets">{words.heading(wallets.length)}</Level>
      {wallets.length > 0 ? (
        <ul className="wallets">
          {wallets.map((wallet) => (
            <WalletCard key={wallet.id} {...wallet} />
          ))}
        </ul>
      ) : (
        <p>{words.none(short)}</p>
      )}
    </>
  )
}

/** What each network counts in. */
const UNITS: [network: RegExp, unit: string][] = [
  [/^Ethereum/, 'ETH'],
  [/^Solana/, 'SOL'],
  [/^Bitcoin/, 'BTC'],
]

function WalletCard({ network, name, address }: Wallet) {
  const words = useWords('wallets', english)
  const [copied, setCopied] = useState(false)
  const [, unit] = UNITS.find(([named]) => named.test(network)) ?? []
  const copy = () => {
    if (address === undefined) return
    void navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      // Not allowed here; the address can be selected.
      () => {},
    )
  }
  // The name of a network such as `EthereumSepolia`, in words.
  const apart = network.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
  const where = /Sepolia|Testnet|Devnet/.test(network) ? words.testNetwork(apart) : apart
  return (
    <li>
      <div className="wallet-head">
        <b>
          <bdi>{name ?? where}</bdi>
        </b>
        {unit !== undefined && (
          <span className="balance" dir="ltr">
            0 {unit}
          </span>
        )}
      </div>
      {name !== undefined && <span>{where}</span>}
      {address === undefined ? (
        <span className="from">{words.making}</span>
      ) : (
        <>
          <code translate="no" dir="ltr">
            {address}
          </code>
          <span className="wallet-actions">
            <button type="button" className="copy" onClick={copy}>
              {words.copy}
            </button>
            <span role="status" className="from">
              {copied ? words.copied : ''}
            </span>
          </span>
        </>
      )}
    </li>
  )
}
