import { orgId } from '../reference-api/organization.js'
import { Mailbox } from './Mailbox.js'
import { api } from './Register.js'
import { Registering } from './Registering.js'

/** Straight to the API: only the organization is known, so the widget asks for name and code. */
export function Code({ link }: { link: URLSearchParams }) {
  return (
    <Registering
      title="Have a code?"
      lead="It is in the email we sent you. Type it here, on the device you want to sign in with."
      aside={<Mailbox />}
      link={link}
      connect={api}
      initRequest={{ orgId: link.get('orgId') ?? orgId }}
    />
  )
}
