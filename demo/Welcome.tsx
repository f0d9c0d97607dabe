import type { Wallet } from 'registration-flow'
import { useState } from 'react'
import { useBrand } from './brands.js'
import { Anchor, Link } from './navigation.js'
import { Page } from './Page.js'

/** The page after the registration. Its navigation state contains the created wallets. */
export function Welcome({ link, state }: { link: URLSearchParams; state: unknown }) {
  const name = link.get('name') ?? ''
  const { short } = useBrand()
  const { wallets = [] } = (state ?? {}) as { wallets?: Wallet[] }
  return (
    <Page
      title="You are in."
      lead={
        <>
          Signed up as <bdi>{name}</bdi>. Next time, sign in with what you just set up.
        </>
      }
    >
      <section className="paper" aria-labelledby="wallets">
        <h2 id="wallets">{wallets.length === 1 ? 'Your wallet' : 'Your wallets'}</h2>
        {wallets.length > 0 ? (
          <ul className="wallets">
            {wallets.map((wallet) => (
              <WalletCard key={wallet.id} {...wallet} />
            ))}
          </ul>
        ) : (
          <p>Your account is ready, and has no wallet yet. {short} makes one as soon as you need it.</p>
        )}
        <h3>What you can do next</h3>
        <ul className="next">
          {wallets.length > 0 && (
            <li>Receive: give somebody your address. This one is made up, so please send nothing to it.</li>
          )}
          <li>Come back: nothing to type but your email.</li>
        </ul>
        <Link to={`/sign-in?${new URLSearchParams({ name })}`} className="button">
          Sign in again
        </Link>
        <Anchor className="button quiet" href="/">
          Start over
        </Anchor>
        <p className="from">This is where the demo ends.</p>
      </section>
    </Page>
  )
}

/** What each network counts in. */
const UNITS: [network: RegExp, unit: string][] = [
  [/^Ethereum/, 'ETH'],
  [/^Solana/, 'SOL'],
  [/^Bitcoin/, 'BTC'],
]

function WalletCard({ network, name, address }: Wallet) {
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
  return (
    <li>
      <div className="wallet-head">
        <b>{name ?? words(network)}</b>
        {unit !== undefined && <span className="balance">0 {unit}</span>}
      </div>
      {name !== undefined && <span>{words(network)}</span>}
      {address === undefined ? (
        <span className="from">Its address is being made. You can go on.</span>
      ) : (
        <>
          <code translate="no">{address}</code>
          <button type="button" className="copy" onClick={copy}>
            Copy address
          </button>
          <span role="status" className="from">
            {copied ? 'Copied.' : ''}
          </span>
        </>
      )}
    </li>
  )
}

/** Splits a network name such as `EthereumSepolia` into words. */
function words(network: string): string {
  const apart = network.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return /Sepolia|Testnet|Devnet/.test(network) ? `${apart} (test network)` : apart
}
