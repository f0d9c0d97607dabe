import type { Wallet } from 'registration-flow'
import { Address } from './Address.js'
import { fill, useWords } from './language.js'
import { Anchor, Link } from './navigation.js'
import { Page } from './Page.js'
import { WalletList } from './WalletList.js'
import { registration } from './words/registration.js'
import { wallets as ofWallets } from './words/wallets.js'

/** The page after the registration. Its navigation state contains the created wallets. */
export function Welcome({ link, state }: { link: URLSearchParams; state: unknown }) {
  const name = link.get('name') ?? ''
  const words = useWords('registration', registration).welcomed
  const { startOver, end } = useWords('wallets', ofWallets)
  const { wallets = [] } = (state ?? {}) as { wallets?: Wallet[] }
  return (
    <Page title={words.title} lead={fill(words.lead, { name: <Address of={name} /> })}>
      <section className="paper" aria-labelledby="wallets">
        <WalletList wallets={wallets} level="h2" />
        <h3>{words.next}</h3>
        <ul className="next">
          {wallets.length > 0 && <li>{words.receive}</li>}
          <li>{words.comeBack}</li>
        </ul>
        <Link to={`/sign-in?${new URLSearchParams({ name })}`} className="button">
          {words.signIn}
        </Link>
        <Anchor className="button quiet" href="/">
          {startOver}
        </Anchor>
        <p className="from">{end}</p>
      </section>
    </Page>
  )
}
