import type { UserRegistrationInitRequest } from '../core/protocol.js'
import type { RegistrationContext } from './context.js'

/**
 * Returns the fields of the init request that the user is asked for: those that the host did not give, and the
 * registration code after a new one was sent.
 */
export function askedFields({
  options: { api, initRequest = {} },
  view,
}: Pick<RegistrationContext, 'options' | 'view'>): (keyof UserRegistrationInitRequest)[] {
  // Either ID is enough, because each identifies the organization.
  const hasOrganization = initRequest.orgId || initRequest.tenantId
  return (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field)
      ? !hasOrganization
      : !initRequest[field] || (view === 'resent' && field === 'registrationCode'),
  )
}
