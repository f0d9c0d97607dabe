import type { ReferenceOptions } from '../../reference-api/config.js'
import { withControl } from '../../reference-api/control.js'
import { withFaults } from '../../reference-api/faults.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { type ServiceAccount, withUserActions } from '../../reference-api/userActions.js'

/** The reference API with its commands and its faults, in a file of its own: it is large, and loads when it is asked. */
export function createReferenceHandler(
  config: ReferenceOptions,
  account?: ServiceAccount,
): (request: Request) => Promise<Response> {
  const api = createReferenceApi({ ...config, ...(account && { serviceAccountToken: account.token }) })
  const handle = account ? withUserActions(api.handle, account) : api.handle
  return withFaults(withControl({ ...api, handle }))
}
