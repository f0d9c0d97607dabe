import type { ReferenceConfig } from '../reference-api/config.js'
import { type Fault, withFaults } from '../reference-api/faults.js'
import { invite } from '../reference-api/ledger.js'
import { createReferenceApi } from '../reference-api/referenceApi.js'
import { dfnsApi } from '../src/core/dfnsApi.js'
import type { RegistrationApi, UserRegistrationInitRequest } from '../src/core/protocol.js'

export interface World {
  api: RegistrationApi
  initRequest: Required<Omit<UserRegistrationInitRequest, 'tenantId'>>
  relyingParty: { id: string; name: string }
  /** Gets an init answer, for hosts that already have one. */
  init: () => Promise<unknown>
  /** Returns the code of the newest registration email. */
  newestCode: () => string
}

/** Creates a reference API inside this page, with one invited user. */
export function createWorld({
  fault,
  username = 'ada@example.com',
  ...config
}: { fault?: Fault | undefined; username?: string | undefined } & Partial<ReferenceConfig> = {}): World {
  const reference = createReferenceApi({ rpId: location.hostname, origins: [location.origin], ...config })
  const handle = withFaults(reference.handle)
  // A `fetch` without network. A dropped connection rejects as in a browser.
  const inPage = (faulty: boolean) => (input: string, init: RequestInit) => {
    const request = new Request(input, init)
    if (faulty && fault) request.headers.set('x-simulate', fault)
    return handle(request).catch((error: unknown) => {
      throw new TypeError('Failed to fetch', { cause: error })
    })
  }
  const api = dfnsApi({ baseUrl: location.origin, fetch: inPage(true) })
  const sound = dfnsApi({ baseUrl: location.origin, fetch: inPage(false) })
  const user = invite(reference.ledger, reference.config.orgId, username)
  const initRequest = { orgId: user.orgId, username, registrationCode: user.registrationCode }
  const { init, resendCode } = sound
  return {
    api: { ...api, init, resendCode },
    initRequest,
    relyingParty: { id: location.hostname, name: 'Quillstone Wallet' },
    init: async () => init(initRequest, { signal: new AbortController().signal }),
    newestCode: () => user.registrationCode,
  }
}
