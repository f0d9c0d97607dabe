import { dfnsApi } from 'registration-flow'
import { useBrand } from './brands.js'
import { useWords } from './language.js'
import { RegistrationPage } from './RegistrationPage.js'
import { registration } from './words/registration.js'

/** The page behind the link in a registration email; it calls the API directly. */
export function Register({ link }: { link: URLSearchParams }) {
  const words = useWords('registration', registration)
  return (
    <RegistrationPage
      title={words.welcome(useBrand().short)}
      lead={words.welcomeLead}
      link={link}
      connect={api}
      initRequest={invitationOf(link)}
    />
  )
}

export function api(headers: Record<string, string>) {
  return dfnsApi({ baseUrl: `${location.origin}/api`, headers })
}

export function invitationOf(link: URLSearchParams) {
  return {
    orgId: link.get('orgId') ?? undefined,
    username: link.get('username') ?? undefined,
    registrationCode: link.get('registrationCode') ?? undefined,
  }
}
