import { orgId } from '../reference-api/organization.js'
import { Mailbox } from './Mailbox.js'
import { api } from './Register.js'
import { RegistrationPage } from './RegistrationPage.js'

/** A page that calls the API directly. Only the organization is known, so the widget asks for user name and code. */
export function Code({ link }: { link: URLSearchParams }) {
  return (
    <RegistrationPage
      title="Have a code?"
      lead="It is in the email we sent you. Type it here, on the device you want to sign in with."
      aside={<Mailbox />}
      link={link}
      connect={api}
      initRequest={{ orgId: link.get('orgId') ?? orgId }}
    />
  )
}
