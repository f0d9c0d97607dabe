import { dfnsApi } from 'registration-flow'
import { useBrand } from './brands.js'
import { RegistrationPage } from './RegistrationPage.js'

/** The page behind the link in a registration email; it calls the API directly. */
export function Register({ link }: { link: URLSearchParams }) {
  return (
    <RegistrationPage
      title={`Welcome to ${useBrand().short}.`}
      lead="Your wallet is about to be yours. It takes less than a minute."
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
