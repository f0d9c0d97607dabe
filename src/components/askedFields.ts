import type { UserRegistrationInitRequest } from '../core/protocol.js'
import type { RegistrationContext } from './context.js'

/** What init needs and the host does not know, so that the user is asked for it. */
export function askedFields({
  options: { api, initRequest = {} },
  view,
}: Pick<RegistrationContext, 'options' | 'view'>): (keyof UserRegistrationInitRequest)[] {
  // Either of the two names the organization.
  const hasOrganization = initRequest.orgId || initRequest.tenantId
  return (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field)
      ? !hasOrganization
      : !initRequest[field] || (view === 'resent' && field === 'registrationCode'),
  )
}
