import { webAuthnFault } from '../../core/credentials/ceremony.js'
import type { UserRegistrationInitRequest } from '../../core/protocol.js'
import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { allMessages } from '../messages/allMessages.js'

type StartField = keyof UserRegistrationInitRequest

/** What init needs to know and nobody has told. */
export function getAskedFields({ options, view }: RegistrationContext): StartField[] {
  const { api, initRequest = {} } = options
  // Either of the two names the organization.
  const hasOrganization = initRequest.orgId || initRequest.tenantId
  return (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field)
      ? !hasOrganization
      : !initRequest[field] || (view === 'resent' && field === 'registrationCode'),
  )
}

/** Step `start`: a form for what init still needs to know, and other words where passkeys cannot work. */
export function startLayout(context: RegistrationContext): Partial<Layout> {
  const { options, view, canStart } = context
  const { startForm: words, startOtherwise } = allMessages(context)
  const asked = getAskedFields(context)
  if (asked.length === 0) return canStart && webAuthnFault() ? startOtherwise : {}
  const resent = view === 'resent'
  const code = asked.includes('registrationCode')
  const body = code ? (asked.length > 1 ? 'all' : 'code') : 'user'
  return {
    view: 'form',
    body: resent ? words.resent({ username: options.initRequest?.username }) : words.body[body],
    content: <LazyForm name="StartForm" asked={asked} />,
    primary: false,
  }
}
