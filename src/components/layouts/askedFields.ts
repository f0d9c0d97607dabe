import type { UserRegistrationInitRequest } from '../../core/protocol.js'
import type { RegistrationContext } from '../context.js'

/** What init needs to know and nobody has told. */
export function getAskedFields({
  options,
  view,
}: RegistrationContext): (keyof UserRegistrationInitRequest)[] {
  const { api, initRequest = {} } = options
  // Either of the two names the organization.
  const hasOrganization = initRequest.orgId || initRequest.tenantId
  return (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field)
      ? !hasOrganization
      : !initRequest[field] || (view === 'resent' && field === 'registrationCode'),
  )
}
