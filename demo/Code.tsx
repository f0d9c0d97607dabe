import { orgId } from '../reference-api/organization.js'
import { useWords } from './language.js'
import { Mailbox } from './Mailbox.js'
import { api } from './Register.js'
import { RegistrationPage } from './RegistrationPage.js'
import { registration } from './words/registration.js'

/** A page that calls the API directly. Only the organization is known, so the widget asks for user name and code. */
export function Code({ link }: { link: URLSearchParams }) {
  return (
    <RegistrationPage
      {...useWords('registration', registration).code}
      aside={<Mailbox />}
      link={link}
      connect={api}
      initRequest={{ orgId: link.get('orgId') ?? orgId }}
    />
  )
}
