import { Invitation } from './Invitation.js'
import { api, invitationOf } from './Register.js'
import { RegistrationPage } from './RegistrationPage.js'

/** A page that calls the API directly and creates wallets with the user. */
export function Wallets({ link }: { link: URLSearchParams }) {
  if (!link.has('registrationCode')) return <Invitation to="/wallets" />
  return (
    <RegistrationPage
      title="Two wallets, one step."
      lead="One for Ethereum, one for Solana. Both are yours from the start."
      link={link}
      connect={api}
      initRequest={invitationOf(link)}
      wallets={[{ network: 'EthereumSepolia' }, { network: 'Solana', name: 'Savings' }]}
    />
  )
}
