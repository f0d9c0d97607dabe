import { useWords } from './language.js'
import { Invitation } from './Invitation.js'
import { api, invitationOf } from './Register.js'
import { RegistrationPage } from './RegistrationPage.js'
import { registration } from './words/registration.js'

/** A page that calls the API directly and creates wallets with the user. */
export function Wallets({ link }: { link: URLSearchParams }) {
  const { title, lead, savings } = useWords('registration', registration).twoWallets
  if (!link.has('registrationCode')) return <Invitation to="/wallets" />
  return (
    <RegistrationPage
      title={title}
      lead={lead}
      link={link}
      connect={api}
      initRequest={invitationOf(link)}
      wallets={[{ network: 'EthereumSepolia' }, { network: 'Solana', name: savings }]}
    />
  )
}
