import type { UserRegistrationInitRequest } from '../core/protocol.js'
import type { RegistrationContext } from './context.js'

/** Returns the init fields that the host did not give, so that the user is asked for them. */
export function askedFields({
  options: { api, initRequest = {} },
  view,
}: Pick<RegistrationContext, 'options' | 'view'>): (keyof UserRegistrationInitRequest)[] {
  // One of the two is enough: both identify the organization.
  const hasOrganization = initRequest.orgId || initRequest.tenantId
  return (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field)
      ? !hasOrganization
      : !initRequest[field] || (view === 'resent' && field === 'registrationCode'),
  )
}
