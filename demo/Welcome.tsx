import type { Wallet } from 'registration-flow'
import { Link } from './navigation.js'
import { Page } from './Page.js'

/** The page after the registration. Its navigation state contains the created wallets. */
export function Welcome({ name, state }: { name: string; state: unknown }) {
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
      <section className="paper" aria-label={wallets.length > 0 ? 'Wallets' : 'Balance'}>
        {wallets.length > 0 ? (
          <>
            <h2>Your wallets</h2>
            <ul className="wallets">
              {wallets.map(({ id, network, name: own, address }) => (
                <li key={id}>
                  <b>{own ?? words(network)}</b>
                  {own !== undefined && <span>{words(network)}</span>}
                  <span className="from">{address ?? 'Its address is being made'}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p className="from">Balance</p>
            <p className="balance">0.00</p>
          </>
        )}
        <p>Empty and safe. This is where the demo ends.</p>
        <Link to={`/sign-in?${new URLSearchParams({ name })}`} className="button">
          Sign in
        </Link>
        <a className="button quiet" href="/">
          Start over
        </a>
      </section>
    </Page>
  )
}

/** Splits a network name such as `EthereumSepolia` into words. */
function words(network: string): string {
  return network.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
}
