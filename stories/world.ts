import type { RegistrationApi } from '../src/core/protocol.js'
import {
  createReferenceApi,
  type ReferenceApiOptions,
  type ReferenceFault,
  type ReferenceInvitation,
} from '../src/testing/index.js'

export interface World {
  api: Required<RegistrationApi>
  initRequest: ReferenceInvitation
  relyingParty: { id: string; name: string }
  /** Gets an init answer, for hosts that already have one. */
  init: () => Promise<unknown>
}

/** What happens to each submit of a story: it may try again by itself. */
const SUBMITS = 20

/** Creates a reference API inside this page, with one invited user. */
export async function createWorld({
  fault,
  username = 'ada@example.com',
  ...options
}: {
  fault?: ReferenceFault | undefined
  username?: string | undefined
} & ReferenceApiOptions = {}): Promise<World> {
  const { api, invite, begin, failNext } = createReferenceApi(options)
  const initRequest = await invite(username)
  if (fault) failNext(...Array.from({ length: SUBMITS }, () => fault))
  return {
    api,
    initRequest,
    relyingParty: { id: location.hostname, name: 'Quillstone Wallet' },
    init: () => begin(initRequest),
  }
}
