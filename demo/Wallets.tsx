import { Invitation } from './Invitation.js'
import { api, invitationOf } from './Register.js'
import { Registering } from './Registering.js'

/** Straight to the API, which makes the wallets with the user. */
export function Wallets({ link }: { link: URLSearchParams }) {
  if (!link.has('registrationCode')) return <Invitation to="/wallets" />
  return (
    <Registering
      title="Two wallets, one step."
      lead="One for Ethereum, one for Solana. Both are yours from the start."
      link={link}
      connect={api}
      initRequest={invitationOf(link)}
      wallets={[{ network: 'EthereumSepolia' }, { network: 'Solana', name: 'Savings' }]}
    />
  )
}
